/** Runs on the small disk that `full-disk.ts` made; prints what it saw as one line of JSON. */

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActivityListAnswer } from '../../shared/api/activity-api.ts';
import type { ErrorBody } from '../../shared/api/error-body.ts';
import type { UploadAnswer } from '../../shared/api/import-api.ts';
import { startBuiltService } from '../fixtures/service-process.ts';
import { call, upload } from './call-service.ts';
import type { DiskReport } from './full-disk.ts';
import { createRunMaker } from './make-runs.ts';

const BALLAST_BYTES = 2 * 1024 * 1024;
const REFUSALS_WANTED = 5;
const MOST_UPLOADS = 500;

const [disk = ''] = process.argv.slice(2);
const dataDir = join(disk, 'data');
const ballast = join(disk, 'ballast');
const report: DiskReport = { stored: 0, refused: 0, problems: [] };
const nextRun = createRunMaker(Date.now());
const kept: string[] = [];

function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) report.problems.push(otherwise);
}

async function sendOne(address: string): Promise<void> {
  const { status, body } = await upload(address, nextRun().bytes);
  if (status === 201) kept.push((body as UploadAnswer).activity.summary.id);
  else report.refused += 1;
  const isFull = status === 507 && (body as ErrorBody).error.code === 'diskFull';
  expectThat(status === 201 || isFull, `an upload to a full disk was answered with ${status}`);
}

async function expectAllThere(address: string, when: string): Promise<void> {
  const { status, body } = await call(address, 'GET', '/activities');
  const there = status === 200 ? (body as ActivityListAnswer).activities.map(({ id }) => id) : [];
  expectThat(kept.length === there.length && kept.every((id) => there.includes(id)), `runs are missing ${when}`);
}

writeFileSync(ballast, Buffer.alloc(BALLAST_BYTES));
const service = await startBuiltService({ dataDir });
for (let sent = 0; report.refused < REFUSALS_WANTED && sent < MOST_UPLOADS; sent++) await sendOne(service.address);
expectThat(report.refused === REFUSALS_WANTED, 'the disk was never full');
expectThat((await fetch(`${service.address}/healthz`)).status === 200, 'health was not 200 on the full disk');
expectThat((await call(service.address, 'GET', '/decision')).status === 200, 'no decision on the full disk');
await expectAllThere(service.address, 'on the full disk');

rmSync(ballast);
const before = kept.length;
await sendOne(service.address);
expectThat(kept.length === before + 1, 'it did not go on when there was room again');
await expectAllThere(service.address, 'after there was room again');
await service.kill();
const again = await startBuiltService({ dataDir });
await expectAllThere(again.address, 'after a restart');
await again.stop();
process.stdout.write(`${JSON.stringify({ ...report, stored: kept.length })}\n`);
