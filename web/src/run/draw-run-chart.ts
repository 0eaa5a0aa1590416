/** Draws one run with chart.js: heart rate above, cadence or pace below, planned bands and ceiling behind. */

import {
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ChartSeries } from '../../../shared/api/activity-api.ts';
import type { HeartRateDefectSpan } from '../../../shared/run/assessment.ts';
import { formatClock, paceSeconds } from '../format.ts';
import type { Band } from './chart-bands.ts';
import type { ChartColours } from './chart-colours.ts';
import { RUN } from './verdict-words.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip);

export type SecondSeries = 'cadence' | 'pace';

export type RunChartInput = {
  series: ChartSeries;
  bands: readonly Band[];
  defects: readonly HeartRateDefectSpan[];
  ceilingBpm: number | null;
  second: SecondSeries;
  unit: 'km' | 'mi';
  colours: ChartColours;
};

export type LineChart = Chart<'line', Point[]>;
type Point = { x: number; y: number | null };

/** Slower than this the pace line rests at the bottom, so that standing still does not flatten the rest. */
const SLOWEST_PACE_SECONDS = { km: 1200, mi: 1920 };
/** Distances between the lines of the grid. */
const HEART_STEP_BPM = 20;
const CADENCE_STEP = 40;
const PACE_STEP_SECONDS = 120;
/** Shortest doubt that is still seen as a stretch, in seconds of a long run. */
const NARROWEST_DOUBT_PIXELS = 2;

export function drawRunChart(canvas: HTMLCanvasElement, input: RunChartInput): LineChart {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  return new Chart(canvas, makeConfiguration(input));
}

function makeConfiguration(input: RunChartInput): ChartConfiguration<'line', Point[]> {
  return {
    type: 'line',
    data: { datasets: [makeHeartLine(input), makeSecondLine(input)] },
    plugins: [makeBackground(input)],
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      // Value scales stack from the bottom: the one named first lies lowest.
      scales: {
        x: makeTimeScale(input),
        second: { type: 'linear', axis: 'y', stack: 'run', stackWeight: 8, ...makeSecondAxis(input) },
        gap: { type: 'linear', axis: 'y', stack: 'run', stackWeight: 1, ...EMPTY_AXIS },
        heart: { type: 'linear', axis: 'y', stack: 'run', stackWeight: 12, ...makeHeartAxis(input) },
      },
      plugins: { tooltip: makeTooltip(input) },
    },
  };
}

const LINE = { pointRadius: 0, pointHoverRadius: 4, borderWidth: 2, tension: 0.2, spanGaps: false } as const;

function makeHeartLine({ series, defects, colours }: RunChartInput): ChartDataset<'line', Point[]> {
  const isDoubted = (x: number) => defects.some(({ startSeconds, endSeconds }) => x >= startSeconds && x <= endSeconds);
  return {
    ...LINE,
    label: RUN.heartRate,
    yAxisID: 'heart',
    data: series.timerSeconds.map((x, index) => ({ x, y: series.heartRateBpm[index] ?? null })),
    borderColor: colours.heart,
    backgroundColor: colours.heart,
    segment: { borderColor: ({ p0 }) => (isDoubted(p0.parsed.x ?? 0) ? colours.doubt : undefined) },
  };
}

function readSecondValues({ series, second, unit }: RunChartInput): (number | null)[] {
  if (second === 'cadence') return series.cadenceStepsPerMinute;
  return series.speedMetersPerSecond.map((speed) => {
    const pace = paceSeconds(speed, unit);
    return pace === null ? null : Math.min(pace, SLOWEST_PACE_SECONDS[unit]);
  });
}

function makeSecondLine(input: RunChartInput): ChartDataset<'line', Point[]> {
  const { series, second, colours } = input;
  const values = readSecondValues(input);
  return {
    ...LINE,
    label: second === 'cadence' ? RUN.cadence : RUN.pace,
    yAxisID: 'second',
    data: series.timerSeconds.map((x, index) => ({ x, y: values[index] ?? null })),
    borderColor: colours.second,
    backgroundColor: colours.second,
  };
}

/** Seconds between time marks: the first that gives at most `MOST_MARKS`. */
const MARK_STEPS = [60, 120, 300, 600, 900, 1800, 3600];
const MOST_MARKS = 7;

function makeTimeScale({ series, colours }: RunChartInput) {
  const end = series.timerSeconds.at(-1) ?? 0;
  const step = MARK_STEPS.find((candidate) => end / candidate <= MOST_MARKS) ?? 7200;
  const marks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => ({ value: index * step }));
  return {
    type: 'linear' as const,
    min: 0,
    max: end,
    grid: { display: false },
    border: { color: colours.grid },
    // The library's own marks would split the run into equal parts such as 4:55.
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = marks;
    },
    ticks: {
      color: colours.text,
      maxRotation: 0,
      callback: (value: number | string) => formatClock(Number(value)),
    },
  };
}

/** Keeps the two panels apart. */
const EMPTY_AXIS = { ticks: { display: false }, grid: { display: false }, border: { display: false } } as const;

