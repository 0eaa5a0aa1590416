/** Which day it is for her, and how distances are written. */

import { deviceTimeZone } from '../format.ts';
import { Choice } from '../parts/choice.tsx';
import type { SectionProps } from './section-props.ts';
import { SETTINGS } from './settings-words.ts';

export function PlaceSection({ settings, change }: SectionProps) {
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
