/**
 * Lays the planned intervals over a run as a whole: order kept, gaps on both sides, one planned interval over several
 * stretches and several over one, so that one extra lap does not shift every step behind it (`activities.md` 3).
 */

import type { PlannedInterval } from '../workout.ts';
import type { Segment } from './assessment.ts';
import { countMovement } from './movement-seconds.ts';

/** Where an interval was found, in timer seconds; null when it is missing. */
export type Placement = { startSeconds: number; endSeconds: number } | null;
/** `agreement`: 1 is a perfect fit, 0 or less is no better than finding nothing at all. */
export type Alignment = { placements: Placement[]; agreement: number };

/** What a second of each kind of misfit costs; only their proportions matter. Tried on `activities.md` 4 [P]. */
const COST = {
  durationOffPerSecond: 0.4,
  /** "At least": a longer warm-up is hardly a misfit. */
  longerWarmUpPerSecond: 0.05,
  otherMovementPerSecond: 0.8,
  unknownMovementPerSecond: 0.2,
  missingPerSecond: 0.4,
  missingOnce: 10,
  missingUntimed: 40,
  extraRunPerSecond: 0.6,
  extraOtherPerSecond: 0.25,
  /** Cutting through a stretch of one movement, where nothing in the recording changes. */
  cutInsideStretch: 15,
};
/** More places than this and the recording has no shape that a plan could be laid over. */
const MOST_BOUNDARIES = 1200;

type Boundary = { seconds: number; isEdge: boolean };

/** Over the stretches of a witness of movement: its edges, and cuts where planned durations would end inside one. */
export function alignToMovement(planned: PlannedInterval[], movement: Segment[]): Alignment | null {
  return align(planned, movement, findMovementBoundaries(planned, movement));
}

/** Over laps: only their edges; movement, where known, says whether a lap was run or walked. */
export function alignToLaps(planned: PlannedInterval[], laps: Segment[], movement: Segment[]): Alignment | null {
  const seconds = [...new Set(laps.flatMap((lap) => [lap.startSeconds, lap.endSeconds]))].sort((a, b) => a - b);
  return align(
    planned,
    movement,
    seconds.map((edge) => ({ seconds: edge, isEdge: true })),
  );
}

function findMovementBoundaries(planned: PlannedInterval[], movement: Segment[]): Boundary[] {
  const isEdge = new Map<number, boolean>();
  for (const segment of movement) {
    for (const sum of plannedSums(planned)) {
      const cut = segment.startSeconds + sum;
      if (cut < segment.endSeconds - 1 && !isEdge.has(cut)) isEdge.set(cut, false);
    }
  }
  for (const segment of movement) {
    isEdge.set(segment.startSeconds, true);
    isEdge.set(segment.endSeconds, true);
  }
  return [...isEdge].map(([seconds, edge]) => ({ seconds, isEdge: edge })).sort((a, b) => a.seconds - b.seconds);
}

/** Every sum of planned durations in a row, once. */
function plannedSums(planned: PlannedInterval[]): Set<number> {
  const sums = new Set<number>();
  planned.forEach((_, from) => {
    let sum = 0;
    for (const { step } of planned.slice(from)) {
      if (step.duration.type !== 'time') break;
      sum += step.duration.seconds;
      sums.add(sum);
    }
  });
  return sums;
}

type Move = { kind: 'place'; from: number } | { kind: 'miss' } | { kind: 'extra' };

function align(planned: PlannedInterval[], movement: Segment[], boundaries: Boundary[]): Alignment | null {
  if (planned.length === 0 || boundaries.length < 2 || boundaries.length > MOST_BOUNDARIES) return null;
  const fit = makeFit(movement, boundaries);
  const width = boundaries.length;
  let costs = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const moves: (Move | null)[][] = [walkOverExtras(costs, new Array<Move | null>(width).fill(null), fit)];
  for (const interval of planned) {
    const next = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    const row = new Array<Move | null>(width).fill(null);
    placeOrMiss(interval, costs, next, row, fit);
    moves.push(walkOverExtras(next, row, fit));
    costs = next;
  }
  const placements = traceBack(moves, planned.length, boundaries);
  const worst = planned.reduce((sum, { step }) => sum + missingCost(step), 0);
  const agreement = 1 - (costs[width - 1] as number) / Math.max(worst, 1);
  return { placements, agreement };
}

