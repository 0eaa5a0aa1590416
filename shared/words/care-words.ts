/** Words around what her professional said, illness and mistaken taps: titles, what a say will do, and refusals. */

import type { Say } from '../api/care-api.ts';
import type { DecisionWord } from '../gate/decision.ts';
import { addDays, type LocalDay } from '../local-day.ts';
import { sayCount, sayDay } from './durations.ts';
import type { ErrorWords } from './error-words.ts';

/** One line for the history. */
export function titleSay(say: Say): string {
  switch (say.act) {
    case 'hold':
      return 'Hold: no running for now';
    case 'lift':
      return 'The hold is lifted';
    case 'open':
      return `Week ${say.week} opened`;
    case 'ceiling':
      return say.ceilingBpm === null ? 'No heart-rate ceiling any more' : `Heart-rate ceiling: ${say.ceilingBpm} bpm`;
    case 'earlierStart':
      return `Running from ${sayCount(say.weeks, 'week', 'weeks')} after the birth`;
    case 'seen':
      return say.mayRun ? 'Seen: may run' : 'Seen: may not run yet';
  }
}

export function titleIllness(until: LocalDay | null): string {
  return until === null ? 'Ill with fever, not over yet' : `Ill with fever until ${sayDay(until)}`;
}

export function titleUrgent(sign: string): string {
  return `Urgent sign ticked: ${sign}`;
}

/** How things stand beside the say. */
export type SayingDay = {
  today: LocalDay;
  /** A hold stands on the say's day. */
  isHeld: boolean;
  /** Every readiness item is met today. */
  isReady: boolean;
  /** Today, with the say. */
  isRunningOpen: boolean;
  /** What is decided on the say's day, with the say. */
  decidedThen: { decision: DecisionWord; week: number | null };
  /** Null while she has not told it. */
  birthDay: LocalDay | null;
  /** She takes a medicine that takes heart rate out of the rules. */
  takesMedicine: boolean;
};

/** What noting it will do. */
export function describeSay(say: Say, day: LocalDay, beside: SayingDay): string[] {
  const { today, takesMedicine } = beside;
  switch (say.act) {
    case 'hold':
      return [`Running rests ${sayFrom(day, today)} until your professional lifts the hold. Check-ins go on.`];
    case 'lift':
      return [`The hold ends ${sayOn(day, today)}, and the plan goes on from where it stands.`];
    case 'open':
      return describeOpening(say.week, day, beside);
    case 'ceiling':
      return [describeCeiling(say.ceilingBpm, day, today), ...(takesMedicine ? [MEDICINE] : [])];
    case 'earlierStart':
      return [describeStart(say.weeks, day, beside), 'The other readiness items stay as they are.'];
    case 'seen':
      return [
        say.mayRun
          ? 'Ends the pause. The plan goes on with care: what you told us still counts, and a new sign pauses again.'
          : 'The pause stays until a professional says that you may run.',
      ];
  }
}

/** An opening is of its day alone: where something else decides that day, it opens nothing, and she must know. */
function describeOpening(week: number, day: LocalDay, beside: SayingDay): string[] {
  const { decision, week: openedWeek } = beside.decidedThen;
  if (decision === 'pause') {
    return [
      `A pause goes first: while it stands ${sayOn(day, beside.today)}, week ${week} does not open. If they also said that you may run, note that, too.`,
    ];
  }
  if (openedWeek !== week) return [`Two weeks are opened on that day, and the lower one is meant: week ${openedWeek}.`];
  const opens =
    day === beside.today
      ? `Opens week ${week} today.`
      : `Opens week ${week} as of ${sayDay(day)}, and the days since are worked out again.`;
  return [`${opens} Your symptoms and the urgent list still go first.`, ...describeStillClosed(beside)];
}

/** Nobody had agreed before the day on which it was said. */
function describeStart(weeks: number, day: LocalDay, { birthDay }: SayingDay): string {
  const start = `Running may begin from ${sayCount(weeks, 'week', 'weeks')} after the birth`;
  if (birthDay === null) return `${start}. Tell us the day of the birth under Readiness, so that this counts.`;
  const reached = addDays(birthDay, weeks * DAYS_PER_WEEK);
  return `${start}: from ${sayDay(reached < day ? day : reached)} on.`;
}

