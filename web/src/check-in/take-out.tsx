/** Takes an answer out of the diary after asking once more. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ApiError } from '../api-client.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { toApiError } from '../use-loaded.ts';
import { EARLIER } from './earlier-words.ts';

type Props = { question: string; remove: () => Promise<unknown>; onGone: () => void; children: ComponentChildren };

/** `children`: what stands on the button. */
export function TakeOut({ question, remove, onGone, children }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const takeOut = async () => {
    setIsBusy(true);
    setError(null);
    try {
      await remove();
      onGone();
    } catch (caught) {
      setError(toApiError(caught));
    }
    setIsAsking(false);
    setIsBusy(false);
  };
  return (
    <>
      <button type="button" class="button quiet small" onClick={() => setIsAsking(true)}>
        {children}
      </button>
      {error && <ErrorNotice error={error} />}
      {isAsking && (
        <ConfirmDialog
          question={question}
          hint={EARLIER.takeOutHint}
          yes={EARLIER.takeOutYes}
          isBusy={isBusy}
          onYes={() => void takeOut()}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
