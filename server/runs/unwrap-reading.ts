/** What was read of a file, or its refusal as an answer to whoever sent it. */

import type { FitRefusal, FitResult } from '../../shared/fit/file/refusal.ts';
import { describeRefusal } from '../../shared/words/refusal-words.ts';
import { HttpRefusal } from '../http/http-refusal.ts';

/** @throws HttpRefusal 422 with the sentence for that refusal, 413 for a size. */
export function unwrapReading<T>(result: FitResult<T>): T {
  if (result.ok) return result.value;
  throw refuseFile(result.refusal);
}

function refuseFile(refusal: FitRefusal): HttpRefusal {
  const status = refusal.code === 'tooLarge' ? 413 : 422;
  return new HttpRefusal(status, { code: refusal.code, ...describeRefusal(refusal), details: refusal });
}
