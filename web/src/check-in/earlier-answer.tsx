/** Below the form of an answer that was given: its changes, and taking it out. */

import { useLocation } from 'preact-iso';
import type { CheckInChange } from '../../../shared/api/check-in-api.ts';
import { CheckInTrace } from './check-in-trace.tsx';
import { EARLIER } from './earlier-words.ts';
import type { RunToAnswer } from './run-to-answer.ts';
import { TakeOut } from './take-out.tsx';

type Props = { run: RunToAnswer; moment: 'after' | 'morning'; changes: readonly CheckInChange[] };

export function EarlierAnswer({ run, moment, changes }: Props) {
  const { route } = useLocation();
  const isAnswered = run.checkIns[moment] !== null;
  if (!isAnswered && changes.length === 0) return null;
  return (
    <section class="card sunken">
      <CheckInTrace changes={changes} />
      {isAnswered && (
        <TakeOut
          question={EARLIER.takeOutAnswerConfirm}
          remove={() => run.takeOut(moment)}
          onGone={() => route(run.href, true)}
        >
          {EARLIER.takeOutAnswer}
        </TakeOut>
      )}
    </section>
  );
}
