/** The other runs of the same day, and what the plan makes of all of them together. */

import type { SameDay } from '../../../shared/api/run-page-api.ts';
import { formatClock, formatTime } from '../format.ts';
import { handRunHref, runHref } from './run-href.ts';
import { SAME_DAY } from './run-page-words.ts';

export function SameDayCard({ sameDay: { words, others }, timeZone }: { sameDay: SameDay; timeZone: string }) {
  return (
    <section class="card">
      <h2>{SAME_DAY.title}</h2>
      <p>{words}</p>
      <ul class="plain-list">
        {others.map((other) => (
          <li key={other.id}>
            <a class="tall-link" href={other.byHand ? handRunHref(other.id) : runHref(other.id)}>
              {describeOther(other, timeZone)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function describeOther({ startedAt, runSeconds }: SameDay['others'][number], timeZone: string): string {
  const running = runSeconds === null ? SAME_DAY.cannotTell : formatClock(runSeconds);
  return startedAt === null ? SAME_DAY.byHand(running) : SAME_DAY.at(formatTime(startedAt, timeZone), running);
}
