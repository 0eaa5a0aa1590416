/** What each witness in the recording says, for whoever wants to know how sure the verdict is. */

import type { Assessment, Witness } from '../../../shared/run/assessment.ts';
import { formatPercent } from '../format.ts';
import { RUN, SOURCES } from './verdict-words.ts';

export function WitnessesCard({ assessment }: { assessment: Assessment }) {
  const { witnesses } = assessment;
  if (witnesses.length === 0) return null;
  return (
    <section class="card">
      <details>
        <summary>{RUN.witnessesTitle}</summary>
        <p class="hint">{RUN.witnessesLead}</p>
        <ul class="plain-list">
          {witnesses.map((witness) => (
            <li key={witness.source}>
              <strong>{SOURCES[witness.source]}</strong>: {describeWitness(witness, assessment)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function describeWitness({ source, coverage, agreement }: Witness, { chosen, movement }: Assessment): string {
  const parts = [coverage === 0 ? RUN.witnessOnlyTimes : RUN.witnessCoverage(formatPercent(coverage))];
  if (agreement !== null) parts.push(RUN.witnessAgreement(formatPercent(agreement)));
  if (source === chosen) parts.push(RUN.witnessChosen);
  if (source === movement) parts.push(RUN.witnessMovement);
  return parts.join(', ');
}
