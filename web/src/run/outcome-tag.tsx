/** The verdict as a coloured tag that always carries its word. */

import type { ComplianceOutcome } from '../../../shared/run/assessment.ts';
import { NOT_COMPARED, OUTCOMES } from './verdict-words.ts';

/** `null`: the run was not compared with a session. */
export function OutcomeTag({ outcome }: { outcome: ComplianceOutcome | null }) {
  return <span class={`tag outcome-${outcome ?? 'none'}`}>{outcome === null ? NOT_COMPARED : OUTCOMES[outcome]}</span>;
}
