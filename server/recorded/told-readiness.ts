/** What is stored about readiness, in the form that its rules read. */

import type { ProfessionalStart } from '../../shared/readiness/birth-rule.ts';
import type { ReadinessBody, ToldReadiness } from '../../shared/readiness/told-readiness.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import { readSays } from './professional-says.ts';

/** The single answers, in the order in which they were recorded. */
export function listToldReadiness(recorded: readonly RecordedFact[]): ToldReadiness[] {
  return recorded.flatMap(({ kind, day, body }) =>
    kind === 'readiness' ? [{ day, body: body as ReadinessBody }] : [],
  );
}

export function listProfessionalStarts(recorded: readonly RecordedFact[]): ProfessionalStart[] {
  return readSays(recorded).flatMap(({ day, reason, say }) =>
    say.act === 'earlierStart' ? [{ saidOn: day, weeks: say.weeks, reason: reason ?? '' }] : [],
  );
}
