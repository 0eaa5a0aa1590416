/** A dropped export of an account asks about today's life first. */

import { expect, it } from 'vitest';
import type { CheckInsDueAnswer } from '../../../shared/api/check-in-api.ts';
import { splitDue } from '../../../web/src/today/split-due.ts';

const ask = (day: string, moment: 'after' | 'morning' = 'after'): CheckInsDueAnswer['due'][number] => ({
  activityId: day,
  day,
  moment,
  startedAt: null,
});

it('asks everything of two days at once', () => {
  const due = [ask('2026-03-03'), ask('2026-03-03', 'morning'), ask('2026-03-04')];
  expect(splitDue(due)).toEqual({ now: due, earlier: [] });
});

it('keeps the questions of the latest run in sight and folds the earlier ones, losing none', () => {
  const days = ['2026-02-20', '2026-02-22', '2026-03-02', '2026-03-03'];
  const due = [...days.map((day) => ask(day)), ask('2026-03-03', 'morning')];
  const { now, earlier } = splitDue(due);
  expect(now).toEqual([ask('2026-03-03'), ask('2026-03-03', 'morning')]);
  expect(earlier.map(({ day }) => day)).toEqual(days.slice(0, 3));
});

it('folds a question about a run of long before behind those of the latest one', () => {
  const due = [ask('2026-02-21'), ask('2026-03-03')];
  expect(splitDue(due)).toEqual({ now: [ask('2026-03-03')], earlier: [ask('2026-02-21')] });
  expect(splitDue([ask('2026-02-21')]).now).toHaveLength(1);
  expect(splitDue([])).toEqual({ now: [], earlier: [] });
});
