/** A plan while it is being changed: weeks that grow, go and come, with stages that stay in order. A field left empty is NaN. */

import type { Plan, PlanMark, PlanWeek } from '../../../shared/plan/plan.ts';
import { describeSession } from './describe-session.ts';
import { PLAN_EDIT } from './plan-edit-words.ts';

/** An own plan goes on as its next version; a built-in one is copied under another name. */
export function startDraft(plan: Plan): Plan {
  const { version, ...rest } = plan;
  if (version !== undefined) return rest;
  const basedOn = plan.id === 'slower' ? 'slower' : 'default';
  return { ...rest, id: 'new', name: PLAN_EDIT.copyOf(plan.name), basedOn };
}

/** What she changes herself is no week of the founding text any more. */
export function changeWeek(plan: Plan, at: number, part: Partial<PlanWeek>): Plan {
  const week = plan.weeks[at];
  return week === undefined ? plan : { ...plan, weeks: plan.weeks.with(at, { ...week, ...part, tag: 'P' }) };
}

/** The same week once more behind it; a self-check stays with the second of the two. */
export function duplicateWeek(plan: Plan, at: number): Plan {
  const week = plan.weeks[at];
  if (week === undefined) return plan;
  return withWeeks(plan, plan.weeks.toSpliced(at, 1, { ...week, asksSelfCheck: false }, week));
}

const STEP_SECONDS = 30;

/** A week between this one and the next, half the way in everything; behind the last week the last once more. */
export function insertWeek(plan: Plan, at: number): Plan {
  const week = plan.weeks[at];
  if (week === undefined) return plan;
  const next = plan.weeks[at + 1] ?? week;
  const halfWay = (one: number, other: number) => Math.round((one + other) / 2 / STEP_SECONDS) * STEP_SECONDS;
  const between: PlanWeek = {
    runSeconds: Math.min(halfWay(week.runSeconds, next.runSeconds), Math.max(week.runSeconds, next.runSeconds)),
    walkSeconds: halfWay(week.walkSeconds, next.walkSeconds),
    repeats: Math.min(week.repeats, next.repeats),
    stage: week.stage,
    asksSelfCheck: false,
    tag: 'P',
  };
  return withWeeks(plan, plan.weeks.toSpliced(at + 1, 0, between));
}

/** One week stays at the least. */
export function removeWeek(plan: Plan, at: number): Plan {
  return plan.weeks.length > 1 ? withWeeks(plan, plan.weeks.toSpliced(at, 1)) : plan;
}

/** Stages are counted anew, so that none is left out; a start week behind the last goes. */
function withWeeks(plan: Plan, weeks: PlanWeek[]): Plan {
  const stages = [...new Set(weeks.map(({ stage }) => stage))].sort((one, other) => one - other);
  const counted = weeks.map((week) => ({ ...week, stage: stages.indexOf(week.stage) + 1 }));
  const { startWeek, ...rest } = plan;
  return { ...rest, ...(isStart(startWeek, weeks.length) ? { startWeek } : {}), weeks: counted };
}

function isStart(startWeek: number | undefined, weeks: number): startWeek is number {
  return startWeek !== undefined && startWeek > 1 && startWeek <= weeks;
}

export function setStartWeek(plan: Plan, week: number | null): Plan {
  const { startWeek: _, ...rest } = plan;
  return week === 1 ? rest : { ...rest, startWeek: week ?? Number.NaN };
}

export function setMark(plan: Plan, mark: PlanMark | null): Plan {
  const { mark: _, ...rest } = plan;
  return mark === null ? rest : { ...rest, mark };
}

type Limit = { from: number; to: number };

/** As the service takes them, in the unit of the field. */
export const LIMITS = {
  runMinutes: { from: 0.5, to: 240 },
  walkMinutes: { from: 0, to: 60 },
  repeats: { from: 1, to: 60 },
  sessions: { from: 1, to: 7 },
  edgeMinutes: { from: 0, to: 60 },
} as const satisfies Record<string, Limit>;

const MINUTE = 60;

/** What keeps it from being saved, one sentence a field; the service looks once more. */
export function findGaps(plan: Plan): string[] {
  const isIn = (value: number, { from, to }: Limit, unit = 1) => value >= from * unit && value <= to * unit;
  const weeks = plan.weeks.flatMap((week, at) => {
    const isGood =
      isIn(week.runSeconds, LIMITS.runMinutes, MINUTE) &&
      isIn(week.walkSeconds, LIMITS.walkMinutes, MINUTE) &&
      isIn(week.repeats, LIMITS.repeats);
    return isGood ? [] : [PLAN_EDIT.gaps.week(at + 1)];
  });
  const { sessionsOffered, sessionsAsked, warmUpSeconds, coolDownSeconds, mark } = plan;
  const areSessionsGood = isIn(sessionsOffered, LIMITS.sessions) && isIn(sessionsAsked, LIMITS.sessions);
  return [
    ...(plan.name.trim() === '' ? [PLAN_EDIT.gaps.name] : []),
    ...(areSessionsGood && sessionsAsked <= sessionsOffered ? [] : [PLAN_EDIT.gaps.sessions]),
    ...[warmUpSeconds, coolDownSeconds].flatMap((seconds) =>
      isIn(seconds, LIMITS.edgeMinutes, MINUTE) ? [] : [PLAN_EDIT.gaps.edges],
    ),
    ...(isIn(plan.startWeek ?? 1, { from: 1, to: plan.weeks.length })
      ? []
      : [PLAN_EDIT.gaps.startWeek(plan.weeks.length)]),
    ...weeks,
    ...(mark?.kind === 'professional' && (mark.name.trim() === '' || mark.reason.trim() === '')
      ? [PLAN_EDIT.gaps.professional]
      : []),
  ].filter((sentence, at, all) => all.indexOf(sentence) === at);
}

/** The week in one line, or that something in it is still empty. */
export function describeDraftWeek(week: PlanWeek): string {
  const isWhole = [week.runSeconds, week.walkSeconds, week.repeats].every(Number.isFinite);
  return isWhole ? describeSession(week) : PLAN_EDIT.incomplete;
}
