/** What stands in the calendar feed: the open question of each run, and days that suit the sessions of the open week. */

import { addDays, type LocalDay } from '../local-day.ts';
import { STRENGTH_NUMBERS } from '../strength/moves.ts';
import { CALENDAR_WORDS } from '../words/calendar-words.ts';

/** `key` names the event for good: another day for the same session is the same event. */
export type SuggestedEvent = { key: string; title: string; day: LocalDay; hour: number | null };

/** The open week; what of it is still ahead. */
export type WeekAhead = {
  week: number;
  openedOn: LocalDay;
  /** Numbers of the sessions that were not done. */
  sessions: readonly number[];
  strengthDone: number;
};

export type CalendarFacts = {
  today: LocalDay;
  /** Runs whose next-morning question is not answered, and can still be. */
  unansweredRuns: readonly { id: string; day: LocalDay }[];
  /** Null while running is closed or no week is open: nothing is suggested then. */
  weekAhead: WeekAhead | null;
  lastRunDay: LocalDay | null;
};

const QUESTION_HOUR = 8;
/** "At least one day between" (`plan-and-rules.md` 2). */
const DAYS_FROM_RUN_TO_RUN = 2;
const DAYS_FROM_STRENGTH_TO_STRENGTH = 2;
const DAYS_SHOWN = 7;

export function suggestEvents({ today, unansweredRuns, weekAhead, lastRunDay }: CalendarFacts): SuggestedEvent[] {
  const questions = unansweredRuns.map(({ id, day }) => ({
    key: `morning/${id}`,
    title: CALENDAR_WORDS.question,
    day: addDays(day, 1),
    hour: QUESTION_HOUR,
  }));
  return weekAhead === null ? questions : [...questions, ...suggestWeek(weekAhead, today, lastRunDay)];
}

function suggestWeek(ahead: WeekAhead, today: LocalDay, lastRunDay: LocalDay | null): SuggestedEvent[] {
  const { week, openedOn, sessions, strengthDone } = ahead;
  const end = findEnd(openedOn, today);
  const afterRun = lastRunDay === null ? today : addDays(lastRunDay, DAYS_FROM_RUN_TO_RUN);
  const runDays = listDays(afterRun > today ? afterRun : today, end, DAYS_FROM_RUN_TO_RUN).slice(0, sessions.length);
  const runs = runDays.map((day, index) => {
    const session = sessions[index] ?? 0;
    return { key: `session/${openedOn}/${session}`, title: CALENDAR_WORDS.session(week, session), day, hour: null };
  });
  const strength = chooseStrengthDays(today, end, runDays, STRENGTH_NUMBERS.sessionsSuggested.value - strengthDone).map(
    (day, index) => ({
      key: `strength/${openedOn}/${strengthDone + index + 1}`,
      title: CALENDAR_WORDS.strength,
      day,
      hour: null,
    }),
  );
  return [...runs, ...strength];
}

/** The day after the last one shown: the week's own end, or a week from today where it goes on for longer. */
function findEnd(openedOn: LocalDay, today: LocalDay): LocalDay {
  const weekEnd = addDays(openedOn, DAYS_SHOWN);
  return weekEnd > today ? weekEnd : addDays(today, DAYS_SHOWN);
}

function chooseStrengthDays(today: LocalDay, end: LocalDay, runDays: readonly LocalDay[], wanted: number): LocalDay[] {
  const chosen: LocalDay[] = [];
  for (const day of listDays(today, end, 1)) {
    const last = chosen.at(-1);
    const isRested = last === undefined || day >= addDays(last, DAYS_FROM_STRENGTH_TO_STRENGTH);
    if (chosen.length < wanted && isRested && !runDays.includes(day)) chosen.push(day);
  }
  return chosen;
}

/** Every `step` days, before `end`. */
function listDays(first: LocalDay, end: LocalDay, step: number): LocalDay[] {
  const days: LocalDay[] = [];
  for (let day = first; day < end; day = addDays(day, step)) days.push(day);
  return days;
}
