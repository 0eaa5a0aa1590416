/** Calls of the strength log. */

import type {
  StrengthAnswer,
  StrengthEdit,
  StrengthRequest,
  StrengthSavedAnswer,
} from '../../../shared/api/strength-api.ts';
import { send } from '../api-client.ts';

const path = (id: string) => `/strength/${encodeURIComponent(id)}`;

export const getStrength = () => send<StrengthAnswer>('GET', '/strength');
export const postStrength = (session: StrengthRequest) => send<StrengthSavedAnswer>('POST', '/strength', session);
export const putStrength = (id: string, session: StrengthEdit) => send<StrengthSavedAnswer>('PUT', path(id), session);
export const deleteStrength = (id: string) => send<unknown>('DELETE', path(id));
