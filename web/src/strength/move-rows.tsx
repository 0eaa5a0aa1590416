/** The moves of a session while it is told: done or not, at which level, and each one's own effort and load on demand. */

import { useState } from 'preact/hooks';
import { STRENGTH_LEVELS, type StrengthLevel } from '../../../shared/strength/moves.ts';
import { findMove, MOVE_WORDS } from '../../../shared/words/strength-words.ts';
import type { MoveDraft } from './log-draft.ts';
import { STRENGTH } from './strength-page-words.ts';

const LONGEST_LOAD = 40;
const EFFORTS = Array.from({ length: 11 }, (_, effort) => effort);

type Props = { moves: readonly MoveDraft[]; onChange: (moves: MoveDraft[]) => void };

export function MoveRows({ moves, onChange }: Props) {
  const [isDetailed, setIsDetailed] = useState(moves.some(({ effort, load }) => effort !== null || load !== ''));
  const change = (changed: MoveDraft) => onChange(moves.map((each) => (each.move === changed.move ? changed : each)));
  return (
    <fieldset class="choice" id="strength-moves">
      <legend>{STRENGTH.moves}</legend>
      <ul class="move-rows">
        {moves.map((move) => (
          <li key={move.move}>
            <MoveRow move={move} onChange={change} />
            {isDetailed && move.isDone && <MoveDetail move={move} onChange={change} />}
          </li>
        ))}
      </ul>
      <label class="check">
        <input type="checkbox" checked={isDetailed} onChange={(event) => setIsDetailed(event.currentTarget.checked)} />
        <span>{STRENGTH.perMove}</span>
      </label>
    </fieldset>
  );
}

type RowProps = { move: MoveDraft; onChange: (move: MoveDraft) => void };

function MoveRow({ move, onChange }: RowProps) {
  const { name } = MOVE_WORDS[move.move];
  return (
    <div class="move-row">
      <label class="check">
        <input
          type="checkbox"
          checked={move.isDone}
          onChange={(event) => onChange({ ...move, isDone: event.currentTarget.checked })}
        />
        <span>{name}</span>
      </label>
      <select
        aria-label={STRENGTH.levelOf(name)}
        value={move.level}
        disabled={!move.isDone}
        onChange={(event) => onChange({ ...move, level: event.currentTarget.value as StrengthLevel })}
      >
        {STRENGTH_LEVELS.map((level) => (
          <option key={level} value={level}>
            {STRENGTH.level(level)}
          </option>
        ))}
      </select>
    </div>
  );
}

function MoveDetail({ move, onChange }: RowProps) {
  const { name } = MOVE_WORDS[move.move];
  return (
    <div class="move-detail">
      <label class="field">
        <small>{STRENGTH.effortShort}</small>
        <select
          aria-label={STRENGTH.effortOf(name)}
          value={move.effort === null ? '' : String(move.effort)}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...move, effort: value === '' ? null : Number(value) })
          }
        >
          <option value="">{STRENGTH.effortAsSession}</option>
          {EFFORTS.map((effort) => (
            <option key={effort} value={String(effort)}>
              {effort}
            </option>
          ))}
        </select>
      </label>
      {findMove(move.move).loadedBy === 'weight' && (
        <label class="field">
          <small>{STRENGTH.loadShort}</small>
          <input
            type="text"
            aria-label={STRENGTH.loadOf(name)}
            placeholder={STRENGTH.loadHint}
            maxLength={LONGEST_LOAD}
            value={move.load}
            onInput={(event) => onChange({ ...move, load: event.currentTarget.value })}
          />
        </label>
      )}
    </div>
  );
}
