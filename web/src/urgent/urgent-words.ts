/** The words of the urgent list, and of its short form beside a question. */

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
