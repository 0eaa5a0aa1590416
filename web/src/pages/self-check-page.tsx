/** The movement self-check, step by step: what it is, each movement with its question, and what it comes to. */

import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import { listSelfCheckGuide, SELF_CHECK_INTRODUCTION } from '../../../shared/words/readiness-guide-words.ts';
import { formatDay } from '../format.ts';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { getStanding } from '../readiness/readiness-calls.ts';
import { READINESS_PAGE } from '../readiness/readiness-page-words.ts';
import { findItem, READINESS_STEPS } from '../readiness/readiness-steps.ts';
import { CheckResult } from '../self-check/check-result.tsx';
import { CHECK_STEPS } from '../self-check/check-steps.ts';
import { MovementStep } from '../self-check/movement-step.tsx';
import { SELF_CHECK_PAGE } from '../self-check/self-check-words.ts';
import { type SelfCheckCourse, useSelfCheck } from '../self-check/use-self-check.ts';
import { UrgentReminder } from '../urgent/urgent-reminder.tsx';
import { useLoaded } from '../use-loaded.ts';

export function SelfCheckPage() {
  const loaded = useLoaded('self-check', getStanding);
  const eyebrow = READINESS_PAGE.step(READINESS_STEPS.length, READINESS_STEPS.length);
  return (
    <Page title={SELF_CHECK_PAGE.title} eyebrow={eyebrow}>
      <WhenLoaded loaded={loaded}>{(value) => <SelfCheck loaded={value} />}</WhenLoaded>
      <p>
        <a class="tall-link" href="/readiness">
          {READINESS_PAGE.back}
        </a>
      </p>
      <Disclaimer />
    </Page>
  );
}

function SelfCheck({ loaded }: { loaded: ReadinessStandingAnswer }) {
  const course = useSelfCheck(loaded);
  const { place } = course;
  if (place.type === 'start') return <Start course={course} />;
  if (place.type === 'result') return <CheckResult course={course} />;
  const step = CHECK_STEPS[place.at];
  return step === undefined ? null : <MovementStep key={place.at} step={step} at={place.at} course={course} />;
}

function Start({ course }: { course: SelfCheckCourse }) {
  const { standing, hasBegun } = course;
  const answeredOn = findItem(standing, 'selfCheck')?.answeredOn ?? null;
  return (
    <>
      <section class="card">
        <p>{SELF_CHECK_INTRODUCTION}</p>
        <p class="hint">{SELF_CHECK_PAGE.length}</p>
        {answeredOn !== null && answeredOn !== standing.today && (
          <p class="hint">{SELF_CHECK_PAGE.lastDone(formatDay(answeredOn))}</p>
        )}
        <button type="button" class="button wide" onClick={course.begin}>
          {hasBegun ? SELF_CHECK_PAGE.goOn : SELF_CHECK_PAGE.start}
        </button>
        <h2>{SELF_CHECK_PAGE.listTitle}</h2>
        <ol class="number-list">
          {listSelfCheckGuide().map(({ id, name, measureText }) => (
            <li key={id}>
              {name}: {measureText}
            </li>
          ))}
        </ol>
      </section>
      <UrgentReminder />
    </>
  );
}
