/** Which witness dates the planned intervals: the one that knows when something changed. */

import { describe, expect, it } from 'vitest';
import type { Placement } from '../../shared/run/align-intervals.ts';
import type { WitnessSource } from '../../shared/run/assessment.ts';
import { chooseAlignment, type SourceAlignment } from '../../shared/run/choose-alignment.ts';

const PLACES = [
  [0, 300],
  [300, 360],
  [360, 600],
  [600, 660],
] as const;

const laid = (source: WitnessSource, agreement: number, offSeconds = 0, more: Partial<SourceAlignment> = {}) => ({
  source,
  coverage: source === 'laps' ? 0 : 1,
  stretches: 4,
  alignment: {
    agreement,
    placements: PLACES.map(
      ([start, end]): Placement => ({ startSeconds: start + offSeconds, endSeconds: end + offSeconds }),
    ),
  },
  ...more,
});
const choose = (movement: WitnessSource | null, ...alignments: SourceAlignment[]) =>
  chooseAlignment(alignments, movement)?.source ?? null;
const chosen = (...alignments: SourceAlignment[]) => choose('cadence', ...alignments);

describe('the planned intervals are dated', () => {
  it('by nothing where nothing could be laid beside the plan', () => expect(chosen()).toBeNull());
  it('by step laps, however well another witness fits', () => {
    expect(chosen(laid('stepLaps', 0.6), laid('laps', 1), laid('cadence', 1))).toBe('stepLaps');
  });
  it('by the gait that fits best', () => {
    expect(chosen(laid('cadence', 0.9), laid('speed', 0.95))).toBe('speed');
    expect(chosen(laid('cadence', 0.9), laid('speed', 0.4))).toBe('cadence');
  });
  it('by the late splits only where no gait tells enough of the time', () => {
    expect(chosen(laid('splits', 1), laid('cadence', 0.5))).toBe('cadence');
    expect(chosen(laid('splits', 0.9), laid('cadence', 0.5, 0, { coverage: 0.79 }))).toBe('splits');
  });
  it('by no gait that tells another story than what is believed of how she moved', () => {
    const all = [laid('splits', 0.8), laid('cadence', 0.9), laid('speed', 0.7)];
    expect(choose('cadence', ...all)).toBe('cadence');
    expect(choose('speed', ...all)).toBe('speed');
    expect(choose('splits', laid('splits', 0.8), laid('cadence', 0.2), laid('speed', 0.7))).toBe('splits');
  });
  it('by laps that she pressed where her gait changed', () => {
    expect(chosen(laid('laps', 0.95, 8), laid('cadence', 1))).toBe('laps');
    expect(chosen(laid('laps', 0.94, 8), laid('cadence', 1))).toBe('cadence');
  });
  it('by gait where the laps came by distance, though they fit nearly as well', () => {
    expect(chosen(laid('laps', 0.99, 9), laid('cadence', 1))).toBe('cadence');
  });
  it('by gait where the watch wrote one lap for all', () => {
    expect(chosen(laid('laps', 1, 0, { stretches: 1 }), laid('cadence', 0.9))).toBe('cadence');
  });
  it('by gait where more than a quarter of the intervals lie elsewhere in the laps', () => {
    const missing = laid('laps', 0.99);
    missing.alignment.placements[1] = null;
    expect(chosen(missing, laid('cadence', 1))).toBe('laps');
    missing.alignment.placements[2] = null;
    expect(chosen(missing, laid('cadence', 1))).toBe('cadence');
  });
});
