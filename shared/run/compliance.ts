/** Did she do what was planned? The dose first, and doing more weighs more than doing less (`activities.md` 4). */

import type { Damage } from '../activity.ts';
import { asNumber, type EvidenceNumber, valuesOf } from '../evidence-number.ts';
import { totalWorkout, type Workout } from '../workout.ts';
import type { Bout, Compliance, ComplianceNumbers, ComplianceReason, IntervalResult, Segment } from './assessment.ts';
import { isBoutInTolerance } from './judge-intervals.ts';
import { countMovement } from './movement-seconds.ts';
import { SHORTEST_BOUT_SECONDS } from './movement-stretches.ts';
import { USABLE_COVERAGE } from './witnesses.ts';

const OURS = 'our proposal';

/** Limits of "met" (`activities.md` 4). */
export const COMPLIANCE_NUMBERS = {
  lowestDose: asNumber(0.7, 'of the planned run seconds', 'P', OURS),
  highestDose: asNumber(1.1, 'of the planned run seconds', 'P', OURS),
  doseSecondsPerBout: asNumber(5, 's per run interval', 'P', OURS),
  longestBoutRatio: asNumber(1.1, 'of the longest planned', 'P', OURS),
  longestBoutSeconds: asNumber(5, 's', 'P', OURS),
  boutsRight: asNumber(0.75, 'of the planned ones', 'P', OURS),
} as const satisfies Record<string, EvidenceNumber>;
const LIMITS = valuesOf(COMPLIANCE_NUMBERS);

export type RunToJudge = {
  workout: Workout;
  intervals: IntervalResult[] | null;
  /** Null when nothing tells how she moved. */
  movement: Segment[] | null;
  bouts: Bout[];
  timerSeconds: number;
  /** Nobody knows what she ran behind a cut, or which value was changed: a damaged run is never met. */
  damage?: Pick<Damage, 'isCut'> | null;
};

export function judgeCompliance(run: RunToJudge): Compliance {
  const numbers = measureCompliance(run);
  if (run.damage) return judgeDamaged(run, numbers, run.damage.isCut);
  const refusal = findRefusal(run, numbers);
  if (refusal !== null) return toCompliance('cannotTell', numbers, [refusal]);
  const more = findMore(numbers);
  if (more.length > 0) return toCompliance('more', numbers, more);
  const less = findLess(numbers);
  if (less.length === 0) return toCompliance('met', numbers, ['asPlanned']);
  // A hole in the recording is no walk: where it lies in her planned runs, nobody knows that she ran less.
  const isHidden = findLess(withUnseenRuns(run, numbers)).length === 0;
  return isHidden ? toCompliance('cannotTell', numbers, ['runsUnseen']) : toCompliance('less', numbers, less);
}

/** As if she had run wherever in a planned run nothing tells how she moved. */
function withUnseenRuns({ intervals, movement }: RunToJudge, numbers: ComplianceNumbers): ComplianceNumbers {
  let runSeconds = numbers.runSeconds ?? 0;
  let boutsInTolerance = numbers.boutsInTolerance ?? 0;
  for (const interval of intervals ?? []) {
    const { startSeconds, endSeconds } = interval.done;
    if (interval.planned.step.movement !== 'run' || startSeconds === null || endSeconds === null) continue;
    const { run, unknown } = countMovement(movement ?? [], startSeconds, endSeconds);
    runSeconds += unknown;
    const couldBeRight = isBoutInTolerance({ ...interval, done: { ...interval.done, runSeconds: run + unknown } });
    if (unknown > 0 && couldBeRight && !isBoutInTolerance(interval)) boutsInTolerance += 1;
  }
  return {
    ...numbers,
    runDose: ratio(runSeconds, numbers.plannedRunSeconds),
    boutsRight: ratio(boutsInTolerance, numbers.plannedBouts),
  };
}

/** What was read is at least what she ran, however little of the time that is: too much stays too much. */
function judgeDamaged(run: RunToJudge, numbers: ComplianceNumbers, isCut: boolean): Compliance {
  const isJudged = run.movement !== null && !hasNoDose(run.workout, numbers);
  const more = isJudged ? findMore(isCut ? withoutLastSeconds(run, numbers) : numbers) : [];
  return more.length > 0 ? toCompliance('more', numbers, more) : toCompliance('cannotTell', numbers, ['damagedFile']);
}

/** Right before a cut a walk is still too short to be told from the run before it. */
function withoutLastSeconds({ movement, bouts }: RunToJudge, numbers: ComplianceNumbers): ComplianceNumbers {
  const end = movement?.findLast(({ kind }) => kind !== 'unknown')?.endSeconds ?? 0;
  const sure = bouts.map(({ endSeconds, seconds }) =>
    endSeconds > end - 1 ? Math.max(0, seconds - SHORTEST_BOUT_SECONDS) : seconds,
  );
  const unsure = bouts.reduce((sum, { seconds }, index) => sum + seconds - (sure[index] as number), 0);
  return {
    ...numbers,
    runSeconds: (numbers.runSeconds ?? 0) - unsure,
    longestBoutSeconds: sure.reduce((longest, seconds) => Math.max(longest, seconds), 0),
  };
}

