/** A plan as somebody makes it: where it asks for more than its base, and which field of a file cannot be used. */

import type { HarderMeasure, HarderPart } from '../plan/find-harder.ts';
import type { PlanMark } from '../plan/plan.ts';
import { sayList } from './durations.ts';
import type { ErrorWords } from './error-words.ts';

/** Stands wherever a marked plan is shown. */
export const PLAN_MARK_WORDS: Record<PlanMark['kind'], string> = {
  free: 'Free plan',
  professional: 'Set by a professional',
};

export function describeMark(mark: PlanMark): string {
  return mark.kind === 'free'
    ? 'It asks for more than the plan it is based on, and no professional has looked at it.'
    : `${mark.name}: ${mark.reason}`;
}

const MEASURES: Record<HarderMeasure, string> = {
  running: 'more running in a session',
  longestRun: 'a longer run without a walk',
  walks: 'less walking for the running',
};

/** One sentence for each part that is harder. */
export function describeHarder(part: HarderPart): string {
  switch (part.part) {
    case 'week':
      return `Week ${part.week} has ${sayList(part.measures.map((measure) => MEASURES[measure]))} than the plan it is based on.`;
    case 'startWeek':
      return `It begins with week ${part.startWeek}.`;
    case 'sessionsOffered':
      return `It offers ${part.now} sessions a week, and the plan it is based on ${part.base}.`;
    case 'selfCheck':
      return `Week ${part.week} runs more without the movement self-check that the plan it is based on asks before it.`;
    case 'stepBack':
      return `A step back in week ${part.week} leads to more running than in the plan it is based on.`;
    case 'sessionsAsked':
      return `It asks for ${part.now} of the week’s sessions before the next week opens, and the plan it is based on for ${part.base}.`;
  }
}

export function refuseHarderPlan(parts: readonly HarderPart[]): ErrorWords {
  const [first] = parts;
  const more = parts.length > 1 ? ` (and ${parts.length - 1} more of this kind)` : '';
  const told = first === undefined ? 'The plan asks for more than the one it is based on.' : describeHarder(first);
  return {
    code: 'planIsHarder',
    message: `${told.replace(/\.$/, '')}${more}.`,
    cure: 'Make it easier there, write down which professional set it and why, or mark it as a free plan.',
  };
}

export const PLAN_ERRORS = {
  noSuchPlan: {
    code: 'noSuchPlan',
    message: 'This plan is not in your library.',
    cure: 'Load the list of plans again and choose one of them.',
  },
  chosenAlready: {
    code: 'chosenAlready',
    message: 'This plan is the chosen one already.',
    cure: 'There is nothing to do: it goes on with the next week.',
  },
} as const satisfies Record<string, ErrorWords>;

/** Fields as a person would call them; others are named as the file has them. */
const FIELD_WORDS: Record<string, string> = {
  runSeconds: 'seconds of running (runSeconds)',
  walkSeconds: 'seconds of walking (walkSeconds)',
  repeats: 'how often they repeat (repeats)',
  sessionsOffered: 'sessions offered (sessionsOffered)',
  sessionsAsked: 'sessions asked (sessionsAsked)',
  warmUpSeconds: 'warm-up seconds (warmUpSeconds)',
  coolDownSeconds: 'cool-down seconds (coolDownSeconds)',
  startWeek: 'first week (startWeek)',
};

/** "Week 4, how often they repeat (repeats)" for `weeks.3.repeats`. */
function namePlanPlace(path: readonly PropertyKey[]): string {
  const [list, at, ...rest] = path;
  if (list === 'weeks' && typeof at === 'number') return [`Week ${at + 1}`, ...rest.map(nameField)].join(', ');
  return path.length === 0 ? 'The plan' : capitalize(path.map(nameField).join(', '));
}

function nameField(field: PropertyKey): string {
  return FIELD_WORDS[String(field)] ?? String(field);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `message`: what `sayIssue` or the schema itself says of the field. */
export function describePlanIssue({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  return `${namePlanPlace(path)}: ${message}`;
}
