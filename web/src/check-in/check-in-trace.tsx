/** Folded below an answer: when it was changed, what it was and what it is now. */

import type { CheckInChange } from '../../../shared/api/check-in-api.ts';
import { formatMoment } from '../format.ts';
import { TRACE } from './earlier-words.ts';
import { listDifferences, wordAnswer } from './word-answer.ts';

export function CheckInTrace({ changes }: { changes: readonly CheckInChange[] }) {
  if (changes.length === 0) return null;
  return (
    <details class="check-in-trace">
      <summary>{TRACE.summary(changes.length)}</summary>
      <ul class="stack-small">
        {changes.toReversed().map((change) => (
          <li key={change.changedAt}>
            <Change change={change} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Change({ change: { changedAt, was, now } }: { change: CheckInChange }) {
  const moment = formatMoment(changedAt);
  const lines =
    now === null
      ? wordAnswer(was).map(({ question, text }) => TRACE.was(question, text))
      : listDifferences(was, now).map((difference) =>
          TRACE.wasNow(difference.question, difference.was, difference.now),
        );
  return (
    <>
      <p>{now === null ? TRACE.takenOutOn(moment) : TRACE.changedOn(moment)}</p>
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
