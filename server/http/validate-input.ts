/** Runs the schema at the edge: a typed value, or a refusal that names the first field that cannot be used. */

import type { z } from 'zod';
import { describeInvalidRequest } from '../../shared/words/error-words.ts';
import { HttpRefusal } from './http-refusal.ts';

/** @throws HttpRefusal 400. */
export function validateInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const first = problems[0] ?? { path: '', message: 'it has another form than expected' };
  throw new HttpRefusal(400, { ...describeInvalidRequest(first.path, first.message), details: { problems } });
}
