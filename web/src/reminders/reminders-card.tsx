/** The optional reminders in the settings: a calendar address, and a notice on this device. */

import { useState } from 'preact/hooks';
import { formatMoment } from '../format.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { ErrorNotice, WhenLoaded } from '../parts/notices.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useSending } from '../use-sending.ts';
import { endCalendarFeed, getCalendarFeed, makeCalendarFeed } from './calendar-calls.ts';
import { type NoticeState, readNoticeState, turnNoticeOff, turnNoticeOn } from './question-notice.ts';
import { REMINDERS } from './reminder-words.ts';

export function RemindersCard() {
  const loaded = useLoaded('calendar feed', getCalendarFeed);
  return (
    <section class="card roomy">
      <div class="stack-small">
        <h2>{REMINDERS.title}</h2>
        <p class="hint">{REMINDERS.lead}</p>
      </div>
      <WhenLoaded loaded={loaded}>
        {({ createdAt }) => <CalendarAddress createdAt={createdAt} onChanged={loaded.reload} />}
      </WhenLoaded>
      <DeviceNotice />
    </section>
  );
}

type AddressProps = { createdAt: number | null; onChanged: () => Promise<void> };

function CalendarAddress({ createdAt, onChanged }: AddressProps) {
  const { address, message, error, isBusy, make, end } = useCalendarAddress(onChanged);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div class="stack-small">
      <h3>{REMINDERS.calendarTitle}</h3>
      <p class="hint">{REMINDERS.calendarHint}</p>
      {address !== null && <Address address={address} />}
      {address === null && createdAt !== null && <p>{REMINDERS.madeOn(formatMoment(createdAt))}</p>}
      <div class="button-row">
        <button type="button" class="button quiet" disabled={isBusy} onClick={make}>
          {createdAt === null ? REMINDERS.make : REMINDERS.makeNew}
        </button>
        {createdAt !== null && (
          <button type="button" class="button quiet" disabled={isBusy} onClick={() => setIsAsking(true)}>
            {REMINDERS.end}
          </button>
        )}
      </div>
      <p role="status">{message}</p>
      {error && <ErrorNotice error={error} />}
      {isAsking && (
        <ConfirmDialog
          question={REMINDERS.endConfirm}
          yes={REMINDERS.endYes}
          isBusy={isBusy}
          onYes={() => void end().then(() => setIsAsking(false))}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}

function useCalendarAddress(onChanged: () => Promise<void>) {
  const [address, setAddress] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const { isBusy, error, send } = useSending();
  const change = async (act: () => Promise<void>) => {
    setMessage('');
    await send(() => act().then(onChanged));
  };
  const make = async () => setAddress(window.location.origin + (await makeCalendarFeed()).path);
  const end = async () => {
    await endCalendarFeed();
    setAddress(null);
    setMessage(REMINDERS.ended);
  };
  return { address, message, error, isBusy, make: () => void change(make), end: () => change(end) };
}

function Address({ address }: { address: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setIsCopied(true);
  };
  return (
    <div class="notice">
      <label class="field calendar-address">
        <span>{REMINDERS.address}</span>
        <input
          type="text"
          readOnly
          value={address}
          spellcheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p>{REMINDERS.once}</p>
      <p class="hint">{REMINDERS.reach}</p>
      <div class="button-row">
        <button type="button" class="button small" onClick={() => void copy()}>
          {REMINDERS.copy}
        </button>
        <span role="status">{isCopied ? REMINDERS.copied : ''}</span>
      </div>
    </div>
  );
}

const NOTICE_MESSAGES: Record<NoticeState, string> = {
  on: REMINDERS.noticeIsOn,
  off: '',
  refused: REMINDERS.noticeRefused,
  missing: REMINDERS.noticeMissing,
};

function DeviceNotice() {
  const [state, setState] = useState(readNoticeState);
  return (
    <div class="stack-small">
      <h3>{REMINDERS.noticeTitle}</h3>
      <p class="hint">{REMINDERS.noticeHint}</p>
      <p class="button-row">
        {state === 'on' ? (
          <button type="button" class="button quiet" onClick={() => setState(turnNoticeOff())}>
            {REMINDERS.noticeOff}
          </button>
        ) : (
          state !== 'missing' && (
            <button type="button" class="button quiet" onClick={() => void turnNoticeOn().then(setState)}>
              {REMINDERS.noticeOn}
            </button>
          )
        )}
      </p>
      <p role="status">{NOTICE_MESSAGES[state]}</p>
    </div>
  );
}
