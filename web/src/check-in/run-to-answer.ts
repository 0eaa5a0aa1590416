/** What a check-in asks about: a recorded run, or one that was entered by hand. */

import type { ActivityDetail } from '../../../shared/api/activity-api.ts';
import type { ChangedAnswer } from '../../../shared/api/change-api.ts';
import type { AfterCheckIn, CheckInChangesAnswer, MorningCheckIn } from '../../../shared/api/check-in-api.ts';
import type { HandRunDetail } from '../../../shared/api/hand-run-api.ts';
import { putHandRunAfter, putHandRunMorning } from '../hand-run/hand-run-calls.ts';
import { handRunHref, runHref } from '../run/run-href.ts';
import {
  deleteRunCheckIn,
  getRunCheckInChanges,
  putAfterCheckIn,
  putMorningCheckIn,
  type RunKind,
} from './check-in-calls.ts';

export type RunToAnswer = {
  day: string;
  /** Its page; the check-ins lie below it. */
  href: string;
  checkIns: ActivityDetail['checkIns'];
  /** Effort as the watch asked for it; null where it did not. */
  watchEffort: number | null;
  /** A planned run was shorter than planned, or left out. */
  wasCutShort: boolean;
  saveAfter: (answer: AfterCheckIn) => Promise<ChangedAnswer>;
  saveMorning: (answer: MorningCheckIn) => Promise<ChangedAnswer>;
  takeOut: (moment: 'after' | 'morning') => Promise<ChangedAnswer>;
  /** What the answers were before. */
  getChanges: () => Promise<CheckInChangesAnswer>;
};

export function answerRecorded({ summary, checkIns, prefill, assessment }: ActivityDetail): RunToAnswer {
  const { id, day } = summary;
  return {
    day,
    href: runHref(id),
    checkIns,
    watchEffort: prefill.effort,
    wasCutShort: (assessment.intervals ?? []).some(
      ({ planned, judgement }) =>
        planned.step.movement === 'run' && (judgement === 'tooShort' || judgement === 'missing'),
    ),
    saveAfter: (answer) => putAfterCheckIn(id, answer),
    saveMorning: (answer) => putMorningCheckIn(id, answer),
    ...callAnswers('activities', id),
  };
}

export function answerByHand({ summary: { id, day }, checkIns }: HandRunDetail): RunToAnswer {
  return {
    day,
    href: handRunHref(id),
    checkIns,
    watchEffort: null,
    wasCutShort: false,
    saveAfter: (answer) => putHandRunAfter(id, answer),
    saveMorning: (answer) => putHandRunMorning(id, answer),
    ...callAnswers('hand-runs', id),
  };
}

function callAnswers(kind: RunKind, id: string): Pick<RunToAnswer, 'takeOut' | 'getChanges'> {
  return {
    takeOut: (moment) => deleteRunCheckIn(kind, id, moment),
    getChanges: () => getRunCheckInChanges(kind, id),
  };
}
