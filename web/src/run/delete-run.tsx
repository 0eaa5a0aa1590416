/** Deletes a run after asking once more. */

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { ApiError } from '../api-client.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { toApiError } from '../use-loaded.ts';
import { PIECES } from './run-page-words.ts';
import { RUN } from './verdict-words.ts';

/** `isPiece`: her answers to the session stay with its other recordings. */
export function DeleteRun({ remove, isPiece = false }: { remove: () => Promise<unknown>; isPiece?: boolean }) {
  const { route } = useLocation();
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const removeRun = async () => {
    setIsBusy(true);
    try {
      await remove();
      route('/runs', true);
    } catch (caught) {
      setError(toApiError(caught));
      setIsAsking(false);
    }
    setIsBusy(false);
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
