/** Addresses of a run's pages: of a recorded one, and of one that was entered by hand. */

export const runHref = (id: string) => `/runs/${encodeURIComponent(id)}`;

export const NEW_HAND_RUN_HREF = '/runs/by-hand';
export const handRunHref = (id: string) => `${NEW_HAND_RUN_HREF}/${encodeURIComponent(id)}`;
