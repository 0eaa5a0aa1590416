/** Everything that was noted, newest first; what was taken back stays, struck through. */

import type { CareAnswer, CareEntry } from '../../../shared/api/care-api.ts';
import { formatDay } from '../format.ts';
import { CARE, ILLNESS } from './care-words.ts';
import { IllnessEnd } from './illness-card.tsx';
import { Quote } from './standing-card.tsx';
import { TakeBackButton } from './take-back-button.tsx';

type Props = { care: CareAnswer; onChanged: () => Promise<void> };

export function CareHistory({ care: { today, entries }, onChanged }: Props) {
  return (
    <section class="card">
      <h2>{CARE.historyTitle}</h2>
      <p class="hint">{entries.length === 0 ? CARE.historyEmpty : CARE.historyHint}</p>
      <ul class="care-list">
        {entries.map((entry, index) => (
          <Entry key={`${entry.id} ${entries.length - index}`} entry={entry} today={today} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  );
}

type EntryProps = { entry: CareEntry; today: string; onChanged: () => Promise<void> };

function Entry({ entry, today, onChanged }: EntryProps) {
  const { title, day, withdrawn, canTakeBack } = entry;
  return (
    <li class="care-entry" data-withdrawn={withdrawn !== null || undefined}>
      <p class="row-between">
        <span class="care-title">{withdrawn === null ? title : <del>{title}</del>}</span>
        <span class="hint">{formatDay(day)}</span>
      </p>
      {entry.kind === 'say' && <Quote by={entry} />}
      {withdrawn !== null && (
        <p class="hint">
          {withdrawn.because === 'takenBack'
            ? CARE.takenBack(formatDay(withdrawn.on))
            : CARE.changed(formatDay(withdrawn.on))}
        </p>
      )}
      {entry.kind === 'illness' && withdrawn === null && (
        <details>
          <summary>{ILLNESS.change}</summary>
          <IllnessEnd today={today} illness={{ ...entry, from: day }} onNoted={onChanged} />
        </details>
      )}
      {canTakeBack && (
        <div class="button-row">
          <TakeBackButton entry={entry} onTaken={onChanged} />
        </div>
      )}
    </li>
  );
}
