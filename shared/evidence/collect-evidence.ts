/** Every number that decides or advises, in one list made from the very data that the rules read. */

import { ADVICE_NUMBERS } from '../advice/advice-numbers.ts';
import type { EvidenceNumber } from '../evidence-number.ts';
import type { EvidencePlace } from '../evidence-place.ts';
import { GATE_NUMBERS } from '../gate/gate-numbers.ts';
import { DEFAULT_PLAN } from '../plan/built-in-plans.ts';
import { PLAN_LINT_NUMBERS } from '../plan/lint-plan.ts';
import { BIRTH_NUMBERS } from '../readiness/birth-rule.ts';
import { SELF_CHECK } from '../readiness/self-check.ts';
import { INDICATORS, RED_FLAGS } from '../readiness/signs.ts';
import { STRENGTH_TARGETS } from '../readiness/strength-targets.ts';
import { COMPLIANCE_NUMBERS } from '../run/compliance.ts';
import { GAIT_NUMBERS } from '../run/gait-numbers.ts';
import { HEART_RATE_NUMBERS } from '../run/heart-rate-numbers.ts';
import { INTERVAL_NUMBERS } from '../run/interval-numbers.ts';
import { STRENGTH_NUMBERS } from '../strength/moves.ts';
import { ADVICE_NUMBER_WORDS } from '../words/advice-words.ts';
import {
  COMPLIANCE_WORDS,
  GATE_WORDS,
  OWN_NUMBER_WORDS,
  PLAN_WEEK_PLACE,
  PLAN_WIDE_WORDS,
} from '../words/evidence-words.ts';
import { GAIT_WORDS } from '../words/gait-number-words.ts';
import { HEART_RATE_WORDS } from '../words/heart-rate-number-words.ts';
import { INTERVAL_WORDS } from '../words/interval-number-words.ts';
import {
  describeMeasure,
  describeTarget,
  INDICATOR_WORDS,
  MOVEMENT_WORDS,
  RED_FLAG_WORDS,
} from '../words/readiness-guide-words.ts';
import type { EvidenceEntry, EvidenceGroup } from './evidence-entry.ts';
import { listStrengthEvidence } from './strength-evidence.ts';
import { listSymptomEvidence } from './symptom-evidence.ts';

/** In the order in which a runner meets them; ids are unique. */
export function collectEvidence(): EvidenceEntry[] {
  return [
    ...listReadiness(),
    ...listPlanWide(),
    ...listPlanWeeks(),
    ...fromNumbers('planRemarks', PLAN_LINT_NUMBERS, OWN_NUMBER_WORDS.planRemarks),
    ...fromNumbers('run', COMPLIANCE_NUMBERS, COMPLIANCE_WORDS),
    ...fromNumbers('intervals', INTERVAL_NUMBERS, INTERVAL_WORDS),
    ...fromNumbers('gait', GAIT_NUMBERS, GAIT_WORDS),
    ...fromNumbers('heartRate', HEART_RATE_NUMBERS, HEART_RATE_WORDS),
    ...listSymptomEvidence(),
    ...fromNumbers('gate', GATE_NUMBERS, GATE_WORDS),
    ...fromNumbers('strength', STRENGTH_NUMBERS, OWN_NUMBER_WORDS.strength),
    ...listStrengthEvidence(),
    ...fromNumbers('advice', ADVICE_NUMBERS, ADVICE_NUMBER_WORDS),
  ];
}

/** One entry per named number; a number without words, or words without a number, does not compile. */
function fromNumbers<Key extends string>(
  group: EvidenceGroup,
  numbers: Record<Key, EvidenceNumber>,
  words: Record<Key, EvidencePlace>,
): EvidenceEntry[] {
  return (Object.keys(numbers) as Key[]).map((key) => {
    const { value, unit, tag, source } = numbers[key];
    return { id: `${group}.${key}`, group, value, unit, tag, source, ...words[key] };
  });
}

function listPlanWide(): EvidenceEntry[] {
  return (Object.keys(PLAN_WIDE_WORDS) as (keyof typeof PLAN_WIDE_WORDS)[]).map((key) => ({
    id: `plan.${key}`,
    group: 'plan',
    value: DEFAULT_PLAN[key],
    tag: 'P',
    source: 'our proposal',
    ...PLAN_WIDE_WORDS[key],
  }));
}

function listPlanWeeks(): EvidenceEntry[] {
  return DEFAULT_PLAN.weeks.map(({ repeats, runSeconds, walkSeconds, tag }, index) => ({
    id: `plan.week${index + 1}`,
    group: 'plan',
    what: `A session of week ${index + 1}`,
    usedIn: PLAN_WEEK_PLACE,
    value: walkSeconds === 0 ? `${runSeconds} s run` : `${repeats} × (${runSeconds} s run, ${walkSeconds} s walk)`,
    unit: '',
    tag,
    source: tag === 'seed' ? 'the founding text' : 'our proposal',
  }));
}

function listReadiness(): EvidenceEntry[] {
  const common = { group: 'readiness', unit: '' } as const;
  const selfCheck = SELF_CHECK.map(
    (movement): EvidenceEntry => ({
      ...common,
      id: `readiness.selfCheck.${movement.id}`,
      what: MOVEMENT_WORDS[movement.id].name,
      usedIn: 'the movement self-check',
      value: describeMeasure(movement),
      tag: movement.tag,
      source: movement.source,
    }),
  );
  const indicators = INDICATORS.map(
    ({ id, tag, source }): EvidenceEntry => ({
      ...common,
      id: `readiness.indicators.${id}`,
      what: INDICATOR_WORDS[id].question,
      usedIn: 'the signs of being ready',
      value: 'yes',
      tag,
      source,
    }),
  );
  const redFlags = RED_FLAGS.map(
    ({ id, tag, source }): EvidenceEntry => ({
      ...common,
      id: `readiness.redFlags.${id}`,
      what: `A sign that says wait: ${RED_FLAG_WORDS[id]}`,
      usedIn: 'the signs that say wait',
      value: 'no',
      tag,
      source,
    }),
  );
  const targets = STRENGTH_TARGETS.map(
    (target): EvidenceEntry => ({
      ...common,
      id: `readiness.target.${target.id}`,
      what: 'A strength target before running',
      usedIn: 'readiness, as advice: it locks nothing',
      value: describeTarget(target),
      tag: target.tag,
      source: target.source,
    }),
  );
  const birth = fromNumbers('readiness', BIRTH_NUMBERS, OWN_NUMBER_WORDS.birth);
  const clearance: EvidenceEntry = {
    ...common,
    id: 'readiness.clearance',
    what: 'A healthcare provider agreed to high-impact exercise',
    usedIn: 'readiness',
    value: 'yes: who and when',
    tag: 'seed',
    source: 'the founding text',
  };
  return [...birth, clearance, ...indicators, ...redFlags, ...selfCheck, ...targets];
}
