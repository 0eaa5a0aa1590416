/** What a simulated run really was, by the limits of `activities.md` 4 on the truth alone; shares no code with the judge. */

import { flattenWorkout, type Workout } from '../../shared/workout.ts';
import type { RunTruth } from '../fixtures/simulator/truth.ts';

export type TrueOutcome = 'met' | 'more' | 'less';

/** `activities.md` 4. */
const LIMITS = { lowestDose: 0.7, highest: 1.1, seconds: 5, shortestBout: 0.8, boutsRight: 0.75 };
/** Clearly over, whatever the witness's edges: the tests' own measure of a run that was far more than planned. */
const FAR_MORE = { dose: 1.15, longestBout: 1.2 };

export type TrueVerdict = {
  outcome: TrueOutcome;
  /** Seconds beyond the nearer limit of "more than planned"; 0 or less when within both. */
  secondsOver: number;
  isFarMore: boolean;
};

export function judgeTruth(workout: Workout, truth: RunTruth): TrueVerdict {
  const planned = flattenWorkout(workout).flatMap(({ index, step: { movement, duration } }) =>
    movement === 'run' && duration.type === 'time' ? [{ index, seconds: duration.seconds }] : [],
  );
  const dose = planned.reduce((total, { seconds }) => total + seconds, 0);
  const longest = Math.max(...planned.map(({ seconds }) => seconds));
  const secondsOver = Math.max(
    truth.runSeconds - (LIMITS.highest * dose + LIMITS.seconds * planned.length),
    truth.longestBoutSeconds - (LIMITS.highest * longest + LIMITS.seconds),
  );
  const right = planned.filter(({ index, seconds }) => isBoutRight(truth, index, seconds)).length;
  const isLess = truth.runSeconds < LIMITS.lowestDose * dose || right < LIMITS.boutsRight * planned.length;
  return {
    outcome: secondsOver > 0 ? 'more' : isLess ? 'less' : 'met',
    secondsOver,
    isFarMore: truth.runSeconds > FAR_MORE.dose * dose || truth.longestBoutSeconds > FAR_MORE.longestBout * longest,
  };
}

/** 80-110 % of its time, 5 s on both sides, and no unbroken run through it that is longer. */
function isBoutRight(truth: RunTruth, index: number, seconds: number): boolean {
  const interval = truth.intervals[index];
  if (interval === undefined || interval.startSeconds === null || interval.endSeconds === null) return false;
  const { startSeconds, endSeconds, runSeconds } = interval;
  const through = truth.segments
    .filter(({ kind, ...bout }) => kind === 'run' && bout.startSeconds < endSeconds && bout.endSeconds > startSeconds)
    .map((bout) => bout.endSeconds - bout.startSeconds);
  return (
    runSeconds >= LIMITS.shortestBout * seconds - LIMITS.seconds &&
    Math.max(runSeconds, ...through) <= LIMITS.highest * seconds + LIMITS.seconds
  );
}
