/** How late a watch tells her steps, read from the run itself: at every change of movement speed changes, too. */

import { valuesOf } from '../evidence-number.ts';
import { GAIT_NUMBERS } from './gait-numbers.ts';
import { smooth } from './smooth.ts';

const GAIT = valuesOf(GAIT_NUMBERS);

/** Whole seconds by which cadence lags behind speed, 0 where it does not or where nothing tells. */
export function findCadenceLag(cadence: Float64Array, speed: Float64Array): number {
  const steps = smooth(cadence, GAIT.smoothingSeconds);
  const pace = smooth(speed, GAIT.smoothingSeconds);
  let best = { lag: 0, correlation: GAIT.leastLagCorrelation };
  // Also a speed that is the later one must be able to win.
  for (let lag = GAIT.earliestLagSeconds; lag <= GAIT.latestLagSeconds; lag++) {
    const correlation = correlate(steps, pace, lag);
    if (correlation > best.correlation) best = { lag, correlation };
  }
  return Math.max(0, best.lag);
}

/** Pearson's, of the steps told `lag` seconds later with the speed now; over seconds that have both. */
function correlate(steps: Float64Array, pace: Float64Array, lag: number): number {
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumYY = 0;
  let sumXY = 0;
  for (let second = Math.max(0, -lag); second < pace.length && second + lag < steps.length; second++) {
    const x = steps[second + lag] as number;
    const y = pace[second] as number;
    if (Number.isNaN(x + y)) continue;
    count += 1;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumYY += y * y;
    sumXY += x * y;
  }
  const spread = Math.sqrt((count * sumXX - sumX * sumX) * (count * sumYY - sumY * sumY));
  return spread > 0 ? (count * sumXY - sumX * sumY) / spread : 0;
}

/** The column `lag` seconds earlier; the last second before a pause stands for those behind it. */
export function tellEarlier(column: Float64Array, lag: number, pauseSeconds: readonly number[]): Float64Array {
  if (lag === 0) return column;
  const earlier = new Float64Array(column.length);
  let pause = 0;
  for (let second = 0; second < column.length; second++) {
    while (pause < pauseSeconds.length && Math.floor(pauseSeconds[pause] as number) <= second) pause += 1;
    const last = Math.floor(pauseSeconds[pause] ?? column.length) - 1;
    earlier[second] = column[Math.min(second + lag, Math.max(second, last))] as number;
  }
  return earlier;
}
