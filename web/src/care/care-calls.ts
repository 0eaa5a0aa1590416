/** Calls about what her professional said, illness, and mistaken taps on the urgent list. */

import type { CareAnswer, CareEntry, CareSavedAnswer, SayPreview, SayRequest } from '../../../shared/api/care-api.ts';
import { send } from '../api-client.ts';

export const getCare = () => send<CareAnswer>('GET', '/care');
export const previewSay = (said: SayRequest) => send<SayPreview>('POST', '/care/says/preview', said);
export const postSay = (said: SayRequest) => send<CareSavedAnswer>('POST', '/care/says', said);
export const postIllness = (illness: { from: string; until: string | null }) =>
  send<CareSavedAnswer>('POST', '/care/illnesses', illness);
export const putIllnessEnd = (id: string, until: string | null) =>
  send<CareSavedAnswer>('PUT', `/care/illnesses/${encodeURIComponent(id)}`, { until });

const LISTS: Record<CareEntry['kind'], string> = { say: '/care/says', illness: '/care/illnesses', urgent: '/urgent' };

export const takeBack = ({ kind, id }: Pick<CareEntry, 'kind' | 'id'>) =>
  send<unknown>('DELETE', `${LISTS[kind]}/${encodeURIComponent(id)}`);
