/** What the readiness pages ask of the service and tell it. */

import type {
  BirthRequest,
  ClearanceRequest,
  ReadinessStandingAnswer,
  SignsRequest,
  TargetRequest,
} from '../../../shared/api/readiness-api.ts';
import type { MovementAnswer } from '../../../shared/readiness/self-check.ts';
import { send } from '../api-client.ts';

const put = (part: string, body: unknown) => send<ReadinessStandingAnswer>('PUT', `/readiness/${part}`, body);

export const getStanding = () => send<ReadinessStandingAnswer>('GET', '/readiness');
export const putBirth = (birth: BirthRequest) => put('birth', birth);
export const putClearance = (agreement: ClearanceRequest) => put('clearance', agreement);
export const putSigns = (signs: SignsRequest) => put('signs', signs);
export const putSelfCheck = (day: string, answers: readonly MovementAnswer[]) => put('self-check', { day, answers });
export const putTarget = (tick: TargetRequest) => put('targets', tick);

/** Nobody has agreed yet. */
export async function postNotAgreed(day: string): Promise<ReadinessStandingAnswer> {
  await send<unknown>('POST', '/readiness', { day, item: 'clearance', met: false });
  return await getStanding();
}
