/** Step by step: what was planned, what was done, how she moved in it, and the judgement in words. */

import type { Assessment, IntervalDone, IntervalResult } from '../../../shared/run/assessment.ts';
import type { StepDuration } from '../../../shared/workout.ts';
import { formatClock, formatDistance } from '../format.ts';
import { EDGE_STEPS, MOVEMENTS, RUN, wordJudgement } from './verdict-words.ts';

type Props = { intervals: IntervalResult[]; extraRuns: Assessment['extraRuns']; unit: 'km' | 'mi' };

export function IntervalTable(props: Props) {
  return (
    <section class="card">
      <h2>{RUN.tableTitle}</h2>
      <Intervals {...props} />
    </section>
  );
}

export function Intervals({ intervals, extraRuns, unit }: Props) {
  const { step, done, moved, judgement } = RUN.tableColumns;
  return (
    <>
      <p class="hint">{RUN.tableNote}</p>
      <div class="table-scroll">
        <table class="intervals">
          <thead>
            <tr>
              <th scope="col">{step}</th>
              <th scope="col">{done}</th>
              <th scope="col">{moved}</th>
              <th scope="col">{judgement}</th>
            </tr>
          </thead>
          <tbody>
            {intervals.map((interval) => (
              <Row key={interval.planned.index} interval={interval} unit={unit} />
            ))}
          </tbody>
        </table>
      </div>
      <ExtraRuns runs={extraRuns ?? []} />
    </>
  );
}

function Row({ interval: { planned, done, judgement }, unit }: { interval: IntervalResult; unit: 'km' | 'mi' }) {
  const { movement, duration } = planned.step;
  return (
    <tr class={`planned-${movement}`}>
      <th scope="row">
        {nameStep(planned)} <span class="nowrap">{describeDuration(duration, unit)}</span>
      </th>
      <td>{describeDone(done, duration, unit)}</td>
      <td>
        <Moved done={done} />
      </td>
      <td>
        <span class={`judgement judged-${judgement}`}>{wordJudgement(judgement, movement, goesOn(done))}</span>
      </td>
    </tr>
  );
}

function goesOn({ boutSeconds, timerSeconds }: IntervalDone): boolean {
  return boutSeconds !== null && timerSeconds !== null && boutSeconds > timerSeconds;
}

/** A stranger's workout says "any": its own step name tells more. */
function nameStep({ step }: IntervalResult['planned']): string {
  return (
    EDGE_STEPS[step.intensity] ?? (step.movement === 'any' ? step.name || MOVEMENTS.any : MOVEMENTS[step.movement])
  );
}

function describeDuration(duration: StepDuration, unit: 'km' | 'mi'): string {
  if (duration.type === 'time') return formatClock(duration.seconds);
  return duration.type === 'distance' ? formatDistance(duration.meters, unit) : RUN.openStep;
}

function describeDone(done: IntervalDone, planned: StepDuration, unit: 'km' | 'mi'): string {
  if (done.timerSeconds === null) return RUN.nothing;
  const time = formatClock(done.timerSeconds);
  const isByDistance = planned.type === 'distance' && done.distanceMeters !== null;
  return isByDistance ? `${formatDistance(done.distanceMeters ?? 0, unit)}, ${time}` : time;
}

const MOVED = [
  { key: 'runSeconds', say: RUN.movedRun },
  { key: 'walkSeconds', say: RUN.movedWalk },
  { key: 'standSeconds', say: RUN.movedStand },
] as const;

/** The longest part first. */
function Moved({ done }: { done: IntervalDone }) {
  const parts = MOVED.map(({ key, say }) => ({ seconds: Math.round(done[key] ?? 0), say }))
    .filter(({ seconds }) => seconds > 0)
    .toSorted((a, b) => b.seconds - a.seconds);
  if (parts.length === 0) return <>–</>;
  return (
    <ul class="moved">
      {parts.map(({ seconds, say }) => (
        <li key={say(formatClock(seconds))}>{say(formatClock(seconds))}</li>
      ))}
    </ul>
  );
}

/** More than this many would push everything else away. */
const MOST_EXTRA_RUNS_SHOWN = 4;

function ExtraRuns({ runs }: { runs: NonNullable<Assessment['extraRuns']> }) {
  if (runs.length === 0) return null;
  const list = (
    <ul class="plain-list">
      {runs.map(({ startSeconds, seconds }) => (
        <li key={startSeconds}>{RUN.extraRunLine(formatClock(startSeconds), formatClock(seconds))}</li>
      ))}
    </ul>
  );
  if (runs.length > MOST_EXTRA_RUNS_SHOWN) {
    return (
      <details>
        <summary>{RUN.extraRunsMany(runs.length)}</summary>
        {list}
      </details>
    );
  }
  return (
    <>
      <h3>{RUN.extraRunsTitle}</h3>
      {list}
    </>
  );
}
