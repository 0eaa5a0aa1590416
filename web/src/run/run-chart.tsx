/** The chart of one run with its legend, the choice of the lower line, and the same in words. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActivityDetail } from '../../../shared/api/activity-api.ts';
import type { HeartRateDefectSpan } from '../../../shared/run/assessment.ts';
import { formatClock } from '../format.ts';
import { Choice } from '../parts/choice.tsx';
import { listPlannedBands, type PlannedBands } from './chart-bands.ts';
import { readChartColours } from './chart-colours.ts';
import type { LineChart, RunChartInput, SecondSeries } from './draw-run-chart.ts';
import { DEFECTS, RUN } from './verdict-words.ts';

const SECOND_SERIES = [
  { value: 'cadence', label: RUN.cadence },
  { value: 'pace', label: RUN.pace },
] as const;

const NO_BANDS: PlannedBands = { bands: [], isLaidOut: false };

type ChartProps = {
  activity: ActivityDetail;
  unit: 'km' | 'mi';
  /** False: without planned bands. */
  isCompared: boolean;
};

export function RunChart({ activity, unit, isCompared }: ChartProps) {
  const { assessment, series, comparedWith } = activity;
  const hasCadence = series.cadenceStepsPerMinute.some((value) => value !== null);
  const [second, setSecond] = useState<SecondSeries>(hasCadence ? 'cadence' : 'pace');
  const planned = isCompared ? listPlannedBands(assessment, comparedWith?.workout ?? null) : NO_BANDS;
  const { defects } = assessment.heartRate.signal;
  const { ceilingBpm } = assessment.heartRate.numbers;
  const { canvas, hasFallenBack } = useChart({ series, bands: planned.bands, defects, ceilingBpm, second, unit });
  return (
    <section class="card">
      <h2>{RUN.chartTitle}</h2>
      <Choice legend={RUN.chartSecond} options={SECOND_SERIES} value={second} onChange={setSecond} />
      <figure class="run-chart">
        {hasFallenBack ? (
          <p>{RUN.chartFallback}</p>
        ) : (
          <div class="run-chart-canvas">
            <canvas
              ref={canvas}
              role="img"
              aria-label={RUN.chartLabel(formatClock(assessment.totals.timerSeconds), assessment.bouts.length)}
            />
          </div>
        )}
        <figcaption>
          <Legend planned={planned} hasDoubt={defects.length > 0} hasCeiling={ceilingBpm !== null} second={second} />
        </figcaption>
      </figure>
      {planned.isLaidOut && <p class="hint">{RUN.planLaidOut}</p>}
      <DoubtList defects={defects} />
      <ChartInWords activity={activity} />
    </section>
  );
}

/** Draws, draws again when an input or the colour scheme changes, and lets go of the canvas. */
function useChart(input: Omit<RunChartInput, 'colours'>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hasFallenBack, setHasFallenBack] = useState(false);
  const latest = useRef(input);
  latest.current = input;
  // Bands, doubts and ceiling change only together with the series.
  const { series, second, unit } = input;

  useEffect(() => {
    let chart: LineChart | null = null;
    let isGone = false;
    const draw = async () => {
      const { drawRunChart } = await import('./draw-run-chart.ts');
      if (isGone || canvas.current === null) return;
      chart?.destroy();
      chart = drawRunChart(canvas.current, { ...latest.current, colours: readChartColours() });
    };
    const redraw = () => void draw().catch(() => setHasFallenBack(true));
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', redraw);
    redraw();
    return () => {
      isGone = true;
      scheme.removeEventListener('change', redraw);
      chart?.destroy();
    };
  }, [series, second, unit]);
  return { canvas, hasFallenBack };
}

type LegendProps = { planned: PlannedBands; hasDoubt: boolean; hasCeiling: boolean; second: SecondSeries };

function Legend({ planned, hasDoubt, hasCeiling, second }: LegendProps) {
  const entries = [
    { name: 'heart', text: RUN.heartRate, isShown: true },
    { name: 'second', text: second === 'cadence' ? RUN.cadence : RUN.pace, isShown: true },
    { name: 'run', text: RUN.legendRun, isShown: planned.bands.some(({ movement }) => movement === 'run') },
    { name: 'walk', text: RUN.legendWalk, isShown: planned.bands.some(({ movement }) => movement === 'walk') },
    { name: 'ceiling', text: RUN.legendCeiling, isShown: hasCeiling },
    { name: 'doubt', text: RUN.legendDoubt, isShown: hasDoubt },
  ];
  return (
    <ul class="legend">
      {entries.map(({ name, text, isShown }) =>
        isShown ? (
          <li key={name} class={`legend-${name}`}>
            {text}
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** Longer stretches by name; a list of single spikes helps nobody. */
const MOST_DOUBTS_LISTED = 6;

function DoubtList({ defects }: { defects: readonly HeartRateDefectSpan[] }) {
  if (defects.length === 0) return null;
  const longest = defects
    .toSorted((a, b) => b.endSeconds - b.startSeconds - (a.endSeconds - a.startSeconds))
    .slice(0, MOST_DOUBTS_LISTED)
    .toSorted((a, b) => a.startSeconds - b.startSeconds);
  const rest = defects.length - longest.length;
  return (
    <div class="stack-small">
      <h3>{RUN.doubtTitle}</h3>
      <ul class="plain-list">
        {longest.map(({ startSeconds, endSeconds, defect }) => (
          <li key={`${startSeconds} ${defect}`}>
            {RUN.doubtLine(formatClock(startSeconds), formatClock(endSeconds), DEFECTS[defect])}
          </li>
        ))}
        {rest > 0 && <li>{RUN.doubtMore(rest)}</li>}
      </ul>
    </div>
  );
}

function ChartInWords({ activity: { assessment } }: { activity: ActivityDetail }) {
  return (
    <details>
      <summary>{RUN.chartInWords}</summary>
      {assessment.bouts.length === 0 && <p>{RUN.noBouts}</p>}
      <ol class="number-list">
        {assessment.bouts.map((bout, index) => {
          const heart = assessment.heartRate.bouts.find((one) => one.bout.startSeconds === bout.startSeconds);
          const bpm = heart?.endMeanBpm ?? null;
          return (
            <li key={bout.startSeconds}>
              {RUN.boutLine(
                index + 1,
                formatClock(bout.startSeconds),
                formatClock(bout.seconds),
                bpm === null ? RUN.boutNoBpm : RUN.boutBpm(Math.round(bpm)),
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
