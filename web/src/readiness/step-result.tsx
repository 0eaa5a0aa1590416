/** What a step came to: met or not yet, why, what helps, and the one thing to do next. */

import { useEffect, useRef } from 'preact/hooks';
import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import type { ReadinessItem } from '../../../shared/gate/facts.ts';
import { READINESS_PAGE } from './readiness-page-words.ts';
import { findItem, findNextStep } from './readiness-steps.ts';
import { SeekHelp } from './seek-help.tsx';
import { StateTag } from './state-tag.tsx';

/** `isOnWay`: something on the page itself goes on first, so the way to the next page is quiet. */
type Props = { standing: ReadinessStandingAnswer; item: ReadinessItem; isOnWay?: boolean };

export function StepResult({ standing, item, isOnWay = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const found = findItem(standing, item);
  if (found === null) return null;
  const { state, words } = found;
  return (
    <>
      <section class="card step-result">
        <p>
          <StateTag item={found} />
        </p>
        <h2 class="step-name" ref={heading} tabIndex={-1}>
          {words.headline}
        </h2>
        {words.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Onward standing={standing} item={item} isOnWay={isOnWay} />
      </section>
      {state === 'notMet' && item !== 'birth' && item !== 'clearance' && <SeekHelp />}
    </>
  );
}

function Onward({ standing, item, isOnWay = false }: Props) {
  const next = findNextStep(standing, item);
  const title = next === null ? null : (findItem(standing, next.item)?.title ?? '');
  const isTooEarly = item === 'birth' && findItem(standing, item)?.state === 'notMet';
  if (standing.items.every(({ state }) => state === 'met')) {
    return (
      <>
        <p class="good-line">
          {READINESS_PAGE.allMet} {standing.opening.headline}
        </p>
        <a class="button wide" href="/">
          {READINESS_PAGE.toToday}
        </a>
      </>
    );
  }
  if (isTooEarly) {
    return (
      <>
        <p class="hint">{READINESS_PAGE.birthEarly}</p>
        <a class="button wide" href="/">
          {READINESS_PAGE.backToToday}
        </a>
        {next !== null && title !== null && (
          <a class="text-link" href={next.path}>
            {READINESS_PAGE.lookAhead(title)}
          </a>
        )}
      </>
    );
  }
  return (
    <a class={`button wide ${isOnWay ? 'quiet' : ''}`} href={next?.path ?? '/readiness'}>
      {next !== null && title !== null ? READINESS_PAGE.next(title) : READINESS_PAGE.toOverview}
    </a>
  );
}
