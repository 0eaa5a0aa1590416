/** What the check-in pages say about earlier answers: listing, changing and taking them out. */

export const EARLIER = {
  title: 'Noted earlier',
  none: 'Nothing else is noted so far.',
  more: (count: number) => `Show ${count} more`,
  change: 'Change',
  takeOut: 'Take it out',
  takeOutAnswer: 'Take this answer out',
  takeOutHint: 'It goes from your diary, and the plan is worked out again. What it was stays in the list of changes.',
  takeOutConfirm: (day: string) => `Take out what you noted for ${day}?`,
  takeOutAnswerConfirm: 'Take this answer out of your diary?',
  takeOutYes: 'Yes, take it out',
  changeTitle: 'Change what you noted',
  changeLead: 'What it was before stays in the list of changes.',
  notThere: 'This is not in your diary any more.',
  noSymptoms: 'No symptoms',
  dayOf: 'Day',
} as const;

export const TRACE = {
  summary: (count: number) => (count === 1 ? 'You changed this once' : `You changed this ${count} times`),
  changedOn: (moment: string) => `You changed this on ${moment}:`,
  takenOutOn: (moment: string) => `You took this answer out on ${moment}. It was:`,
  wasNow: (question: string, was: string, now: string) => `${question}: was ${was}, now ${now}`,
  was: (question: string, was: string) => `${question}: ${was}`,
  notAnswered: 'not answered',
} as const;

export const ANSWER_WORDS = {
  effort: 'Effort',
  talk: 'Speaking in sentences',
  cutShort: 'Why a run was shorter',
  headache: 'Headache',
  scale: (value: number) => `${value} of 10`,
  none: 'none',
  yes: 'yes',
  no: 'no',
  hours: (hours: string) => `${hours} h`,
} as const;

export const ABOUT_QUESTIONS = {
  title: 'Our own questions, not a tested questionnaire',
  short: 'These are our own plain questions, not a tested questionnaire.',
  lines: [
    'Tested questionnaires, such as those of the ICIQ for bladder and pelvic floor or the EPDS for mood after a birth, are under licence. Your midwife, doctor or physiotherapist can give them to you.',
    'How pain weighs here follows models for knees and Achilles tendons. They were never tested for the pelvic floor.',
  ],
} as const;
