/** The running service: where it listens, what stops it from starting, and how it ends. */

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ServeError, startService } from '../../server/serve.ts';
import { readSettings, type ServiceSettings } from '../../server/settings.ts';
import { makeRunBytes } from './fixtures/sample-runs.ts';

let dataDir: string;
let settings: ServiceSettings;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-serve-'));
  settings = readSettings({ FOURTH_MILE_PORT: '0', FOURTH_MILE_DATA_DIR: dataDir }, '/');
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const start = (changes: Partial<ServiceSettings> = {}) => startService({ ...settings, ...changes }, () => {});

describe('the service', () => {
  it('answers at the address that it names, keeps its data in its folder, and ends', async () => {
    const service = await start();
    expect(service.address).toMatch(/^http:\/\/localhost:\d+$/);
    const { port } = new URL(service.address);
    expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()).toEqual({ status: 'ready' });
    await service.stop();
    expect(existsSync(join(dataDir, 'fourth-mile.sqlite'))).toBe(true);
    await expect(fetch(`http://127.0.0.1:${port}/readyz`)).rejects.toThrow();
  });

  it('keeps its runner and her settings over a restart', async () => {
    const readUnit = async (changes: object | null) => {
      const service = await start();
      const url = `http://127.0.0.1:${new URL(service.address).port}/api/v1/settings`;
      const before = (await (await fetch(url)).json()) as object;
      if (changes !== null) {
        const body = JSON.stringify({ ...before, ...changes });
        await fetch(url, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body });
      }
      const after = (await (await fetch(url)).json()) as { distanceUnit: string };
      await service.stop();
      return after.distanceUnit;
    };
    expect(await readUnit({ distanceUnit: 'mi' })).toBe('mi');
    expect(await readUnit(null)).toBe('mi');
  });

  it('finishes a request that is under way before it ends', async () => {
    const service = await start();
    const bytes = makeRunBytes({ startedAtMs: Date.UTC(2026, 2, 2, 8) });
    const sent = request({
      port: new URL(service.address).port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/api/v1/activities',
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': bytes.length },
    });
    const status = new Promise((resolve, reject) => {
      sent.on('error', reject);
      sent.on('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });
    await new Promise((resolve) => sent.write(bytes.subarray(0, 1000), resolve));
    // The service has seen the request before it is told to stop.
    await expect.poll(() => existsSync(join(dataDir, 'incoming'))).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = service.stop();
    sent.end(bytes.subarray(1000));
    expect(await status).toBe(201);
    await stopped;
  });
});

describe('a start that cannot be', () => {
  it('names the port that is taken, and what to do', async () => {
    const first = await start();
    const port = Number(new URL(first.address).port);
    const other = join(dataDir, 'other');
    await expect(start({ port, dataDir: other })).rejects.toThrow(/^Port \d+ is in use already\..*FOURTH_MILE_PORT/);
    await first.stop();
  });
  it('names the folder that is used by another one', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(ServeError);
    await expect(start()).rejects.toThrow(/another Fourth Mile that is running already uses it/);
    await first.stop();
  });
  it('says of a folder that cannot be used why, and where to change it', async () => {
    await writeFile(join(dataDir, 'file'), 'x');
    await expect(start({ dataDir: join(dataDir, 'file') })).rejects.toThrow(
      /^The data folder .* cannot be used: a file stands where the folder should be\. .*FOURTH_MILE_DATA_DIR/,
    );
    const damaged = join(dataDir, 'damaged');
    await mkdir(damaged);
    await writeFile(join(damaged, 'fourth-mile.sqlite'), 'no database'.repeat(1_000));
    await expect(start({ dataDir: damaged })).rejects.toThrow(/its database is damaged\. Put a copy/);
  });
});
