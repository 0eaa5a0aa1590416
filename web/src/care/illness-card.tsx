/** Illness with fever: noted when it comes, ended when it is over; a cold without fever needs nothing here. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { CareAnswer } from '../../../shared/api/care-api.ts';
import { formatDay } from '../format.ts';
import { Choice } from '../parts/choice.tsx';
import { DayField } from '../parts/day-field.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { postIllness, putIllnessEnd } from './care-calls.ts';
import { ILLNESS } from './care-words.ts';

const ILLNESS_ANCHOR = 'illness';

type Props = { today: string; illness: CareAnswer['standing']['illness']; onNoted: () => Promise<void> };

export function IllnessCard({ today, illness, onNoted }: Props) {
  const card = useRef<HTMLElement>(null);
  // The page is there before its content: the browser itself finds no place to go to.
  useEffect(() => {
    if (window.location.hash === `#${ILLNESS_ANCHOR}`) card.current?.scrollIntoView();
  }, []);
  return (
    <section class="card care-form" id={ILLNESS_ANCHOR} ref={card}>
      <h2>{ILLNESS.title}</h2>
      <p>{ILLNESS.lead}</p>
      {illness === null ? (
        <NewIllness today={today} onNoted={onNoted} />
      ) : (
        <>
          <p class="in-force">
            {illness.until === null || illness.restUntil === null
              ? ILLNESS.standsSince(formatDay(illness.from))
              : ILLNESS.rests(formatDay(illness.until), formatDay(illness.restUntil))}
          </p>
          {illness.until === null ? (
            <IllnessEnd today={today} illness={illness} onNoted={onNoted} />
          ) : (
            <details>
              <summary>{ILLNESS.change}</summary>
              <IllnessEnd today={today} illness={illness} onNoted={onNoted} />
            </details>
          )}
        </>
      )}
      <p class="hint">{ILLNESS.cold}</p>
      <p class="hint">{ILLNESS.urgent}</p>
      <p>
        <a class="tall-link" href="/urgent">
          {ILLNESS.urgentLink}
        </a>
      </p>
    </section>
  );
}

const NOW_OPTIONS = [
  { value: 'still', label: ILLNESS.still },
  { value: 'over', label: ILLNESS.over },
] as const;

function NewIllness({ today, onNoted }: Pick<Props, 'today' | 'onNoted'>) {
  const [isOpen, setIsOpen] = useState(false);
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState<string | null>(null);
  const { isBusy, error, message, send } = useSending(ILLNESS.saved);
  const save = async () => {
    if (!(await send(() => postIllness({ from, until })))) return;
    setIsOpen(false);
    await onNoted();
  };
  if (!isOpen) {
    return (
      <>
        <button type="button" class="button quiet" onClick={() => setIsOpen(true)}>
          {ILLNESS.note}
        </button>
        <p role="status">{message}</p>
      </>
    );
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DayField label={ILLNESS.since} value={from} max={today} onChange={(day) => setFrom(day || today)} />
      <Choice
        legend={ILLNESS.isOver}
        options={NOW_OPTIONS}
        value={until === null ? 'still' : 'over'}
        onChange={(now) => setUntil(now === 'still' ? null : today)}
      />
      {until !== null && <LastDay today={today} from={from} until={until} onChange={setUntil} />}
      {error && <ErrorNotice error={error} />}
      <button type="submit" class="button" disabled={isBusy}>
        {ILLNESS.save}
      </button>
    </form>
  );
}

type LastDayProps = { today: string; from: string; until: string; onChange: (day: string) => void };

function LastDay({ today, from, until, onChange }: LastDayProps) {
  return (
    <DayField label={ILLNESS.lastDay} value={until} min={from} max={today} onChange={(day) => onChange(day || today)} />
  );
}

type EndProps = {
  today: string;
  illness: { id: string; from: string; until: string | null };
  onNoted: () => Promise<void>;
};

/** The end is noted when it is over, and can be changed afterwards. */
export function IllnessEnd({ today, illness: { id, from, until }, onNoted }: EndProps) {
  const [last, setLast] = useState(until ?? today);
  const { isBusy, error, message, send } = useSending(ILLNESS.saved);
  const save = async (day: string | null) => {
    if (await send(() => putIllnessEnd(id, day))) await onNoted();
  };
  return (
    <div class="stack-small">
      <LastDay today={today} from={from} until={last} onChange={setLast} />
      <div class="button-row">
        <button type="button" class="button" disabled={isBusy} onClick={() => void save(last)}>
          {until === null ? ILLNESS.overNow : ILLNESS.change}
        </button>
        {until !== null && (
          <button type="button" class="button quiet" disabled={isBusy} onClick={() => void save(null)}>
            {ILLNESS.stillIll}
          </button>
        )}
      </div>
      <p role="status">{message}</p>
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
