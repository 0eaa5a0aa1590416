/** The course of telling one strength session: fill in, be told what is open, save. */

import { useState } from 'preact/hooks';
import type { StrengthAnswer, StrengthSavedAnswer, StrengthSessionAnswer } from '../../../shared/api/strength-api.ts';
import { type ApiError, toApiError } from '../api-client.ts';
import { goTo } from '../check-in/use-check-in.ts';
import { draftFromSession, type LogDraft, listDone, listOpenQuestions, startDraft, toEdit } from './log-draft.ts';
import { postStrength, putStrength } from './strength-calls.ts';

export type LogCourse = {
  onSaved: (saved: StrengthSavedAnswer, draft: LogDraft) => void;
};

export function useLogForm(
  answer: StrengthAnswer,
  session: StrengthSessionAnswer | undefined,
  onSaved: LogCourse['onSaved'],
) {
  const [draft, setDraft] = useState<LogDraft>(() =>
    session === undefined ? startDraft(answer) : draftFromSession(session, answer),
  );
  const [state, setState] = useState<'open' | 'saving'>('open');
  const [error, setError] = useState<ApiError | null>(null);
  const [showMissing, setShowMissing] = useState(false);
  const submit = async () => {
    if (listDone(draft).length === 0 || listOpenQuestions(draft).length > 0) {
      setShowMissing(true);
      goTo(listDone(draft).length === 0 ? 'strength-moves' : 'symptoms');
      return;
    }
    setState('saving');
    setError(null);
    try {
      const edit = toEdit(draft);
      const saved =
        session === undefined ? await postStrength({ ...edit, day: draft.day }) : await putStrength(session.id, edit);
      onSaved(saved, draft);
    } catch (caught) {
      setError(toApiError(caught));
      setState('open');
    }
  };
  return { draft, setDraft, state, error, showMissing, submit: () => void submit() };
}
