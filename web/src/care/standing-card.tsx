/** What a professional said that stands today, with who and why. */

import type { CareAnswer, SaidBy } from '../../../shared/api/care-api.ts';
import { formatDay } from '../format.ts';
import { CARE } from './care-words.ts';

export function StandingCard({ care: { headline, standing } }: { care: CareAnswer }) {
  const { holds, ceiling, earlierStart } = standing;
  const lines: { text: string; by: SaidBy }[] = [
    ...holds.map((by) => ({ text: CARE.holdSince(formatDay(by.day)), by })),
    ...(ceiling === null ? [] : [{ text: CARE.ceilingSince(ceiling.ceilingBpm, formatDay(ceiling.day)), by: ceiling }]),
    ...(earlierStart === null
      ? []
      : [{ text: CARE.startSaid(earlierStart.weeks, formatDay(earlierStart.day)), by: earlierStart }]),
  ];
  return (
    <section class="card">
      <h2>{CARE.standsTitle}</h2>
      <p>{headline}</p>
      {lines.length === 0 ? (
        <p class="hint">{CARE.nothingStands}</p>
      ) : (
        <ul class="care-list">
          {lines.map(({ text, by }) => (
            <li key={`${text} ${by.reason}`} class="care-entry">
              <p class="care-title">{text}</p>
              <Quote by={by} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Quote({ by: { author, reason } }: { by: Pick<SaidBy, 'author' | 'reason'> }) {
  return (
    <>
      {reason !== null && <p class="note">{CARE.quote(reason)}</p>}
      {author !== null && <p class="hint">{author}</p>}
    </>
  );
}
