/** The two built-in plans: sixteen weeks that begin exactly as the founding text does, and the same at half the pace. */

import type { EvidenceTag } from '../evidence-number.ts';
import type { BuiltInPlanId, Plan, PlanWeek } from './plan.ts';

type Row = readonly [runSeconds: number, walkSeconds: number, repeats: number, tag: EvidenceTag, asksSelfCheck?: 'R'];

/** `plan-and-rules.md` section 2, row by row. */
const ROWS: readonly Row[] = [
  [60, 240, 3, 'seed'],
  [60, 240, 4, 'seed'],
  [120, 180, 3, 'seed'],
  [120, 180, 4, 'seed'],
  [180, 120, 3, 'seed'],
  [180, 120, 4, 'seed', 'R'],
  [240, 60, 3, 'P'],
  [240, 60, 4, 'P'],
  [300, 60, 3, 'P'],
  [360, 60, 3, 'P'],
  [420, 60, 3, 'P'],
  [480, 60, 3, 'P', 'R'],
  [720, 60, 2, 'P'],
  [840, 60, 2, 'P'],
  [1500, 0, 1, 'P'],
  [1800, 0, 1, 'P'],
];

const WEEKS_PER_STAGE = 2;

function toWeek([runSeconds, walkSeconds, repeats, tag, selfCheck]: Row, index: number): PlanWeek {
  const stage = Math.floor(index / WEEKS_PER_STAGE) + 1;
  return { runSeconds, walkSeconds, repeats, stage, asksSelfCheck: selfCheck === 'R', tag };
}

/** Every week twice in a row; the self-check stands in the second of the pair. */
function toSlowerWeeks(week: PlanWeek): PlanWeek[] {
  return [{ ...week, asksSelfCheck: false }, week];
}

const weeks = ROWS.map(toWeek);
const common = { sessionsOffered: 3, sessionsAsked: 2, warmUpSeconds: 300, coolDownSeconds: 300 };

export const DEFAULT_PLAN: Plan = { id: 'default', name: 'Sixteen weeks', ...common, weeks };
export const SLOWER_PLAN: Plan = {
  id: 'slower',
  name: 'Thirty-two weeks',
  ...common,
  weeks: weeks.flatMap(toSlowerWeeks),
};

export function getBuiltInPlan(id: BuiltInPlanId): Plan {
  return id === 'slower' ? SLOWER_PLAN : DEFAULT_PLAN;
}

/** The built-in plan of that id, or null. */
export function findBuiltInPlan(id: string): Plan | null {
  return [DEFAULT_PLAN, SLOWER_PLAN].find((plan) => plan.id === id) ?? null;
}
