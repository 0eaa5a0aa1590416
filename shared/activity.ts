/** A recorded activity as the rest of the program sees it: units in the names, absent readings absent, no FIT numbers. */

import type { Workout } from './workout.ts';

export type Sport = 'running' | 'walking' | 'other';

/**
 * Records in columns of equal length, ordered by time. An absent reading is `NaN`, never 0.
 * `timerSeconds` counts only while the watch's timer ran (pauses out); `elapsedSeconds` counts everything.
 */
export type RecordSeries = {
  elapsedSeconds: Float64Array;
  timerSeconds: Float64Array;
  heartRateBpm: Float64Array;
  /** Both feet: 2 × (cadence + fractional cadence) for running and walking. */
  cadenceStepsPerMinute: Float64Array;
  speedMetersPerSecond: Float64Array;
  distanceMeters: Float64Array;
};

/** Seconds since the activity's start; the timer seconds have pauses taken out. */
export type Lap = {
  startElapsedSeconds: number;
  endElapsedSeconds: number;
  startTimerSeconds: number;
  /** `total_timer_time` where the watch gives it: exact to the millisecond. */
  timerSeconds: number;
  distanceMeters: number | null;
  /** FIT `lap.intensity` number as text; absent or wrong in many files, never trust it alone. */
  intensity: string | null;
  /** Index among the workout's step messages, where the watch followed a workout. */
  stepIndex: number | null;
};

/** The watch's own splits: its gait (`run`, `walk`, `stand`) or its workout intervals (`interval…`). The two overlap. */
export type Split = {
  kind: 'run' | 'walk' | 'stand' | 'intervalActive' | 'intervalRest' | 'intervalWarmup' | 'intervalCooldown' | 'other';
  startElapsedSeconds: number;
  endElapsedSeconds: number;
  startTimerSeconds: number;
  timerSeconds: number;
};

/** A stretch in which the watch's timer ran; the gaps between spans are pauses. */
export type TimerSpan = { startElapsedSeconds: number; endElapsedSeconds: number };

/** How far a file was read that is not whole (`activities.md` 2); what it means for the verdict is in `compliance.ts`. */
export type Damage = {
  /**
   * `truncated`: the file ends before it should, or was never closed. `wrongChecksum`: some byte was changed, nobody
   * knows which. `malformed`: the structure breaks although the checksum fits.
   */
  cause: 'truncated' | 'wrongChecksum' | 'malformed';
  /** Something of the run lies, or may lie, behind what was read. */
  isCut: boolean;
  /** Record messages up to the damage, those with an absurd time included, which the series leaves out. */
  recordsRead: number;
  /** Timer time of the last record that was read. */
  secondsRead: number;
  /** Timer time of the whole run as its session says, else guessed from the file's size; null where nothing tells. */
  secondsExpected: number | null;
  bytesRead: number;
  /** As the file's header says; null where it says nothing that can be believed. */
  bytesExpected: number | null;
};

export type Activity = {
  /** Seconds since 1970-01-01T00:00:00Z. */
  startedAt: number;
  /** The runner's local day `YYYY-MM-DD` as the watch said it; null where it did not. */
  localDay: string | null;
  sport: Sport;
  /** The sport in the FIT profile's words, for sentences ("cycling"). */
  sportName: string;
  totals: { timerSeconds: number; elapsedSeconds: number; distanceMeters: number | null };
  series: RecordSeries;
  laps: Lap[];
  splits: Split[];
  timerSpans: TimerSpan[];
  /** The watch's own question after the run: effort 0-10, feel 0-100. */
  selfEvaluation: { effort: number | null; feel: number | null };
  /** The workout file that the watch followed: its `serial_number` and `time_created` (raw FIT seconds). */
  followedWorkoutFile: { serialNumber: number; timeCreated: number } | null;
  /** The workout stored inside the activity. */
  storedWorkout: Workout | null;
  device: { manufacturer: number | null; product: number | null; serialNumber: number | null };
  /** What the reader noticed and worked around, as stable codes. */
  notes: string[];
  /** Null for a whole file. */
  damage: Damage | null;
};

const SPORTS = ['running', 'walking', 'other'] as const satisfies Sport[];

type Named = Pick<Activity, 'sport' | 'sportName'>;

/** Of several sessions, or recordings, together: running where any is a run, else walking where any is a walk. */
export function nameSport(parts: readonly Named[]): Named {
  const [named] = SPORTS.flatMap((sport) => parts.find((part) => part.sport === sport) ?? []);
  return { sport: named?.sport ?? 'other', sportName: named?.sportName ?? '' };
}
