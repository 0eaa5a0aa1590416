/** What a session of this week came to, in words: done, counting, waiting for an answer, or kindly why it does not count. */

import type { Decision, NotCountingReason, RunDaySummary } from '../../../shared/gate/decision.ts';
import { GATE_NUMBERS } from '../../../shared/gate/gate-numbers.ts';
import { addDays, type LocalDay } from '../../../shared/local-day.ts';
import type { ComplianceOutcome } from '../../../shared/run/assessment.ts';
import { sayList } from '../../../shared/words/durations.ts';
import { OUTCOMES } from '../run/verdict-words.ts';
import { TODAY } from './today-words.ts';

type SessionRun = { activityId: string; ranOn: LocalDay | null; compliance: ComplianceOutcome | null };

/** The day itself is judged from the next day on. */
export function describeSessionState(
  { activityId, ranOn, compliance }: SessionRun,
  { day: today, runDays, running }: Pick<Decision, 'day' | 'runDays' | 'running'>,
): string {
  const runDay = runDays.find(({ runIds }) => runIds.includes(activityId));
  if (runDay === undefined)
    return ranOn === today && running === 'open' && compliance === 'met' ? TODAY.sessionToday : TODAY.sessionDone;
  if (runDay.counts) return TODAY.sessionCounts;
  const closed = runDay.notCounting.filter((reason) => !canStillBeAnswered(reason, runDay, today));
  if (closed.length === 0) return TODAY.sessionWaits;
  return TODAY.sessionDoesNotCount(sayList(closed.map((reason) => describeReason(reason, compliance))));
}

function canStillBeAnswered(reason: NotCountingReason, { day }: RunDaySummary, today: LocalDay): boolean {
  if (reason === 'effortOrTalkMissing') return true;
  return reason === 'morningAnswerMissing' && today <= addDays(day, GATE_NUMBERS.morningAnswerLast.value);
}

function describeReason(reason: NotCountingReason, compliance: ComplianceOutcome | null): string {
  if (reason === 'morningAnswerMissing') return TODAY.morningNotGiven;
  const isOther = reason === 'complianceNotMet' && (compliance === 'less' || compliance === 'more');
  return isOther ? OUTCOMES[compliance].toLowerCase() : TODAY.notCounting[reason];
}
