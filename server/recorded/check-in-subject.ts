/** The subject under which a check-in is kept: made for a run and moment, and read back from what is stored. */

import type { RecordedFact } from '../store/fact-rows.ts';

type RunMoment = 'after' | 'morning';

/** The subject under which the one answer of that run and moment is kept. */
export function checkInSubject(runId: string, moment: RunMoment): string {
  return `${runId}/${moment}`;
}

/** Of an answer that came to the run from another recording of it, where the run had its own: both speak. */
export function furtherAnswerSubject(runId: string, moment: RunMoment, fromId: string): string {
  return `${checkInSubject(runId, moment)}/${fromId}`;
}

/** Run and moment of a check-in's subject, and the recording that a further answer came with; null for an other-moment one. */
export function readCheckInSubject(
  subject: string,
): { runId: string; moment: RunMoment; fromId: string | null } | null {
  const [runId = '', moment, fromId = null] = subject.split('/');
  return moment === 'after' || moment === 'morning' ? { runId, moment, fromId } : null;
}

/** Answers a run's own two questions, right after or the next morning. */
export function isRunAnswer({ kind, subject }: RecordedFact): boolean {
  return kind === 'checkIn' && readCheckInSubject(subject) !== null;
}

/** Whether it is listed for itself: all but the one answer of a run and moment, which the run's page shows. */
export function isListedCheckIn(subject: string): boolean {
  const place = readCheckInSubject(subject);
  return place === null || place.fromId !== null;
}

/** Of all answers to the run, its own and those that came with other recordings. */
export function listAnswerSubjects(told: readonly RecordedFact[], runId: string): string[] {
  return told.flatMap(({ kind, subject }) =>
    kind === 'checkIn' && readCheckInSubject(subject)?.runId === runId ? [subject] : [],
  );
}
