/** Every number that decides or advises, in one list made from the very data that the rules read. */

import { ADVICE_NUMBERS } from '../advice/advice-numbers.ts';
import { GATE_NUMBERS } from '../gate/gate-numbers.ts';
import { DEFAULT_PLAN } from '../plan/built-in-plans.ts';
import { PLAN_LINT_NUMBERS } from '../plan/lint-plan.ts';
import { COMPLIANCE_NUMBERS } from '../run/compliance.ts';
import { GAIT_NUMBERS } from '../run/gait-numbers.ts';
import { HEART_RATE_NUMBERS } from '../run/heart-rate-numbers.ts';
import { INTERVAL_NUMBERS } from '../run/interval-numbers.ts';
import { STRENGTH_NUMBERS } from '../strength/moves.ts';
import { ADVICE_NUMBER_WORDS } from '../words/advice-words.ts';
import { sayDuration } from '../words/durations.ts';
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
import { type EvidenceEntry, fromNumbers } from './evidence-entry.ts';
import { listReadinessEvidence } from './readiness-evidence.ts';
import { listStrengthEvidence } from './strength-evidence.ts';
import { listSymptomEvidence } from './symptom-evidence.ts';

/** In the order in which a runner meets them; ids are unique. */
export function collectEvidence(): EvidenceEntry[] {
  return [
    ...listReadinessEvidence(),
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
    value:
      walkSeconds === 0
        ? `${sayDuration(runSeconds)} run`
        : `${repeats} × (${sayDuration(runSeconds)} run, ${sayDuration(walkSeconds)} walk)`,
    unit: '',
    tag,
    source: tag === 'seed' ? 'the founding text' : 'our proposal',
  }));
}
