/** The days on which the decision or the week changed, newest first, each a way to that day's decision. */

import type { Decision } from '../../../shared/gate/decision.ts';
import { formatDay } from '../format.ts';
import { DECISION_PAGE, DECISION_WORDS } from './decision-page-words.ts';

export function DecisionHistory({ history }: { history: Decision['history'] }) {
  if (history.length === 0) return <p>{DECISION_PAGE.noHistory}</p>;
  return (
    <ul class="decision-history">
      {listSteps(history).map(({ day, week, text }) => (
        <li key={day}>
          <a class="tall-link" href={`/decision?day=${day}`}>
            {formatDay(day)}
          </a>
          <span>
            {DECISION_PAGE.weekOpen(week)}: {text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Newest first. The first week opens by itself, on a day of plain waiting. */
function listSteps(history: Decision['history']) {
  const steps = history.map(({ day, decision, week }, at) => {
    const isFirstOfWeek = decision === 'wait' && history[at - 1]?.week !== week;
    return { day, week, text: isFirstOfWeek ? DECISION_PAGE.began : DECISION_WORDS[decision] };
  });
  return steps.reverse();
}
