/** Everything in a recording that can tell when she ran and walked, each source as a witness of its own. */

import type { Activity, Split } from '../activity.ts';
import { valuesOf } from '../evidence-number.ts';
import type { Movement, Segment, Witness, WitnessDisagreement, WitnessSource } from './assessment.ts';
import { detectGait, type GaitSource } from './gait.ts';
import { isHiding, isRunningApart, knowsHiddenRunning } from './hidden-running.ts';
import { INTERVAL_NUMBERS } from './interval-numbers.ts';
import { countMovement } from './movement-seconds.ts';
import type { SecondGrid } from './second-grid.ts';

const INTERVALS = valuesOf(INTERVAL_NUMBERS);
/** A witness of movement must speak about this share of the timer time (`activities.md` 4). */
export const USABLE_COVERAGE = INTERVALS.usableCoverage;

/** How much a source is believed about movement where several are complete (`activities.md` 2, 3). */
const MOVEMENT_ORDER: readonly WitnessSource[] = ['cadence', 'splits', 'speed'];

export function collectWitnesses(activity: Activity, grid: SecondGrid): Witness[] {
  const isOnFoot = activity.sport !== 'other';
  const isWalk = activity.sport === 'walking';
  const found: Record<WitnessSource, Segment[] | null> = {
    stepLaps: readStepLaps(activity),
    laps: readLaps(activity),
    // A ride has cadence and speed as well, but nothing in them is a gait.
    splits: isOnFoot ? readSplits(activity.splits, grid.timerSeconds) : null,
    cadence: isOnFoot ? detectOwnGait(grid, 'cadence', isWalk) : null,
    speed: isOnFoot ? detectOwnGait(grid, 'speed', isWalk) : null,
  };
  return (Object.entries(found) as [WitnessSource, Segment[] | null][]).flatMap(([source, segments]) =>
    segments === null
      ? []
      : [{ source, segments, coverage: shareCovered(segments, grid.timerSeconds), agreement: null }],
  );
}

/**
 * The witness of how she moved: complete ones by rank, else the most complete; null when nothing tells.
 * @param steps per minute, second by second
 */
export function chooseMovementWitness(witnesses: Witness[], steps: Float64Array): Witness | null {
  const telling = MOVEMENT_ORDER.flatMap((source) => witnesses.find((witness) => witness.source === source) ?? []);
  const [first, ...others] = telling.filter(({ coverage }) => coverage >= USABLE_COVERAGE);
  if (first) {
    const complete = others.find((other) => knowsHiddenRunning(first, other, steps)) ?? first;
    return others.find((other) => isSameStoryInTime(complete, other)) ?? complete;
  }
  return telling.reduce<Witness | null>((best, next) => (best && best.coverage >= next.coverage ? best : next), null);
}

/**
 * Without cadence the watch's splits know best how she moved, but late; where speed tells the same, it tells when.
 * Running of the splits that speed does not know, beyond what late edges make of a bout, is never given up.
 */
function isSameStoryInTime(chosen: Witness, other: Witness): boolean {
  if (chosen.source !== 'splits' || other.source !== 'speed') return false;
  return !isHiding(chosen, other) && shareAlike(chosen.segments, other.segments) >= INTERVALS.sameStoryShare;
}

/** Share of the time of the first in which both run or both do not. */
function shareAlike(one: Segment[], other: Segment[]): number {
  const total = one.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0);
  const apart = one.reduce((sum, { kind, startSeconds, endSeconds }) => {
    const { run } = countMovement(other, startSeconds, endSeconds);
    return sum + (kind === 'run' ? endSeconds - startSeconds - run : run);
  }, 0);
  return 1 - apart / total;
}

/** Where another complete witness of movement tells a clearly different amount of running. */
export function findDisagreements(witnesses: Witness[], chosen: Witness | null): WitnessDisagreement[] {
  if (chosen === null) return [];
  const chosenRunSeconds = countMovement(chosen.segments).run;
  return witnesses.flatMap((other) => {
    if (other === chosen || !MOVEMENT_ORDER.includes(other.source) || other.coverage < USABLE_COVERAGE) return [];
    if (!isRunningApart(chosen.segments, other.segments)) return [];
    const otherRunSeconds = countMovement(other.segments).run;
    const code = 'runSecondsDiffer' as const;
    return [{ code, chosen: chosen.source, other: other.source, chosenRunSeconds, otherRunSeconds }];
  });
}

function detectOwnGait(grid: SecondGrid, source: GaitSource, isWalk: boolean): Segment[] | null {
  return grid.length === 0 ? null : detectGait(grid, source, isWalk);
}

function readStepLaps(activity: Activity): Segment[] | null {
  if (!activity.laps.some((lap) => lap.stepIndex !== null)) return null;
  return activity.laps.map((lap) => ({
    startSeconds: lap.startTimerSeconds,
    endSeconds: lap.startTimerSeconds + lap.timerSeconds,
    kind: 'unknown',
    stepIndex: lap.stepIndex,
  }));
}

/** Laps say when something changed, not what: their intensity is absent or wrong in many files. */
function readLaps(activity: Activity): Segment[] | null {
  if (activity.laps.length === 0) return null;
  return activity.laps.map((lap) => ({
    startSeconds: lap.startTimerSeconds,
    endSeconds: lap.startTimerSeconds + lap.timerSeconds,
    kind: 'unknown',
    stepIndex: null,
  }));
}

/** Only the gait splits: the workout's interval splits overlap them and are never added (`activities.md` 2). */
function readSplits(splits: Split[], timerSeconds: number): Segment[] | null {
  const gait = splits.filter((split) => split.kind === 'run' || split.kind === 'walk' || split.kind === 'stand');
  if (gait.length === 0) return null;
  const segments: Segment[] = [];
  let reached = 0;
  for (const split of [...gait].sort((a, b) => a.startTimerSeconds - b.startTimerSeconds)) {
    const start = Math.max(reached, Math.min(split.startTimerSeconds, timerSeconds));
    const end = Math.min(timerSeconds, split.startTimerSeconds + split.timerSeconds);
    if (end <= start) continue;
    if (start > reached) segments.push(makeSegment(reached, start, 'unknown'));
    segments.push(makeSegment(start, end, split.kind as Movement));
    reached = end;
  }
  if (reached < timerSeconds) segments.push(makeSegment(reached, timerSeconds, 'unknown'));
  return segments;
}

function makeSegment(startSeconds: number, endSeconds: number, kind: Movement): Segment {
  return { startSeconds, endSeconds, kind, stepIndex: null };
}

function shareCovered(segments: Segment[], timerSeconds: number): number {
  if (timerSeconds <= 0) return 0;
  const covered = segments
    .filter((segment) => segment.kind !== 'unknown' || segment.stepIndex !== null)
    .reduce((sum, segment) => sum + segment.endSeconds - segment.startSeconds, 0);
  return Math.min(1, covered / timerSeconds);
}
