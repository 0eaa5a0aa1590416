/** On Today, while running waits for readiness: from which day on the birth is long enough ago, and the one next question. */

import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import { useLoaded } from '../use-loaded.ts';
import { getStanding } from './readiness-calls.ts';
import { READINESS_PAGE } from './readiness-page-words.ts';
import { findItem, findNextStep, isFirstTime } from './readiness-steps.ts';

export function NotReadyToday() {
  const { value } = useLoaded('readiness today', getStanding);
  if (value === null) return <Way href="/readiness" label={READINESS_PAGE.answerAll} />;
  const birth = findItem(value, 'birth');
  return (
    <>
      {birth?.state === 'notMet' && <p>{birth.words.headline}</p>}
      <NextWay standing={value} />
    </>
  );
}

/** On the very first visit the page that says what comes; later straight to the question that waits. */
function NextWay({ standing }: { standing: ReadinessStandingAnswer }) {
  const next = findNextStep(standing, null);
  if (isFirstTime(standing)) {
    return (
      <>
        <p>{READINESS_PAGE.startShort}</p>
        <Way href="/readiness" label={READINESS_PAGE.answerAll} />
      </>
    );
  }
  if (next === null || findItem(standing, 'birth')?.state === 'notMet') {
    return <Way href="/readiness" label={READINESS_PAGE.toOverview} isQuiet />;
  }
  return <Way href={next.path} label={READINESS_PAGE.next(findItem(standing, next.item)?.title ?? '')} />;
}

function Way({ href, label, isQuiet = false }: { href: string; label: string; isQuiet?: boolean }) {
  return (
    <a class={`button wide ${isQuiet ? 'quiet' : ''}`} href={href}>
      {label}
    </a>
  );
}
