/** A plan of a few weeks, each a stage of its own, for rules that compare weeks. */

import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import type { Plan, PlanWeek } from '../../shared/plan/plan.ts';

export type Shape = [runSeconds: number, walkSeconds: number, repeats: number];

export function makePlan(...shapes: Shape[]): Plan {
  const weeks = shapes.map(
    ([runSeconds, walkSeconds, repeats], at): PlanWeek => ({
      runSeconds,
      walkSeconds,
      repeats,
      stage: at + 1,
      asksSelfCheck: false,
      tag: 'P',
    }),
  );
  return { ...DEFAULT_PLAN, id: 'own', weeks };
}
