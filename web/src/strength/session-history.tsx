/** The sessions so far, newest first: what was done, how it was, and each to be changed or taken out. */

import { useRef, useState } from 'preact/hooks';
import type { StrengthAnswer, StrengthSessionAnswer } from '../../../shared/api/strength-api.ts';
import { readTold } from '../../../shared/strength/read-told.ts';
import { MOVE_WORDS } from '../../../shared/words/strength-words.ts';
import { formatDay } from '../format.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { COMMON } from '../words.ts';
import { LogForm } from './log-form.tsx';
import { deleteStrength } from './strength-calls.ts';
import { STRENGTH, sayMoves } from './strength-page-words.ts';
import { useFocusAfterClosing } from './use-focus-after-closing.ts';

const SHOWN_AT_FIRST = 8;

type Props = { answer: StrengthAnswer; onChanged: () => Promise<void> };

export function SessionHistory({ answer, onChanged }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The row or its form is gone then: the focus would be lost with it.
  const goOn = async () => {
    await onChanged();
    heading.current?.focus();
  };
  const sessions = answer.sessions.toReversed();
  const shown = showsAll ? sessions : sessions.slice(0, SHOWN_AT_FIRST);
  return (
    <section class="card">
      <h2 ref={heading} tabIndex={-1}>
        {STRENGTH.historyTitle}
      </h2>
      {sessions.length === 0 && <p class="hint">{STRENGTH.historyEmpty}</p>}
      <ul class="session-rows">
        {shown.map((session) => (
          <SessionRow key={session.id} session={session} answer={answer} onChanged={goOn} />
        ))}
      </ul>
      {shown.length < sessions.length && (
        <button type="button" class="button quiet" onClick={() => setShowsAll(true)}>
          {STRENGTH.showAll(sessions.length)}
        </button>
      )}
    </section>
  );
}

function SessionRow({ session, answer, onChanged }: Props & { session: StrengthSessionAnswer }) {
  const [isChanging, setIsChanging] = useState(false);
  const change = useFocusAfterClosing(isChanging);
  if (isChanging) {
    return (
      <li>
        <LogForm
          answer={answer}
          session={session}
          onCancel={() => setIsChanging(false)}
          onSaved={() => {
            setIsChanging(false);
            void onChanged();
          }}
        />
      </li>
    );
  }
  return (
    <li>
      <p class="session-day">{formatDay(session.day)}</p>
      <p class="hint">{describeSession(session)}</p>
      <MoveList session={session} />
      {session.note !== null && <p class="session-note">{session.note}</p>}
      <div class="button-row">
        <button
          ref={change}
          type="button"
          class="link-button"
          aria-label={STRENGTH.changeOf(formatDay(session.day))}
          onClick={() => setIsChanging(true)}
        >
          {COMMON.change}
        </button>
        <TakeOut session={session} onChanged={onChanged} />
      </div>
    </li>
  );
}

function MoveList({ session }: { session: StrengthSessionAnswer }) {
  if (session.moves.length === 0) return null;
  return (
    <details>
      <summary>{sayMoves(session.moves.length)}</summary>
      <ul class="plain-list">
        {session.moves.map(({ move, level, effort, load, hadSymptom }) => (
          <li key={move}>
            {[
              `${MOVE_WORDS[move].name}: ${STRENGTH.level(level)}`,
              ...(effort === undefined ? [] : [STRENGTH.effortLine(effort)]),
              ...(load === undefined ? [] : [load]),
              ...(hadSymptom === true ? [STRENGTH.namedHere] : []),
            ].join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "effort 5 · nothing came up". */
function describeSession({ moves, effort, symptoms }: StrengthSessionAnswer): string {
  const { symptom, doming } = readTold(symptoms ?? {}, 'other');
  const parts = [
    ...(moves.length === 0 ? [STRENGTH.dayOnly] : []),
    ...(effort === null ? [] : [STRENGTH.effortLine(effort)]),
    ...(symptom === 'pelvic' || symptom === 'other' ? [STRENGTH.cameUp] : []),
    ...(doming === true ? [STRENGTH.domed] : []),
    ...(symptom === 'none' && doming === false ? [STRENGTH.nothingCameUp] : []),
  ];
  return parts.join(' · ');
}

function TakeOut({ session, onChanged }: { session: StrengthSessionAnswer; onChanged: () => Promise<void> }) {
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, error, send } = useSending();
  const takeOut = async () => {
    const isGone = await send(() => deleteStrength(session.id).then(onChanged));
    if (!isGone) setIsAsking(false);
  };
  const day = formatDay(session.day);
  return (
    <>
      <button type="button" class="link-button" aria-label={STRENGTH.removeOf(day)} onClick={() => setIsAsking(true)}>
        {COMMON.takeOut}
      </button>
      {error && <ErrorNotice error={error} />}
      {isAsking && (
        <ConfirmDialog
          question={STRENGTH.removeAsk(day)}
          {...(session.symptoms === null ? {} : { hint: STRENGTH.removeHint })}
          yes={COMMON.takeOut}
          isBusy={isBusy}
          onYes={() => void takeOut()}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
