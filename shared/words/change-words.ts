/** One kind sentence for what a change of the diary did to today's decision. */

import type { Decision } from '../gate/decision.ts';

/** Null where decision, week and running are the same: then there is nothing to say. */
export function describeChange(before: Decision, after: Decision): string | null {
  if (isSame(before, after)) return null;
  return `Because of this, ${describeOutcome(before, after)}.`;
}

function isSame(before: Decision, after: Decision): boolean {
  return before.decision === after.decision && before.week === after.week && before.running === after.running;
}

function describeOutcome(before: Decision, after: Decision): string {
  const { decision, week } = after;
  if (decision === 'pause') return 'running pauses until a professional says that you may run';
  if (decision === 'hold') return 'running rests until your professional lifts the hold';
  if (decision === 'notReady') return describeRest(after);
  if (decision === 'done') return 'you have finished the plan';
  if (decision === 'stepBack' && before.decision !== 'stepBack')
    return `the plan suggests ${week === before.week ? `beginning week ${week} again` : `stepping back to week ${week}`}`;
  if (decision === 'repeat' && before.decision !== 'repeat') return `the plan suggests repeating week ${week}`;
  if (week !== before.week) return describeWeek(before, after);
  if (after.running === 'closed' && before.running === 'open') return 'running rests today';
  return describeEased(before, after);
}

function describeRest({ because, missing }: Decision): string {
  const isIll = because.some(({ code }) => code === 'illness');
  if (isIll && missing.length === 0) return 'running rests until two days after the fever';
  return 'running rests until everything on the readiness list is met';
}

/** A week that began before today was open already, and is so again. */
function describeWeek(before: Decision, { week, openedOn, day }: Decision): string {
  if (week === null) return 'no week is open';
  const again = openedOn !== null && openedOn < day ? ' again' : '';
  const isLower = before.week !== null && week < before.week;
  return isLower ? `you are in week ${week}${again}` : `week ${week} is open${again}`;
}

/** The week is the same, and something that stood in its way is gone. */
function describeEased(before: Decision, { week, running }: Decision): string {
  if (running === 'open' && before.running === 'closed') return `running is open again, in week ${week}`;
  if (before.decision === 'stepBack') return `there is no step back: you are in week ${week}`;
  if (before.decision === 'repeat') return `nothing asks for a repeat: you are in week ${week}`;
  return `week ${week} goes on`;
}
