/** Evens out the noise of a column of seconds, so that a rule sees the level and not the single reading. */

/** Centred mean over the readings within the window (an odd number of seconds); `NaN` where the cell itself has none. */
export function smooth(column: Float64Array, windowSeconds: number): Float64Array {
  const half = (windowSeconds - 1) / 2;
  const smoothed = new Float64Array(column.length).fill(Number.NaN);
  for (let second = 0; second < column.length; second++) {
    if (Number.isNaN(column[second] as number)) continue;
    let sum = 0;
    let count = 0;
    const last = Math.min(column.length - 1, second + half);
    for (let near = Math.max(0, second - half); near <= last; near++) {
      const value = column[near] as number;
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    smoothed[second] = sum / count;
  }
  return smoothed;
}
