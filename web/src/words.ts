/** What all pages say, and the words of those that have no file of their own: urgent list, runs, plan, settings. */

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

export const RUNS = {
  title: 'Your runs',
  empty: 'No runs yet. After your first one, bring in the file from your watch on the Today page.',
  emptyAction: 'Go to today',
  extra: 'Extra run',
  unclear: 'Which session was it?',
  untold: 'The recording does not say how much of it was running',
  checkInMissing: 'check-in open',
} as const;

export const PLAN = {
  lead: 'The weeks grow slowly. Each opens when your runs and your answers are in; repeating a week is part of the plan.',
  states: { past: 'Behind you', open: 'Open now', ahead: 'Ahead' },
  about: (repeats: number, run: string, walk: string | null) =>
    walk === null ? `${repeats === 1 ? '' : `${repeats} × `}${run} run` : `${repeats} × (${run} run, ${walk} walk)`,
  totals: (run: string, total: string) => `${run} of running in ${total}`,
  selfCheck: 'Movement self-check again before the next week',
  sessionsDone: (done: number, offered: number) => `${done} of ${offered} sessions done`,
  fromSeed: 'from the founding text',
  fromProposal: 'our proposal',
  sourceNote:
    'No trial has tested a run-walk plan after a birth. Weeks 1 to 6 follow the founding text, in which a runner tells how she began again; later weeks are our proposal.',
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
