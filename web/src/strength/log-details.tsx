/** What is folded away while a session is told: its day, the moves with their levels, a note. */

import type { StrengthAnswer, StrengthSessionAnswer } from '../../../shared/api/strength-api.ts';
import type { LogDraft } from './log-draft.ts';
import { MoveRows } from './move-rows.tsx';
import { STRENGTH } from './strength-page-words.ts';

const LONGEST_NOTE = 300;

type Props = {
  draft: LogDraft;
  answer: StrengthAnswer;
  session: StrengthSessionAnswer | undefined;
  onChange: (draft: LogDraft) => void;
};

export function LogDetails({ draft, answer, session, onChange }: Props) {
  return (
    <details open={session !== undefined}>
      <summary>{session === undefined ? STRENGTH.details : STRENGTH.editDetails}</summary>
      <div class="log-details">
        <DayField draft={draft} answer={answer} session={session} onChange={onChange} />
        <MoveRows moves={draft.moves} onChange={(moves) => onChange({ ...draft, moves })} />
        <label class="field">
          <span>{STRENGTH.note}</span>
          <input
            type="text"
            maxLength={LONGEST_NOTE}
            value={draft.note}
            onInput={(event) => onChange({ ...draft, note: event.currentTarget.value })}
          />
        </label>
      </div>
    </details>
  );
}

function DayField({ draft, answer: { today, sessions }, session, onChange }: Props) {
  const taken = sessions.find(({ day }) => day === draft.day);
  const isTaken = taken !== undefined && taken.id !== session?.id;
  return (
    <label class="field">
      <span>{STRENGTH.day}</span>
      <input
        type="date"
        value={draft.day}
        max={today}
        onInput={(event) => onChange({ ...draft, day: event.currentTarget.value || today })}
      />
      <small class="hint" role="status">
        {isTaken ? (session === undefined ? STRENGTH.dayTaken : STRENGTH.dayTakenByOther) : ''}
      </small>
    </label>
  );
}
