/** Takes one entry back after a question: a slip on the urgent list is asked about in its own words. */

import { useState } from 'preact/hooks';
import type { CareEntry } from '../../../shared/api/care-api.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { takeBack } from './care-calls.ts';
import { CARE } from './care-words.ts';

export function TakeBackButton({ entry, onTaken }: { entry: CareEntry; onTaken: () => Promise<void> }) {
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, error, send } = useSending();
  const words = wordQuestion(entry);
  const confirm = async () => {
    const isTaken = await send(() => takeBack(entry));
    setIsAsking(false);
    if (isTaken) await onTaken();
  };
  return (
    <>
      <button type="button" class="link-button care-take-back" disabled={isBusy} onClick={() => setIsAsking(true)}>
        {words.button}
        <span class="visually-hidden">: {entry.title}</span>
      </button>
      {error && <ErrorNotice error={error} />}
      {isAsking && (
        <ConfirmDialog
          question={words.question}
          hint={words.hint}
          yes={words.yes}
          isBusy={isBusy}
          onYes={() => void confirm()}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

function wordQuestion(entry: CareEntry) {
  if (entry.kind !== 'urgent') {
    const { takeBack: button, takeBackQuestion: question, takeBackHint: hint, takeBackYes: yes } = CARE;
    return { button, question, hint, yes };
  }
  const { mistake: button, mistakeQuestion: question, mistakeYes: yes } = CARE;
  return { button, question, hint: CARE.mistakeHint(entry.sign), yes };
}
