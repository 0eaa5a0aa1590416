/** The evidence list ready to show: grouped, with value and source as sentences. Loaded only when somebody asks. */

import { collectEvidence } from '../../../shared/evidence/collect-evidence.ts';
import type { EvidenceEntry, EvidenceGroup } from '../../../shared/evidence/evidence-entry.ts';
import type { EvidenceTag } from '../../../shared/evidence-number.ts';
import { EVIDENCE_INTRODUCTION, TAG_WORDS } from '../../../shared/words/evidence-words.ts';
import { tellSource } from './tell-source.ts';

export type EvidenceLine = {
  id: string;
  what: string;
  amount: string;
  tag: EvidenceTag;
  tagText: string;
  /** Null where the tag has said it already. */
  source: string | null;
  usedIn: string;
};
export type EvidenceList = {
  introduction: string;
  tags: { tag: EvidenceTag; text: string }[];
  groups: { group: EvidenceGroup; lines: EvidenceLine[] }[];
};

export function listEvidence(): EvidenceList {
  const entries = collectEvidence();
  const groups = [...new Set(entries.map(({ group }) => group))];
  const isUsed = (tag: EvidenceTag) => entries.some((entry) => entry.tag === tag);
  return {
    introduction: EVIDENCE_INTRODUCTION,
    tags: (Object.keys(TAG_WORDS) as EvidenceTag[]).filter(isUsed).map((tag) => ({ tag, text: TAG_WORDS[tag] })),
    groups: groups.map((group) => ({
      group,
      lines: entries.filter((entry) => entry.group === group).map(describeEntry),
    })),
  };
}

function describeEntry({ id, what, value, unit, tag, source, usedIn }: EvidenceEntry): EvidenceLine {
  const amount = unit === '' ? String(value) : `${value} ${unit}`;
  return { id, what, amount, tag, tagText: TAG_WORDS[tag], source: tellSource(source), usedIn };
}