type Range = { min: number; max: number };

/** Whole steps around all values; the fallback where there are none. */
function findRange(values: readonly (number | null)[], step: number, fallback: Range): Range {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return fallback;
  const min = Math.floor(Math.min(...known) / step) * step;
  const max = Math.ceil(Math.max(...known) / step) * step;
  return { min, max: Math.max(max, min + step) };
}

function makeValueAxis(colours: ChartColours, title: string, { min, max }: Range, stepSize: number) {
  return {
    min,
    max,
    grid: { color: colours.grid },
    border: { display: false },
    ticks: { color: colours.text, stepSize, autoSkipPadding: 12 },
    title: { display: true, text: title, color: colours.text },
  };
}

function makeHeartAxis({ series, ceilingBpm, colours }: RunChartInput) {
  const range = findRange([...series.heartRateBpm, ceilingBpm], HEART_STEP_BPM, { min: 80, max: 180 });
  return makeValueAxis(colours, RUN.heartAxis, range, HEART_STEP_BPM);
}

function makeSecondAxis(input: RunChartInput) {
  const { second, colours, unit } = input;
  const values = readSecondValues(input);
  if (second === 'cadence') {
    const range = findRange(values, CADENCE_STEP, { min: 80, max: 200 });
    return makeValueAxis(colours, RUN.cadenceAxis, range, CADENCE_STEP);
  }
  const range = findRange(values, PACE_STEP_SECONDS, { min: 300, max: 900 });
  const axis = makeValueAxis(colours, `min/${unit}`, range, PACE_STEP_SECONDS);
  const callback = (value: number | string) => formatClock(Number(value));
  // Faster is higher.
  return { ...axis, reverse: true, ticks: { ...axis.ticks, callback } };
}

function makeTooltip({ colours, second, unit }: RunChartInput) {
  return {
    backgroundColor: colours.ink,
    titleColor: colours.surface,
    bodyColor: colours.surface,
    displayColors: false,
    padding: 10,
    callbacks: {
      title: (items: { parsed: { x: number | null } }[]) => formatClock(items[0]?.parsed.x ?? 0),
      label: ({ datasetIndex, parsed }: { datasetIndex: number; parsed: { y: number | null } }) => {
        const value = parsed.y ?? 0;
        if (datasetIndex === 0) return `${RUN.heartRate} ${Math.round(value)} ${RUN.heartAxis}`;
        return second === 'cadence'
          ? `${RUN.cadence} ${Math.round(value)} ${RUN.cadenceAxis}`
          : `${RUN.pace} ${formatClock(value)} min/${unit}`;
      },
    },
  };
}

/** Behind the lines: bands in both panels, stretches in doubt in the heart-rate panel. Before them: the ceiling. */
function makeBackground({ bands, defects, ceilingBpm, colours }: RunChartInput): Plugin<'line'> {
  return {
    id: 'background',
    afterDatasetsDraw(chart) {
      const { heart } = chart.scales;
      if (ceilingBpm === null || heart === undefined) return;
      drawCeiling(chart, heart.getPixelForValue(ceilingBpm), ceilingBpm, colours);
    },
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      const { x, heart, second } = chart.scales;
      if (x === undefined || heart === undefined || second === undefined) return;
      const fill = (from: number, to: number, top: number, bottom: number, narrowest = 0) => {
        const left = x.getPixelForValue(from);
        ctx.fillRect(left, top, Math.max(x.getPixelForValue(to) - left, narrowest), bottom - top);
      };
      ctx.save();
      for (const panel of [heart, second]) {
        for (const { startSeconds, endSeconds, movement } of bands) {
          ctx.globalAlpha = movement === 'run' ? 0.75 : 0.45;
          ctx.fillStyle = colours[movement];
          fill(startSeconds, endSeconds, panel.top, panel.bottom);
        }
      }
      ctx.globalAlpha = 0.35;
      ctx.fillStyle = colours.doubt;
      for (const { startSeconds, endSeconds } of defects) {
        fill(startSeconds, endSeconds, heart.top, heart.bottom, NARROWEST_DOUBT_PIXELS);
      }
      ctx.restore();
    },
  };
}

function drawCeiling({ ctx, chartArea }: Chart, y: number, bpm: number, colours: ChartColours): void {
  ctx.save();
  ctx.strokeStyle = colours.ceiling;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([6, 4]);
  ctx.beginPath();
  ctx.moveTo(chartArea.left, y);
  ctx.lineTo(chartArea.right, y);
  ctx.stroke();
  const text = RUN.ceiling(Math.round(bpm));
  ctx.font = `600 12px ${Chart.defaults.font.family}`;
  const width = ctx.measureText(text).width + 10;
  ctx.fillStyle = colours.surface;
  ctx.fillRect(chartArea.right - width, y - 20, width, 18);
  ctx.fillStyle = colours.ceiling;
  ctx.textAlign = 'right';
  ctx.fillText(text, chartArea.right - 5, y - 7);
  ctx.restore();
}
