/** What readiness asks for, as evidence: the time since the birth, who agreed, each sign, each movement, each target. */

import { BIRTH_NUMBERS } from '../readiness/birth-rule.ts';
import { SELF_CHECK } from '../readiness/self-check.ts';
import { INDICATORS, RED_FLAGS } from '../readiness/signs.ts';
import { STRENGTH_TARGETS } from '../readiness/strength-targets.ts';
import { OWN_NUMBER_WORDS } from '../words/evidence-words.ts';
import {
  describeMeasure,
  describeTarget,
  INDICATOR_WORDS,
  MOVEMENT_WORDS,
  RED_FLAG_WORDS,
} from '../words/readiness-guide-words.ts';
import { type EvidenceEntry, fromNumbers } from './evidence-entry.ts';

export function listReadinessEvidence(): EvidenceEntry[] {
  return [
    ...fromNumbers('readiness', BIRTH_NUMBERS, OWN_NUMBER_WORDS.birth),
    CLEARANCE,
    ...listIndicators(),
    ...listRedFlags(),
    ...listSelfCheck(),
    ...listTargets(),
  ];
}

const ASKED = { group: 'readiness', unit: '' } as const;

const CLEARANCE: EvidenceEntry = {
  ...ASKED,
  id: 'readiness.clearance',
  what: 'A healthcare provider agreed to high-impact exercise',
  usedIn: 'readiness',
  value: 'yes: who and when',
  tag: 'seed',
  source: 'the founding text',
};

function listIndicators(): EvidenceEntry[] {
  return INDICATORS.map(({ id, tag, source }) => ({
    ...ASKED,
    id: `readiness.indicators.${id}`,
    what: INDICATOR_WORDS[id].question,
    usedIn: 'the signs of being ready',
    value: 'yes',
    tag,
    source,
  }));
}

function listRedFlags(): EvidenceEntry[] {
  return RED_FLAGS.map(({ id, tag, source }) => ({
    ...ASKED,
    id: `readiness.redFlags.${id}`,
    what: `A sign that says wait: ${RED_FLAG_WORDS[id]}`,
    usedIn: 'the signs that say wait',
    value: 'no',
    tag,
    source,
  }));
}

function listSelfCheck(): EvidenceEntry[] {
  return SELF_CHECK.map((movement) => ({
    ...ASKED,
    id: `readiness.selfCheck.${movement.id}`,
    what: MOVEMENT_WORDS[movement.id].name,
    usedIn: 'the movement self-check',
    value: describeMeasure(movement),
    tag: movement.tag,
    source: movement.source,
  }));
}

function listTargets(): EvidenceEntry[] {
  return STRENGTH_TARGETS.map((target) => ({
    ...ASKED,
    id: `readiness.target.${target.id}`,
    what: 'A strength target before running',
    usedIn: 'readiness, as advice: it locks nothing',
    value: describeTarget(target),
    tag: target.tag,
    source: target.source,
  }));
}
