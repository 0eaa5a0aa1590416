/** How an item stands, as a coloured tag that always carries its word. */

import type { ReadinessItemAnswer } from '../../../shared/api/readiness-api.ts';
import { READINESS_PAGE } from './readiness-page-words.ts';

export function StateTag({ item: { state } }: { item: ReadinessItemAnswer }) {
  return <span class={`tag ready-${state}`}>{READINESS_PAGE.states[state]}</span>;
}
