/** After a session was saved: that it is noted, what it did to the levels, and "How was it?". */

import { useEffect, useRef } from 'preact/hooks';
import type { StrengthSavedAnswer } from '../../../shared/api/strength-api.ts';
import type { LevelSuggestion } from '../../../shared/strength/suggest-levels.ts';
import { describeAdvice } from '../../../shared/words/advice-words.ts';
import { describeSuggestion, MOVE_WORDS } from '../../../shared/words/strength-words.ts';
import { formatDay } from '../format.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { type LogDraft, toEdit } from './log-draft.ts';
import { deleteStrength } from './strength-calls.ts';
import { STRENGTH } from './strength-page-words.ts';

type Props = {
  answer: StrengthSavedAnswer;
  draft: LogDraft;
  before: readonly LevelSuggestion[];
  now: readonly LevelSuggestion[];
  givesAdvice: boolean;
  onChange: () => void;
  onTakenOut: () => void;
};

export function SessionSaved({ answer, draft, before, now, givesAdvice, onChange, onTakenOut }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { symptoms } = toEdit(draft);
  const moved = now.filter(({ move, level, because }) => {
    const former = before.find((suggestion) => suggestion.move === move);
    return former?.level !== level || (because === 'restThisMove' && former.because !== because);
  });
  return (
    <div class="session-saved" ref={box} tabIndex={-1} role="status">
      <p class="good-line">{STRENGTH.saved(formatDay(answer.day))}</p>
      {givesAdvice && symptoms?.doming === 'inStrengthWork' && (
        <p class="advice">{describeAdvice({ code: 'easierExercise' }).text}</p>
      )}
      <ChangedLevels moved={moved.filter(({ because }) => because !== 'start' && because !== 'stay')} />
      <h4>{STRENGTH.howWasItTitle}</h4>
      <p class="hint">{symptoms === undefined ? STRENGTH.howWasItOpen : STRENGTH.howWasIt}</p>
      <div class="button-row">
        {symptoms === undefined ? (
          // In the session's own form: only there a "none" is known to be about the session.
          <button type="button" class="button quiet" onClick={onChange}>
            {STRENGTH.howWasItAction}
          </button>
        ) : (
          <>
            <a class="button quiet" href={`/check-in?day=${answer.day}&after=strength`}>
              {STRENGTH.howWasItLater}
            </a>
            <button type="button" class="link-button" onClick={onChange}>
              {STRENGTH.changeIt}
            </button>
          </>
        )}
        <TakeOut id={answer.id} onTakenOut={onTakenOut} />
      </div>
    </div>
  );
}

/** Moves that go the same way for the same reason share a line. */
function ChangedLevels({ moved }: { moved: readonly LevelSuggestion[] }) {
  if (moved.length === 0) return null;
  const reasons = [...new Set(moved.map(describeSuggestion))];
  return (
    <>
      <h4>{STRENGTH.levelsChanged}</h4>
      <ul class="plain-list">
        {reasons.map((reason) => {
          const names = moved
            .filter((each) => describeSuggestion(each) === reason)
            .map(({ move }) => MOVE_WORDS[move].name);
          return (
            <li key={reason}>
              <strong>{names.join(', ')}.</strong> {reason}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function TakeOut({ id, onTakenOut }: { id: string; onTakenOut: () => void }) {
  const { isBusy, error, send } = useSending();
  const takeOut = async () => {
    if (await send(() => deleteStrength(id))) onTakenOut();
  };
  return (
    <>
      <button type="button" class="link-button" disabled={isBusy} onClick={() => void takeOut()}>
        {STRENGTH.takeOut}
      </button>
      {error && <ErrorNotice error={error} />}
    </>
  );
}
