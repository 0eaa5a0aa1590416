/** The form of a strength session: filled in, so that saving is one tap; effort and symptoms asked, the rest folded away. */

import { useEffect, useRef } from 'preact/hooks';
import type { StrengthAnswer, StrengthSessionAnswer } from '../../../shared/api/strength-api.ts';
import { addDays } from '../../../shared/local-day.ts';
import { MOVE_WORDS } from '../../../shared/words/strength-words.ts';
import { SYMPTOMS } from '../check-in/check-in-words.ts';
import { formatDay } from '../format.ts';
import { Scale } from '../parts/choice.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { COMMON } from '../words.ts';
import { LogDetails } from './log-details.tsx';
import { isAsSuggested, type LogDraft, listDone, listOpenQuestions, MOVE_COUNT } from './log-draft.ts';
import { LogSymptoms } from './log-symptoms.tsx';
import { STRENGTH } from './strength-page-words.ts';
import { type LogCourse, useLogForm } from './use-log-form.ts';

export type LogFormProps = {
  answer: StrengthAnswer;
  /** The session to change; absent for a new one. */
  session?: StrengthSessionAnswer | undefined;
  onSaved: LogCourse['onSaved'];
  onCancel: () => void;
};

export function LogForm({ answer, session, onSaved, onCancel }: LogFormProps) {
  const { draft, setDraft, state, error, showMissing, submit } = useLogForm(answer, session, onSaved);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = listOpenQuestions(draft);
  return (
    <form
      class="log-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <h3 ref={heading} tabIndex={-1}>
          {session === undefined ? STRENGTH.formTitle : STRENGTH.editTitle(formatDay(session.day))}
        </h3>
        <p>{describeDraft(draft, answer)}</p>
        <p class="hint">{listMoves(draft)}</p>
      </div>
      <LogDetails draft={draft} answer={answer} session={session} onChange={setDraft} />
      <Scale
        legend={STRENGTH.effort}
        ends={STRENGTH.effortEnds}
        value={draft.effort}
        onChange={(effort) => setDraft({ ...draft, effort })}
      />
      <LogSymptoms draft={draft} showMissing={showMissing} onChange={setDraft} />
      <p class="hint">{STRENGTH.why}</p>
      {error && <ErrorNotice error={error} />}
      <p class="open-questions" role="status">
        {showMissing ? describeOpen(draft, open) : ''}
      </p>
      <SaveRow isSaving={state === 'saving'} onCancel={onCancel} />
    </form>
  );
}

function SaveRow({ isSaving, onCancel }: { isSaving: boolean; onCancel: () => void }) {
  return (
    <div class="button-row log-save">
      <button type="submit" class="button" disabled={isSaving}>
        {isSaving ? COMMON.saving : COMMON.save}
      </button>
      <button type="button" class="button quiet" onClick={onCancel}>
        {COMMON.cancel}
      </button>
    </div>
  );
}

/** "All the moves at the suggested levels, today." */
function describeDraft(draft: LogDraft, { suggestions, today }: StrengthAnswer): string {
  const done = listDone(draft).length;
  if (done === 0) return STRENGTH.noMoves;
  const how = isAsSuggested(draft, suggestions) ? STRENGTH.asSuggested : STRENGTH.otherLevels;
  return `${STRENGTH.whatDone(done, MOVE_COUNT)} ${how}, ${describeDayOf(draft.day, today)}.`;
}

/** "Romanian deadlift B · Farmer’s carry A". */
function listMoves(draft: LogDraft): string {
  return listDone(draft)
    .map(({ move, level }) => `${MOVE_WORDS[move].name} ${level}`)
    .join(' · ');
}

function describeDayOf(day: string, today: string): string {
  if (day === today) return STRENGTH.onDay.today;
  return day === addDays(today, -1) ? STRENGTH.onDay.yesterday : STRENGTH.onDay.other(formatDay(day));
}

function describeOpen(draft: LogDraft, open: ReturnType<typeof listOpenQuestions>): string {
  if (listDone(draft).length === 0) return STRENGTH.noMoves;
  const [first] = open;
  return first === undefined ? '' : STRENGTH.incomplete(SYMPTOMS[first].question, open.length - 1);
}
