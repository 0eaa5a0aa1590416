/** The movement self-check, step by step: what it is, each movement with its question, and what it comes to. */

import { listSelfCheckGuide, SELF_CHECK_INTRODUCTION } from '../../../shared/words/readiness-guide-words.ts';
import { getSettings } from '../api-client.ts';
import { localDayIn } from '../format.ts';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { CheckResult } from '../self-check/check-result.tsx';
import { CHECK_STEPS } from '../self-check/check-steps.ts';
import { MovementStep } from '../self-check/movement-step.tsx';
import { SELF_CHECK_PAGE } from '../self-check/self-check-words.ts';
import { type SelfCheckCourse, useSelfCheck } from '../self-check/use-self-check.ts';
import { useLoaded } from '../use-loaded.ts';

export function SelfCheckPage() {
  const loaded = useLoaded('self-check', async () => localDayIn((await getSettings()).timeZone));
  return (
    <Page title={SELF_CHECK_PAGE.title}>
      <WhenLoaded loaded={loaded}>{(today) => <SelfCheck today={today} />}</WhenLoaded>
      <Disclaimer />
    </Page>
  );
}

function SelfCheck({ today }: { today: string }) {
  const course = useSelfCheck(today);
  const { place } = course;
  if (place.type === 'start') return <Start course={course} />;
  if (place.type === 'result') return <CheckResult course={course} today={today} />;
  const step = CHECK_STEPS[place.at];
  return step === undefined ? null : <MovementStep key={place.at} step={step} at={place.at} course={course} />;
}

function Start({ course }: { course: SelfCheckCourse }) {
  return (
    <section class="card">
      <p>{SELF_CHECK_INTRODUCTION}</p>
      <p class="hint">{SELF_CHECK_PAGE.length}</p>
      <div class="button-row">
        <button type="button" class="button" onClick={course.begin}>
          {course.hasBegun ? SELF_CHECK_PAGE.goOn : SELF_CHECK_PAGE.start}
        </button>
        {course.hasBegun && (
          <button type="button" class="button quiet" onClick={course.startOver}>
            {SELF_CHECK_PAGE.startOver}
          </button>
        )}
      </div>
      <h2>{SELF_CHECK_PAGE.listTitle}</h2>
      <ol class="number-list">
        {listSelfCheckGuide().map(({ id, name, measureText }) => (
          <li key={id}>
            {name}: {measureText}
          </li>
        ))}
      </ol>
    </section>
  );
}
