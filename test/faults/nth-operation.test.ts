/** Whatever operation of the store does not come about: all of the change is there, or nothing of it (`security.md` 4, row 10). */

import { beforeEach, describe, expect, it } from 'vitest';
import { RED_FLAGS } from '../../shared/readiness/signs.ts';
import { NO_SYMPTOMS } from '../fixtures/no-symptoms.ts';
import { buildZip } from '../fixtures/zip-bytes.ts';
import { answerAll } from '../server/fixtures/answer-readiness.ts';
import { keepReadingPool } from '../server/fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../server/fixtures/sample-runs.ts';
import {
  API,
  DAY_MS,
  HOUR_MS,
  MONDAY_NOON,
  startTestService,
  type TestService,
} from '../server/fixtures/test-service.ts';
import { createFaults, type Faults } from './faulty-store.ts';

const MOST_OPERATIONS = 60;
const RUNS = [1, 2, 3].map((daysBack) =>
  makeRunBytes({ startedAtMs: MONDAY_NOON - daysBack * DAY_MS - HOUR_MS, seed: daysBack }),
);
const [RUN = Buffer.alloc(0)] = RUNS;
const AFTER = { effort: 3, couldTalk: true, symptoms: NO_SYMPTOMS };

const reading = keepReadingPool();
let service: TestService;
let faults: Faults;

beforeEach(async () => {
  faults = createFaults();
  service = await startTestService({ reading, wrapStore: faults.wrap });
  return () => service.stop();
});

const upload = (bytes: Buffer, name = 'run.fit') =>
  service.own
    .post(`${API}/activities`)
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', name)
    .send(bytes);

/** Everything that is kept, without the times and ids that are drawn anew. What lies in `incoming` goes at the next start. */
async function readState() {
  const runs = await service.store.activities.list(service.runnerId);
  const facts = await service.store.facts.list(service.runnerId);
  const files = (await service.listFiles()).filter((name) => name.endsWith('.fit'));
  expect(files.sort()).toEqual(runs.map(({ id }) => `${id}.fit`).sort());
  return {
    runs: runs.map(({ sha256, match }) => ({ sha256, match })),
    facts: facts.map(({ kind, body }) => ({ kind, body: { ...(body as object), checkInId: undefined } })),
  };
}

type Change = { send: () => PromiseLike<{ status: number }>; undo: () => Promise<void> };

/** Refuses the first operation, the second and so on, until the change needs no more of them. */
async function refuseEach({ send, undo }: Change): Promise<number> {
  const before = await readState();
  await send();
  const after = await readState();
  expect(after).not.toEqual(before);
  await undo();
  for (let nth = 1; nth <= MOST_OPERATIONS; nth++) {
    faults.refuse(nth);
    const { status } = await send();
    const wasRefused = faults.wasRefused();
    faults.refuse(0);
    const state = await readState();
    if (!wasRefused) {
      expect(state).toEqual(after);
      return nth;
    }
    expect([before, after], `operation ${nth}, answered with ${status}`).toContainEqual(state);
    if (status < 300) expect(state, `operation ${nth}`).toEqual(after);
    await undo();
    expect(await readState()).toEqual(before);
  }
  throw new Error('The change needs more operations than were tried.');
}

async function removeAllRuns(): Promise<void> {
  for (const { id } of await service.store.activities.list(service.runnerId)) {
    await service.own.delete(`${API}/activities/${id}`).expect((answer) => expect(answer.status).toBeLessThan(300));
  }
}

describe('a full disk at any moment', { timeout: 120_000 }, () => {
  it('leaves an upload whole or not there', async () => {
    const operations = await refuseEach({ send: () => upload(RUN), undo: removeAllRuns });
    expect(operations).toBeGreaterThan(5);
  });

  it('leaves a run and its answers whole, or takes them all', async () => {
    const { body } = await upload(RUN).expect(201);
    let { id } = body.activity.summary;
    const answer = () => service.own.put(`${API}/activities/${id}/check-ins/after`).send(AFTER);
    await answer().expect(200);
    await refuseEach({
      send: () => service.own.delete(`${API}/activities/${id}`),
      undo: async () => {
        const again = await upload(RUN);
        id = again.body.activity.summary.id;
        await answer().expect(200);
      },
    });
  });

  it('leaves an answer as it was or as it was told', async () => {
    const { body } = await upload(RUN).expect(201);
    const { id } = body.activity.summary;
    await refuseEach({
      send: () => service.own.put(`${API}/activities/${id}/check-ins/after`).send(AFTER),
      undo: async () => {
        await service.own.delete(`${API}/activities/${id}/check-ins/after`);
      },
    });
  });

  it('leaves a strength session with its symptoms, or neither', async () => {
    const day = '2026-03-02';
    const symptoms = { ...NO_SYMPTOMS, leak: 'drops' };
    const removeAll = async () => {
      for (const { id, kind } of await service.store.facts.list(service.runnerId)) {
        await service.own.delete(`${API}/${kind === 'strength' ? 'strength' : 'check-ins'}/${id}`).expect(200);
      }
    };
    const send = () => service.own.post(`${API}/strength`).send({ day, symptoms });
    await refuseEach({ send, undo: removeAll });
  });

  it('leaves answers about readiness that were sent together all there, or none', async () => {
    const send = () =>
      service.own
        .put(`${API}/readiness/signs`)
        .send({ day: '2026-03-02', item: 'redFlags', answers: answerAll(RED_FLAGS, false) });
    const removeAll = async () => {
      for (const { id, kind } of await service.store.facts.list(service.runnerId)) {
        await service.store.facts.remove(service.runnerId, kind, id, MONDAY_NOON);
      }
    };
    await refuseEach({ send, undo: removeAll });
  });

  it('leaves of an archive each run whole or not there', async () => {
    const zip = buildZip(RUNS.map((content, index) => ({ name: `${index}.fit`, content })));
    for (let nth = 1; nth <= MOST_OPERATIONS; nth++) {
      faults.refuse(nth);
      await upload(zip, 'runs.zip');
      const wasRefused = faults.wasRefused();
      faults.refuse(0);
      await readState();
      await upload(zip, 'runs.zip').expect(200);
      expect((await readState()).runs.length, `operation ${nth}`).toBe(RUNS.length);
      await removeAllRuns();
      if (!wasRefused) return;
    }
    throw new Error('The archive needs more operations than were tried.');
  });
});