function toCompliance(
  outcome: Compliance['outcome'],
  numbers: ComplianceNumbers,
  because: ComplianceReason[],
): Compliance {
  const score = outcome === 'cannotTell' ? null : scoreForTheEye(numbers);
  return { rule: 'compliance', outcome, numbers, because, score };
}

function measureCompliance({ workout, intervals, movement, bouts, timerSeconds }: RunToJudge): ComplianceNumbers {
  const plan = totalWorkout(workout);
  const seconds = movement && countMovement(movement);
  const runSeconds = seconds?.run ?? null;
  const longestBoutSeconds = movement && bouts.reduce((longest, bout) => Math.max(longest, bout.seconds), 0);
  const boutsInTolerance = intervals?.filter(isBoutInTolerance).length ?? null;
  const walkSecondsKept = intervals && movement && countWalkKept(intervals);
  return {
    runDose: ratio(runSeconds, plan.runSeconds),
    longestBoutRatio: ratio(longestBoutSeconds, plan.longestRunSeconds),
    boutsRight: ratio(boutsInTolerance, plan.runBouts),
    walkKept: ratio(walkSecondsKept, plan.walkSeconds),
    completed: ratio(timerSeconds, plan.totalSeconds),
    runSeconds,
    plannedRunSeconds: plan.runSeconds,
    longestBoutSeconds,
    plannedLongestBoutSeconds: plan.longestRunSeconds,
    boutsInTolerance,
    plannedBouts: plan.runBouts,
    walkSecondsKept,
    plannedWalkSeconds: plan.walkSeconds,
    timerSeconds,
    plannedSeconds: plan.totalSeconds,
    witnessedShare:
      seconds && timerSeconds > 0 ? Math.min(1, (seconds.run + seconds.walk + seconds.stand) / timerSeconds) : 0,
  };
}

function ratio(part: number | null, whole: number): number | null {
  return part === null || whole <= 0 ? null : part / whole;
}

/** Of each planned walk, at most its planned time: a longer walk does not make up for one that was run through. */
function countWalkKept(intervals: IntervalResult[]): number {
  return intervals.reduce((sum, { planned: { step }, done }) => {
    if (step.movement !== 'walk' || step.duration.type !== 'time') return sum;
    const walked = (done.walkSeconds ?? 0) + (done.standSeconds ?? 0);
    return sum + Math.min(step.duration.seconds, walked);
  }, 0);
}

function findRefusal(
  { workout, movement, intervals }: RunToJudge,
  numbers: ComplianceNumbers,
): ComplianceReason | null {
  if (hasNoDose(workout, numbers)) return 'planWithoutTimes';
  if (movement === null) return 'noMovementWitness';
  if (numbers.witnessedShare < USABLE_COVERAGE || intervals === null) return 'tooLittleWitnessed';
  return null;
}

function hasNoDose(workout: Workout, { plannedRunSeconds }: ComplianceNumbers): boolean {
  const hasUntimedRun = workout.steps
    .flatMap((item) => (item.type === 'repeat' ? item.steps : [item]))
    .some((step) => step.movement === 'run' && step.duration.type !== 'time');
  return hasUntimedRun || plannedRunSeconds === 0;
}

function findMore(numbers: ComplianceNumbers): ComplianceReason[] {
  const { runSeconds, plannedRunSeconds, plannedBouts, longestBoutSeconds, plannedLongestBoutSeconds } = numbers;
  const highest = LIMITS.highestDose * plannedRunSeconds + LIMITS.doseSecondsPerBout * plannedBouts;
  const longest = LIMITS.longestBoutRatio * plannedLongestBoutSeconds + LIMITS.longestBoutSeconds;
  const because: ComplianceReason[] = [];
  if ((runSeconds ?? 0) > highest) because.push('ranLongerThanPlanned');
  if ((longestBoutSeconds ?? 0) > longest) because.push('boutLongerThanPlanned');
  return because;
}

function findLess({ runDose, boutsRight }: ComplianceNumbers): ComplianceReason[] {
  const because: ComplianceReason[] = [];
  if (runDose === null || runDose < LIMITS.lowestDose) because.push('ranLessThanPlanned');
  if (boutsRight === null || boutsRight < LIMITS.boutsRight) because.push('tooFewBoutsRight');
  return because;
}

/** 0-100 for a glance: the bouts in tolerance, less what the dose and the longest bout are off. Decides nothing. */
function scoreForTheEye({ boutsRight, runDose, longestBoutRatio }: ComplianceNumbers): number {
  const doseOff = Math.min(1, Math.abs((runDose ?? 0) - 1));
  const boutOver = Math.min(1, Math.max(0, (longestBoutRatio ?? 0) - 1));
  return Math.round(100 * (0.5 * (boutsRight ?? 0) + 0.3 * (1 - doseOff) + 0.2 * (1 - boutOver)));
}
