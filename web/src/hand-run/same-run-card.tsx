/** Asks whether a recording and a run entered by hand are the same run; asked on the pages of both. */

import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { putRecording } from './hand-run-calls.ts';
import { HAND_RUN } from './hand-run-words.ts';

type Props = {
  /** What the other one is, in a sentence. */
  about: string;
  handRunId: string;
  activityId: string;
  onAnswered: (isSame: boolean) => Promise<void> | void;
};

export function SameRunCard({ about, handRunId, activityId, onAnswered }: Props) {
  const { answer, error, isBusy } = useSameRun(handRunId, activityId, onAnswered);
  return (
    <section class="card due">
      <h2>{HAND_RUN.sameTitle}</h2>
      <p>{about}</p>
      <div class="button-row">
        <button type="button" class="button" disabled={isBusy} onClick={() => answer(true)}>
          {HAND_RUN.sameYes}
        </button>
        <button type="button" class="button quiet" disabled={isBusy} onClick={() => answer(false)}>
          {HAND_RUN.sameNo}
        </button>
      </div>
      <p class="hint">{HAND_RUN.sameHint}</p>
      {error && <ErrorNotice error={error} />}
    </section>
  );
}

export function useSameRun(handRunId: string, activityId: string, onAnswered: Props['onAnswered']) {
  const { isBusy, error, send } = useSending();
  const answer = (isSame: boolean) =>
    void send(async () => {
      await putRecording(handRunId, activityId, isSame);
      await onAnswered(isSame);
    });
  return { error, isBusy, answer };
}
