/** `GET /advice`: what today's check-ins suggest beside the decision, which it never changes. */

import type { Advice } from '../advice/list-advice.ts';

/** `urgentLink`: what the link to the urgent list says, where one belongs to it. */
export type AdviceEntry = { code: Advice['code']; text: string; urgentLink: string | null };
export type AdviceAnswer = { advice: AdviceEntry[] };
