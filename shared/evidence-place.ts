/** What a number is and where it is used, in plain words; a place that several share is said once. */

export type EvidencePlace = { what: string; usedIn: string };

/** For the numbers named `All`: words for a number that there is not do not compile. */
export function wordUses<All extends string>() {
  return <Key extends All>(usedIn: string, whats: Record<Key, string>): Record<Key, EvidencePlace> => {
    const places = Object.entries<string>(whats).map(([key, what]) => [key, { what, usedIn }]);
    return Object.fromEntries(places) as Record<Key, EvidencePlace>;
  };
}
