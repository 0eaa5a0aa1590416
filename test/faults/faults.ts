/**
 * `npm run faults [rounds] [seed]`: kills, a full disk, hostile load and bombs against the built service (`security.md` 4,
 * rows 5, 6, 9, 11 and 14). Ends with exit code 1 when something was lost or an aim was missed.
 */

import { percent, quantile } from '../bench/figures.ts';
import { startBuiltService } from '../fixtures/service-process.ts';
import { type LoadReport, measureBombs, measureLoad } from './attack-load.ts';
import { fillDisk } from './full-disk.ts';
import { runKillRounds } from './kill-rounds.ts';

const [roundsAsked = '200', seedAsked = '1'] = process.argv.slice(2);
const LOAD_SECONDS = 20;
const AIM = { p99Ms: 20, maxMs: 100, bombMegabytes: 512, readyMs: 1000 };
const missed: string[] = [];

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function hold(isReached: boolean, what: string): void {
  if (!isReached) missed.push(what);
}

function sayLoad(title: string, { loop, sent, unanswered, askedMs, unansweredQuestions }: LoadReport): void {
  say(`${title}: ${sent} files, ${unanswered} without an answer.`);
  say(
    `  event loop late by ${loop.p99Ms.toFixed(0)} ms (p99), ${loop.maxMs.toFixed(0)} ms (most); memory ${loop.peakMegabytes.toFixed(0)} MB.`,
  );
  const late = askedMs.map((ms) => ms.toFixed(0));
  say(
    `  ${late.length} questions meanwhile: ${quantile(askedMs, 0.5).toFixed(0)} ms (median), ${quantile(askedMs, 0.99).toFixed(0)} ms (p99); unanswered ${percent(unansweredQuestions, askedMs.length)}.`,
  );
  hold(unanswered === 0 && unansweredQuestions === 0, `${title}: everybody gets an answer`);
}

const load = await measureLoad(LOAD_SECONDS);
sayLoad('Hostile, large and honest files, four at a time', load);
hold(load.loop.p99Ms <= AIM.p99Ms, `event loop late by ${AIM.p99Ms} ms at most (p99)`);
hold(load.loop.maxMs <= AIM.maxMs, `event loop late by ${AIM.maxMs} ms at most`);

const bombs = await measureBombs();
sayLoad('Four bombs at once', bombs);
hold(bombs.loop.peakMegabytes <= AIM.bombMegabytes, `${AIM.bombMegabytes} MB with four bombs at once`);

const disk = await fillDisk();
if (disk === null) say('A full disk: not tried, this machine lets nobody mount a small one.');
else say(`A full disk: ${disk.stored} runs kept, ${disk.refused} refused; ${disk.problems.length} problems.`);
for (const problem of disk?.problems ?? []) say(`  ${problem}`);
hold((disk?.problems.length ?? 0) === 0, 'nothing lost on a full disk');

const kills = await runKillRounds(startBuiltService, Number(roundsAsked), Number(seedAsked));
say(
  `${kills.rounds} kills: ${kills.uploads} uploads, ${kills.answers} answers and ${kills.imports} imports were promised; ${kills.problems.length} problems.`,
);
for (const problem of kills.problems) say(`  ${problem}`);
say(
  `  ready again after ${quantile(kills.readyMs, 0.5).toFixed(0)} ms (median), ${Math.max(...kills.readyMs).toFixed(0)} ms (most).`,
);
hold(kills.problems.length === 0, 'nothing lost over the kills');
hold(quantile(kills.readyMs, 0.5) <= AIM.readyMs, `ready ${AIM.readyMs} ms after a kill (median)`);

for (const aim of missed) say(`Missed: ${aim}.`);
process.exitCode = missed.length > 0 ? 1 : 0;
