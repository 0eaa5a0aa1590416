/** A number that decides or advises, with what somebody needs who asks "why this one?". */

import type { EvidenceTag } from '../plan/plan.ts';

export type EvidenceNumber = { value: number; unit: string; tag: EvidenceTag; source: string };
