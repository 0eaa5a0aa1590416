/** Heart rate run by run against the ceiling, with how much of it can be believed. */

import type { BoutHeartRate, HeartRateAssessment } from '../../../shared/run/assessment.ts';
import { formatClock, formatPercent } from '../format.ts';
import { RUN } from './verdict-words.ts';

export function HeartRateCard({ heartRate }: { heartRate: HeartRateAssessment }) {
  const { numbers, because, bouts, signal } = heartRate;
  const hasReadings = bouts.some(({ endMeanBpm }) => endMeanBpm !== null);
  return (
    <section class="card">
      <h2>{RUN.heartTitle}</h2>
      {because.includes('noHeartRateBasis') && (
        <p>
          <a href="/settings">{RUN.heartBasisMissing}</a>
        </p>
      )}
      {hasReadings && <BoutTable bouts={bouts} hasCeiling={numbers.ceilingBpm !== null} />}
      <p class="hint">{describeBasis(numbers)}</p>
      {signal.usableRunShare !== null && <p class="hint">{RUN.usable(formatPercent(signal.usableRunShare))}</p>}
      {hasReadings && <p class="hint">{RUN.heartLead}</p>}
    </section>
  );
}

function describeBasis({ ceilingBpm, isMaximumEstimated }: HeartRateAssessment['numbers']): string {
  if (ceilingBpm === null) return '';
  const rounded = Math.round(ceilingBpm);
  return isMaximumEstimated ? RUN.ceilingEstimated(rounded) : RUN.ceilingNow(rounded);
}

function BoutTable({ bouts, hasCeiling }: { bouts: BoutHeartRate[]; hasCeiling: boolean }) {
  const { run, bpm, ceiling, recovery } = RUN.heartColumns;
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{run}</th>
            <th scope="col">{bpm}</th>
            {hasCeiling && <th scope="col">{ceiling}</th>}
            <th scope="col">{recovery}</th>
          </tr>
        </thead>
        <tbody>
          {bouts.map((bout, index) => (
            <tr key={bout.bout.startSeconds}>
              <th scope="row">
                {index + 1} <span class="hint">({formatClock(bout.bout.seconds)})</span>
              </th>
              <td>{bout.endMeanBpm === null ? RUN.notAssessed : Math.round(bout.endMeanBpm)}</td>
              {hasCeiling && <td>{describeOver(bout.overCeilingBpm)}</td>}
              <td>{describeDrop(bout.recoveryDropBpm)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function describeOver(overBpm: number | null): string {
  if (overBpm === null) return '–';
  const rounded = Math.round(overBpm);
  if (rounded === 0) return RUN.atCeiling;
  return rounded > 0 ? RUN.overBy(rounded) : RUN.underBy(-rounded);
}

function describeDrop(dropBpm: number | null): string {
  if (dropBpm === null) return '–';
  const rounded = Math.round(dropBpm);
  return rounded > 0 ? String(rounded) : RUN.noDrop;
}
