/** Her settings: plan, warm-up and cool-down, heart-rate basis, time zone, units. */

import { useState } from 'preact/hooks';
import type { CareAnswer } from '../../../shared/api/care-api.ts';
import type { RunnerSettings } from '../../../shared/api/settings-api.ts';
import { getCare } from '../care/care-calls.ts';
import { CARE } from '../care/care-words.ts';
import { EVIDENCE_PAGE } from '../evidence/evidence-page-words.ts';
import { deviceTimeZone, formatDay } from '../format.ts';
import { Choice } from '../parts/choice.tsx';
import { ErrorNotice, WhenLoaded } from '../parts/notices.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { Page } from '../parts/page.tsx';
import { PLAN_LIBRARY } from '../plan/plan-edit-words.ts';
import { RemindersCard } from '../reminders/reminders-card.tsx';
import { getSettings, putSettings } from '../settings/settings-calls.ts';
import { useLoaded } from '../use-loaded.ts';
import { useSending } from '../use-sending.ts';
import { COMMON, SETTINGS } from '../words.ts';

export function SettingsPage() {
  const loaded = useLoaded('settings', async () => {
    const [settings, care] = await Promise.all([getSettings(), getCare()]);
    return { settings, ceiling: care.standing.ceiling };
  });
  return (
    <Page title={SETTINGS.title}>
      <WhenLoaded loaded={loaded}>
        {({ settings, ceiling }) => <SettingsForm initial={settings} ceiling={ceiling} />}
      </WhenLoaded>
      <RemindersCard />
      <section class="card sunken">
        <h2>{CARE.title}</h2>
        <p class="hint">{CARE.settingsHint}</p>
        <a class="button quiet" href="/care">
          {CARE.settingsLink}
        </a>
      </section>
      <section class="card sunken">
        <h2>{EVIDENCE_PAGE.settingsTitle}</h2>
        <p class="hint">{EVIDENCE_PAGE.settingsHint}</p>
        <a class="button quiet" href="/evidence">
          {EVIDENCE_PAGE.title}
        </a>
      </section>
    </Page>
  );
}

type SectionProps = { settings: RunnerSettings; change: (part: Partial<RunnerSettings>) => void };

type Ceiling = CareAnswer['standing']['ceiling'];

function SettingsForm({ initial, ceiling }: { initial: RunnerSettings; ceiling: Ceiling }) {
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

const SECONDS_PER_MINUTE = 60;

function PlanSection({ settings, change }: SectionProps) {
  return (
    <section class="card roomy">
      <h2>{SETTINGS.planTitle}</h2>
      <a class="button quiet" href="/plan/plans">
        {PLAN_LIBRARY.link}
      </a>
      <div class="field-pair">
        <NumberField
          label={SETTINGS.warmUp}
          value={settings.warmUpSeconds / SECONDS_PER_MINUTE}
          min={0}
          max={60}
          step={0.5}
          onChange={(minutes) => change({ warmUpSeconds: Math.round((minutes ?? 0) * SECONDS_PER_MINUTE) })}
        />
        <NumberField
          label={SETTINGS.coolDown}
          value={settings.coolDownSeconds / SECONDS_PER_MINUTE}
          min={0}
          max={60}
          step={0.5}
          onChange={(minutes) => change({ coolDownSeconds: Math.round((minutes ?? 0) * SECONDS_PER_MINUTE) })}
        />
      </div>
      <p class="hint">{SETTINGS.edgesHint}</p>
    </section>
  );
}

function HeartSection({ settings, change, ceiling }: SectionProps & { ceiling: Ceiling }) {
  const { heartRate } = settings;
  const changeHeart = (part: Partial<RunnerSettings['heartRate']>) => change({ heartRate: { ...heartRate, ...part } });
  const formulas = (['tanaka', 'gulati'] as const).map((value) => ({ value, label: SETTINGS.formulas[value] }));
  const bpm = { min: 60, max: 230 };
  return (
    <section class="card roomy">
      <h2>{SETTINGS.heartTitle}</h2>
      <p class="hint">{SETTINGS.heartLead}</p>
      <NumberField
        label={SETTINGS.birthYear}
        hint={SETTINGS.birthYearHint}
        value={heartRate.birthYear}
        min={1930}
        max={2020}
        onChange={(birthYear) => changeHeart({ birthYear })}
      />
      <Choice
        legend={SETTINGS.formula}
        options={formulas}
        value={heartRate.formula}
        onChange={(formula) => changeHeart({ formula })}
      />
      {ceiling !== null && <CeilingInForce ceiling={ceiling} />}
      <div class="field-pair">
        <NumberField
          label={SETTINGS.measured}
          value={heartRate.measuredMaximumBpm}
          {...bpm}
          onChange={(measuredMaximumBpm) => changeHeart({ measuredMaximumBpm })}
        />
        <NumberField
          label={SETTINGS.resting}
          value={heartRate.restingBpm}
          min={30}
          max={120}
          onChange={(restingBpm) => changeHeart({ restingBpm })}
        />
        <NumberField
          label={SETTINGS.ceiling}
          hint={SETTINGS.ceilingHint}
          value={heartRate.ceilingBpm}
          {...bpm}
          onChange={(ceilingBpm) => changeHeart({ ceilingBpm })}
        />
      </div>
      <div class="stack-small">
        <label class="check">
          <input
            type="checkbox"
            checked={heartRate.takesMedicineThatLowersHeartRate}
            onChange={(event) => changeHeart({ takesMedicineThatLowersHeartRate: event.currentTarget.checked })}
          />
          <span>{SETTINGS.medicine}</span>
        </label>
        <p class="hint">{SETTINGS.medicineHint}</p>
      </div>
    </section>
  );
}

function CeilingInForce({ ceiling: { ceilingBpm, author, day } }: { ceiling: NonNullable<Ceiling> }) {
  return (
    <div class="in-force">
      <p>{CARE.ceilingInForce(ceilingBpm, author ?? '', formatDay(day))}</p>
      <a class="tall-link" href="/care">
        {CARE.ceilingLink}
      </a>
    </div>
  );
}

function PlaceSection({ settings, change }: SectionProps) {
  const here = deviceTimeZone();
  const units = (['km', 'mi'] as const).map((value) => ({ value, label: SETTINGS.units[value] }));
  return (
    <section class="card roomy">
      <h2>{SETTINGS.hereTitle}</h2>
      <label class="field">
        <span>{SETTINGS.zone}</span>
        <select value={settings.timeZone} onChange={(event) => change({ timeZone: event.currentTarget.value })}>
          {listTimeZones(settings.timeZone, here).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
        <small class="hint">{SETTINGS.zoneHint}</small>
      </label>
      {settings.timeZone !== here && (
        <button type="button" class="button quiet" onClick={() => change({ timeZone: here })}>
          {SETTINGS.zoneUse(here)}
        </button>
      )}
      <Choice
        legend={SETTINGS.unit}
        options={units}
        value={settings.distanceUnit}
        onChange={(distanceUnit) => change({ distanceUnit })}
      />
    </section>
  );
}

/** What the browser knows, and the two in use even where it does not list them (UTC). */
function listTimeZones(...inUse: string[]): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), ...inUse])].sort();
}
