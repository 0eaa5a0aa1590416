/**
 * Lays the planned intervals over a run as a whole: order kept, gaps on both sides, one planned interval over several
 * stretches and several over one, so that one extra lap does not shift every step behind it (`activities.md` 3).
 */

import { valuesOf } from '../evidence/evidence-number.ts';
import type { PlannedInterval, WorkoutStep } from '../workout.ts';
import type { Segment } from './assessment.ts';
import { INTERVAL_NUMBERS } from './interval-numbers.ts';
import { countMovementUpTo } from './movement-seconds.ts';

const INTERVALS = valuesOf(INTERVAL_NUMBERS);

/** Where an interval was found, in timer seconds; null when it is missing. */
export type Placement = { startSeconds: number; endSeconds: number } | null;
/** `agreement`: 1 is a perfect fit, 0 or less is no better than finding nothing at all. */
export type Alignment = { placements: Placement[]; agreement: number };

type Boundary = { seconds: number; isEdge: boolean };

/** Over the stretches of a witness of movement: its edges, and cuts where planned durations would end inside one. */
export function alignToMovement(planned: PlannedInterval[], movement: Segment[]): Alignment | null {
  return align(planned, movement, findBoundaries(planned, movement));
}

/**
 * Over laps: their edges, and cuts inside one, because nobody presses the key between a walk and the walk behind it;
 * movement, where known, says whether a lap was run or walked.
 */
export function alignToLaps(planned: PlannedInterval[], laps: Segment[], movement: Segment[]): Alignment | null {
  return align(planned, movement, findBoundaries(planned, laps));
}

/** In order. A recording of very many stretches is taken as it is cut, without cuts inside. */
function findBoundaries(planned: PlannedInterval[], stretches: Segment[]): Boundary[] {
  const isEdge = new Map<number, boolean>();
  for (const { startSeconds, endSeconds } of stretches) {
    isEdge.set(startSeconds, true);
    isEdge.set(endSeconds, true);
  }
  const edges = toBoundaries(isEdge);
  addCuts(isEdge, planned, stretches);
  return isEdge.size <= INTERVALS.mostBoundaries ? toBoundaries(isEdge) : edges;
}

function addCuts(isEdge: Map<number, boolean>, planned: PlannedInterval[], stretches: Segment[]): void {
  const sums = [...plannedSums(planned)].sort((a, b) => a - b);
  for (const { startSeconds, endSeconds } of stretches) {
    for (const sum of sums) {
      const cut = startSeconds + sum;
      if (cut >= endSeconds - 1 || isEdge.size > INTERVALS.mostBoundaries) break;
      if (!isEdge.has(cut)) isEdge.set(cut, false);
    }
  }
}

