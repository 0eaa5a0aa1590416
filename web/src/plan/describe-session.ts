/** A planned session in one line: "4 × (1 min run, 4 min walk)". */

import type { PlanWeek } from '../../../shared/plan/plan.ts';
import { formatMinutes } from '../format.ts';
import { PLAN } from './plan-page-words.ts';

export function describeSession(week: PlanWeek): string {
  const walk = week.walkSeconds > 0 ? formatMinutes(week.walkSeconds) : null;
  return PLAN.about(week.repeats, formatMinutes(week.runSeconds), walk);
}
