/** Which days of running counted for this week, and why the others did not. */

import type { Decision } from '../../../shared/gate/decision.ts';
import { formatDay } from '../format.ts';
import { TODAY } from './today-words.ts';

export function RunDays({ decision }: { decision: Decision }) {
  if (decision.runDays.length === 0) return null;
  return (
    <>
      <h3>{TODAY.daysCounted}</h3>
      <ul class="plain-list">
        {decision.runDays.map(({ day, counts, notCounting }) => (
          <li key={day}>
            {formatDay(day)}:{' '}
            {counts ? TODAY.dayCounts : notCounting.map((reason) => TODAY.notCounting[reason]).join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}
