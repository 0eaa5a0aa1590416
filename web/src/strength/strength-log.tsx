/** Strength in two taps: "Strength done today", then "Save"; afterwards what it means, and the way to the check-in. */

import { useState } from 'preact/hooks';
import type { StrengthAnswer, StrengthSavedAnswer } from '../../../shared/api/strength-api.ts';
import type { LogDraft } from './log-draft.ts';
import { LogForm } from './log-form.tsx';
import { SessionSaved } from './session-saved.tsx';
import { STRENGTH } from './strength-page-words.ts';
import { useFocusAfterClosing } from './use-focus-after-closing.ts';

type Saved = { answer: StrengthSavedAnswer; draft: LogDraft; before: StrengthAnswer['suggestions'] };

type Props = {
  answer: StrengthAnswer;
  /** Where something else is the main thing to do, and advice has a card of its own. */
  isOnToday?: boolean;
  onChanged: () => Promise<void>;
};

/** `answer` as it is now: what changes with a save is told against what it was when the form was opened. */
export function StrengthLog({ answer, isOnToday = false, onChanged }: Props) {
  /** The day whose session is in the form; null: no form. */
  const [openDay, setOpenDay] = useState<string | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const closed = useFocusAfterClosing(openDay !== null || saved !== null);
  const ofToday = answer.sessions.find(({ day }) => day === answer.today);
  if (openDay !== null) {
    return (
      <LogForm
        answer={answer}
        session={answer.sessions.find(({ day }) => day === openDay)}
        onCancel={() => setOpenDay(null)}
        onSaved={(savedAnswer, draft) => {
          setSaved({ answer: savedAnswer, draft, before: answer.suggestions });
          setOpenDay(null);
          void onChanged();
        }}
      />
    );
  }
  if (saved !== null) {
    return (
      <SessionSaved
        {...saved}
        givesAdvice={!isOnToday}
        now={answer.suggestions}
        onChange={() => setOpenDay(saved.answer.day)}
        onTakenOut={() => {
          setSaved(null);
          void onChanged();
        }}
      />
    );
  }
  return (
    <button
      ref={closed}
      type="button"
      class={`button ${isOnToday || ofToday !== undefined ? 'quiet' : ''}`}
      onClick={() => setOpenDay(answer.today)}
    >
      {ofToday === undefined ? STRENGTH.open : STRENGTH.openAgain}
    </button>
  );
}
