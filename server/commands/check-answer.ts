/** What `fourth-mile check --json` prints of the runs in a file, in the form of its schema. */

import type { Activity } from '../../shared/activity.ts';
import type { Assessment } from '../../shared/run/assessment.ts';
import type { Workout } from '../../shared/workout.ts';
import type { CheckAnswer, CheckedRunAnswer } from './check-schema.ts';

export type CheckComparison = {
  from: 'plan' | 'storedWorkout';
  week: number | null;
  session: number | null;
  workout: Workout;
};

export type CheckedRun = {
  file: string;
  activity: Activity;
  comparedWith: CheckComparison | null;
  assessment: Assessment;
  words: CheckAnswer['words'];
};

/** `runs` of one file; there is at least one. */
export function toCheckAnswer([first, ...further]: readonly [CheckedRun, ...CheckedRun[]]): CheckAnswer {
  const answer = toCheckedRunAnswer(first);
  return further.length === 0 ? answer : { ...answer, furtherRuns: further.map(toCheckedRunAnswer) };
}

function toCheckedRunAnswer({ file, activity, comparedWith, assessment, words }: CheckedRun): CheckedRunAnswer {
  const { startedAt, localDay, sport, sportName, selfEvaluation, notes } = activity;
  return {
    file,
    activity: { startedAt, localDay, sport, sportName, selfEvaluation, notes },
    comparedWith,
    ...assessment,
    words,
  };
}
