/** Which groups of the evidence list are unfolded: the one that the address names, what she opens, what a search finds. */

import { useEffect, useState } from 'preact/hooks';
import type { EvidenceGroup } from '../../../shared/evidence/evidence-entry.ts';
import type { EvidenceList } from './list-evidence.ts';

type Groups = EvidenceList['groups'];

export type FoldedGroups = {
  isOpen: (group: EvidenceGroup) => boolean;
  setOpen: (group: EvidenceGroup, isOpen: boolean) => void;
  openOnly: (groups: Groups) => void;
};

export function useFoldedGroups(groups: Groups): FoldedGroups {
  const [open, setAllOpen] = useState<ReadonlySet<string>>(new Set([readNamed()]));
  const setOpen = (group: string, isOpen: boolean) =>
    setAllOpen((before) => {
      if (before.has(group) === isOpen) return before;
      const after = new Set(before);
      if (isOpen) after.add(group);
      else after.delete(group);
      return after;
    });
  useEffect(() => {
    const goToNamed = () => {
      const named = readNamed();
      if (!groups.some(({ group }) => group === named)) return;
      setOpen(named, true);
      document.getElementById(named)?.scrollIntoView();
    };
    goToNamed();
    addEventListener('hashchange', goToNamed);
    return () => removeEventListener('hashchange', goToNamed);
  }, [groups]);
  return {
    isOpen: (group) => open.has(group),
    setOpen,
    openOnly: (some) => setAllOpen(new Set(some.map(({ group }) => group))),
  };
}

function readNamed(): string {
  return location.hash.slice(1);
}
