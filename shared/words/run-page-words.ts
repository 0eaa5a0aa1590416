/** What a run's page says beside the verdict: the longest stretch, laps against cadence, several runs of one day. */

import type { RunDay } from '../gate/run-days.ts';
import type { Assessment, WitnessSource } from '../run/assessment.ts';
import { sayDuration, sayShare } from './durations.ts';

/** Of a run that has no session; null where one stretch was all, or none. */
export function describeLongest({ bouts }: Assessment): string | null {
  if (bouts.length < 2) return null;
  return `Your longest stretch was ${sayDuration(Math.max(...bouts.map(({ seconds }) => seconds)))}.`;
}

/** Laps and movement that differ by more than both of these are told [P]. */
const TOLD_DIFFERENCE = { seconds: 15, share: 0.1 };
const LAPS: readonly (WitnessSource | null)[] = ['stepLaps', 'laps'];
const MOVEMENT_WORDS: Partial<Record<WitnessSource, string>> = {
  cadence: 'your cadence says',
  splits: 'its own run and walk splits say',
  speed: 'your speed says',
};

/** Laps say when a run was meant to begin and end; null where they agree with how she moved, or there are none. */
export function describeLapsAgainstMovement({ chosen, movement, intervals }: Assessment): string | null {
  const moved = movement === null ? undefined : MOVEMENT_WORDS[movement];
  if (!LAPS.includes(chosen) || moved === undefined) return null;
  const runs = (intervals ?? []).filter(({ planned }) => planned.step.movement === 'run');
  const lapSeconds = runs.reduce((sum, { done }) => sum + (done.timerSeconds ?? 0), 0);
  const runSeconds = runs.reduce((sum, { done }) => sum + (done.runSeconds ?? 0), 0);
  const difference = Math.abs(lapSeconds - runSeconds);
  if (difference <= TOLD_DIFFERENCE.seconds || difference <= TOLD_DIFFERENCE.share * lapSeconds) return null;
  return `In the planned runs your watch’s laps say ${sayDuration(lapSeconds)} of running, ${moved} ${sayDuration(runSeconds)}. How you moved decides.`;
}

/** A day with several runs; `count` of them. The plan takes them together (`plan-and-rules.md` 5.1). */
export function describeDayTogether({ runSeconds, dose, compliance }: RunDay, count: number): string {
  const share = dose === null ? '' : `, ${sayShare(dose)} of what was planned`;
  const together = `The plan takes the ${count} runs of this day together: ${sayDuration(runSeconds)} of running${share}.`;
  return `${together} ${describeOutcome(compliance, dose)}`;
}

/** From here on a day is as much as planned (`activities.md` 4). */
const ENOUGH_DOSE = 0.7;

function describeOutcome(compliance: RunDay['compliance'], dose: number | null): string {
  if (dose === null) return 'It is added up as running, and is no session of your plan.';
  switch (compliance) {
    case 'met':
      return 'So they are one session, as planned.';
    case 'more':
      return 'That is more than planned, so this day does not count towards the week. Nothing is lost.';
    case 'less':
      return dose >= ENOUGH_DOSE ? OTHER_STRETCHES : 'That is less than planned; nothing is lost.';
    default:
      return 'One of them does not tell enough, so this day does not count towards the week. Nothing is lost.';
  }
}

const OTHER_STRETCHES =
  'The planned runs were not all there in full, so this day does not count towards the week. Nothing is lost: all of it is added up, and your answers are heard.';
