/** A stored run as the interface shows it: its summary for lists, and the whole page. */

import type { ActivityDetail, ActivitySummary } from '../../shared/api/activity-api.ts';
import type { AfterCheckIn, MorningCheckIn } from '../../shared/api/check-in-api.ts';
import type { Assessment } from '../../shared/run/assessment.ts';
import { describeAssessment } from '../../shared/words/assessment-words.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { DATE_SENTENCES, describeMatch } from '../../shared/words/match-words.ts';
import { describeLapsAgainstMovement, describeLongest } from '../../shared/words/run-page-words.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { checkInSubject } from '../recorded/check-in-subject.ts';
import { findDateTrouble } from '../recorded/date-trouble.ts';
import { findPieces } from '../recorded/session-pieces.ts';
import { morningWindowOf } from '../runner-day.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredRun } from '../store/stored-run.ts';
import { describeSameDay } from './describe-day.ts';
import { findSameByHand } from './hand-runs.ts';
import { describeRunFiles } from './run-files.ts';

export function summarizeRun(run: StoredRun, told: readonly RecordedFact[]): ActivitySummary {
  const after = findAnswer(run, told, 'after') as AfterCheckIn | null;
  const morning = findAnswer(run, told, 'morning') as MorningCheckIn | null;
  return {
    id: run.id,
    day: run.day,
    startedAt: run.startedAt,
    uploadedAt: run.uploadedAt,
    fileName: run.fileName,
    sport: run.sport,
    timerSeconds: run.timerSeconds,
    distanceMeters: run.distanceMeters,
    runSeconds: run.runSeconds,
    match: run.match,
    compliance: run.compliance,
    heartRate: run.heartRate,
    damage: run.damage,
    isFileAsked: run.isFileAsked,
    sessionPieces: run.sessionRuns?.length ?? 1,
    hasAfterCheckIn: after !== null,
    hasMorningCheckIn: morning !== null,
    symptoms: { after: after?.symptoms ?? null, morning: morning?.symptoms ?? null },
  };
}

/** What she answered to that run, or to another recording of its session. */
function findAnswer(run: StoredRun, told: readonly RecordedFact[], moment: 'after' | 'morning'): unknown {
  const findOf = (id: string) =>
    told.find(({ kind, subject }) => kind === 'checkIn' && subject === checkInSubject(id, moment));
  const others = (run.sessionRuns ?? []).flatMap((id) => findOf(id) ?? []);
  return (findOf(run.id) ?? others[0])?.body ?? null;
}

/** @throws HttpRefusal 404 where somebody removed the run since it was read. */
export async function describeActivity(store: Store, runnerId: string, run: StoredRun): Promise<ActivityDetail> {
  const found = await store.activities.findAssessment(runnerId, run.id);
  if (found === null) throw new HttpRefusal(404, ERROR_WORDS.noSuchActivity);
  const { assessment, series } = found;
  const told = await store.facts.list(runnerId);
  const ofDay = await store.activities.listOfDay(runnerId, run.day);
  const pieces = run.sessionRuns === null ? null : findPieces(run, ofDay);
  const morning = morningWindowOf(run.day);
  return {
    summary: summarizeRun(run, told),
    comparedWith: run.comparedWith,
    assessment,
    words: describeVerdict(run, assessment),
    series,
    checkIns: {
      after: findAnswer(run, told, 'after') as AfterCheckIn | null,
      morning: findAnswer(run, told, 'morning') as MorningCheckIn | null,
      morningFrom: morning.from,
      morningUntil: morning.until,
    },
    // The form asks in whole numbers: half a point goes to the harder side.
    prefill: { effort: run.watchEffort === null ? null : Math.ceil(run.watchEffort) },
    files: await describeRunFiles(store, runnerId, run),
    pieces:
      pieces?.map(({ id, startedAt, timerSeconds, runSeconds }) => ({ id, startedAt, timerSeconds, runSeconds })) ??
      null,
    sameDay: await describeSameDay(store, runnerId, run),
    hasStoredWorkout: run.tells?.hasStoredWorkout ?? false,
    sameByHand: await findSameByHand(store, runnerId, run),
  };
}

/** A run without a session is told as what was found: whether it fits a plan is not the question then. */
function describeVerdict(run: StoredRun, assessment: Assessment): ActivityDetail['words'] {
  const isMatched = run.match.status === 'matched';
  // Which witness dated the intervals stands with the witnesses.
  const verdict = describeAssessment({ ...assessment, chosen: null, ...(!isMatched && { compliance: null }) });
  const dateTrouble = findDateTrouble(run);
  const more = isMatched ? describeLapsAgainstMovement(assessment) : describeLongest(assessment);
  return {
    headline: verdict.headline,
    sentences: [
      ...(dateTrouble === null ? [] : [DATE_SENTENCES[dateTrouble]]),
      ...(isMatched || more === null ? [] : [more]),
      ...verdict.sentences,
      ...(isMatched && more !== null ? [more] : []),
    ],
    session: describeMatch(run.match, dateTrouble === null),
  };
}
