/** When she changed: where the middle between walking and running was crossed, not where the band was left. */

import { describe, expect, it } from 'vitest';
import type { Movement } from '../../shared/run/assessment.ts';
import { dateChanges } from '../../shared/run/date-changes.ts';
import { detectGait } from '../../shared/run/gait.ts';
import { buildGrid, hold } from '../fixtures/activity-builder.ts';

const MIDDLE = { threshold: 135, still: 60 };

function date(states: string, column: number[]): string {
  const kinds: Record<string, Movement> = { r: 'run', w: 'walk', s: 'stand', '-': 'unknown' };
  const dated = [...states].map((letter) => kinds[letter] as Movement);
  dateChanges(dated, Float64Array.from(column), MIDDLE);
  return dated.map((kind) => (kind === 'unknown' ? '-' : kind[0])).join('');
}

describe('a change', () => {
  it('is dated where the middle was crossed, up and down', () => {
    expect(date('wwwwrr', [110, 130, 136, 139, 145, 150])).toBe('wwrrrr');
    expect(date('rrrrww', [150, 140, 134, 131, 125, 110])).toBe('rrwwww');
  });

  it('is dated to a second that lies on the middle itself, at both ends of a run', () => {
    expect(date('wwwr', [110, 110, 135, 160])).toBe('wwrr');
    expect(date('rrrw', [160, 160, 135, 110])).toBe('rrww');
  });

  it('goes back no further than a change takes', () => {
    expect(date('wwwwwwwwr', [136, 136, 136, 136, 136, 136, 136, 136, 145])).toBe('wwwrrrrrr');
  });

  it('goes back to what was not told, and to no other movement', () => {
    expect(date('wwwr', [136, Number.NaN, 136, 145])).toBe('wwrr');
    expect(date('rrrw', [160, Number.NaN, 131, 120])).toBe('rrww');
    expect(date('ssr', [136, 136, 145])).toBe('ssr');
    expect(date('--w', [131, 131, 120])).toBe('--w');
  });

  it('is not dated by an arm that stands still', () => expect(date('rrrw', [30, 30, 30, 110])).toBe('rrrw'));
});

describe('a run to the very end of the recording', () => {
  it('is as long as it was, though only its beginning is a change', () => {
    const slowly = Array.from({ length: 12 }, (_, second) => 110 + ((second + 0.5) * 32) / 12);
    const cadence = [...hold([110, 94]), ...slowly, ...hold([142, 94])];
    const grid = buildGrid({ heartRateBpm: hold([Number.NaN, 200]), cadence });
    const run = detectGait(grid, 'cadence')?.find(({ kind }) => kind === 'run');
    expect(run).toMatchObject({ startSeconds: 102, endSeconds: 200 });
  });
});
