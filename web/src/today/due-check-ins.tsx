/** Check-ins that can be answered now, before everything else. */

import type { CheckInsDueAnswer } from '../../../shared/api/check-in-api.ts';
import { formatDay, formatTime } from '../format.ts';
import { HAND_RUN } from '../hand-run/hand-run-words.ts';
import { handRunHref, runHref } from '../run/run-href.ts';
import { splitDue } from './split-due.ts';
import { TODAY } from './today-words.ts';

type Due = CheckInsDueAnswer['due'];

export function DueCheckIns({ due, timeZone }: { due: Due; timeZone: string }) {
  if (due.length === 0) return null;
  const { now, earlier } = splitDue(due);
  return (
    <section class="card due">
      <h2>{TODAY.dueTitle}</h2>
      <p class="hint">{TODAY.dueHint(now.length)}</p>
      <DueList due={now} all={due} timeZone={timeZone} />
      {earlier.length > 0 && (
        <details>
          <summary>{TODAY.dueEarlier(earlier.length)}</summary>
          <DueList due={earlier} all={due} timeZone={timeZone} />
        </details>
      )}
    </section>
  );
}

function DueList({ due, all, timeZone }: { due: Due; all: Due; timeZone: string }) {
  return (
    <ul class="stack-small">
      {due.map(({ activityId, day, moment, startedAt, byHand = false }) => (
        <li key={`${activityId} ${moment}`} class="row-between">
          <span>
            {moment === 'after' ? TODAY.dueAfter(formatDay(day)) : TODAY.dueMorning(formatDay(day))}
            {startedAt !== null && isOneOfSeveral(all, day, moment) && (
              <span class="hint"> ({TODAY.dueBegun(formatTime(startedAt, timeZone))})</span>
            )}
            {byHand && <span class="hint"> ({HAND_RUN.byHand})</span>}
          </span>
          <a class="button" href={`${byHand ? handRunHref(activityId) : runHref(activityId)}/check-in/${moment}`}>
            {TODAY.dueAnswer}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Two questions of one day that would read alike. */
function isOneOfSeveral(due: Due, day: string, moment: 'after' | 'morning'): boolean {
  return due.filter((other) => other.day === day && other.moment === moment).length > 1;
}
