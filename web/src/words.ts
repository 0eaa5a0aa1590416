/** Every sentence that the app itself says; the decision, the verdict and refusals come worded from the service. */

import type { MissingItem, NotCountingReason } from '../../shared/gate/decision.ts';
import type {
  ComplianceOutcome,
  HeartRateDefect,
  IntervalJudgement,
  WitnessSource,
} from '../../shared/run/assessment.ts';
import type { Intensity, PlannedMovement } from '../../shared/workout.ts';

export const APP_NAME = 'Fourth Mile';

export const DISCLAIMER =
  'This is a training diary and timer. It does not examine you or tell you that running is right for you. Talk to your midwife, doctor or pelvic-health physiotherapist before you start and whenever something worries you. With a sign on the urgent list, stop and get help now.';

export const PAGES = {
  today: 'Today',
  runs: 'Runs',
  plan: 'Plan',
  readiness: 'Readiness',
  settings: 'Settings',
  urgent: 'Urgent list',
} as const;

export const COMMON = {
  loading: 'One moment …',
  tryAgain: 'Try again',
  save: 'Save',
  saving: 'Saving …',
  saved: 'Saved.',
  cancel: 'Cancel',
  change: 'Change',
  takeOut: 'Take it out',
  yes: 'Yes',
  no: 'No',
  back: 'Back to today',
  skipToContent: 'Skip to the content',
  mainNavigation: 'Main',
  why: 'Why?',
  week: (week: number) => `Week ${week}`,
  weekSession: (week: number, session: number) => `Week ${week}, session ${session}`,
  minutes: (minutes: number) => `${minutes} min`,
} as const;

export const TROUBLE = {
  unreachableTitle: 'Your diary cannot be reached just now.',
  unreachable: 'Nothing is lost. Check that Fourth Mile is running and that this device is connected, then try again.',
  unknownTitle: 'Something did not work.',
  unknown: 'Nothing is lost. Please try again in a moment.',
  notFoundTitle: 'There is nothing on this page',
  notFound: 'The address may be old, or a run was deleted. Everything else is where you left it.',
} as const;

export const TODAY = {
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
  restHeadline: 'Today: rest from running.',
  restAfterTelling: {
    headline: 'Today: better rest.',
    text: 'After what you told us today, the next session can wait. Walking is fine if it feels fine.',
  },
  restBetween: { headline: 'Today: a day between runs.', text: 'You ran yesterday. Rest, walk, or do strength work.' },
  ranToday: { headline: 'Now rest well.', text: 'A day without running lies before the next run.' },
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
  loadTitle: 'How do I get them onto my watch?',
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
  kind: 'You did the right thing by writing it down. Your plan waits for you.',
  seenTitle: 'Seen by a professional',
  seenHint: 'The plan goes by what they said.',
} as const;

/** The urgent list's own headache question, asked again in a check-in that tells of a headache. */
export const URGENT_HEADACHE = 'A headache that medicine does not help, or with a change in my sight';

export const URGENT = {
  title: 'Urgent list',
  lead: 'If one of these is true for you, stop and get help now. This app does not grade or explain them.',
  scope: 'For the whole first year after a birth.',
  nowTitle: 'Call your emergency number now',
  nowHint: '112 in Europe, 911 in North America, 999 in the United Kingdom, 000 in Australia, 111 in New Zealand.',
  now: ['Chest pain', 'Trouble breathing', 'A seizure', 'Thoughts of harming myself or my baby'],
  todayTitle: 'Call for help today',
  todayHint: 'Your midwife, your doctor, or the on-call service.',
  today: [
    'Bleeding that soaks a pad in an hour, or large clots',
    'A wound that is not healing',
    'A red, swollen, warm or painful leg',
    'A temperature of 38.0 °C (100.4 °F) or more',
    URGENT_HEADACHE,
    'Fainting',
    'A racing heart',
    'Severe belly pain',
    'Extreme swelling',
    'Overwhelming tiredness',
  ],
  mine: 'This is me',
  confirm: (sign: string) => `“${sign}”: is this true for you now?`,
  confirmHint: 'Running closes until a professional has seen you and agreed. Get help first; this can wait.',
  confirmYes: 'Yes, this is me',
  compactTitle: 'Before you answer',
  compactSee: 'First, a look at the urgent list',
  compactNowLead: 'Emergency number now:',
  compactNow: 'chest pain, trouble breathing, a seizure, thoughts of harming yourself or your baby.',
  compactTodayLead: 'Help today:',
  compactToday:
    'bleeding that soaks a pad in an hour or large clots, a wound not healing, a red, swollen, warm or painful leg, 38.0 °C (100.4 °F) or more, a headache that medicine does not help or with a change in sight, fainting, a racing heart, severe belly pain, extreme swelling, overwhelming tiredness.',
  compactLink: 'One of these is true for me',
} as const;

