/** Takes an answer out of the diary after asking once more. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { EARLIER } from './earlier-words.ts';

type Props = { question: string; remove: () => Promise<unknown>; onGone: () => void; children: ComponentChildren };

/** `children`: what stands on the button. */
export function TakeOut({ question, remove, onGone, children }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, error, send } = useSending();
  const takeOut = async () => {
    const isGone = await send(remove);
    setIsAsking(false);
    if (isGone) onGone();
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
