/** What was measured for the decision, each with its limit, and the limits' sources on request. */

import type { DecisionAnswer } from '../../../shared/api/decision-api.ts';
import { TAG_WORDS } from '../../../shared/words/evidence-words.ts';
import { tellSource } from '../evidence/tell-source.ts';
import { DECISION_PAGE } from './decision-page-words.ts';

type Numbers = DecisionAnswer['words']['numbers'];

export function NumberList({ numbers }: { numbers: Numbers }) {
  if (numbers.length === 0) return <p>{DECISION_PAGE.noNumbers}</p>;
  return (
    <>
      <dl class="decision-numbers">
        {numbers.map(({ id, what, amount, limit }) => (
          <div key={id}>
            <dt>{what}</dt>
            <dd>
              <strong>{amount}</strong>
              <span class="hint">{limit}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Sources numbers={numbers} />
    </>
  );
}

function Sources({ numbers }: { numbers: Numbers }) {
  return (
    <details>
      <summary>{DECISION_PAGE.sources}</summary>
      <ul class="plain-list">
        {numbers.map(({ id, what, tag, source }) => (
          <li key={id}>
            {what}: <span class={`tag evidence-${tag}`}>{TAG_WORDS[tag]}</span> {tellSource(source)}
          </li>
        ))}
      </ul>
      <a class="tall-link" href="/evidence#gate">
        {DECISION_PAGE.evidence}
      </a>
    </details>
  );
}