function toBoundaries(isEdge: Map<number, boolean>): Boundary[] {
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

/** How a boundary was reached: by a placement that begins at the boundary of this number, or by one of these. */
const MISS = -1;
const EXTRA = -2;
const UNREACHED = -3;

function align(planned: PlannedInterval[], movement: Segment[], boundaries: Boundary[]): Alignment | null {
  if (planned.length === 0 || boundaries.length < 2 || boundaries.length > INTERVALS.mostBoundaries) return null;
  const ground = measureGround(movement, boundaries);
  const width = boundaries.length;
  let costs = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const moves = [new Int32Array(width).fill(UNREACHED)];
  walkOverExtras(costs, moves[0] as Int32Array, ground);
  for (const { step } of planned) {
    const next = new Float64Array(width);
    const row = new Int32Array(width);
    placeOrMiss(step, costs, next, row, ground);
    walkOverExtras(next, row, ground);
    moves.push(row);
    costs = next;
  }
  const placements = traceBack(moves, planned.length, boundaries);
  const worst = planned.reduce((sum, { step }) => sum + missingCost(step), 0);
  const agreement = 1 - (costs[width - 1] as number) / Math.max(worst, 1);
  return { placements, agreement };
}

/** What lies before each boundary: moments and sums in columns, because the alignment asks for them millions of times. */
type Ground = {
  seconds: Float64Array;
  run: Float64Array;
  walk: Float64Array;
  stand: Float64Array;
  unknown: Float64Array;
  cutCost: Float64Array;
};

function measureGround(movement: Segment[], boundaries: Boundary[]): Ground {
  const reached = countMovementUpTo(
    movement,
    boundaries.map(({ seconds }) => seconds),
  );
  return {
    ...reached,
    seconds: Float64Array.from(boundaries, ({ seconds }) => seconds),
    cutCost: Float64Array.from(boundaries, ({ isEdge }) => (isEdge ? 0 : INTERVALS.cutInsideCost)),
  };
}

/** For every boundary the cheapest way to end the step there: its placement from an earlier one, or none. */
function placeOrMiss(
  step: WorkoutStep,
  costs: Float64Array,
  next: Float64Array,
  row: Int32Array,
  ground: Ground,
): void {
  const { seconds, run, walk, stand, unknown, cutCost } = ground;
  const missing = missingCost(step);
  const perSecond = costPerSecond(step);
  const lowest = findLowestSoFar(costs);
  for (let to = 0; to < next.length; to++) {
    let cheapest = (costs[to] as number) + missing;
    let move = cheapest < Number.POSITIVE_INFINITY ? MISS : UNREACHED;
    for (let from = to - 1; from >= 0; from--) {
      const over = (seconds[to] as number) - (seconds[from] as number) - perSecond.plannedSeconds;
      // Every earlier beginning is longer still and costs no less before it.
      if (over > 0 && (lowest[from] as number) + over * perSecond.over > cheapest) break;
      const before = costs[from] as number;
      const duration = over > 0 ? over * perSecond.over : -over * perSecond.under;
      if (before + duration > cheapest) continue;
      const ran = (run[to] as number) - (run[from] as number);
      const walked = (walk[to] as number) - (walk[from] as number) + ((stand[to] as number) - (stand[from] as number));
      const hidden = (unknown[to] as number) - (unknown[from] as number);
      const other = ran * perSecond.ran + walked * perSecond.walked;
      const placed = before + (duration + other + hidden * INTERVALS.unknownMovementCost + (cutCost[to] as number));
      // Of equals the earliest beginning, but nothing before a miss that costs the same.
      if (placed > cheapest || (placed === cheapest && move < 0)) continue;
      cheapest = placed;
      move = from;
    }
    next[to] = cheapest;
    row[to] = move;
  }
}

function findLowestSoFar(costs: Float64Array): Float64Array {
  let lowest = Number.POSITIVE_INFINITY;
  return costs.map((cost) => {
    lowest = Math.min(lowest, cost);
    return lowest;
  });
}

/** Time that belongs to no planned interval. */
function walkOverExtras(costs: Float64Array, row: Int32Array, { seconds, run }: Ground): void {
  for (let to = 1; to < costs.length; to++) {
    const ran = (run[to] as number) - (run[to - 1] as number);
    const length = (seconds[to] as number) - (seconds[to - 1] as number);
    const extra = ran * INTERVALS.extraRunCost + (length - ran) * INTERVALS.extraOtherCost;
    const skipped = (costs[to - 1] as number) + extra;
    if (skipped >= (costs[to] as number)) continue;
    costs[to] = skipped;
    row[to] = EXTRA;
  }
}

function traceBack(moves: Int32Array[], intervals: number, boundaries: Boundary[]): Placement[] {
  const placements: Placement[] = new Array(intervals).fill(null);
  let at = boundaries.length - 1;
  let interval = intervals;
  while (interval > 0 || at > 0) {
    const move = moves[interval]?.[at] ?? UNREACHED;
    if (move === UNREACHED) break;
    if (move === EXTRA) {
      at -= 1;
      continue;
    }
    interval -= 1;
    if (move === MISS) continue;
    const start = boundaries[move] as Boundary;
    const end = boundaries[at] as Boundary;
    placements[interval] = { startSeconds: start.seconds, endSeconds: end.seconds };
    at = move;
  }
  return placements;
}

type CostPerSecond = { plannedSeconds: number; over: number; under: number; ran: number; walked: number };

/** A longer warm-up is hardly a misfit: it is asked for "at least". */
function costPerSecond({ duration, intensity, movement }: WorkoutStep): CostPerSecond {
  const isTimed = duration.type === 'time';
  const off = isTimed ? INTERVALS.durationOffCost : 0;
  return {
    plannedSeconds: isTimed ? duration.seconds : 0,
    over: isTimed && intensity === 'warmup' ? INTERVALS.longerWarmUpCost : off,
    under: off,
    ran: movement === 'walk' ? INTERVALS.otherMovementCost : 0,
    walked: movement === 'run' ? INTERVALS.otherMovementCost : 0,
  };
}

function missingCost({ duration }: WorkoutStep): number {
  if (duration.type !== 'time') return INTERVALS.missingUntimedCost;
  return duration.seconds * INTERVALS.missingCost + INTERVALS.missingOnceCost;
}
