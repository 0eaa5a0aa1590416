/** Deletes a run after asking once more. */

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { PIECES } from './run-page-words.ts';
import { RUN } from './verdict-words.ts';

/** `isPiece`: her answers to the session stay with its other recordings. */
export function DeleteRun({ remove, isPiece = false }: { remove: () => Promise<unknown>; isPiece?: boolean }) {
  const { route } = useLocation();
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, error, send } = useSending();
  const removeRun = async () => {
    if (await send(remove)) route('/runs', true);
    else setIsAsking(false);
  };
  return (
    <section class="card sunken">
      <h2>{RUN.deleteTitle}</h2>
      <p class="hint">{isPiece ? PIECES.deleteHint : RUN.deleteHint}</p>
      {error && <ErrorNotice error={error} />}
      <button type="button" class="button quiet" onClick={() => setIsAsking(true)}>
        {RUN.deleteAction}
      </button>
      {isAsking && (
        <ConfirmDialog
          question={isPiece ? PIECES.deleteConfirm : RUN.deleteConfirm}
          yes={RUN.deleteYes}
          isBusy={isBusy}
          onYes={() => void removeRun()}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}
