/** What all pages say; the words of one area stand beside its pages. */

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
