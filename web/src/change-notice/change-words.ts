/** What is said around a change of the diary; the change itself comes worded from the service. */

export const CHANGE_NOTICE = {
  takenOut: 'Taken out. Your week stays as it is.',
  stays: 'Changed. Your week stays as it is.',
  close: 'All right',
} as const;
