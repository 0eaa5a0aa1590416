/** What the check-ins ask and answer, and the symptom questions that strength sessions ask, too. */

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
  begun: 'You began this before. It is not saved yet.',
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
