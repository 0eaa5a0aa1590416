/** The verdict on one run as a terminal shows it: interval by interval, then in words. */

import type { Bout, IntervalJudgement, IntervalResult, WitnessSource } from '../../shared/run/assessment.ts';
import type { WorkoutStep } from '../../shared/workout.ts';
import type { CheckedRun } from './check-answer.ts';

const JUDGEMENT_WORDS: Record<IntervalJudgement, string> = {
  right: 'as planned',
  tooShort: 'shorter',
  tooLong: 'longer',
  missing: 'left out',
  otherMovement: 'walked instead',
  cannotTell: 'cannot tell',
};
const SOURCE_NAMES: Record<WitnessSource, string> = {
  stepLaps: 'workout steps',
  laps: 'laps',
  splits: "the watch's run and walk splits",
  cadence: 'cadence',
  speed: 'speed',
};
const NOTHING = '-';
const LONGEST_NAME = 24;

/** One run after the other, ready to print, with a line end behind the last line. */
export function formatChecks(runs: readonly CheckedRun[]): string {
  if (runs.length === 1) return runs.map(formatCheck).join('');
  return runs
    .map((checked, index) => `Run ${index + 1} of ${runs.length}, ${dayOf(checked)}:\n${formatCheck(checked)}`)
    .join('\n');
}

/** In UTC where the watch does not tell her own day. */
function dayOf({ activity: { localDay, startedAt } }: CheckedRun): string {
  return localDay ?? `${new Date(startedAt * 1000).toISOString().slice(0, 10)} (UTC)`;
}

function formatCheck(checked: CheckedRun): string {
  const { assessment, words, comparedWith } = checked;
  const table =
    assessment.intervals === null
      ? formatFound(checked)
      : formatTable(INTERVAL_HEADER, assessment.intervals.map(toRow));
  return [
    words.headline,
    ...words.sentences.map((sentence) => `  ${sentence}`),
    '',
    ...(comparedWith === null ? [] : [`Compared with: ${comparedWith.workout.name}`]),
    ...table,
    ...formatWitnesses(checked),
    '',
  ].join('\n');
}

const INTERVAL_HEADER = ['', 'step', 'planned', 'done', 'run', 'walk', 'from', 'judgement'];

function toRow({ planned, done, judgement }: IntervalResult): string[] {
  return [
    String(planned.index + 1),
    planned.step.name.slice(0, LONGEST_NAME) || planned.step.intensity,
    formatPlanned(planned.step),
    formatSeconds(done.timerSeconds),
    formatSeconds(done.runSeconds),
    formatSeconds(done.walkSeconds),
    formatSeconds(done.startSeconds),
    describeJudgement({ planned, done, judgement }),
  ];
}

function describeJudgement({ planned: { step }, done, judgement }: IntervalResult): string {
  if (judgement === 'otherMovement' && step.movement === 'walk') return 'ran instead';
  const bout = done.boutSeconds ?? 0;
  const ranOn = judgement === 'tooLong' && step.movement === 'run' && bout > (done.runSeconds ?? 0) + 1;
  return ranOn ? `longer: ran on for ${formatSeconds(bout)}` : JUDGEMENT_WORDS[judgement];
}

function formatPlanned({ duration }: WorkoutStep): string {
  switch (duration.type) {
    case 'time':
      return formatSeconds(duration.seconds);
    case 'distance':
      return `${Math.round(duration.meters)} m`;
    case 'open':
      return 'open';
  }
}

/** Without a plan: the runs and what the heart did in each. */
function formatFound({ assessment }: CheckedRun): string[] {
  const { bouts, walks, heartRate } = assessment;
  const heartOf = (bout: Bout) =>
    heartRate.bouts.find((candidate) => candidate.bout.startSeconds === bout.startSeconds);
  const rows = bouts.map((bout, index) => [
    String(index + 1),
    formatSeconds(bout.startSeconds),
    formatSeconds(bout.endSeconds - bout.startSeconds),
    formatBpm(heartOf(bout)?.endMeanBpm ?? null),
  ]);
  return [
    `Runs found: ${bouts.length}. Walks found: ${walks.length}.`,
    ...(bouts.length === 0 ? [] : formatTable(['', 'from', 'run', 'heart rate at the end'], rows)),
  ];
}

function formatWitnesses({ assessment }: CheckedRun): string[] {
  const { witnesses, chosen, movement, heartRate } = assessment;
  const telling = witnesses.filter(({ coverage, agreement }) => coverage > 0 || agreement !== null);
  const names = telling.map(({ source, coverage, agreement }) => {
    const about = coverage === 0 ? 'times only' : `${formatShare(coverage)} of the time`;
    const fit = agreement === null ? '' : `, fits the plan ${formatShare(agreement)}`;
    return `${SOURCE_NAMES[source]} (${about}${fit})`;
  });
  const usable = heartRate.signal.usableRunShare;
  return [
    `Witnesses: ${names.join('; ') || 'none'}.`,
    `Times from: ${nameSource(chosen)}. Movement from: ${nameSource(movement)}.`,
    usable === null
      ? 'Heart rate: no running to read it for.'
      : `Heart rate: usable for ${formatShare(usable)} of the running.`,
  ];
}

function nameSource(source: WitnessSource | null): string {
  return source === null ? 'nothing' : SOURCE_NAMES[source];
}

function formatTable(header: string[], rows: string[][]): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function formatSeconds(seconds: number | null): string {
  if (seconds === null) return NOTHING;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function formatBpm(bpm: number | null): string {
  return bpm === null ? NOTHING : `${Math.round(bpm)} bpm`;
}

function formatShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}
