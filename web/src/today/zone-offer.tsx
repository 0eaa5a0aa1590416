/** Asks once a visit whether days shall be counted where the device is, when she has travelled. */

import { useState } from 'preact/hooks';
import type { RunnerSettings } from '../../../shared/api/settings-api.ts';
import { type ApiError, toApiError } from '../api-client.ts';
import { deviceTimeZone } from '../format.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { putSettings } from '../settings/settings-calls.ts';
import { TODAY } from './today-words.ts';

const KEPT = 'fourth-mile.kept-time-zone';

export function ZoneOffer({ settings, onChanged }: { settings: RunnerSettings; onChanged: () => Promise<void> }) {
  const here = deviceTimeZone();
  const [isKept, setIsKept] = useState(sessionStorage.getItem(KEPT) === here);
  const [error, setError] = useState<ApiError | null>(null);
  if (isKept || settings.timeZone === here) return null;
  const keep = () => {
    sessionStorage.setItem(KEPT, here);
    setIsKept(true);
  };
  const take = () =>
    putSettings({ ...settings, timeZone: here }).then(onChanged, (caught: unknown) => setError(toApiError(caught)));
  return (
    <div class="notice">
      <p>{TODAY.zoneOffer(settings.timeZone, here)}</p>
      <div class="button-row">
        <button type="button" class="button small" onClick={() => void take()}>
          {TODAY.zoneTake(here)}
        </button>
        <button type="button" class="button quiet small" onClick={keep}>
          {TODAY.zoneKeep}
        </button>
      </div>
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
