/** One movement on one leg: how it goes, its timer or counter, and the two questions after it. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { describeMeasure, MOVEMENT_WORDS } from '../../../shared/words/readiness-guide-words.ts';
import { Choice } from '../parts/choice.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { COMMON } from '../words.ts';
import { CHECK_STEPS, type CheckStep, EMPTY_STEP, hasSymptom, isAnswered, nameStep } from './check-steps.ts';
import { MovementCounter } from './movement-counter.tsx';
import { MovementTimer } from './movement-timer.tsx';
import { SELF_CHECK_PAGE } from './self-check-words.ts';
import { SymptomChoice } from './symptom-choice.tsx';
import type { SelfCheckCourse } from './use-self-check.ts';

const DONE = [
  { value: true, label: SELF_CHECK_PAGE.doneYes },
  { value: false, label: SELF_CHECK_PAGE.doneNo },
] as const;
const WALKED = [
  { value: true, label: SELF_CHECK_PAGE.walkedYes },
  { value: false, label: SELF_CHECK_PAGE.walkedNo },
] as const;

type Props = { step: CheckStep; at: number; course: SelfCheckCourse };

/** Give it the step as `key`: answers, timer and counter begin anew with each. */
export function MovementStep({ step, at, course }: Props) {
  const [showMissing, setShowMissing] = useState(false);
  const [draft, setDraft] = useState(course.drafts[at] ?? EMPTY_STEP);
  const { howTo, measure } = { ...MOVEMENT_WORDS[step.movement.id], measure: step.movement.measure };
  const isAsked = measure.type === 'recall';
  const isLast = at + 1 === CHECK_STEPS.length || hasSymptom(draft);
  const measured = useRef(() => {});
  measured.current = () => {
    if (draft.isDone === null) setDraft({ ...draft, isDone: true });
  };
  return (
    <section class="card roomy">
      <StepHead step={step} at={at} />
      <p>{howTo}</p>
      <Measure step={step} onDone={() => measured.current()} />
      <Choice
        legend={isAsked ? SELF_CHECK_PAGE.walked : SELF_CHECK_PAGE.done}
        options={isAsked ? WALKED : DONE}
        value={draft.isDone}
        isMissing={showMissing && draft.isDone === null && !hasSymptom(draft)}
        onChange={(isDone) => setDraft({ ...draft, isDone })}
      />
      <SymptomChoice
        value={draft.symptoms}
        isMissing={showMissing && draft.symptoms === null}
        onChange={(symptoms) => setDraft({ ...draft, symptoms })}
      />
      {hasSymptom(draft) && <p class="advice">{SELF_CHECK_PAGE.stopHint}</p>}
      <p class="open-questions" role="status">
        {showMissing && !isAnswered(draft) ? SELF_CHECK_PAGE.openQuestions : ''}
      </p>
      {course.error && <ErrorNotice error={course.error} />}
      <div class="button-row">
        <button
          type="button"
          class="button"
          disabled={course.isBusy}
          onClick={() => (isAnswered(draft) ? course.keep(step, at, draft) : setShowMissing(true))}
        >
          {course.isBusy ? COMMON.saving : isLast ? SELF_CHECK_PAGE.toResult : SELF_CHECK_PAGE.next}
        </button>
        <button type="button" class="button quiet" onClick={() => course.goTo(at - 1)}>
          {SELF_CHECK_PAGE.back}
        </button>
        {!isLast && (
          <button type="button" class="link-button" onClick={course.stop}>
            {SELF_CHECK_PAGE.stop}
          </button>
        )}
      </div>
    </section>
  );
}

function StepHead({ step, at }: { step: CheckStep; at: number }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div class="stack-small">
      <p class="eyebrow">{SELF_CHECK_PAGE.step(at + 1, CHECK_STEPS.length)}</p>
      <progress max={CHECK_STEPS.length} value={at} aria-label={SELF_CHECK_PAGE.progress} />
      <h2 class="step-name" ref={heading} tabIndex={-1}>
        {nameStep(step)}
      </h2>
      <p class="measure-text">{describeMeasure({ ...step.movement, isPerSide: false })}</p>
    </div>
  );
}

function Measure({ step: { movement }, onDone }: { step: CheckStep; onDone: () => void }) {
  switch (movement.measure.type) {
    case 'timer':
      return <MovementTimer seconds={movement.measure.seconds} onDone={onDone} />;
    case 'counter':
      return <MovementCounter times={movement.measure.times} onDone={onDone} />;
    case 'recall':
      return null;
  }
}
