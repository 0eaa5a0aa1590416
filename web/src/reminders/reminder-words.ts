/** What the reminders say: the calendar address and the notice of this device. */

export const REMINDERS = {
  title: 'Reminders',
  lead: 'Optional, and without a word about how you are.',
  calendarTitle: 'In your calendar',
  calendarHint:
    'An address for your calendar app to subscribe to: the short question at eight the morning after a run, and days that suit the sessions of your week. Titles and dates only.',
  make: 'Make a calendar address',
  makeNew: 'Make a new address',
  madeOn: (moment: string) => `There is an address, made on ${moment}. It was shown once; a new one ends it.`,
  address: 'Your address',
  once: 'Copy it now: it is shown this one time. Whoever has it can read these titles and dates; keep it like a key.',
  reach: 'A calendar reaches it only where it reaches Fourth Mile itself: for now, on this very machine.',
  copy: 'Copy',
  copied: 'Copied.',
  end: 'End this address',
  endConfirm: 'End the calendar address? Your calendar then gets nothing more from here.',
  endYes: 'Yes, end it',
  ended: 'Ended. You can take the calendar out of your calendar app, too.',
  noticeTitle: 'On this device',
  noticeHint:
    'While Fourth Mile is open in a tab behind others, your browser can say “A short question is waiting”, and nothing more.',
  noticeOn: 'Tell me on this device',
  noticeOff: 'Stop telling me',
  noticeIsOn: 'On, for this device only.',
  noticeRefused: 'Your browser does not allow it. Its settings for this page can change that.',
  noticeMissing: 'This browser cannot do that. The calendar can.',
} as const;

/** All that shows on a lock screen. */
export const NOTICE = { title: 'Fourth Mile', body: 'A short question is waiting' } as const;
