/** Runs as the gate reads them: recordings, sessions in pieces, and runs told by hand; what is missing counts as load. */

import type { RunFact } from '../../shared/gate/facts.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { findPieces } from '../recorded/session-pieces.ts';
import type { HandRunBody } from '../store/hand-run-rows.ts';
import type { StoredRun } from '../store/stored-run.ts';

/**
 * A session that was recorded in pieces is one run, under the id of its first piece. Where its pieces are not the ones
 * any more with which it was judged, nothing is known of it until they are judged anew.
 */
export function toRunFacts(runs: readonly StoredRun[]): RunFact[] {
  return runs.flatMap((run) => {
    if (run.sessionRuns === null) return [toRunFact(run)];
    const pieces = findPieces(run, runs);
    if (pieces === null) return [{ ...toRunFact(run), compliance: null, heartRate: null }];
    return pieces[0] === run ? [joinRunFacts(pieces.map(toRunFact))] : [];
  });
}

function joinRunFacts(pieces: readonly RunFact[]): RunFact {
  const [first] = pieces as [RunFact];
  const doses = pieces.flatMap(({ dose }) => dose ?? []);
  const isAlike = (name: 'compliance' | 'heartRate') => pieces.every((piece) => piece[name] === first[name]);
  return {
    ...first,
    runSeconds: sum(pieces.map(({ runSeconds }) => runSeconds)),
    dose: doses.length < pieces.length ? null : sum(doses),
    compliance: isAlike('compliance') ? first.compliance : null,
    heartRate: isAlike('heartRate') ? first.heartRate : null,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Its week is one of the plan that it was matched in, whichever is chosen since. */
export function toRunFact(run: StoredRun): RunFact {
  const { match, planId, id, day, heartRate, compliance } = run;
  const runSeconds = run.runSeconds === null ? assumeRunSeconds(run) : run.runSeconds + missingRunSeconds(run);
  const common = { type: 'run', id, day, runSeconds, heartRate } as const;
  if (match.status !== 'matched') return { ...common, plannedWeek: null, dose: null, compliance: null };
  return { ...common, plannedWeek: match.planned.week, plan: planId, dose: doseOf(run, runSeconds), compliance };
}

/** Where nothing tells how she moved, a run counts as load in full: what is missing must not act as a good value. */
function assumeRunSeconds({ sport, timerSeconds, damage }: StoredRun): number {
  return sport === 'running' ? Math.max(timerSeconds, damage?.secondsExpected ?? 0) : 0;
}

/** The same holds for what a cut file does not have any more, where it tells how long it was. */
function missingRunSeconds({ sport, damage }: StoredRun): number {
  if (damage === null || !damage.isCut || sport !== 'running') return 0;
  return Math.max(0, (damage.secondsExpected ?? 0) - damage.secondsRead);
}

/** Of a damaged run nobody knows the dose; where it was too much already, what is missing makes it more. */
function doseOf({ dose, damage, compliance, runSeconds }: StoredRun, assumedSeconds: number): number | null {
  if (damage === null || dose === null) return dose;
  if (compliance !== 'more') return null;
  return runSeconds ? (dose * assumedSeconds) / runSeconds : dose;
}

/** Load like an extra run's: without a recording nothing says that it was as planned, and no heart rate was taken. */
export function toHandRunFact(id: string, day: LocalDay, body: unknown): RunFact {
  const { runSeconds } = body as HandRunBody;
  const unjudged = { plannedWeek: null, dose: null, compliance: null, heartRate: 'notAssessed' } as const;
  return { type: 'run', id, day, runSeconds, ...unjudged };
}
