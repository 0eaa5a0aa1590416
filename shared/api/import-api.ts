/** `GET /imports/:id`: what may be asked of one import. */

import { z } from 'zod';

/** How one file of it came out; `damaged` is a new run that was read only in part. */
export const fileOutcome = z.enum(['new', 'damaged', 'same', 'refused', 'notARun']);
export type FileOutcome = z.infer<typeof fileOutcome>;

const LONGEST_PLACE = 200;

/** `after`: the place behind which the page begins; what is no place begins at the first. `outcome`: only such files. */
export const importQuerySchema = z.strictObject({
  after: z.string().max(LONGEST_PLACE).exactOptional(),
  outcome: fileOutcome.exactOptional(),
});