const DAYS_PER_WEEK = 7;

function describeStillClosed({ isHeld, isReady, isRunningOpen }: SayingDay): string[] {
  if (isRunningOpen) return [];
  if (isHeld) return ['The hold still keeps running closed: note that it is lifted, too, if it has ended.'];
  if (!isReady) return ['Running itself stays closed until every readiness item is met.'];
  return ['Running itself rests today: what you told us of symptoms or fever asks for that.'];
}

const MEDICINE =
  'You told us of a medicine that lowers heart rate, so for now heart rate is left out and your effort decides.';

function describeCeiling(ceilingBpm: number | null, day: LocalDay, today: LocalDay): string {
  const runs = `Runs ${sayFrom(day, today)} are compared with`;
  if (ceilingBpm === null)
    return `${runs} the number in your settings, or with the estimate. Earlier runs stay as they are.`;
  return `${runs} ${ceilingBpm} bpm, and new workout files beep above it. Earlier runs stay as they are.`;
}

function sayFrom(day: LocalDay, today: LocalDay): string {
  return day === today ? 'from today on' : `from ${sayDay(day)} on`;
}

function sayOn(day: LocalDay, today: LocalDay): string {
  return day === today ? 'today' : `on ${sayDay(day)}`;
}

/** Refusals that need no numbers. */
export const CARE_ERRORS = {
  nothingToLift: {
    code: 'nothingToLift',
    message: 'No hold stands on that day, so there is none to lift.',
    cure: 'Look at the day. If running is closed for another reason, the Today page says which.',
  },
  holdOfSameDay: {
    code: 'holdOfSameDay',
    message: 'The hold is of that very day, and a hold stands for its whole day.',
    cure: 'Note the lift for a later day.',
  },
  noCeilingToEnd: {
    code: 'noCeilingToEnd',
    message: 'No ceiling of a professional stands on that day, so there is none to end.',
    cure: 'Look at the day. Your own number is in the settings.',
  },
  nothingToAnswer: {
    code: 'nothingToAnswer',
    message: 'Nothing is paused today, so there is no pause to answer.',
    cure: 'If your professional asks you not to run, note a hold.',
  },
  answersNothing: {
    code: 'answersNothing',
    message: 'On that day they cannot have seen what pauses the plan: you told us of it later.',
    cure: 'Choose the day on which you were seen after it.',
  },
  noSuchEntry: {
    code: 'noSuchEntry',
    message: 'This entry is not here.',
    cure: 'Load the page again; it may have been taken back already.',
  },
  undoOver: {
    code: 'undoOver',
    message: 'The day of this tap is over, so it cannot be undone any more.',
    cure: 'Tell a professional that it was a mistake. When they agree that you may run, note it, and the plan goes on.',
  },
  endBeforeBeginning: {
    code: 'endBeforeBeginning',
    message: 'The illness would end before it began.',
    cure: 'Choose a last day that is not before the first.',
  },
  endInFuture: {
    code: 'endInFuture',
    message: 'This day has not come yet, so nobody knows whether the fever is over then.',
    cure: 'Leave the end open, and note it when the fever is gone.',
  },
  illnessThere: {
    code: 'illnessThere',
    message: 'An illness is noted for some of these days already.',
    cure: 'Change the end of that one, or take it back first.',
  },
} as const satisfies Record<string, ErrorWords>;

export function refuseWeekOutsidePlan(week: number, weeks: number): ErrorWords {
  return {
    code: 'noSuchWeek',
    message: `Your plan has ${weeks} weeks, so there is no week ${week} to open.`,
    cure: `Choose a week from 1 to ${weeks}.`,
  };
}

export function refuseEarlyStart(weeks: number, fewest: number): ErrorWords {
  return {
    code: 'startTooEarly',
    message: `${sayCount(weeks, 'week', 'weeks')} after the birth is too early here: the plan never starts under ${fewest} weeks.`,
    cure: `Choose ${fewest} weeks or more, or leave it: running then starts 12 weeks after the birth.`,
  };
}
