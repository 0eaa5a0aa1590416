/** The readiness items: each a question with help, answered met or not yet. */

import { useState } from 'preact/hooks';
import type { ReadinessAnswer } from '../../../shared/api.ts';
import { type ApiError, getReadiness, getSettings, postReadiness } from '../api-client.ts';
import { formatDay, localDayIn } from '../format.ts';
import { Disclaimer, ErrorNotice, WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { BirthHelper } from '../readiness/birth-helper.tsx';
import { SELF_CHECK_PAGE } from '../self-check/self-check-words.ts';
import { toApiError, useLoaded } from '../use-loaded.ts';
import { READINESS } from '../words.ts';

type Item = ReadinessAnswer['items'][number];

export function ReadinessPage() {
  const loaded = useLoaded('readiness', async () => {
    const [readiness, settings] = await Promise.all([getReadiness(), getSettings()]);
    return { items: readiness.items, today: localDayIn(settings.timeZone) };
  });
  return (
    <Page title={READINESS.title} lead={READINESS.lead}>
      <WhenLoaded loaded={loaded}>
        {({ items, today }) => (
          <>
            {items.every(({ state }) => state === 'met') && <p class="good-line">{READINESS.allMet}</p>}
            <ul class="stack">
              {items.map((item) => (
                <ItemCard key={item.item} item={item} today={today} onSaved={loaded.reload} />
              ))}
            </ul>
            <SeekHelp />
          </>
        )}
      </WhenLoaded>
      <Disclaimer />
    </Page>
  );
}

const ANSWERS = [
  { met: true, label: READINESS.met, state: 'met' },
  { met: false, label: READINESS.notMet, state: 'notMet' },
] as const;

function ItemCard({ item, today, onSaved }: { item: Item; today: string; onSaved: () => Promise<void> }) {
  const [day, setDay] = useState(today);
  const { error, message, isBusy, answer } = useAnswer(item, day, onSaved);
  return (
    <li class="card">
      <div class="row-between">
        <h2>{item.title}</h2>
        <span class={`tag ready-${item.state}`}>{READINESS.states[item.state]}</span>
      </div>
      <p>{item.question}</p>
      <p class="hint">{item.help}</p>
      {item.item === 'selfCheck' && (
        <a class="button" href="/readiness/self-check">
          {SELF_CHECK_PAGE.guide}
        </a>
      )}
      <div class="button-row">
        {ANSWERS.map(({ met, label, state }) => (
          <button
            key={label}
            type="button"
            class="button quiet"
            aria-pressed={item.state === state}
            disabled={isBusy}
            onClick={() => answer(met)}
          >
            {label}
            <span class="visually-hidden">: {item.title}</span>
          </button>
        ))}
      </div>
      <p class="hint" role="status">
        {message ?? describeAnswered(item)}
      </p>
      {error && <ErrorNotice error={error} />}
      {item.item === 'birth' && <BirthHelper today={today} />}
      <details>
        <summary>{READINESS.otherDay}</summary>
        <label class="field">
          <span>{READINESS.day}</span>
          <input type="date" value={day} max={today} onInput={(event) => setDay(event.currentTarget.value || today)} />
        </label>
      </details>
    </li>
  );
}

function useAnswer({ item, title }: Item, day: string, onSaved: () => Promise<void>) {
  const [isBusy, setIsBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const answer = async (met: boolean) => {
    setIsBusy(true);
    setError(null);
    try {
      await postReadiness({ day, item, met });
      setMessage(READINESS.saved(title, met ? READINESS.states.met : READINESS.states.notMet));
      await onSaved();
    } catch (caught) {
      setError(toApiError(caught));
    }
    setIsBusy(false);
  };
  return { isBusy, message, error, answer: (met: boolean) => void answer(met) };
}

function describeAnswered({ state, answeredOn }: Item): string {
  if (answeredOn === null) return '';
  const day = formatDay(answeredOn);
  return state === 'expired' ? READINESS.expiredOn(day) : READINESS.answeredOn(day);
}

function SeekHelp() {
  return (
    <section class="card sunken">
      <h2>{READINESS.seekTitle}</h2>
      <ul class="plain-list">
        {READINESS.seek.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
