/** What she told today weighs from tomorrow on; said today, so that nobody tells of a symptom and hears nothing. */

import type { Decision, DecisionReason } from '../gate/decision.ts';
import { describeReasons, softenRed } from './decision-reason-words.ts';
import { describeAskedAgain, isSameWeekAgain, sayFrom } from './decision-words.ts';

/** Reasons that a run or an answer of today can bring; a gap or an expiry is not told by her. */
const TOLD: readonly DecisionReason['code'][] = ['symptom', 'dose', 'weekLoad', 'notEasy'];

/** Of the whole week: one that only grew with today's run is said already, and twice with two numbers confuses. */
const SUMS: readonly DecisionReason['code'][] = ['weekLoad', 'notEasy'];

/** `tomorrow`: by the same facts. Empty where nothing new comes of them. */
export function describeTomorrow(today: Decision, tomorrow: Decision): string[] {
  const known = new Set(today.because.map((reason) => JSON.stringify(reason)));
  const sums = today.coming === null ? [] : today.because.map(({ code }) => code).filter((code) => SUMS.includes(code));
  const fresh = tomorrow.because.filter(
    (reason) =>
      TOLD.includes(reason.code) &&
      !known.has(JSON.stringify(reason)) &&
      !sums.includes(reason.code) &&
      today.decision !== 'pause',
  );
  const outcome = describeOutcome(tomorrow);
  if (fresh.length === 0 || outcome === null) return [];
  return [...describeReasons(fresh.map(softenRed)), outcome, ...describeAskedFrom(today, tomorrow)];
}

/** Two days of rest are not the whole of it where what she told ends her readiness answers, too. */
function describeAskedFrom(today: Decision, tomorrow: Decision): string[] {
  const isAskedAlready = (item: string) =>
    today.readiness.some((standing) => standing.item === item && standing.state === 'expired');
  return describeAskedAgain({ readiness: tomorrow.readiness.filter(({ item }) => !isAskedAlready(item)) });
}

function describeOutcome(tomorrow: Decision): string | null {
  const { decision, week, running, day } = tomorrow;
  const rest = running === 'closed' ? ', and running rests for two days' : '';
  if (decision === 'stepBack') {
    const what = isSameWeekAgain(tomorrow, day) ? `week ${week} begins again` : `the plan steps back to week ${week}`;
    return `From tomorrow ${what}${rest}. Thank you for telling us.`;
  }
  if (decision === 'repeat') return `From tomorrow the plan suggests repeating week ${week}. Nothing is lost.`;
  return decision === 'wait' && tomorrow.coming !== null ? sayFrom(tomorrow) : null;
}
