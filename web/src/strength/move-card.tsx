/** One strength move: its drawing, level and dose, why this level, how it is done and how it should feel. */

import { type MoveId, STRENGTH_LEVELS } from '../../../shared/strength/moves.ts';
import type { LevelSuggestion } from '../../../shared/strength/suggest-levels.ts';
import { describeLevel, describeSuggestion, findMove, MOVE_WORDS } from '../../../shared/words/strength-words.ts';
import { MoveFigure } from './move-figure.tsx';
import { STRENGTH } from './strength-page-words.ts';

/** `saidAbove`: a reason that stands above all moves already. */
type Props = { suggestion: LevelSuggestion; saidAbove: string | null };

export function MoveCard({ suggestion, saidAbove }: Props) {
  const { move, level, because } = suggestion;
  const words = MOVE_WORDS[move];
  const reason = describeSuggestion(suggestion);
  const isResting = because === 'restThisMove';
  return (
    <li class="card move-card">
      <MoveFigure move={move} level={level} />
      <div class="row-between">
        <h3>{words.name}</h3>
        <span class={`tag ${isResting ? 'level-rest' : 'level'}`}>
          {isResting ? STRENGTH.rest : STRENGTH.level(level)}
        </span>
      </div>
      {!isResting && <p class="move-dose">{describeLevel(findMove(move), level)}</p>}
      {reason !== saidAbove && <p class="hint">{reason}</p>}
      <details>
        <summary>{STRENGTH.how}</summary>
        <HowTo move={move} />
      </details>
    </li>
  );
}

function HowTo({ move }: { move: MoveId }) {
  const { prepares, steps, feel, mind } = MOVE_WORDS[move];
  return (
    <div class="stack-small">
      <ol class="number-list">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <strong>{STRENGTH.feel}</strong> {feel}
      </p>
      <p>
        <strong>{STRENGTH.mind}</strong> {mind}
      </p>
      <p class="hint">{STRENGTH.prepares(prepares)}</p>
      <h4>{STRENGTH.allLevels}</h4>
      <dl class="level-list">
        {STRENGTH_LEVELS.map((level) => (
          <div key={level}>
            <dt>{level}</dt>
            <dd>{describeLevel(findMove(move), level)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
