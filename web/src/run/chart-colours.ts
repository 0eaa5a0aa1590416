/** The chart's colours, read from the style sheet so that light and dark come from one place. */

const NAMES = {
  run: '--band-run',
  walk: '--band-walk',
  heart: '--chart-heart',
  second: '--chart-cadence',
  ceiling: '--chart-ceiling',
  grid: '--chart-grid',
  text: '--chart-text',
  doubt: '--chart-doubt',
  surface: '--surface',
  ink: '--ink',
} as const;

export type ChartColours = Record<keyof typeof NAMES, string>;

export function readChartColours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    Object.entries(NAMES).map(([name, property]) => [name, style.getPropertyValue(property).trim()]),
  ) as ChartColours;
}
