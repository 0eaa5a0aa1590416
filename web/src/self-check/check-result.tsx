/** What the self-check comes to so far, with the way on, and each answer of today to look at or change. */

import { describeSelfCheckSymptoms } from '../../../shared/words/readiness-guide-words.ts';
import { StepResult } from '../readiness/step-result.tsx';
import { COMMON } from '../words.ts';
import { CHECK_STEPS, hasSymptom, isAnswered, nameStep, type StepDraft } from './check-steps.ts';
import { SELF_CHECK_PAGE } from './self-check-words.ts';
import type { SelfCheckCourse } from './use-self-check.ts';

export function CheckResult({ course }: { course: SelfCheckCourse }) {
  const { standing, drafts } = course;
  const isHalfWay = !drafts.some(hasSymptom) && drafts.some((draft) => !isAnswered(draft));
  return (
    <>
      {isHalfWay && (
        <section class="card">
          <p>{SELF_CHECK_PAGE.halfWay}</p>
          <button type="button" class="button wide" onClick={course.begin}>
            {SELF_CHECK_PAGE.goOn}
          </button>
        </section>
      )}
      <StepResult standing={standing} item="selfCheck" isOnWay={isHalfWay} />
      <Answers course={course} />
    </>
  );
}

function Answers({ course }: { course: SelfCheckCourse }) {
  const answered = CHECK_STEPS.map((step, at) => ({ step, at, draft: course.drafts[at] })).filter(
    ({ draft }) => draft !== undefined && isAnswered(draft),
  );
  if (answered.length === 0) return null;
  return (
    <section class="card">
      <h2>{SELF_CHECK_PAGE.answersTitle}</h2>
      <p class="hint">{SELF_CHECK_PAGE.answersHint}</p>
      <ul class="answer-list">
        {answered.map(({ step, at, draft }) => (
          <li key={nameStep(step)}>
            <span>{nameStep(step)}</span>
            {draft !== undefined && <AnswerTag draft={draft} />}
            <button
              type="button"
              class="link-button"
              aria-label={SELF_CHECK_PAGE.changeStep(nameStep(step))}
              onClick={() => course.goTo(at)}
            >
              {COMMON.change}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AnswerTag({ draft }: { draft: StepDraft }) {
  const { isDone, symptoms } = draft;
  const said = hasSymptom(draft)
    ? describeSelfCheckSymptoms(symptoms ?? [])
    : isDone
      ? SELF_CHECK_PAGE.wentWell
      : SELF_CHECK_PAGE.doneNo;
  return <span class={`tag ready-${isDone && !hasSymptom(draft) ? 'met' : 'notMet'}`}>{said}</span>;
}
