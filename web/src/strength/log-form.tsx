/** The form of a strength session: filled in, so that saving is one tap; effort and symptoms asked, the rest folded away. */

import { useEffect, useRef } from 'preact/hooks';
import type { StrengthAnswer, StrengthSessionAnswer } from '../../../shared/api/strength-api.ts';
import { addDays } from '../../../shared/local-day.ts';
import { MOVE_WORDS } from '../../../shared/words/strength-words.ts';
import { ABOUT_QUESTIONS } from '../check-in/check-in-words.ts';
import { SymptomQuestions } from '../check-in/symptom-questions.tsx';
import { formatDay } from '../format.ts';
import { Scale } from '../parts/choice.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { UrgentReminder } from '../parts/urgent-reminder.tsx';
import { COMMON, SYMPTOMS, URGENT } from '../words.ts';
import { hasSymptom, isAsSuggested, type LogDraft, listDone, listOpenQuestions, MOVE_COUNT } from './log-draft.ts';
import { MoveRows } from './move-rows.tsx';
import { STRENGTH } from './strength-page-words.ts';
import { type LogCourse, useLogForm } from './use-log-form.ts';

const LONGEST_NOTE = 300;

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
      <details open={session !== undefined}>
        <summary>{session === undefined ? STRENGTH.details : STRENGTH.editDetails}</summary>
        <div class="log-details">
          <DayField draft={draft} answer={answer} session={session} onChange={setDraft} />
          <MoveRows moves={draft.moves} onChange={(moves) => setDraft({ ...draft, moves })} />
          <label class="field">
            <span>{STRENGTH.note}</span>
            <input
              type="text"
              maxLength={LONGEST_NOTE}
              value={draft.note}
              onInput={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
            />
          </label>
        </div>
      </details>
      <Scale
        legend={STRENGTH.effort}
        ends={STRENGTH.effortEnds}
        value={draft.effort}
        onChange={(effort) => setDraft({ ...draft, effort })}
      />
      <SymptomPart draft={draft} showMissing={showMissing} onChange={setDraft} />
      <p class="hint">{STRENGTH.why}</p>
      {error && <ErrorNotice error={error} />}
      <p class="open-questions" role="status">
        {showMissing ? describeOpen(draft, open) : ''}
      </p>
      <div class="button-row log-save">
        <button type="submit" class="button" disabled={state === 'saving'}>
          {state === 'saving' ? COMMON.saving : COMMON.save}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {COMMON.cancel}
        </button>
      </div>
    </form>
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

type PartProps = { draft: LogDraft; onChange: (draft: LogDraft) => void };

type DayProps = PartProps & Pick<LogFormProps, 'answer' | 'session'>;

function DayField({ draft, answer: { today, sessions }, session, onChange }: DayProps) {
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

function SymptomPart({ draft, showMissing, onChange }: PartProps & { showMissing: boolean }) {
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
