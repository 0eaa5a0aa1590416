/** What says whether a run was easy: her highest heart rate, or a ceiling, with the one that a professional set. */

import type { CareAnswer } from '../../../shared/api/care-api.ts';
import type { RunnerSettings } from '../../../shared/api/settings-api.ts';
import { CARE } from '../care/care-words.ts';
import { formatDay } from '../format.ts';
import { Choice } from '../parts/choice.tsx';
import { NumberField } from '../parts/number-field.tsx';
import type { SectionProps } from './section-props.ts';
import { SETTINGS } from './settings-words.ts';

export type Ceiling = CareAnswer['standing']['ceiling'];

export function HeartSection({ settings, change, ceiling }: SectionProps & { ceiling: Ceiling }) {
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
