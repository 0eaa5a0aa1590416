/** The urgent list: signs that mean getting help now, always one tap away; a tick closes running. */

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { recordUrgentSign } from '../urgent/record-urgent-sign.ts';
import { URGENT } from '../urgent/urgent-words.ts';
import { useSending } from '../use-sending.ts';

/** Shows its list without asking the service for anything: it must be there when nothing else is. */
export function UrgentPage() {
  const { sign, error, isBusy, ask, record, cancel } = useUrgentSign();
  return (
    <Page title={URGENT.title} lead={URGENT.lead}>
      {error && <ErrorNotice error={error} />}
      <SignList title={URGENT.nowTitle} hint={URGENT.nowHint} signs={URGENT.now} onPick={ask} isFirst />
      <SignList title={URGENT.todayTitle} hint={URGENT.todayHint} signs={URGENT.today} onPick={ask} />
      <p class="hint">{URGENT.scope}</p>
      {sign !== null && (
        <ConfirmDialog
          question={URGENT.confirm(sign)}
          hint={URGENT.confirmHint}
          yes={URGENT.confirmYes}
          isUrgent
          isBusy={isBusy}
          onYes={record}
          onCancel={cancel}
        />
      )}
    </Page>
  );
}

/** Asks about one sign, then records it for today in her own time zone and shows what to do. */
function useUrgentSign() {
  const { route } = useLocation();
  const [sign, setSign] = useState<string | null>(null);
  const { isBusy, error, send } = useSending();
  const record = async () => {
    if (sign === null) return;
    if (await send(() => recordUrgentSign(sign))) route('/');
    else setSign(null);
  };
  return { sign, error, isBusy, ask: setSign, record: () => void record(), cancel: () => setSign(null) };
}

type ListProps = {
  title: string;
  hint: string;
  signs: readonly string[];
  isFirst?: boolean;
  onPick: (sign: string) => void;
};

function SignList({ title, hint, signs, isFirst = false, onPick }: ListProps) {
  return (
    <section class={`card ${isFirst ? 'urgent-card' : ''}`}>
      <h2>{title}</h2>
      <p class="hint">{hint}</p>
      <ul class="sign-list">
        {signs.map((sign) => (
          <li key={sign}>
            <span>{sign}</span>
            <button type="button" class="button quiet small" onClick={() => onPick(sign)}>
              {URGENT.mine}
              <span class="visually-hidden">: {sign}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
