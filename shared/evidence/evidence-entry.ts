/** One line of the evidence list: a number that decides or advises, where it comes from and where it is used. */

import type { EvidenceTag } from '../evidence-number.ts';
import type { EvidencePlace } from '../evidence-place.ts';

export type EvidenceGroup =
  | 'readiness'
  | 'plan'
  | 'planRemarks'
  | 'run'
  | 'intervals'
  | 'gait'
  | 'heartRate'
  | 'symptoms'
  | 'gate'
  | 'strength'
  | 'advice';

export type EvidenceEntry = EvidencePlace & {
  /** Unique and stable, "gate.highDose". */
  id: string;
  group: EvidenceGroup;
  /** A number; or, where the rule is no single number, what it asks for in words. */
  value: number | string;
  /** Empty where the value is words. */
  unit: string;
  tag: EvidenceTag;
  source: string;
};
