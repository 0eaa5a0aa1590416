/** `fourth-mile import`: files, folders and archives into the data folder, without the service. */

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { buildZip } from '../../fixtures/zip-bytes.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { DAY_MS } from '../fixtures/test-service.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fourth-mile-import-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const run = (...paths: string[]) =>
  runCommand(['import', ...paths], {
    currentDir: dir,
    environment: { FOURTH_MILE_DATA_DIR: join(dir, 'data') },
  });

const makeRun = (daysBack: number) => makeRunBytes({ startedAtMs: Date.UTC(2026, 2, 2, 8) - daysBack * DAY_MS });

async function fillFolder(): Promise<void> {
  await mkdir(join(dir, 'watch', 'old'), { recursive: true });
  await writeFile(join(dir, 'watch', 'a.fit'), makeRun(0));
  await writeFile(join(dir, 'watch', 'a-again.fit.gz'), gzipSync(makeRun(0)));
  const inner = buildZip([{ name: 'c.fit', content: makeRun(2) }]);
  await writeFile(join(dir, 'watch', 'b.zip'), buildZip([{ name: 'inner.zip', content: inner, method: 0 }]));
  await writeFile(join(dir, 'watch', 'old', 'd.fit'), makeRun(3));
  await writeFile(join(dir, 'watch', 'old', 'broken.fit'), makeRun(4).subarray(0, 40));
  await writeFile(join(dir, 'watch', 'photo.jpg'), Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'));
  await symlink(join(dir, 'watch'), join(dir, 'watch', 'round-and-round'));
}

describe('import', () => {
  it('takes a folder with everything below it, says a line for each file and the totals', async () => {
    await fillFolder();
    const { code, out, err } = await run('watch');
    expect(err).toBe('');
    expect(out.split('\n').map((line) => line.replace(/: .*/, ''))).toEqual([
      `new      ${join('watch', 'a-again.fit.gz')}`,
      `same     ${join('watch', 'a.fit')}`,
      `new      ${join('watch', 'b.zip')} > c.fit`,
      `refused  ${join('watch', 'old', 'broken.fit')}`,
      `new      ${join('watch', 'old', 'd.fit')}`,
      '3 new, 1 here already, 0 no run, 1 refused, 1 other file skipped.',
      '',
    ]);
    expect(code).toBe(0);
    const again = await run('watch');
    expect(again.out).toMatch(/\n0 new, 4 here already, 0 no run, 1 refused, 1 other file skipped\.\n$/);
  });

  it('says the day of each run, and takes each of a file with several', async () => {
    await writeFile(join(dir, 'weekend.fit'), Buffer.concat([makeRun(1), makeRun(0)]));
    await writeFile(join(dir, 'cut.fit'), makeRun(3).subarray(0, -5000));
    const { out } = await run('weekend.fit', 'cut.fit', 'weekend.fit');
    expect(out.split('\n')).toEqual([
      'new      weekend.fit > weekend.fit, run 1 of 2: run of 2026-03-01',
      'new      weekend.fit > weekend.fit, run 2 of 2: run of 2026-03-02',
      'new      cut.fit: run of 2026-02-27, damaged, read in part',
      'same     weekend.fit > weekend.fit, run 1 of 2: the run of 2026-03-01 is here already',
      'same     weekend.fit > weekend.fit, run 2 of 2: the run of 2026-03-02 is here already',
      '3 new, 1 of them read in part, 2 here already, 0 no run, 0 refused, 0 other files skipped.',
      '',
    ]);
  });

  it('says what a file is that was named itself, and ends with 3 when nothing was a run', async () => {
    await fillFolder();
    const { code, out } = await run(join('watch', 'photo.jpg'));
    expect(out).toMatch(/^no run {3}\S+photo\.jpg: This is a picture, .*\. Look for the run itself/);
    expect(code).toBe(3);
  });

  it('leaves a data folder alone that the running service uses', async () => {
    await fillFolder();
    const store = await openStore(join(dir, 'data'), 0);
    const { code, out, err } = await run('watch');
    await store.close();
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^Fourth Mile is running and uses .*Drop the files on its page instead, or stop it/);
  });

  it('takes no device or pipe: it may have no end', async () => {
    const { code, err } = await run('/dev/null');
    expect([code, err]).toEqual([
      3,
      '/dev/null is neither a file nor a folder: a device or a pipe may have no end. Name a file.\n',
    ]);
  });
  it('lets no name of a file pass for a line of the answer', async () => {
    await writeFile(join(dir, 'x\nnew      y.fit'), makeRunBytes({ startedAtMs: Date.UTC(2026, 2, 2, 8) }));
    const { out } = await run('.');
    expect(out.trim().split('\n')).toHaveLength(2);
  });
  it('wants a path that is there', async () => {
    expect(await run()).toMatchObject({ code: 2, err: expect.stringMatching(/^Name what to import/) });
    expect(await run('nowhere')).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^nowhere cannot be read: there/),
    });
    expect((await run('--help')).out).toMatch(/^fourth-mile import PATH…\n/);
  });
});
