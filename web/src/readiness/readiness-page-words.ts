/** What the readiness pages say around the items' own words. */

import type { ReadinessItem } from '../../../shared/gate/facts.ts';

export const READINESS_PAGE = {
  title: 'Readiness',
  lead: 'Five things before running starts. “Not yet” is a good answer too: each says what helps.',
  states: { met: 'Met', notMet: 'Not yet', missing: 'Not answered', expired: 'Please answer again' },

  startTitle: 'One thing at a time',
  start:
    'The questions take about two minutes, the movements about ten. Stop wherever you like; what you have answered stays.',
  startShort:
    'Two minutes of questions and ten of movements. When all five are met, your first week opens. “Not yet” is a good answer too.',
  begin: 'Begin',
  answerAll: 'Answer the readiness questions',
  takes: {
    birth: 'one day to enter',
    clearance: 'who and when',
    indicators: 'five questions',
    redFlags: 'eight questions',
    selfCheck: 'six movements, ten minutes',
  } satisfies Record<ReadinessItem, string>,

  progress: (met: number, of: number) => `${met} of ${of} met`,
  allMet: 'All five are met.',
  toToday: 'See your week',
  waitingNames: {
    birth: 'the time since the birth',
    clearance: 'your provider’s agreement',
    indicators: 'the signs of being ready',
    redFlags: 'a sign that says wait',
    selfCheck: 'the movement self-check',
  } satisfies Record<ReadinessItem, string>,
  waiting: (names: string) => `Not yet: ${names}. The plan waits for you.`,
  askedFrom: (day: string) => `Some answers are asked again from ${day} on. Give it a night.`,
  daysLeft: (days: number) => (days === 0 ? 'last day' : days === 1 ? '1 day left' : `${days} days left`),
  answer: 'Answer',
  answerAgain: 'Answer again',
  change: 'Change',

  step: (at: number, of: number) => `Step ${at} of ${of}`,
  back: 'Back to readiness',
  next: (title: string) => `Next: ${title}`,
  lookAhead: (title: string) => `Look ahead: ${title}`,
  toOverview: 'See where you stand',
  backToToday: 'Back to today',

  birthDay: 'On which day did you give birth?',
  birthDayHint: 'Twins or more: the one day. After several births: the latest.',
  birthKind: 'How was the birth?',
  birthKindHint: 'For your own record and your physiotherapist. It changes no rule.',
  birthIncomplete: 'Please enter the day and choose one of the answers.',
  birthEarly: 'The answers to come hold for 28 days without a run, so they can wait until the day is near.',

  agreed: 'Has a healthcare provider agreed to high-impact exercise, such as running?',
  agreedYes: 'Yes',
  agreedNotYet: 'Not yet',
  agreedBy: 'Who was it?',
  agreedByHint: 'A role or a name: “my midwife”, “Dr Example”.',
  agreedOn: 'When? About is fine.',
  agreedIncomplete: 'Please say who it was and when.',

  indicatorsTitle: 'Is this true for you?',
  indicatorYes: 'Yes, true',
  indicatorNo: 'Not yet',
  redFlagsTitle: 'Do you have this at the moment?',
  redFlagYes: 'Yes, I do',
  redFlagNo: 'No',
  agreementTold: (said: string) => `In step 2 you told us: ${said}`,
  question: (at: number, of: number) => `Question ${at} of ${of}`,
  questionsDone: 'Questions answered',
  oneBack: 'One question back',
  again: (day: string) => `You answered this on ${day}. Today counts anew, so each question comes once more.`,
  yourAnswers: 'Your answers of today',
  changeAnswer: (question: string) => `Change: ${question}`,

  targetsTitle: 'Strength to aim for',
  targetsLead:
    'Advice, nothing more: these numbers are what specialists suggest before running. Tick what you reach. It opens and closes nothing.',

  seekTitle: 'When to see a pelvic-floor physiotherapist',
  seek: [
    'Pelvic pain or pressure that stays',
    'Leaking urine',
    'Trouble with core strengthening',
    'Injuries that keep coming back',
  ],
  historyTitle: 'Earlier answers',
} as const;
