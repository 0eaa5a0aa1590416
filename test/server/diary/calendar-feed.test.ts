/** The calendar feed over HTTP: closed without its secret, revocable, and with titles and dates only. */

import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarFeedMadeAnswer } from '../../../shared/api/calendar-api.ts';
import { readICalendar } from '../../calendar/read-icalendar.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { API, DAY_MS, HOUR_MS, startTestService, type TestService } from '../fixtures/test-service.ts';

const MIDNIGHT = Date.UTC(2026, 2, 2);

const reading = keepReadingPool();
let service: TestService;
beforeEach(async () => {
  service = await startTestService({ now: MIDNIGHT + 12 * HOUR_MS, reading });
  return () => service.stop();
});

const FEED = `${API}/calendar-feed`;
const make = async () => (await service.own.post(FEED).send({}).expect(201)).body as CalendarFeedMadeAnswer;
/** As a calendar asks: without a word about where it comes from. */
const fetchFeed = async (path: string) => {
  const { text, headers } = await service.plain.get(path).expect(200);
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
  return readICalendar(text);
};
const titles = async (path: string) =>
  (await fetchFeed(path)).events.map(({ properties }) => `${properties.DTSTART} ${properties.SUMMARY}`);

async function uploadRun(): Promise<string> {
  const { body } = await service.own
    .post(`${API}/activities`)
    .set('Content-Type', 'application/octet-stream')
    .send(makeRunBytes({ startedAtMs: MIDNIGHT + 9 * HOUR_MS }))
    .expect(201);
  return body.activity.summary.id;
}

describe('the address of the feed', () => {
  it('is off until it is made, and its secret is kept as a hash alone', async () => {
    expect((await service.own.get(FEED).expect(200)).body).toEqual({ createdAt: null });
    const { path, createdAt } = await make();
    expect((await service.own.get(FEED).expect(200)).body).toEqual({ createdAt });
    const [, token = ''] = /^\/calendar\/([\w-]{43})\.ics$/.exec(path) ?? [];
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const kept = await service.store.calendarFeeds.get(service.runnerId);
    expect(kept?.tokenHash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('ends when it is taken back, and when a new one is made', async () => {
    const first = await make();
    const second = await make();
    expect(second.path).not.toBe(first.path);
    await service.plain.get(first.path).expect(404);
    await service.plain.get(second.path).expect(200);
    await service.own.delete(FEED).expect(204);
    await service.plain.get(second.path).expect(404);
  });

  it('is closed to every other secret, in the one shape, and nothing of the secret is said or reported', async () => {
    const { path } = await make();
    const tries = [
      `/calendar/${'a'.repeat(43)}.ics`,
      path.replace('.ics', ''),
      path.slice(0, -5).concat('.ics'),
      path.toUpperCase(),
      '/calendar/.ics',
      '/calendar/..%2F..%2Fapi.ics',
      `/calendar/${'%00'.repeat(43)}.ics`,
    ];
    for (const wrong of tries) {
      const { body, text } = await service.plain.get(wrong).expect(404);
      expect(body.error.code).toBe('notFound');
      expect(text).not.toContain(path.slice(10, 40));
    }
    expect(service.reported).toEqual([]);
  });

  it('opens nothing else: it is no key to the interface', async () => {
    const { path } = await make();
    const token = path.slice('/calendar/'.length, -'.ics'.length);
    await service.plain.get(`${API}/calendar/${token}.ics`).expect(404);
    await service.plain.post(path).set('Content-Type', 'application/json').send('{}').expect(405);
  });
});

describe('what stands in it', () => {
  it('is nothing before a week is open', async () => {
    expect(await titles((await make()).path)).toEqual([]);
  });

  it('is the sessions of the open week with a day between, and strength', async () => {
    const { path } = await make();
    await answerReadiness(service, '2026-03-02');
    expect(await titles(path)).toEqual([
      '20260302 Run-walk: week 1, session 1',
      '20260304 Run-walk: week 1, session 2',
      '20260306 Run-walk: week 1, session 3',
      '20260303 Strength',
      '20260305 Strength',
    ]);
  });

  it('is the question of the next morning until it is answered, and the same event from day to day', async () => {
    const { path } = await make();
    await answerReadiness(service, '2026-03-02');
    const id = await uploadRun();
    const before = await fetchFeed(path);
    expect(before.events[0]?.properties).toMatchObject({
      DTSTART: '20260303T080000',
      SUMMARY: 'Fourth Mile: a short question',
    });
    expect(await titles(path)).toContain('20260304 Run-walk: week 1, session 2');
    service.setNow(MIDNIGHT + DAY_MS + 9 * HOUR_MS);
    const after = await fetchFeed(path);
    const uids = ({ events }: typeof after) => events.map(({ properties }) => properties.UID);
    expect(uids(after)).toEqual(uids(before));
    expect(new Set(uids(after)).size).toBe(uids(after).length);
    await service.own.put(`${API}/activities/${id}/check-ins/morning`).send({ symptoms: NO_SYMPTOMS }).expect(200);
    expect((await titles(path)).join()).not.toContain('question');
  });

  it('is no question any more once its days are over', async () => {
    const { path } = await make();
    await uploadRun();
    service.setNow(MIDNIGHT + 3 * DAY_MS + 12 * HOUR_MS);
    expect(await titles(path)).toEqual(['20260303T080000 Fourth Mile: a short question']);
    service.setNow(MIDNIGHT + 4 * DAY_MS + 12 * HOUR_MS);
    expect(await titles(path)).toEqual([]);
  });

  it('is no session in an open week while running rests', async () => {
    const { path } = await make();
    await answerReadiness(service, '2026-03-02');
    service.setNow(MIDNIGHT + DAY_MS + 12 * HOUR_MS);
    expect(await titles(path)).toHaveLength(5);
    const sore = { day: '2026-03-02', symptoms: { ...NO_SYMPTOMS, backPain: 4 } };
    await service.own.post(`${API}/check-ins`).send(sore).expect(201);
    const { decision } = (await service.own.get(`${API}/decision`).expect(200)).body;
    expect(decision).toMatchObject({ week: 1, running: 'closed' });
    expect(await titles(path)).toEqual([]);
  });

  it('is no run while running is closed, and never a word about how she is', async () => {
    const { path } = await make();
    await answerReadiness(service, '2026-03-02');
    const id = await uploadRun();
    await service.own
      .put(`${API}/activities/${id}/check-ins/after`)
      .send({ effort: 9, couldTalk: false, headache: true, symptoms: { ...NO_SYMPTOMS, leak: 'stool', bulge: true } })
      .expect(200);
    const { text } = await service.plain.get(path).expect(200);
    expect(readICalendar(text).events.map(({ properties }) => properties.SUMMARY)).toEqual([
      'Fourth Mile: a short question',
    ]);
    expect(text).not.toMatch(/leak|stool|bulge|pause|symptom|effort|headache|pelvi/i);
    expect(text).not.toContain(service.runnerId);
    expect(text).not.toContain(id);
  });
});