export const UPLOAD = {
  title: 'Bring in a run',
  hint: 'Drop the file of your run here, or choose it.',
  hintTitle: 'Which file, and where is it?',
  hintKinds:
    'A .fit file, a .gz, the .zip that an app gives you, or the whole export of your account with years of runs. Several at once are fine.',
  hintTouch: 'On your watch’s USB drive it lies in GARMIN, Activity.',
  pick: 'Choose files',
  dropNow: 'Let go to bring it in',
  waiting: 'Waiting',
  sending: (percent: number) => `Sending, ${percent} %`,
  reading: 'Reading the run …',
  fresh: 'Read',
  same: 'Already here',
  sameText: {
    bytes: 'This very recording is in your diary already.',
    start:
      'This run is in your diary already, from another file. That one stays in use; if the two differ, the page of the run shows both.',
  },
  emptyFolder: {
    code: 'emptyFolder',
    message: 'There is no .fit, .gz or .zip file in this folder.',
    cure: 'Look one folder up, or choose the file itself. On the watch the runs lie in GARMIN, Activity.',
  },
  sameAnnounced: 'This run is in your diary already.',
  refused: 'Not taken in',
  seeRun: 'See the run',
  checkIn: 'How was it?',
  announce: (name: string, status: string) => `${name}: ${status}`,
  progressOf: (name: string) => `Progress of ${name}`,
} as const;

export const RUNS = {
  title: 'Your runs',
  empty: 'No runs yet. After your first one, bring in the file from your watch on the Today page.',
  emptyAction: 'Go to today',
  extra: 'Extra run',
  unclear: 'Which session was it?',
  untold: 'The recording does not say how much of it was running',
  checkInMissing: 'check-in open',
} as const;

export const OUTCOMES: Record<ComplianceOutcome, string> = {
  met: 'As planned',
  more: 'More than planned',
  less: 'Less than planned',
  cannotTell: 'Cannot tell',
};

export const NOT_COMPARED = 'Extra run';

export const DEFECTS: Record<HeartRateDefect, string> = {
  missing: 'no value',
  implausible: 'values no heart has',
  frozen: 'stuck on one value',
  cadenceLock: 'likely your steps, not your heart',
  spike: 'a sudden spike',
};

