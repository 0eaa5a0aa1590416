/** Calls for the advice of today. */

import type { AdviceAnswer } from '../../../shared/api/advice-api.ts';
import { send } from '../api-client.ts';

export const getAdvice = () => send<AdviceAnswer>('GET', '/advice');
