/** What was told under a clock that ran days ahead and was set right since: its day, by the order in which things were told. */

import type { Symptoms } from '../../shared/gate/facts.ts';
import { isAllGreen, readAnswerLevels } from '../../shared/gate/symptom-levels.ts';
import { addDays, type LocalDay } from '../../shared/local-day.ts';
import type { IllnessBody } from '../recorded/illness-body.ts';
import { MOST_DAYS_AHEAD } from '../runner-today.ts';
import type { RecordedFact, TimedFact } from '../store/fact-rows.ts';

/**
 * The list says what came after what, whatever the clock said. A sign, a symptom, an illness, a hold and a "may run" are
 * read on the day of the earliest clock behind them: of the clock now and of all that was told since while their own day
 * is still to come, and of signs, symptoms and words of a professional for good. So a sign closes at once, the next "may
 * run" answers it, and one told before it never does.
 */
export function placeToldAhead(
  told: readonly TimedFact[],
  now: number,
  dayAt: (epochMs: number) => LocalDay,
): RecordedFact[] {
  const lastDay = addDays(dayAt(now), MOST_DAYS_AHEAD);
  const placed: RecordedFact[] = [];
  let earliest = now;
  let earliestSpoken = now;
  for (const [at, fact] of [...told.entries()].reverse()) {
    const clock = fact.day > lastDay ? earliest : earliestSpoken;
    placed.push(fact.recordedAt > clock && isPlaced(fact) ? place(fact, dayAt(clock), told.slice(0, at)) : fact);
    earliest = Math.min(earliest, fact.recordedAt);
    if (SPOKEN.includes(fact.kind)) earliestSpoken = Math.min(earliestSpoken, fact.recordedAt);
  }
  return placed.reverse();
}

const SPOKEN: readonly RecordedFact['kind'][] = ['urgent', 'checkIn', 'seen'];

/** What closes, and what answers it; readiness, strength and all that only opens wait for their day. */
function isPlaced({ kind, body }: RecordedFact): boolean {
  if (kind === 'professional') return (body as { act: string }).act === 'hold';
  if (kind === 'checkIn') return !isAllGreen(readAnswerLevels((body as { symptoms: Symptoms }).symptoms, 'morning'));
  return kind === 'urgent' || kind === 'illness' || kind === 'seen';
}

/** Days that two places on earth have at once are no wrong clock's. */
function place(fact: TimedFact, rightDay: LocalDay, before: readonly TimedFact[]): RecordedFact {
  const last = addDays(rightDay, MOST_DAYS_AHEAD);
  if (fact.day <= last) return fact;
  const day = before.reduce(
    (latest, other) => (other.day > latest && other.day <= last ? other.day : latest),
    rightDay,
  );
  if (fact.kind !== 'illness') return { ...fact, day };
  const { until } = fact.body as IllnessBody;
  return { ...fact, day, body: { until: until === null ? null : day } satisfies IllnessBody };
}
