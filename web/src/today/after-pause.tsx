/** What leads out of a pause: noting what a professional said, undoing a slip, correcting a check-in. */

import type { CareAnswer, CareEntry } from '../../../shared/api/care-api.ts';
import type { Decision } from '../../../shared/gate/decision.ts';
import { getCare } from '../care/care-calls.ts';
import { CARE } from '../care/care-words.ts';
import { ANSWERS, findLastAuthor } from '../care/list-choices.ts';
import { SayForm } from '../care/say-form.tsx';
import { TakeBackButton } from '../care/take-back-button.tsx';
import { formatDay } from '../format.ts';
import { WhenLoaded } from '../parts/notices.tsx';
import { handRunHref, runHref } from '../run/run-href.ts';
import { useLoaded } from '../use-loaded.ts';
import { PAUSE } from './today-words.ts';
import type { TodayValue } from './use-today.ts';

type Props = { value: TodayValue; onChanged: () => Promise<void> };

export function AfterPause({ value, onChanged }: Props) {
  const loaded = useLoaded('care', getCare);
  const reload = async () => {
    await Promise.all([loaded.reload(), onChanged()]);
  };
  return (
    <WhenLoaded loaded={loaded}>
      {(care) => (
        <>
          <SayForm
            title={PAUSE.seenTitle}
            lead={PAUSE.seenHint}
            today={care.today}
            weeksInPlan={care.weeksInPlan}
            choices={ANSWERS}
            lastAuthor={findLastAuthor(care)}
            onNoted={reload}
          />
          <Slips care={care} onChanged={reload} />
          <Corrections value={value} />
          <p>
            <a class="tall-link" href="/care">
              {CARE.title}
            </a>
          </p>
        </>
      )}
    </WhenLoaded>
  );
}

/** Signs of today: one that was never meant can still be undone. */
function Slips({ care: { entries }, onChanged }: { care: CareAnswer; onChanged: () => Promise<void> }) {
  const slips = entries.filter(isUndoable);
  if (slips.length === 0) return null;
  return (
    <section class="card">
      <h2>{CARE.mistakeTitle}</h2>
      <p class="hint">{CARE.mistakeUntil}</p>
      <ul class="care-list">
        {slips.map((entry) => (
          <li key={entry.id} class="care-entry">
            <p class="care-title">{entry.title}</p>
            <div class="button-row">
              <TakeBackButton entry={entry} onTaken={onChanged} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isUndoable({ kind, canTakeBack }: CareEntry): boolean {
  return kind === 'urgent' && canTakeBack;
}

/** Where the symptoms that pause the plan were written down. */
function Corrections({ value }: { value: TodayValue }) {
  const { decision } = value.decision;
  const days = [...new Set(decision.because.flatMap((reason) => (reason.code === 'symptom' ? [reason.day] : [])))];
  if (days.length === 0) return null;
  return (
    <section class="card">
      <h2>{CARE.correctTitle}</h2>
      <p class="hint">{CARE.correctHint}</p>
      <ul class="plain-list">
        {days
          .flatMap((day) => listRuns(value, day))
          .map(({ href, day }) => (
            <li key={href}>
              <a class="tall-link" href={href}>
                {CARE.correctRun(formatDay(day))}
              </a>
            </li>
          ))}
        <li>
          <a class="tall-link" href="/check-in">
            {CARE.correctOther}
          </a>
        </li>
      </ul>
    </section>
  );
}

function listRuns({ activities, handRuns }: Pick<TodayValue, 'activities' | 'handRuns'>, day: Decision['day']) {
  const ofDay = (run: { day: string }) => run.day === day;
  return [
    ...activities.filter(ofDay).map(({ id }) => ({ href: runHref(id), day })),
    ...handRuns.filter(ofDay).map(({ id }) => ({ href: handRunHref(id), day })),
  ];
}
