/** The five numbers behind the verdict, each with what it is made of and one plain sentence. */

import type { Compliance, ComplianceNumbers } from '../../../shared/run/assessment.ts';
import { formatClock, formatPercent } from '../format.ts';
import { RUN } from './verdict-words.ts';

type NumberKey = keyof typeof RUN.numbers;

export function ComplianceNumbersCard({ compliance }: { compliance: Compliance }) {
  const { numbers, score } = compliance;
  return (
    <section class="card">
      <h2>{RUN.numbersTitle}</h2>
      <p class="hint">{RUN.numbersLead}</p>
      <ComplianceNumberList numbers={numbers} />
      {score !== null && <p class="hint">{RUN.score(Math.round(score))}</p>}
    </section>
  );
}

export function ComplianceNumberList({ numbers }: { numbers: ComplianceNumbers }) {
  return (
    <dl class="numbers">
      {(Object.keys(RUN.numbers) as NumberKey[]).map((key) => (
        <div key={key}>
          <dt>{RUN.numbers[key].name}</dt>
          <dd class="number-value">{numbers[key] === null ? RUN.cannotTell : formatPercent(numbers[key])}</dd>
          <dd class="number-of">{describeParts(key, numbers)}</dd>
          <dd class="number-about hint">{RUN.numbers[key].about}</dd>
        </div>
      ))}
    </dl>
  );
}

function describeParts(key: NumberKey, numbers: ComplianceNumbers): string {
  const clock = (seconds: number | null) => (seconds === null ? '–' : formatClock(seconds));
  switch (key) {
    case 'runDose':
      return RUN.numberOf(clock(numbers.runSeconds), clock(numbers.plannedRunSeconds));
    case 'longestBoutRatio':
      return RUN.numberOf(clock(numbers.longestBoutSeconds), clock(numbers.plannedLongestBoutSeconds));
    case 'boutsRight':
      return RUN.numberOf(String(numbers.boutsInTolerance ?? '–'), String(numbers.plannedBouts));
    case 'walkKept':
      return RUN.numberOf(clock(numbers.walkSecondsKept), clock(numbers.plannedWalkSeconds));
    case 'completed':
      return RUN.numberOf(clock(numbers.timerSeconds), clock(numbers.plannedSeconds));
  }
}
