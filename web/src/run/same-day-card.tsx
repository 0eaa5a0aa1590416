/** The other runs of the same day, what the plan makes of all together, and joining two recordings of the same time. */

import type { SameDay } from '../../../shared/api/run-page-api.ts';
import { formatClock, formatTime } from '../format.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { putJoined } from './run-calls.ts';
import { handRunHref, runHref } from './run-href.ts';
import { SAME_DAY } from './run-page-words.ts';

type Other = SameDay['others'][number];
type Props = { activityId: string; sameDay: SameDay; timeZone: string; onChanged: () => Promise<void> };

export function SameDayCard({ activityId, sameDay: { words, others }, timeZone, onChanged }: Props) {
  const { send, isBusy, error } = useSending(SAME_DAY.joined);
  const join = async (otherId: string) => {
    if (await send(() => putJoined(activityId, otherId))) await onChanged();
  };
  return (
    <section class={`card ${others.some(({ isSameTime }) => isSameTime) ? 'due' : ''}`}>
      <h2>{SAME_DAY.title}</h2>
      <p>{words}</p>
      <ul class="stack-small">
        {others.map((other) => (
          <li key={other.id}>
            <a class="tall-link" href={other.byHand ? handRunHref(other.id) : runHref(other.id)}>
              {describeOther(other, timeZone)}
            </a>
            {other.isSameTime && (
              <>
                <p class="hint">{SAME_DAY.sameTime}</p>
                <button type="button" class="button small quiet" disabled={isBusy} onClick={() => void join(other.id)}>
                  {SAME_DAY.join}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {error && <ErrorNotice error={error} />}
    </section>
  );
}

function describeOther({ startedAt, runSeconds }: Other, timeZone: string): string {
  const running = runSeconds === null ? SAME_DAY.cannotTell : formatClock(runSeconds);
  return startedAt === null ? SAME_DAY.byHand(running) : SAME_DAY.at(formatTime(startedAt, timeZone), running);
}
