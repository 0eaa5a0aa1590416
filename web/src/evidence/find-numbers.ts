/** Finds numbers in the evidence list by the words that somebody types. */

import type { EvidenceLine, EvidenceList } from './list-evidence.ts';

type Groups = EvidenceList['groups'];

/** Groups and lines that hold every word somewhere in what they show, in their order; without a word, all of them. */
export function findNumbers(groups: Groups, query: string): Groups {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return groups;
  return groups
    .map(({ group, lines }) => ({
      group,
      lines: lines.filter((line) => words.every((word) => readLine(line).includes(word))),
    }))
    .filter(({ lines }) => lines.length > 0);
}

export function countNumbers(groups: Groups): number {
  return groups.reduce((sum, { lines }) => sum + lines.length, 0);
}

function readLine({ what, amount, tagText, source, usedIn }: EvidenceLine): string {
  return [what, amount, tagText, source ?? '', usedIn].join(' ').toLowerCase();
}
