/**
 * Lays the planned intervals over a run as a whole: order kept, gaps on both sides, one planned interval over several
 * stretches and several over one, so that one extra lap does not shift every step behind it (`activities.md` 3).
 */

import { valuesOf } from '../evidence-number.ts';
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
  const agreement = 1 - (costs[width - 1] as number) / Math.max(worst, UNIT);
  return { placements, agreement };
}

/**
 * Costs are counted in whole units, of which a second at 0.05 has 1,000 and a millisecond one: so what costs the same is
 * seen to cost the same, and no rounding chooses between two places.
 */
const UNITS_A_MILLISECOND = 20;
const UNIT = UNITS_A_MILLISECOND * 1000;

function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}

/** What lies before each boundary, in milliseconds, and what a cut there costs; in columns, because it is asked for often. */
type Ground = {
  time: Float64Array;
  run: Float64Array;
  /** Walked or stood. */
  walk: Float64Array;
  unknown: Float64Array;
  cutCost: Float64Array;
};

function measureGround(movement: Segment[], boundaries: Boundary[]): Ground {
  const reached = countMovementUpTo(
    movement,
    boundaries.map(({ seconds }) => seconds),
  );
  return {
    run: reached.run.map(toMilliseconds),
    walk: reached.walk.map((walked, at) => toMilliseconds(walked + (reached.stand[at] as number))),
    unknown: reached.unknown.map(toMilliseconds),
    time: Float64Array.from(boundaries, ({ seconds }) => toMilliseconds(seconds)),
    cutCost: Float64Array.from(boundaries, ({ isEdge }) => (isEdge ? 0 : toCost(INTERVALS.cutInsideCost))),
  };
}

/**
 * For every boundary the cheapest way to end the step there: its placement from an earlier one, or none. What a placement
 * costs falls into a part that only its beginning decides and one that only its end decides; so the best beginning is kept
 * at hand while the end moves on, and nobody goes over all of them again.
 */
function placeOrMiss(
  step: WorkoutStep,
  costs: Float64Array,
  next: Float64Array,
  row: Int32Array,
  ground: Ground,
): void {
  const { time, cutCost } = ground;
  const { planned, over, under, missing, ...perMovement } = costsOf(step);
  const passed = costUpTo(ground, perMovement);
  const before = costs.map((cost, at) => cost - (passed[at] as number));
  const longer = before.map((cost, at) => cost - over * (time[at] as number));
  const shorter = before.map((cost, at) => cost + under * (time[at] as number));
  /** The cheapest beginning of all that make the step longer than planned, and those that make it shorter, in order. */
  let longest = -1;
  const nearer = createLowestFirst(shorter);
  let firstNear = 0;
  for (let to = 0; to < next.length; to++) {
    const latest = (time[to] as number) - planned;
    for (; firstNear < to && (time[firstNear] as number) < latest; firstNear++) {
      if (longest < 0 || (longer[firstNear] as number) < (longer[longest] as number)) longest = firstNear;
    }
    const near = nearer.lowestFrom(firstNear);
    const end = (passed[to] as number) + (cutCost[to] as number);
    const whenLonger = longest < 0 ? Number.POSITIVE_INFINITY : (longer[longest] as number) + end + over * latest;
    const whenShorter = near < 0 ? Number.POSITIVE_INFINITY : (shorter[near] as number) + end - under * latest;
    const missed = (costs[to] as number) + missing;
    // Of equals the earliest beginning, but nothing before a miss that costs the same.
    next[to] = Math.min(missed, whenLonger, whenShorter);
    row[to] = missed === next[to] ? MISS : whenLonger === next[to] ? longest : near;
    nearer.add(to);
  }
}

/** What moving otherwise than planned costs from the start up to each boundary. */
function costUpTo({ run, walk, unknown }: Ground, { ran, walked, hidden }: CostOfMovement): Float64Array {
  return run.map((running, at) => running * ran + (walk[at] as number) * walked + (unknown[at] as number) * hidden);
}

/** The place of the lowest of the values that were added, in order, and have not been left behind; of equals the first. */
function createLowestFirst(values: Float64Array) {
  const kept = new Int32Array(values.length);
  let head = 0;
  let end = 0;
  return {
    add(at: number): void {
      while (end > head && (values[kept[end - 1] as number] as number) > (values[at] as number)) end -= 1;
      kept[end] = at;
      end += 1;
    },
    /** -1 where none is left. */
    lowestFrom(first: number): number {
      while (head < end && (kept[head] as number) < first) head += 1;
      return head < end ? (kept[head] as number) : -1;
    },
  };
}

/** Time that belongs to no planned interval. */
function walkOverExtras(costs: Float64Array, row: Int32Array, { time, run }: Ground): void {
  const [perRun, perOther] = [perMillisecond(INTERVALS.extraRunCost), perMillisecond(INTERVALS.extraOtherCost)];
  for (let to = 1; to < costs.length; to++) {
    const ran = (run[to] as number) - (run[to - 1] as number);
    const length = (time[to] as number) - (time[to - 1] as number);
    const skipped = (costs[to - 1] as number) + ran * perRun + (length - ran) * perOther;
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

type CostOfMovement = { ran: number; walked: number; hidden: number };
/** A millisecond of each; `planned` in milliseconds. */
type StepCosts = CostOfMovement & { planned: number; over: number; under: number; missing: number };

/** A longer warm-up is hardly a misfit: it is asked for "at least". */
function costsOf(step: WorkoutStep): StepCosts {
  const { duration, intensity, movement } = step;
  const isTimed = duration.type === 'time';
  const off = isTimed ? INTERVALS.durationOffCost : 0;
  return {
    planned: isTimed ? toMilliseconds(duration.seconds) : 0,
    over: perMillisecond(isTimed && intensity === 'warmup' ? INTERVALS.longerWarmUpCost : off),
    under: perMillisecond(off),
    missing: missingCost(step),
    ran: perMillisecond(movement === 'walk' ? INTERVALS.otherMovementCost : 0),
    walked: perMillisecond(movement === 'run' ? INTERVALS.otherMovementCost : 0),
    hidden: perMillisecond(INTERVALS.unknownMovementCost),
  };
}

function missingCost({ duration }: WorkoutStep): number {
  if (duration.type !== 'time') return toCost(INTERVALS.missingUntimedCost);
  const perTime = perMillisecond(INTERVALS.missingCost) * toMilliseconds(duration.seconds);
  return perTime + toCost(INTERVALS.missingOnceCost);
}

function toCost(once: number): number {
  return Math.round(once * UNIT);
}

function perMillisecond(perSecond: number): number {
  return Math.round(perSecond * UNITS_A_MILLISECOND);
}
