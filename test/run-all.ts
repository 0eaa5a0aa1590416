/** `npm test`: every test there is, the browser's too where Chromium is found; with `CI=true` nothing may be left out. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './browser/find-chromium.ts';

type Tally = { passed: number; failed: number; skipped: number };

const root = fileURLToPath(new URL('..', import.meta.url));
const isCi = process.env.CI === 'true';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What cannot run here is said in one line, and is an error where everything must run. */
function leaveOut(line: string): void {
  say(line);
  if (isCi) process.exit(1);
}

/** A run without a report of its own counts as one failure: a crash is never a pass. */
function runVitest(config: string): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'fourth-mile-tests-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', config, ...reporters], {
    cwd: root,
    stdio: 'inherit',
  });
  const tally = existsSync(report) ? readTally(report) : { passed: 0, failed: 1, skipped: 0 };
  rmSync(folder, { recursive: true });
  return status === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function readTally(report: string): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

if (!existsSync(join(root, '../shared/corpus/index.json'))) {
  leaveOut('No ../shared/corpus beside the project: the tests on real files are left out.');
}
const tallies = [runVitest('test/vitest.config.ts')];
if (findChromium(process.env) === null) {
  leaveOut(
    'No Chromium found: the browser tests are left out. Install one (Debian: apt-get install chromium) or name it in FOURTH_MILE_CHROMIUM.',
  );
} else {
  tallies.push(runVitest('test/browser/vitest.config.ts'));
}
const count = (key: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[key], 0);
const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
say(`${count('passed')} passed, ${count('failed')} failed${skipped}`);
process.exitCode = count('failed') > 0 || count('passed') === 0 ? 1 : 0;
