/** The five steps of readiness in their order, where each is answered, and which comes next. */

import type { ReadinessItemAnswer, ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import type { ReadinessItem } from '../../../shared/gate/facts.ts';

export type ReadinessStep = { item: ReadinessItem; path: string };

export const READINESS_STEPS: readonly [ReadinessStep, ...ReadinessStep[]] = [
  { item: 'birth', path: '/readiness/birth' },
  { item: 'clearance', path: '/readiness/clearance' },
  { item: 'indicators', path: '/readiness/signs' },
  { item: 'redFlags', path: '/readiness/red-flags' },
  { item: 'selfCheck', path: '/readiness/self-check' },
];

/** The next step that waits for an answer, first behind `after`, then from the beginning; null when none does. */
export function findNextStep({ items }: ReadinessStandingAnswer, after: ReadinessItem | null): ReadinessStep | null {
  const place = READINESS_STEPS.findIndex(({ item }) => item === after);
  const inTurn = [...READINESS_STEPS.slice(place + 1), ...READINESS_STEPS.slice(0, Math.max(place, 0))];
  return inTurn.find(({ item }) => isWaiting(items.find((each) => each.item === item))) ?? null;
}

/** What can count from tomorrow on only is not asked today. */
function isWaiting(item: ReadinessItemAnswer | undefined): boolean {
  return item?.state === 'missing' || (item?.state === 'expired' && item.countsFrom === null);
}

/** Nothing was ever told. */
export function isFirstTime({ history, items }: ReadinessStandingAnswer): boolean {
  return history.length === 0 && items.every(({ state }) => state === 'missing');
}

export function findItem({ items }: ReadinessStandingAnswer, item: ReadinessItem): ReadinessItemAnswer | null {
  return items.find((each) => each.item === item) ?? null;
}
