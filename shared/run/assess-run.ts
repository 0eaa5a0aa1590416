/** From a recorded run and, if there is one, its planned workout to everything that is said of it. */

import type { Activity } from '../activity.ts';
import { flattenWorkout, type PlannedInterval, type Workout } from '../workout.ts';
import { alignToLaps, alignToMovement } from './align-intervals.ts';
import { alignToStepLaps } from './align-step-laps.ts';
import type { Assessment, HeartRateBasis, Segment, Witness } from './assessment.ts';
import { chooseAlignment, type SourceAlignment } from './choose-alignment.ts';
import { judgeCompliance } from './compliance.ts';
import { findExtraRuns } from './find-extra-runs.ts';
import { assessHeartRate } from './heart-rate-effort.ts';
import { judgeIntervals } from './judge-intervals.ts';
import { countMovement, findBouts } from './movement-seconds.ts';
import { joinPieceMovement, type PieceMovement } from './piece-movement.ts';
import { layOutSeconds } from './second-grid.ts';
import { chooseMovementWitness, collectWitnesses, findDisagreements } from './witnesses.ts';

export type RunToAssess = {
  activity: Activity;
  /** Null: say only what was found. */
  workout: Workout | null;
  basis: HeartRateBasis;
  /** The watch is known to have followed this very workout: believe its step indices. */
  isOwnWorkout?: boolean;
  /** Of a session that was recorded in several pieces, where they lie. */
  pieces?: readonly PieceMovement[];
};

export function assessRun({ activity, workout, basis, isOwnWorkout = false, pieces = [] }: RunToAssess): Assessment {
  const grid = layOutSeconds(activity);
  const collected = collectWitnesses(activity, grid);
  const movement =
    pieces.length > 1
      ? joinPieceMovement(collected, pieces)
      : chooseMovementWitness(collected, grid.cadenceStepsPerMinute);
  const witnesses = collected.map((witness) => (witness.source === movement?.source ? movement : witness));
  const segments = movement?.segments ?? null;
  const bouts = segments ? findBouts(segments, 'run', grid.pauseSeconds) : [];
  const walks = segments ? findBouts(segments, 'walk', grid.pauseSeconds) : [];
  const planned = workout ? flattenWorkout(workout) : null;
  const alignments = planned ? alignAll(planned, witnesses, segments, isOwnWorkout) : [];
  const best = chooseAlignment(alignments, movement?.source ?? null);
  const intervals = planned && judgeIntervals(planned, best?.alignment.placements ?? [], segments, bouts, activity);
  return {
    totals: { ...activity.totals, runSeconds: segments && countMovement(segments).run },
    witnesses: witnesses.map((witness) => withAgreement(witness, alignments)),
    chosen: best?.source ?? null,
    movement: movement?.source ?? null,
    disagreements: findDisagreements(witnesses, movement),
    bouts,
    walks,
    intervals,
    extraRuns: intervals && findExtraRuns(bouts, intervals),
    compliance:
      workout &&
      judgeCompliance({
        workout,
        intervals: best ? intervals : null,
        movement: segments,
        bouts,
        timerSeconds: activity.totals.timerSeconds,
        damage: activity.damage,
      }),
    // A changed byte can make one heart rate of another; before a cut they are as the watch wrote them.
    heartRate: assessHeartRate(grid, segments, bouts, walks, basis, activity.damage?.cause !== 'wrongChecksum'),
    hasOtherSports: activity.notes.includes('otherSportsLeftOut'),
    damage: activity.damage,
  };
}

function alignAll(
  planned: PlannedInterval[],
  witnesses: Witness[],
  movement: Segment[] | null,
  isOwnWorkout: boolean,
): SourceAlignment[] {
  return witnesses.flatMap(({ source, segments, coverage }) => {
    const alignment =
      source === 'stepLaps'
        ? alignToStepLaps(planned, segments, isOwnWorkout)
        : source === 'laps'
          ? alignToLaps(planned, segments, movement ?? [])
          : alignToMovement(planned, segments);
    return alignment ? [{ source, coverage, stretches: segments.length, alignment }] : [];
  });
}

function withAgreement(witness: Witness, alignments: SourceAlignment[]): Witness {
  const own = alignments.find(({ source }) => source === witness.source);
  return { ...witness, agreement: own ? Math.max(0, own.alignment.agreement) : null };
}
