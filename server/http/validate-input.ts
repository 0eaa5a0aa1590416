/** Runs the schema at the edge: a typed value, or a refusal that names the first field that cannot be used. */

import type { z } from 'zod';
import { sayIssue } from '../../shared/api/issue-words.ts';
import { describeInvalidRequest } from '../../shared/words/error-words.ts';
import { HttpRefusal } from './http-refusal.ts';

/** @throws HttpRefusal 400. */
export function validateInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { error: sayIssue });
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const { path, message } = findTellingIssue([issue]);
    return { path: path.join('.'), message };
  });
  const first = problems[0] ?? { path: '', message: 'it has another form than expected' };
  throw new HttpRefusal(400, { ...describeInvalidRequest(first.path, first.message), details: { problems } });
}

type Issue = { path: PropertyKey[]; message: string };

/** Where one of several forms was possible, the mistake lies deepest in the form that was meant. */
export function findTellingIssue(issues: readonly z.core.$ZodIssue[], above: PropertyKey[] = []): Issue {
  const found = issues.flatMap((issue): Issue[] => {
    const path = [...above, ...issue.path];
    const own = { path, message: issue.message };
    if (issue.code !== 'invalid_union') return [own];
    return issue.errors.length === 0 ? [own] : issue.errors.map((branch) => findTellingIssue(branch, path));
  });
  return found.reduce((deepest, next) => (next.path.length > deepest.path.length ? next : deepest));
}
