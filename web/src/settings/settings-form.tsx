/** The form of her settings, saved as a whole. */

import { useState } from 'preact/hooks';
import type { RunnerSettings } from '../../../shared/api/settings-api.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { COMMON } from '../words.ts';
import { type Ceiling, HeartSection } from './heart-section.tsx';
import { PlaceSection } from './place-section.tsx';
import { PlanSection } from './plan-section.tsx';
import { putSettings } from './settings-calls.ts';
import { SETTINGS } from './settings-words.ts';

export function SettingsForm({ initial, ceiling }: { initial: RunnerSettings; ceiling: Ceiling }) {
  const { settings, change, save, isBusy, error, message } = useSettingsForm(initial);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <PlanSection settings={settings} change={change} />
      <HeartSection settings={settings} change={change} ceiling={ceiling} />
      <PlaceSection settings={settings} change={change} />
      {error && <ErrorNotice error={error} />}
      <div class="save-row">
        <button type="submit" class="button wide" disabled={isBusy}>
          {isBusy ? COMMON.saving : SETTINGS.save}
        </button>
        <p role="status">{message}</p>
      </div>
    </form>
  );
}

function useSettingsForm(initial: RunnerSettings) {
  const [settings, setSettings] = useState(initial);
  const { isBusy, error, send } = useSending();
  const [message, setMessage] = useState('');
  const save = async () => {
    if (await send(() => putSettings(settings))) setMessage(SETTINGS.saved);
  };
  const change = (part: Partial<RunnerSettings>) => {
    setSettings((old) => ({ ...old, ...part }));
    setMessage('');
  };
  return { settings, change, save: () => void save(), isBusy, error, message };
}
