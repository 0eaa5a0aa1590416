/** What can be noted for a professional today: an answer only while something is paused, an end only of what stands. */

import type { CareAnswer } from '../../../shared/api/care-api.ts';
import type { SayChoice } from './say-draft.ts';

export const ANSWERS: readonly SayChoice[] = ['mayRun', 'mayNotRun'];

export function listChoices({ pausedBy, standing }: CareAnswer): SayChoice[] {
  const lift: SayChoice[] = standing.holds.length > 0 ? ['lift'] : [];
  const end: SayChoice[] = standing.ceiling === null ? [] : ['endCeiling'];
  return [...(pausedBy === null ? [] : ANSWERS), ...lift, 'hold', 'open', 'ceiling', ...end, 'earlierStart'];
}

/** Empty where nobody was named yet. */
export function findLastAuthor({ entries }: CareAnswer): string {
  for (const entry of entries) {
    if (entry.kind === 'say' && entry.withdrawn === null && entry.author !== null) return entry.author;
  }
  return '';
}
