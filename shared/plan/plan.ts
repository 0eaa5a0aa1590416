/** A plan: weeks of run-walk sessions as data, and the workout that one of its sessions becomes. */

import type { EvidenceTag } from '../evidence-number.ts';
import type { StepTarget, Workout, WorkoutStep } from '../workout.ts';

export type PlanWeek = {
  runSeconds: number;
  /** 0: running without walks. */
  walkSeconds: number;
  repeats: number;
  /** Weeks of one stage carry the same number; stages count up from 1. */
  stage: number;
  /** R weeks: the movement self-check again before the next week opens. */
  asksSelfCheck: boolean;
  tag: EvidenceTag;
};

export type BuiltInPlanId = 'default' | 'slower';

/** Why a plan may begin later or ask for more than the built-in one: a professional's reason, or her own free plan. */
export type PlanMark = { kind: 'professional'; name: string; reason: string } | { kind: 'free' };

export type Plan = {
  id: string;
  /** Counts up from 1 with every change under the same id; a built-in plan has none. */
  version?: number;
  name: string;
  /** The built-in plan that it was made from, and whose weeks it is compared with. */
  basedOn?: BuiltInPlanId;
  mark?: PlanMark;
  /** With which week the first attempt of all begins; 1 where absent. */
  startWeek?: number;
  sessionsOffered: number;
  /** Counting sessions that a week asks for. */
  sessionsAsked: number;
  warmUpSeconds: number;
  coolDownSeconds: number;
  weeks: PlanWeek[];
};

/** Tells plans and their versions apart: in run facts, in answers, beside stored runs. */
export function planKey({ id, version }: Pick<Plan, 'id' | 'version'>): string {
  return version === undefined ? id : `${id}@${version}`;
}

/** What the runner sets for her own workouts; the rest comes from the plan. */
export type SessionOptions = { warmUpSeconds: number; coolDownSeconds: number; ceilingBpm: number | null };

/** Low bound of a ceiling-only target: low enough that a walk never beeps (`watch-files.md` 1.3, tag R). */
const CEILING_LOW_BPM = 50;

/** Week `weekNumber` (1-based) of the plan; a missing week is the caller's mistake. */
export function getPlanWeek(plan: Plan, weekNumber: number): PlanWeek {
  const week = plan.weeks[weekNumber - 1];
  if (week === undefined) throw new RangeError(`The plan has no week ${weekNumber}; it has ${plan.weeks.length}.`);
  return week;
}

/** Seconds of running in one session of the week. */
export function sessionRunSeconds(week: PlanWeek): number {
  return week.runSeconds * week.repeats;
}

/** Repeats without a walk between them are one bout. */
export function longestBoutSeconds(week: PlanWeek): number {
  return week.walkSeconds > 0 ? week.runSeconds : sessionRunSeconds(week);
}

/** Seconds of running if every offered session of the week is done: the base of rule 7's 150 %. */
export function offeredRunSeconds(plan: Plan, weekNumber: number): number {
  return sessionRunSeconds(getPlanWeek(plan, weekNumber)) * plan.sessionsOffered;
}

/** The workout of any session of the week: all are alike, and only `session` (1-based), when given, tells their names apart. */
export function buildSessionWorkout(
  plan: Plan,
  weekNumber: number,
  options: SessionOptions,
  session: number | null = null,
): Workout {
  const week = getPlanWeek(plan, weekNumber);
  const runTarget: StepTarget =
    options.ceilingBpm === null
      ? { type: 'open' }
      : { type: 'heartRate', lowBpm: CEILING_LOW_BPM, highBpm: options.ceilingBpm };
  const run = timedStep('Run', 'active', 'run', week.runSeconds, runTarget);
  const walk = timedStep('Walk', 'recovery', 'walk', week.walkSeconds, { type: 'open' });
  const block = week.walkSeconds > 0 ? [run, walk] : [run];
  const main: Workout['steps'] = week.repeats === 1 ? block : [{ type: 'repeat', times: week.repeats, steps: block }];
  const edge = (name: string, intensity: 'warmup' | 'cooldown', seconds: number) =>
    seconds > 0 ? [timedStep(name, intensity, 'walk', seconds, { type: 'open' })] : [];
  return {
    name: describeSession(weekNumber, session, week),
    steps: [
      ...edge('Walk warm-up', 'warmup', options.warmUpSeconds),
      ...main,
      ...edge('Walk cool-down', 'cooldown', options.coolDownSeconds),
    ],
  };
}

function timedStep(
  name: string,
  intensity: WorkoutStep['intensity'],
  movement: WorkoutStep['movement'],
  seconds: number,
  target: StepTarget,
): WorkoutStep {
  return { type: 'step', name, intensity, movement, duration: { type: 'time', seconds }, target };
}

/** Short, the telling part first: a watch shows about 31 bytes. "W03 S2 3x2:00 run 3:00 walk". */
function describeSession(weekNumber: number, session: number | null, week: PlanWeek): string {
  const weekLabel = `W${String(weekNumber).padStart(2, '0')}`;
  const label = session === null ? weekLabel : `${weekLabel} S${session}`;
  const run = `${week.repeats}x${formatMinutes(week.runSeconds)} run`;
  return week.walkSeconds > 0 ? `${label} ${run} ${formatMinutes(week.walkSeconds)} walk` : `${label} ${run}`;
}

function formatMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
