/** Runs a stretch of fuzz cases in this process and collects what was found, each kind with its smallest bytes. */

import { checkFile, type Finding } from './check-file.ts';
import { checkGrammarFile } from './check-grammar.ts';
import { drawCase, type FuzzSizes } from './draw-case.ts';
import { findChanges, snapshotIntrinsics } from './intrinsics.ts';

export type FoundCase = Finding & { index: number; times: number; bytes: Uint8Array };
export type FuzzReport = {
  cases: number;
  bytes: number;
  /** Cases by kind. */
  kinds: Record<string, number>;
  found: FoundCase[];
};

export type FuzzStretch = { seed: number; first: number; count: number; sizes: FuzzSizes };

/** Globals are compared this often, and at the end. */
const CASES_BETWEEN_SNAPSHOTS = 5000;

/** `onCase` is told every case's number before it begins. */
export function runFuzz(
  { seed, first, count, sizes }: FuzzStretch,
  onCase: (index: number) => void = () => {},
): FuzzReport {
  const report: FuzzReport = { cases: 0, bytes: 0, kinds: {}, found: [] };
  const before = snapshotIntrinsics();
  for (let index = first; index < first + count; index++) {
    onCase(index);
    const one = drawCase(seed, index, sizes);
    const findings = checkFile(one.bytes, sizes.assessedSeconds);
    if (one.kind === 'grammar') findings.push(...checkGrammarFile(one.drawn));
    const isSnapshotDue = (index - first + 1) % CASES_BETWEEN_SNAPSHOTS === 0 || index === first + count - 1;
    for (const change of isSnapshotDue ? findChanges(before) : [])
      findings.push({ what: 'global changed', detail: change });
    for (const finding of findings) addFinding(report.found, { ...finding, index, times: 1, bytes: one.bytes });
    report.cases += 1;
    report.bytes += one.bytes.length;
    report.kinds[one.kind] = (report.kinds[one.kind] ?? 0) + 1;
  }
  return report;
}

/** Of each kind of finding the smallest bytes stay. */
export function addFinding(found: FoundCase[], next: FoundCase): void {
  const same = found.find(({ what }) => what === next.what);
  if (same === undefined) found.push(next);
  else {
    const times = same.times + next.times;
    if (next.bytes.length < same.bytes.length) Object.assign(same, next);
    same.times = times;
  }
}
