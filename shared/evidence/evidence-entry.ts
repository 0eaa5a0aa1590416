/** One line of the evidence list: a number that decides or advises, where it comes from and where it is used. */

import type { EvidenceNumber, EvidenceTag } from '../evidence-number.ts';
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

/** One entry per named number; a number without words, or words without a number, does not compile. */
export function fromNumbers<Key extends string>(
  group: EvidenceGroup,
  numbers: Record<Key, EvidenceNumber>,
  words: Record<Key, EvidencePlace>,
): EvidenceEntry[] {
  return (Object.keys(numbers) as Key[]).map((key) => {
    const { value, unit, tag, source } = numbers[key];
    return { id: `${group}.${key}`, group, value, unit, tag, source, ...words[key] };
  });
}