function placeOrMiss(
  interval: PlannedInterval,
  costs: Float64Array,
  next: Float64Array,
  row: (Move | null)[],
  fit: Fit,
): void {
  const missing = missingCost(interval.step);
  for (let to = 0; to < next.length; to++) {
    const missed = (costs[to] as number) + missing;
    if (missed < (next[to] as number)) {
      next[to] = missed;
      row[to] = { kind: 'miss' };
    }
    for (let from = 0; from < to; from++) {
      const before = costs[from] as number;
      if (before >= (next[to] as number)) continue;
      const placed = before + fit.place(interval, from, to);
      if (placed < (next[to] as number)) {
        next[to] = placed;
        row[to] = { kind: 'place', from };
      }
    }
  }
}

/** Time that belongs to no planned interval. */
function walkOverExtras(costs: Float64Array, row: (Move | null)[], fit: Fit): (Move | null)[] {
  for (let to = 1; to < costs.length; to++) {
    const skipped = (costs[to - 1] as number) + fit.extra(to - 1, to);
    if (skipped < (costs[to] as number)) {
      costs[to] = skipped;
      row[to] = { kind: 'extra' };
    }
  }
  return row;
}

function traceBack(moves: (Move | null)[][], intervals: number, boundaries: Boundary[]): Placement[] {
  const placements: Placement[] = new Array(intervals).fill(null);
  let at = boundaries.length - 1;
  let interval = intervals;
  while (interval > 0 || at > 0) {
    const move = moves[interval]?.[at];
    if (!move) break;
    if (move.kind === 'extra') {
      at -= 1;
      continue;
    }
    interval -= 1;
    if (move.kind === 'place') {
      const start = boundaries[move.from] as Boundary;
      const end = boundaries[at] as Boundary;
      placements[interval] = { startSeconds: start.seconds, endSeconds: end.seconds };
      at = move.from;
    }
  }
  return placements;
}

type Fit = {
  place(interval: PlannedInterval, from: number, to: number): number;
  extra(from: number, to: number): number;
};

function makeFit(movement: Segment[], boundaries: Boundary[]): Fit {
  const reached = boundaries.map(({ seconds }) => countMovement(movement, 0, seconds));
  const between = (kind: 'run' | 'walk' | 'stand' | 'unknown', from: number, to: number) =>
    (reached[to]?.[kind] ?? 0) - (reached[from]?.[kind] ?? 0);
  const length = (from: number, to: number) =>
    (boundaries[to] as Boundary).seconds - (boundaries[from] as Boundary).seconds;
  const cutCost = (at: number) => ((boundaries[at] as Boundary).isEdge ? 0 : COST.cutInsideStretch);
  return {
    place({ step }, from, to) {
      const walked = between('walk', from, to) + between('stand', from, to);
      const ran = between('run', from, to);
      const other = step.movement === 'run' ? walked : step.movement === 'walk' ? ran : 0;
      return (
        durationCost(step, length(from, to)) +
        other * COST.otherMovementPerSecond +
        between('unknown', from, to) * COST.unknownMovementPerSecond +
        cutCost(to)
      );
    },
    extra(from, to) {
      const ran = between('run', from, to);
      return ran * COST.extraRunPerSecond + (length(from, to) - ran) * COST.extraOtherPerSecond;
    },
  };
}

function durationCost(step: PlannedInterval['step'], seconds: number): number {
  if (step.duration.type !== 'time') return 0;
  const over = seconds - step.duration.seconds;
  if (step.intensity === 'warmup' && over > 0) return over * COST.longerWarmUpPerSecond;
  return Math.abs(over) * COST.durationOffPerSecond;
}

function missingCost(step: PlannedInterval['step']): number {
  if (step.duration.type !== 'time') return COST.missingUntimed;
  return step.duration.seconds * COST.missingPerSecond + COST.missingOnce;
}
