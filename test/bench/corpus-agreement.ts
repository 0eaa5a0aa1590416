/** On real recordings: how far our own gait agrees with the watch's run and walk splits. Sums only, no person's figures. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readActivity } from '../../shared/fit/activity/read-activity.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { Witness } from '../../shared/run/assessment.ts';
import { NOTHING_KNOWN } from '../fixtures/activity-builder.ts';

export type CorpusEntry = { file: string; bytes: number; expected: string };

const FOLDER = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const decoder = new TextDecoder();

/** Empty where the recordings are not beside the project. */
export function listCorpusRuns(): { file: string; bytes: Uint8Array }[] {
  if (!existsSync(`${FOLDER}index.json`)) return [];
  const entries = JSON.parse(readFileSync(`${FOLDER}index.json`, 'utf8')) as CorpusEntry[];
  return entries
    .filter(({ expected }) => /^(run|walk)\b/.test(expected))
    .map(({ file }) => ({ file, bytes: new Uint8Array(readFileSync(FOLDER + file)) }));
}

export type CorpusAgreement = {
  files: number;
  read: number;
  withSplits: number;
  /** Seconds for which both our cadence and the watch's splits say something, and those of them that agree. */
  comparedSeconds: number;
  agreedSeconds: number;
  locksFound: number;
};

export function measureCorpus(): CorpusAgreement {
  const total = { files: 0, read: 0, withSplits: 0, comparedSeconds: 0, agreedSeconds: 0, locksFound: 0 };
  for (const { bytes } of listCorpusRuns()) {
    total.files += 1;
    const read = readActivity(bytes, { sports: 'runAndWalk', decodeUtf8: (text) => decoder.decode(text) });
    if (!read.ok) continue;
    total.read += 1;
    const { witnesses, heartRate } = assessRun({ activity: read.value, workout: null, basis: NOTHING_KNOWN });
    if (heartRate.signal.defects.some(({ defect }) => defect === 'cadenceLock')) total.locksFound += 1;
    const find = (source: string) => witnesses.find((witness) => witness.source === source);
    const [cadence, splits] = [find('cadence'), find('splits')];
    if (cadence === undefined || splits === undefined) continue;
    total.withSplits += 1;
    const { compared, agreed } = compareSeconds(cadence, splits);
    total.comparedSeconds += compared;
    total.agreedSeconds += agreed;
  }
  return total;
}

function compareSeconds(one: Witness, other: Witness): { compared: number; agreed: number } {
  const end = Math.floor(one.segments.at(-1)?.endSeconds ?? 0);
  const kindAt = ({ segments }: Witness, second: number) =>
    segments.find(({ startSeconds, endSeconds }) => startSeconds <= second + 0.5 && endSeconds > second + 0.5)?.kind;
  let compared = 0;
  let agreed = 0;
  for (let second = 0; second < end; second++) {
    const [first, then] = [kindAt(one, second), kindAt(other, second)];
    if (first === undefined || then === undefined || first === 'unknown' || then === 'unknown') continue;
    compared += 1;
    if (first === then) agreed += 1;
  }
  return { compared, agreed };
}
