/** How large a FIT file may be: the one place for these numbers (`security.md` 1). */

export type FitLimits = {
  /** Bytes of the decompressed file. */
  bytes: number;
  /** Definition and data messages of the whole file. */
  messages: number;
  /** Chained FIT files in one file. */
  parts: number;
};

export const FIT_LIMITS: FitLimits = { bytes: 16 * 1024 * 1024, messages: 500_000, parts: 64 };
