/** The plan, and how long she walks before and after. */

import { NumberField } from '../parts/number-field.tsx';
import { PLAN_LIBRARY } from '../plan/plan-edit-words.ts';
import type { SectionProps } from './section-props.ts';
import { SETTINGS } from './settings-words.ts';

const SECONDS_PER_MINUTE = 60;

export function PlanSection({ settings, change }: SectionProps) {
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
