/** The week of a run's day: the short cut before the first answer about readiness gives what the gate gives. */

import { describe, expect, it } from 'vitest';
import { createId } from '../../../server/clock.ts';
import { collectHistory } from '../../../server/decision/runner-history.ts';
import { findOpenWeek } from '../../../server/runs/find-open-week.ts';
import type { ReadingPool } from '../../../server/runs/reading-pool.ts';
import { decide } from '../../../shared/gate/decide.ts';
import { addDays } from '../../../shared/local-day.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { MONDAY_NOON, startTestService } from '../fixtures/test-service.ts';

const idlePool = { stop: async () => {} } as ReadingPool;

describe('the week that was open on the day of a run', () => {
  it('is the same as by folding over every fact, on every day around the first answer', async () => {
    const service = await startTestService({ reading: idlePool });
    const runner = await service.store.runners.get(service.runnerId);
    const put = (kind: 'readiness' | 'urgent' | 'seen' | 'strength', day: string, subject: string, body: object) =>
      service.store.facts.put(runner.id, { id: createId(MONDAY_NOON), kind, subject, day, body }, MONDAY_NOON);
    await put('strength', '2026-02-20', '2026-02-20', {});
    await put('urgent', '2026-02-21', 'u', { sign: 'a sign' });
    await put('seen', '2026-02-22', 's', { mayRun: true });
    const opened = new Set<number | null>();
    const compareAllDays = async () => {
      const history = await collectHistory(service.store, runner.id);
      for (let day = '2026-02-18'; day < '2026-03-04'; day = addDays(day, 1)) {
        const { week, openedOn } = decide(history.plan, history.facts, day);
        expect(await findOpenWeek(service.store, runner, day)).toMatchObject({ week, openedOn });
        opened.add(week);
      }
    };
    await compareAllDays();
    await answerReadiness(service, '2026-02-25');
    await compareAllDays();
    expect(opened).toEqual(new Set([null, 1]));
    await service.stop();
  });
});
