/** The page while running is paused: what to do now, and the ways out of it. */

import { isSeenAndWaiting } from '../../../shared/words/decision-words.ts';
import { describeWhy } from '../../../shared/words/today-words.ts';
import { describeUrgentCall } from '../../../shared/words/urgent-call-words.ts';
import { EVIDENCE_PAGE } from '../evidence/evidence-page-words.ts';
import { usePageHeading } from '../parts/page.tsx';
import { COMMON } from '../words.ts';
import { AfterPause } from './after-pause.tsx';
import { PAUSE } from './today-words.ts';
import type { TodayValue } from './use-today.ts';

const URGENT_RULE = 1;

export function PausedCard({ value, onChanged }: { value: TodayValue; onChanged: () => Promise<void> }) {
  const { decision, words } = value.decision;
  const heading = usePageHeading(words.headline);
  const isSeen = isSeenAndWaiting(decision);
  const isUrgent = decision.rule === URGENT_RULE && !isSeen;
  const { sentences } = describeWhy(decision, value.plan.plan);
  const toSeek = isUrgent ? [describeUrgentCall(decision), ...PAUSE.urgentSteps] : PAUSE.stopSteps;
  const steps = isSeen ? PAUSE.seenSteps : toSeek;
  return (
    <>
      <section class={`card paused ${isUrgent ? 'urgent-card' : ''}`}>
        <h1 ref={heading} tabIndex={-1}>
          {words.headline}
        </h1>
        <p>{sentences.join(' ')}</p>
        <h2>{PAUSE.whatToDo}</h2>
        <ol class="number-list">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{PAUSE.kind}</p>
        <details>
          <summary>{COMMON.why}</summary>
          <p>{words.rule}</p>
          <p>
            <a class="tall-link" href="/evidence">
              {EVIDENCE_PAGE.fromDecision}
            </a>
          </p>
        </details>
      </section>
      <AfterPause value={value} onChanged={onChanged} />
    </>
  );
}
