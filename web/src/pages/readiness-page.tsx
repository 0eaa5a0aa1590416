/** Readiness at a glance: the first way in, or where each of the five stands; targets, and earlier answers. */

import { useState } from 'preact/hooks';
import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import { sayList } from '../../../shared/words/durations.ts';
import { formatDay } from '../format.ts';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { ItemCard } from '../readiness/item-card.tsx';
import { getStanding } from '../readiness/readiness-calls.ts';
import { READINESS_PAGE } from '../readiness/readiness-page-words.ts';
import {
  findItem,
  findNextStep,
  isFirstTime,
  READINESS_STEPS,
  type ReadinessStep,
} from '../readiness/readiness-steps.ts';
import { SeekHelp } from '../readiness/seek-help.tsx';
import { TargetsCard } from '../readiness/targets-card.tsx';
import { useLoaded } from '../use-loaded.ts';

export function ReadinessPage() {
  const loaded = useLoaded('readiness', getStanding);
  return (
    <Page title={READINESS_PAGE.title} lead={READINESS_PAGE.lead}>
      <WhenLoaded loaded={loaded}>{(value) => <Standing loaded={value} />}</WhenLoaded>
      <Disclaimer />
    </Page>
  );
}

function Standing({ loaded }: { loaded: ReadinessStandingAnswer }) {
  const [standing, setStanding] = useState(loaded);
  const isFresh = isFirstTime(standing);
  return (
    <>
      {isFresh ? <FirstWayIn standing={standing} /> : <Summary standing={standing} />}
      {!isFresh && (
        <ul class="stack">
          {standing.items.map((item) => (
            <ItemCard key={item.item} item={item} standing={standing} />
          ))}
        </ul>
      )}
      <TargetsCard standing={standing} onSaved={setStanding} />
      <SeekHelp />
      {!isFresh && <History standing={standing} />}
    </>
  );
}

function FirstWayIn({ standing }: { standing: ReadinessStandingAnswer }) {
  return (
    <section class="card">
      <h2>{READINESS_PAGE.startTitle}</h2>
      <p>{READINESS_PAGE.start}</p>
      <ol class="number-list">
        {READINESS_STEPS.map(({ item }) => (
          <li key={item}>
            {findItem(standing, item)?.title} <span class="hint">· {READINESS_PAGE.takes[item]}</span>
          </li>
        ))}
      </ol>
      <a class="button wide" href={READINESS_STEPS[0].path}>
        {READINESS_PAGE.begin}
      </a>
    </section>
  );
}

function Summary({ standing }: { standing: ReadinessStandingAnswer }) {
  const { items, opening } = standing;
  const met = items.filter(({ state }) => state === 'met').length;
  const next = findNextStep(standing, null);
  if (met === items.length) {
    return (
      <section class="card">
        <p class="good-line">
          {READINESS_PAGE.allMet} {opening.headline}
        </p>
        <a class="button" href="/">
          {READINESS_PAGE.toToday}
        </a>
      </section>
    );
  }
  const countsFrom = items.find((item) => item.countsFrom !== null)?.countsFrom ?? null;
  const waiting = items.flatMap(({ item, state }) => (state === 'notMet' ? [READINESS_PAGE.waitingNames[item]] : []));
  return (
    <section class="card">
      <p class="eyebrow">{READINESS_PAGE.progress(met, items.length)}</p>
      <progress max={items.length} value={met} aria-label={READINESS_PAGE.progress(met, items.length)} />
      {waiting.length > 0 && <p>{READINESS_PAGE.waiting(sayList(waiting))}</p>}
      {countsFrom !== null && <p>{READINESS_PAGE.askedFrom(formatDay(countsFrom))}</p>}
      {next !== null && <NextLink standing={standing} next={next} />}
    </section>
  );
}

/** While the birth is not long enough ago, the rest can wait too. */
function NextLink({ standing, next }: { standing: ReadinessStandingAnswer; next: ReadinessStep }) {
  const title = findItem(standing, next.item)?.title ?? '';
  const canWait = findItem(standing, 'birth')?.state === 'notMet';
  return (
    <a class={`button wide ${canWait ? 'quiet' : ''}`} href={next.path}>
      {canWait ? READINESS_PAGE.lookAhead(title) : READINESS_PAGE.next(title)}
    </a>
  );
}

function History({ standing: { history } }: { standing: ReadinessStandingAnswer }) {
  return (
    <section class="card">
      <details>
        <summary>{READINESS_PAGE.historyTitle}</summary>
        <ul class="answer-history">
          {history.map(({ day, lines }) => (
            <li key={day}>
              <h3>{formatDay(day)}</h3>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
