/** Lengths of time, days and shares as a person says them. */

/** "45 s", "3 min", "3 min 20 s". */
export function sayDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** "about 18 min" where nobody counts the seconds: from five minutes on. */
export function sayAbout(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return seconds < 300 || seconds % 60 === 0 ? sayDuration(seconds) : `about ${minutes} min`;
}

/** "75 %". */
export function sayShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** "130 % of what was planned", and from twice as much on "about 5 times as much as planned". */
export function sayOfPlanned(share: number): string {
  const times = Math.round(share * 10) / 10;
  return times < 2 ? `${sayShare(share)} of what was planned` : `about ${times} times as much as planned`;
}

/** "1 day", "3 days", "no days". */
export function sayCount(count: number, one: string, many: string): string {
  if (count === 0) return `no ${many}`;
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "4 March". */
export function sayDay(day: string): string {
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`;
}

/** "a, b and c". */
export function sayList(items: string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** With a capital, for the beginning of a sentence. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
