/** The days on which the decision or the week changed, newest first, each a way to that day's decision. */

import type { Decision } from '../../../shared/gate/decision.ts';
import { formatDay } from '../format.ts';
import { DECISION_PAGE, DECISION_WORDS } from './decision-page-words.ts';

export function DecisionHistory({ history }: { history: Decision['history'] }) {
  if (history.length === 0) return <p>{DECISION_PAGE.noHistory}</p>;
  return (
    <ul class="history-list">
      {history.toReversed().map(({ day, decision, week }) => (
        <li key={day}>
          <a class="tall-link" href={`/decision?day=${day}`}>
            {formatDay(day)}
          </a>
          <span>
            {DECISION_PAGE.weekOpen(week)}: {DECISION_WORDS[decision]}
          </span>
        </li>
      ))}
    </ul>
  );
}
