/** The one shape of every refusal of every route. */

/** `message` names the mistake, `cure` what to do. */
export type ErrorBody = { error: { code: string; message: string; cure: string; details?: unknown } };
