/** Running outside of every planned run: what is left when each second of the planned runs is taken out. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntervalResult } from '../../shared/run/assessment.ts';
import { findExtraRuns } from '../../shared/run/find-extra-runs.ts';
import type { PlannedMovement } from '../../shared/workout.ts';
import { openStep } from '../fixtures/activity-builder.ts';

type Span = readonly [start: number, end: number];
type Placed = readonly [movement: PlannedMovement, span: Span | null];

const toBout = ([startSeconds, endSeconds]: Span) => ({ startSeconds, endSeconds, seconds: endSeconds - startSeconds });

function toInterval([movement, span]: Placed, index: number): IntervalResult {
  const [startSeconds, endSeconds] = span ?? [null, null];
  const done = { startSeconds, endSeconds } as IntervalResult['done'];
  return { planned: { index, stepIndex: index, repetition: 1, step: openStep(movement) }, done, judgement: 'right' };
}

const find = (bouts: Span[], placed: Placed[]) =>
  findExtraRuns(bouts.map(toBout), placed.map(toInterval)).map((bout): Span => [bout.startSeconds, bout.endSeconds]);

/** Second by second. */
function findSlowly(bouts: Span[], placed: Placed[]): Span[] {
  const runs = placed.flatMap(([movement, span]) => (movement === 'walk' || span === null ? [] : [span]));
  const isExtra = (second: number) => !runs.some(([start, end]) => start <= second && second < end);
  const found: [number, number][] = [];
  for (const [start, end] of bouts) {
    let begin: number | null = null;
    for (let second = start; second <= end; second++) {
      const isHere = second < end && isExtra(second);
      if (isHere && begin === null) begin = second;
      if (isHere || begin === null) continue;
      found.push([begin, second]);
      begin = null;
    }
  }
  return found.filter(([start, end]) => end - start >= 10);
}

describe('findExtraRuns', () => {
  it('leaves what lies before, between and behind the planned runs, and no scraps', () => {
    const plan: Placed[] = [
      ['run', [100, 160]],
      ['walk', [160, 220]],
      ['run', [220, 280]],
      ['run', null],
    ];
    expect(find([[80, 290]], plan)).toEqual([
      [80, 100],
      [160, 220],
      [280, 290],
    ]);
    expect(find([[91, 289]], plan)).toEqual([[160, 220]]);
  });

  it('finds what one finds second by second, also where laps overlap or do not come in order', () => {
    const span = fc
      .tuple(fc.nat(200), fc.integer({ min: 1, max: 80 }))
      .map(([start, seconds]): Span => [start, start + seconds]);
    const placed = fc.tuple(fc.constantFrom('run', 'walk', 'any'), fc.option(span)) as fc.Arbitrary<Placed>;
    const bouts = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 90 })), { maxLength: 6 }).map((parts) => {
      let reached = 0;
      return parts.map(([gap, seconds]): Span => {
        const start = reached + gap;
        reached = start + seconds;
        return [start, reached];
      });
    });
    fc.assert(
      fc.property(bouts, fc.array(placed, { maxLength: 8 }), (ran, plan) => {
        expect(find(ran, plan)).toEqual(findSlowly(ran, plan));
      }),
      { numRuns: 2_000 },
    );
  });
});