export const SOURCES: Record<WitnessSource, string> = {
  stepLaps: 'Laps with the workout’s step',
  laps: 'Plain laps',
  splits: 'The watch’s own run and walk splits',
  cadence: 'Your steps per minute',
  speed: 'Your speed',
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Steps that are named by their place rather than by how she moves. */
export const EDGE_STEPS: Partial<Record<Intensity, string>> = { warmup: 'Warm-up', cooldown: 'Cool-down' };

export const MOVEMENTS: Record<PlannedMovement, string> = { run: 'Run', walk: 'Walk', any: 'Any' };

export function wordJudgement(judgement: IntervalJudgement, movement: PlannedMovement): string {
  if (judgement === 'otherMovement') return movement === 'run' ? 'walked instead' : 'ran instead';
  const words = {
    right: 'as planned',
    tooShort: 'shorter',
    tooLong: 'longer',
    missing: 'left out',
    cannotTell: 'cannot tell',
  } as const;
  return words[judgement];
}

export const RUN = {
  chartTitle: 'The run',
  chartSecond: 'Under the heart rate',
  cadence: 'Cadence',
  pace: 'Pace',
  heartRate: 'Heart rate',
  heartAxis: 'bpm',
  cadenceAxis: 'steps/min',
  ceiling: (bpm: number) => `ceiling ${bpm}`,
  legendRun: 'planned run',
  legendWalk: 'planned walk',
  legendCeiling: 'ceiling',
  legendDoubt: 'heart rate not believed',
  chartFallback: 'The chart cannot be drawn here. The same facts are in the list below.',
  chartInWords: 'The chart in words',
  chartLabel: (length: string, bouts: number) =>
    `Chart over ${length} of timer time with ${bouts} ${bouts === 1 ? 'stretch' : 'stretches'} of running. The same in words follows below.`,
  boutLine: (number: number, from: string, length: string, bpm: string) =>
    `Run ${number}: from ${from}, ${length} long, ${bpm}.`,
  boutBpm: (bpm: number) => `heart rate at its end ${bpm} bpm`,
  boutNoBpm: 'heart rate not assessed',
  doubtTitle: 'Where heart rate is not believed',
  doubtLine: (from: string, to: string, reason: string) => `${from} to ${to}: ${reason}`,
  doubtMore: (count: number) => `and ${count} more short ${count === 1 ? 'stretch' : 'stretches'}`,
  noBouts: 'No running was found.',
  planLaidOut: 'The planned bands are laid from the start; the steps were not found in the recording.',
  tableTitle: 'Step by step',
  tableNote: 'Times are timer time, without pauses.',
  tableColumns: { step: 'Planned', done: 'Done', moved: 'You moved', judgement: 'In words' },
  movedRun: (time: string) => `run ${time}`,
  movedWalk: (time: string) => `walk ${time}`,
  movedStand: (time: string) => `stand ${time}`,
  nothing: 'not there',
  openStep: 'open',
  extraRunsTitle: 'Running outside the planned runs',
  extraRunsMany: (count: number) => `${count} runs outside the planned ones`,
  extraRunLine: (from: string, length: string) => `From ${from}: ${length}`,
  numbersTitle: 'Five numbers',
  numbersLead: 'What the verdict was made from. Doing less never counts against you.',
  score: (score: number) => `For the eye only: ${score} of 100`,
  numbers: {
    runDose: { name: 'Running', about: 'Seconds you ran against seconds planned. 70 to 110 % is as planned.' },
    longestBoutRatio: { name: 'Longest run', about: 'Your longest run without a break against the longest planned.' },
    boutsRight: { name: 'Runs about right', about: 'Planned runs that were close to their planned length.' },
    walkKept: { name: 'Walks kept', about: 'How much of the planned walking you walked. The walks do the work too.' },
    completed: { name: 'Whole session', about: 'Time on the watch against the time planned.' },
  },
  numberOf: (done: string, planned: string) => `${done} of ${planned}`,
  cannotTell: 'cannot tell',
  heartTitle: 'Your heart, run by run',
  heartLead: 'The average of each run’s last 30 seconds. This is about effort, never a medical reading.',
  heartBasisMissing: 'Tell us your year of birth or a ceiling',
  ceilingNow: (bpm: number) => `Your ceiling for the runs is ${bpm} bpm.`,
  ceilingEstimated: (bpm: number) =>
    `Your ceiling for the runs is ${bpm} bpm. It rests on an estimate from your age, so 10 bpm either way is a grey zone.`,
  overBy: (bpm: number) => `${bpm} over`,
  underBy: (bpm: number) => `${bpm} under`,
  atCeiling: 'at the ceiling',
  usable: (percent: string) => `${percent} of your running has a usable heart rate.`,
  heartColumns: { run: 'Run', bpm: 'bpm at its end', ceiling: 'Ceiling', recovery: 'Drop in the walk' },
  noDrop: 'none',
  notAssessed: 'not assessed',
  witnessesTitle: 'What the witnesses say',
  witnessesLead:
    'A recording can tell in several ways what you did. These were found; they are compared, never added up.',
  witnessChosen: 'times the steps',
  witnessMovement: 'tells how you moved',
  witnessOnlyTimes: 'say when something changed, not how you moved',
  witnessCoverage: (percent: string) => `speaks about ${percent} of the time`,
  witnessAgreement: (percent: string) => `fits the plan by ${percent}`,
  sessionTitle: 'Which session was it?',
  sessionYes: (name: string) => `Yes, ${lowerFirst(name)}`,
  sessionMove: 'It was another one',
  sessionMoveExtra: 'It was a session of the plan',
  sessionChoose: 'Session of this run',
  sessionAsExtra: 'Extra run',
  sessionMoved: 'Moved. The verdict is made anew.',
  checkInsTitle: 'How it felt',
  afterTitle: 'After the run',
  morningTitle: 'The next morning',
  answerNow: 'Answer now',
  addNote: 'Add a note of how it was',
  longAgo: 'It lies more than two weeks back, so the run itself no longer counts.',
  morningFrom: (day: string) => `From ${day}, four in the morning.`,
  morningUntil: (day: string) => `Open until ${day}.`,
  morningPast: (day: string) => `Could be answered until ${day}. Without it this run does not count; nothing is lost.`,
  morningOver: (day: string) => `Could be answered until ${day}.`,
  effortLine: (effort: number) => `Effort ${effort} of 10`,
  talkYes: 'could talk',
  talkNo: 'could not talk',
  symptomsNone: 'no symptoms',
  moodLine: { good: 'mood good', mixed: 'mood mixed', low: 'mood low' },
  sleepLine: (hours: string) => `${hours} h of sleep`,
  facts: { date: 'Day', time: 'Timer time', distance: 'Distance', running: 'Running', file: 'File' },
  deleteTitle: 'Delete this run',
  deleteHint: 'It goes from your diary with its check-ins, and the plan is worked out again.',
  deleteAction: 'Delete this run',
  deleteConfirm: 'Delete this run and its check-ins for good?',
  deleteYes: 'Delete',
} as const;

export const CHECK_IN = {
  afterTitle: 'How was the run?',
  afterLead: (day: string) => `Your run on ${day}. Answer for the time since the run began.`,
  morningTitle: 'How are you this morning?',
  morningLead: (day: string) => `The morning after your run on ${day}. Answer for the time since then.`,
  otherTitle: 'Note a symptom',
  otherLead: 'For a rest day, after strength work, or any other moment.',
  day: 'On which day?',
  effort: 'How hard was it?',
  effortEnds: ['no effort', 'as hard as it gets'],
  effortFromWatch: 'Filled in from your watch. Change it if it felt different.',
  talk: 'Could you speak in sentences?',
  cutShort: 'A run was shorter than planned. Why?',
  cutShortHint: 'Stopping early because of a symptom is exactly right.',
  cutShortReasons: { symptom: 'A symptom', tired: 'Tired', noTime: 'No time', other: 'Other' },
  optional: 'if you like',
  symptoms: 'Anything you noticed?',
  symptomsMorning: 'Anything since the run?',
  none: 'None of these',
  noneHint: 'Leaking, heaviness or a bulge, pain, a wound change, bleeding besides a period, belly doming.',
  noneHintHeadache:
    'Leaking, heaviness or a bulge, pain, a wound change, bleeding besides a period, belly doming, a headache.',
  some: 'Something, let me tell',
  restNone: 'All the others: none',
  noneSet: 'All set to none. The other button opens them one by one.',
  noneSetHeadache: 'All set to none, headache too. The other button opens them one by one.',
  headache: 'A headache?',
  headacheAsk: 'Does medicine not help it, or has your sight changed?',
  headacheUrgent: 'Yes, one of these',
  headacheAdvice: 'If not: drink, eat something, and stay in the shade.',
  sleep: 'Hours of sleep',
  sleepOptions: [
    { label: 'under 5', hours: 4 },
    { label: '5', hours: 5 },
    { label: '6', hours: 6 },
    { label: '7', hours: 7 },
    { label: '8 or more', hours: 8 },
  ],
  mood: 'Mood',
  moods: { good: 'Good', mixed: 'Mixed', low: 'Low' },
  moodAdvice:
    'Low days happen to many new mothers. If most days are low, please tell your midwife or doctor; there is help for it. With thoughts of harming yourself or your baby, call your emergency number now.',
  save: 'Save my answers',
  incomplete: (first: string, others: number) =>
    `Almost there. Still open: ${first}${others > 0 ? ` (and ${others} more)` : ''}`,
  thanks: 'Thank you. It is in your diary.',
  thanksMorning: 'Tomorrow morning comes one more short question.',
  toChangedDay: 'See what to do today',
  toRun: 'See the run',
  tooEarly: (day: string) => `This question opens on ${day} at four in the morning. Sleep well until then.`,
  tooLate: 'This question is closed by now. The run does not count towards the week; nothing is lost.',
} as const;

/** The questions of `plan-and-rules.md` 4.2, in its order. */
export const SYMPTOMS = {
  leak: {
    question: 'Leaking urine or stool',
    levels: { drops: 'Drops', more: 'More than drops', stool: 'Stool' },
  },
  heaviness: { question: 'Heaviness, pressure or a bulge', flags: { bulge: 'I feel or see a bulge' } },
  pelvicPain: {
    question: 'Pelvic, perineal, scar or lower-belly pain',
    flags: { sharpOrRising: 'It is sharp or rising', woundChange: 'My wound or scar has changed' },
  },
  backPain: {
    question: 'Low-back or pelvic-girdle pain',
    flags: { backLimp: 'It makes me limp', legNumbness: 'My leg is numb or weak' },
  },
  otherPain: {
    question: 'Other muscle or joint pain',
    flags: { otherLimp: 'It makes me limp', bonePoint: 'It hurts on one point of a bone' },
  },
  bleeding: {
    question: 'Bleeding that is not a period',
    levels: { spotting: 'Spotting', more: 'More than spotting' },
  },
  doming: {
    question: 'Belly doming or coning',
    levels: { inStrengthWork: 'In strength work', inRunning: 'While running', withPain: 'With pain' },
  },
  howStrong: 'How strong, 0 to 10?',
  scaleEnds: ['none', 'worst'],
  howMuch: 'Which fits best?',
  answerHere: 'Please answer',
} as const;

export const PLAN = {
  lead: 'The weeks grow slowly. Each opens when the evidence is there; repeating a week is part of the plan.',
  states: { past: 'Behind you', open: 'Open now', ahead: 'Ahead' },
  about: (repeats: number, run: string, walk: string | null) =>
    walk === null ? `${repeats === 1 ? '' : `${repeats} × `}${run} run` : `${repeats} × (${run} run, ${walk} walk)`,
  totals: (run: string, total: string) => `${run} of running in ${total}`,
  selfCheck: 'Movement self-check again before the next week',
  sessionsDone: (done: number, offered: number) => `${done} of ${offered} sessions done`,
  fromSeed: 'from the founding text',
  fromProposal: 'our proposal',
  sourceNote:
    'There is no trial of a run-walk plan after birth. Weeks 1 to 6 follow the founding text; later weeks are our proposal.',
  remarks: (count: number) => (count === 1 ? 'One remark on this plan' : `${count} remarks on this plan`),
} as const;

export const SETTINGS = {
  title: 'Settings',
  planTitle: 'Plan',
  warmUp: 'Warm-up walk, minutes',
  coolDown: 'Cool-down walk, minutes',
  edgesHint: 'Five minutes each suits most. 0 leaves it out.',
  heartTitle: 'Heart rate',
  heartLead:
    'Used only to say whether a run was easy. One of these is enough; leave the rest empty. What a professional gave you goes first.',
  birthYear: 'Year of birth',
  birthYearHint: 'Gives an estimate of your maximum, with a grey zone of 10 bpm.',
  formula: 'Estimate by',
  formulas: { tanaka: 'Tanaka (208 − 0.7 × age)', gulati: 'Gulati (206 − 0.88 × age)' },
  measured: 'Measured maximum, bpm',
  resting: 'Resting heart rate since the birth, bpm',
  ceiling: 'Your own ceiling, bpm',
  ceilingHint: 'One that a professional set belongs with their name below, under “Professional and illness”.',
  medicine: 'I take a medicine that lowers heart rate (such as labetalol)',
  medicineHint: 'Then heart rate is left out and your effort decides.',
  hereTitle: 'Days and units',
  zone: 'Time zone',
  zoneHint: 'Decides which day it is for you.',
  zoneUse: (zone: string) => `Use this device’s: ${zone}`,
  unit: 'Distance',
  units: { km: 'Kilometres', mi: 'Miles' },
  save: 'Save settings',
  saved: 'Saved. Downloads and verdicts use these from now on.',
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
