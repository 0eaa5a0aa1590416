/** A number that decides or advises, with what somebody needs who asks "why this one?". */

/** Where a number comes from (`plan-and-rules.md`): founding text, consensus, observation, trial, guidance, proposal. */
export type EvidenceTag = 'seed' | 'C' | 'O' | 'T' | 'G' | 'P';

export type EvidenceNumber = { value: number; unit: string; tag: EvidenceTag; source: string };

export function asNumber(value: number, unit: string, tag: EvidenceTag, source: string): EvidenceNumber {
  return { value, unit, tag, source };
}

/** The bare values by name, read once: for rules that ask for them every second. */
export function valuesOf<Key extends string>(numbers: Record<Key, EvidenceNumber>): Readonly<Record<Key, number>> {
  const entries = Object.entries(numbers) as [Key, EvidenceNumber][];
  return Object.fromEntries(entries.map(([key, { value }]) => [key, value])) as Record<Key, number>;
}
