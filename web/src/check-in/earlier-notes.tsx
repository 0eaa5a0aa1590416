/** What was noted at other moments, latest first: each to change, to take out, and with its trace. */

import { useState } from 'preact/hooks';
import type { OtherCheckInEntry } from '../../../shared/api/check-in-api.ts';
import { formatDay } from '../format.ts';
import { deleteOtherCheckIn } from './check-in-calls.ts';
import { CheckInTrace } from './check-in-trace.tsx';
import { EARLIER } from './earlier-words.ts';
import { TakeOut } from './take-out.tsx';
import { summarizeAnswer } from './word-answer.ts';

const SHOWN_AT_FIRST = 5;

type Props = { checkIns: readonly OtherCheckInEntry[]; onChanged: () => Promise<void> };

export function EarlierNotes({ checkIns, onChanged }: Props) {
  const [isAll, setIsAll] = useState(false);
  if (checkIns.length === 0) return null;
  const shown = isAll ? checkIns : checkIns.slice(0, SHOWN_AT_FIRST);
  return (
    <section class="card sunken">
      <h2>{EARLIER.title}</h2>
      <ul class="earlier-notes">
        {shown.map((entry) => (
          <li key={entry.id}>
            <Note entry={entry} onChanged={onChanged} />
          </li>
        ))}
      </ul>
      {shown.length < checkIns.length && (
        <button type="button" class="button quiet small" onClick={() => setIsAll(true)}>
          {EARLIER.more(checkIns.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function Note({ entry, onChanged }: { entry: OtherCheckInEntry; onChanged: () => Promise<void> }) {
  const day = formatDay(entry.day);
  return (
    <>
      <h3>{day}</h3>
      <p>{summarizeAnswer(entry)}</p>
      <div class="button-row">
        <a class="button quiet small" href={`/check-in/${encodeURIComponent(entry.id)}`}>
          {EARLIER.change}
          <span class="visually-hidden">: {day}</span>
        </a>
        <TakeOut
          question={EARLIER.takeOutConfirm(day)}
          remove={() => deleteOtherCheckIn(entry.id)}
          onGone={() => void onChanged()}
        >
          {EARLIER.takeOut}
          <span class="visually-hidden">: {day}</span>
        </TakeOut>
      </div>
      <CheckInTrace changes={entry.changes} />
    </>
  );
}
