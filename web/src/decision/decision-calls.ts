/** Calls for the decision of today, or of an earlier day. */

import type { DecisionAnswer } from '../../../shared/api/decision-api.ts';
import { send } from '../api-client.ts';

export const getDecision = (day: string | null = null) =>
  send<DecisionAnswer>('GET', day === null ? '/decision' : `/decision?day=${encodeURIComponent(day)}`);
