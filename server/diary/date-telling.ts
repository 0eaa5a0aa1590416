/** Under which day a sign or a symptom is kept, so that no word said before it was told can answer it. */

import type { Symptoms } from '../../shared/gate/facts.ts';
import { isAllGreen, readAnswerLevels } from '../../shared/gate/symptom-levels.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import type { Clock } from '../clock.ts';
import type { SeenBody } from '../recorded/professional-says.ts';
import { findToday } from '../runner-today.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';

type Dependencies = { store: Store; now: Clock };

/**
 * The day that she names; today where a professional has said "may run" on a later day than that already: whoever said it
 * did not know. A "may run" of a later day answers what lies before it (`plan-and-rules.md` 5.4).
 */
export async function dateSign({ store, now }: Dependencies, runner: Runner, day: LocalDay): Promise<LocalDay> {
  const said = await store.facts.listOfKind(runner.id, 'seen');
  const isOvertaken = said.some((word) => word.day > day && (word.body as Pick<SeenBody, 'mayRun'>).mayRun);
  return isOvertaken ? await findToday({ store, now }, runner) : day;
}

/** As a sign, where one of them is amber or worse: an amber after a red climbs to a stop. */
export async function dateSymptoms(
  dependencies: Dependencies,
  runner: Runner,
  { day, symptoms }: { day: LocalDay; symptoms: Symptoms },
): Promise<LocalDay> {
  return isAllGreen(readAnswerLevels(symptoms, 'after')) ? day : await dateSign(dependencies, runner, day);
}
