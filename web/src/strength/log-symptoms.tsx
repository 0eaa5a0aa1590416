/** What came up in a session: the questions of every check-in, and in which moves it was. */

import { MOVE_WORDS } from '../../../shared/words/strength-words.ts';
import { ABOUT_QUESTIONS } from '../check-in/earlier-words.ts';
import { SymptomQuestions } from '../check-in/symptom-questions.tsx';
import { UrgentReminder } from '../urgent/urgent-reminder.tsx';
import { URGENT } from '../urgent/urgent-words.ts';
import { hasSymptom, type LogDraft, listDone } from './log-draft.ts';
import { STRENGTH } from './strength-page-words.ts';

type PartProps = { draft: LogDraft; onChange: (draft: LogDraft) => void };

export function LogSymptoms({ draft, showMissing, onChange }: PartProps & { showMissing: boolean }) {
  return (
    <>
      {draft.hasOpened ? (
        <UrgentReminder />
      ) : (
        <p>
          <a class="tall-link" href="/urgent">
            {URGENT.compactSee}
          </a>
        </p>
      )}
      <SymptomQuestions
        legend={STRENGTH.symptoms}
        draft={draft.symptoms}
        showMissing={showMissing && draft.hasOpened}
        onChange={(symptoms) => onChange({ ...draft, symptoms })}
        onSome={() => onChange({ ...draft, hasOpened: true })}
      />
      {hasSymptom(draft) && <NamedMoves draft={draft} onChange={onChange} />}
      {draft.hasOpened && <p class="hint">{ABOUT_QUESTIONS.short}</p>}
    </>
  );
}

function NamedMoves({ draft, onChange }: PartProps) {
  const name = (move: string, hadSymptom: boolean) =>
    onChange({ ...draft, moves: draft.moves.map((each) => (each.move === move ? { ...each, hadSymptom } : each)) });
  return (
    <fieldset class="choice">
      <legend>{STRENGTH.named}</legend>
      <p class="hint">{STRENGTH.namedHint}</p>
      {listDone(draft).map(({ move, hadSymptom }) => (
        <label class="check" key={move}>
          <input type="checkbox" checked={hadSymptom} onChange={(event) => name(move, event.currentTarget.checked)} />
          <span>{MOVE_WORDS[move].name}</span>
        </label>
      ))}
    </fieldset>
  );
}
