/** The ten rules in their order, with the one that decided. */

import type { RuleNumber } from '../../../shared/gate/decision.ts';
import { capitalize } from '../../../shared/words/durations.ts';
import { RULES } from '../../../shared/words/rule-words.ts';
import { DECISION_PAGE } from './decision-page-words.ts';

export function RuleList({ decidedBy }: { decidedBy: RuleNumber }) {
  return (
    <ol class="rule-list">
      {Object.entries(RULES).map(([number, text]) => {
        const state = stateOf(Number(number), decidedBy);
        return (
          <li key={number} data-state={state}>
            <span>{capitalize(text)}</span>
            <span class={state === 'decided' ? 'tag rule-decided' : 'hint'}>{DECISION_PAGE.ruleState[state]}</span>
          </li>
        );
      })}
    </ol>
  );
}

function stateOf(rule: number, decidedBy: RuleNumber): keyof typeof DECISION_PAGE.ruleState {
  if (rule === decidedBy) return 'decided';
  return rule < decidedBy ? 'passed' : 'notReached';
}
