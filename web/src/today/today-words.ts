/** What the first page says: today, a pause, and the week's sessions. */

import type { MissingItem, NotCountingReason } from '../../../shared/gate/decision.ts';

export const TODAY = {
  welcome:
    'Fourth Mile leads back to running in small steps: run-walk sessions for your watch, a short question after each run, and the next week once this one went well.',
  dueTitle: 'First, how are you?',
  dueAfter: (day: string) => `After your run on ${day}`,
  dueMorning: (day: string) => `The morning after your run on ${day}`,
  dueBegun: (time: string) => `begun at ${time}`,
  dueHint: (count: number) => (count === 1 ? 'About ten seconds.' : 'About ten seconds each.'),
  dueEarlier: (count: number) => `${count} ${count === 1 ? 'question' : 'questions'} about earlier runs`,
  dueAnswer: 'Answer',
  runningOpen: 'Running is open',
  runningClosed: 'No running today',
  runningDone: 'You ran today',
  openSince: (week: number, day: string) => `Week ${week}, open since ${day}`,
  missingTitle: 'What opens the next week',
  missingTitleReadiness: 'What is still asked before running',
  missingTitleLater: 'What the week has still to come',
  have: (have: number, need: number) => `${have} of ${need}`,
  stillOpen: 'to do',
  notYet: 'not yet',
  laterToday: 'later today',
  daysCounted: 'Which runs counted',
  dayCounts: 'counts',
  notCounting: {
    runningWasClosed: 'running was closed that day',
    notThisWeeksSession: 'not a session of this week',
    complianceNotMet: 'not as planned',
    effortOrTalkMissing: 'the answer after the run is open',
    morningAnswerMissing: 'the next-morning answer is open',
    ranTheDayBefore: 'the day before was a run day too',
    olderThanFourteenDays: 'longer ago than 14 days',
  } satisfies Record<NotCountingReason, string>,
  nextSession: (session: number) => `Today, if you like: session ${session}.`,
  nextSessionAbout: (about: string, minutes: number) => `${about}, ${minutes} minutes with all the walks.`,
  strengthDone: (session: number) => ({
    headline: 'Today: strength is done.',
    text: `Session ${session} goes better on another day, when no strength work comes before it.`,
  }),
  restHeadline: 'Today: rest from running.',
  restAfterTelling: {
    headline: 'Today: better rest.',
    text: 'After what you told us today, the next session can wait. Walking is fine if it feels fine.',
  },
  restBetween: { headline: 'Today: a day between runs.', text: 'You ran yesterday. Rest, walk, or do strength work.' },
  ranToday: { headline: 'Now rest well.', text: 'Leave at least one day without running before the next run.' },
  weekComplete: {
    headline: 'No more running this week.',
    text: 'All its sessions are done. Rest, walk, or do strength work.',
  },
  sessionsTitle: (week: number) => `Week ${week}: your sessions`,
  sessionsNote: (asked: number, offered: number) =>
    `${asked} of ${offered} are enough. Talking pace, flat ground, a day between.`,
  sessionsClosed: 'These wait for you. Today is not a running day.',
  session: (session: number) => `Session ${session}`,
  legendRun: 'run',
  legendWalk: 'walk',
  sessionDone: 'Done',
  sessionToday: 'Done; it can count once tomorrow’s answer is in',
  sessionCounts: 'Done, and it counts',
  sessionWaits: 'Done; it counts once its check-ins are answered',
  morningNotGiven: 'the next-morning answer was not given',
  sessionDoesNotCount: (because: string) => `Done; it does not count: ${because}. Nothing is lost.`,
  sessionSee: 'See the run',
  downloadSession: (session: number) => `For the watch: session ${session} as a FIT file`,
  sessionAbove: 'as above',
  download: 'For the watch',
  downloadAll: 'All sessions as one zip',
  loadTitle: 'How does it get onto my watch?',
  loadSteps: [
    'Download a session (or the zip, and unpack it) on a computer.',
    'Plug the watch in with its cable. It shows up as a drive or a device named after your watch.',
    'Copy the .fit files into the folder GARMIN, then NewFiles.',
    'Eject the watch, then unplug it. It takes the files in by itself, which may need a minute.',
    'On the watch: Run, then Menu, Training, Workouts. Pick the session and start.',
  ],
  loadNotes: [
    'On a Mac, newer watches need a helper such as OpenMTP; quit Garmin Express first.',
    'Other makes (COROS, Suunto, Polar, Wahoo): a relay such as Intervals.icu takes the FIT file and passes it on.',
    'No computer at hand? The times above are all you need: a watch or phone timer does.',
  ],
  otherTitle: 'Noticed something?',
  otherHint: 'On any day, after strength work too.',
  otherAction: 'Note a symptom',
  zoneOffer: (there: string, here: string) => `Your days are counted in ${there}; this device is in ${here}.`,
  zoneTake: (here: string) => `Count in ${here}`,
  zoneKeep: 'Keep',
} as const;

export const PAUSE = {
  urgentTitle: 'Get help now',
  whatToDo: 'What to do now',
  urgentSteps: [
    'Say that you have given birth within the last year, and when.',
    'When a professional has seen you, write down below what they said. Until then everything else can wait.',
  ],
  stopSteps: [
    'Call your midwife, doctor or pelvic-health physiotherapist and tell them what you noted here. Ask about walking and strength work too.',
    'When they have seen you, write down below what they said.',
  ],
  seenSteps: [
    'Go by what they told you.',
    'If something new comes, or it gets worse, get help at once. The urgent list is at the top of every page.',
    'When they say that you may run, write it down below.',
  ],
  kind: 'You did the right thing by writing it down. Your plan waits for you.',
  seenTitle: 'Seen by a professional',
  seenHint: 'The plan goes by what they said.',
} as const;

/** For a missing item that the service sent without a page to go to. */
export const MISSING_LINKS: Partial<Record<MissingItem, { href: string; text: string }>> = {
  strength: { href: '/strength', text: 'Strength moves' },
  selfCheck: { href: '/readiness/self-check', text: 'Go to the self-check' },
  birth: { href: '/readiness/birth', text: 'Answer it' },
  clearance: { href: '/readiness/clearance', text: 'Answer it' },
  indicators: { href: '/readiness/signs', text: 'Answer it' },
  redFlags: { href: '/readiness/red-flags', text: 'Answer it' },
};
