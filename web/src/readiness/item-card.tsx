/** One readiness item in short: how it stands, why, how long it holds, and the way to answer it. */

import type { ReadinessItemAnswer, ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import { daysBetween } from '../../../shared/local-day.ts';
import { READINESS_PAGE } from './readiness-page-words.ts';
import { READINESS_STEPS } from './readiness-steps.ts';
import { StateTag } from './state-tag.tsx';

/** Said from this many days before the end on. */
const DAYS_LEFT_SHOWN = 7;

export function ItemCard({ item, standing }: { item: ReadinessItemAnswer; standing: ReadinessStandingAnswer }) {
  const { title, words, state, lastsUntil } = item;
  const isSaidByTag = state === 'missing' || (state === 'expired' && item.countsFrom === null);
  const daysLeft = lastsUntil === null ? null : daysBetween(standing.today, lastsUntil);
  return (
    <li class="card item-card">
      <div class="row-between">
        <h2>{title}</h2>
        <span class="tag-row">
          {daysLeft !== null && daysLeft <= DAYS_LEFT_SHOWN && (
            <span class="tag ready-expired">{READINESS_PAGE.daysLeft(daysLeft)}</span>
          )}
          <StateTag item={item} />
        </span>
      </div>
      {!isSaidByTag && <p>{words.headline}</p>}
      {words.sentences.map((sentence) => (
        <p class="hint" key={sentence}>
          {sentence}
        </p>
      ))}
      {item.countsFrom === null && <AnswerLink item={item} />}
    </li>
  );
}

function AnswerLink({ item: { item, title, state } }: { item: ReadinessItemAnswer }) {
  const path = READINESS_STEPS.find((step) => step.item === item)?.path ?? '/readiness';
  const isToldOnce = item === 'birth' || item === 'clearance';
  const label =
    state === 'missing' ? READINESS_PAGE.answer : isToldOnce ? READINESS_PAGE.change : READINESS_PAGE.answerAgain;
  return (
    <p>
      <a class="button quiet small" href={path}>
        {label}
        <span class="visually-hidden">: {title}</span>
      </a>
    </p>
  );
}
