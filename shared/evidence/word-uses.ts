/** Words for numbers that are used in the same place: the place is said once. */

import type { EvidencePlace } from './evidence-entry.ts';

/** For the numbers named `All`: words for a number that there is not do not compile. */
export function wordUses<All extends string>() {
  return <Key extends All>(usedIn: string, whats: Record<Key, string>): Record<Key, EvidencePlace> => {
    const places = Object.entries<string>(whats).map(([key, what]) => [key, { what, usedIn }]);
    return Object.fromEntries(places) as Record<Key, EvidencePlace>;
  };
}
