/** What stands around the advice; the advice itself comes worded from the service. */

export const ADVICE = {
  title: 'For today, as advice',
  note: 'This comes from your own answers alone. It opens and closes nothing.',
} as const;
