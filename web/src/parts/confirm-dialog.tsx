/** Asks once more before something that weighs: deleting, an urgent sign, "I may run". */

import { useEffect, useId, useRef } from 'preact/hooks';
import { COMMON } from '../words.ts';

type Props = {
  question: string;
  hint?: string;
  yes: string;
  isUrgent?: boolean;
  isBusy?: boolean;
  onYes: () => void;
  onCancel: () => void;
};

export function ConfirmDialog({ question, hint, yes, isUrgent = false, isBusy = false, onYes, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={titleId} onCancel={onCancel}>
      <h2 id={titleId}>{question}</h2>
      {hint !== undefined && <p>{hint}</p>}
      <div class="button-row">
        <button type="button" class={`button ${isUrgent ? 'urgent' : ''}`} disabled={isBusy} onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {COMMON.cancel}
        </button>
      </div>
    </dialog>
  );
}
