/** When a recording may be the run that was entered by hand. */

import { describe, expect, it } from 'vitest';
import { isSameTime, mayBeSameRun } from '../../shared/run/same-run.ts';

const MINUTES = 60;
const at = (startMinutes: number | null, minutes = 30, day = '2026-03-02') => ({
  day,
  startMinutes,
  seconds: minutes * MINUTES,
});

describe('a run entered by hand and a recording', () => {
  it('may be the same when they overlap, or nearly', () => {
    expect(mayBeSameRun(at(480), at(500))).toBe(true);
    expect(mayBeSameRun(at(480, 30), at(480 + 30 + 60))).toBe(true);
    expect(mayBeSameRun(at(480, 30), at(480 + 30 + 61))).toBe(false);
  });

  it('are compared alike in either order', () => {
    expect(mayBeSameRun(at(600), at(480, 30))).toBe(false);
    expect(mayBeSameRun(at(570), at(480, 30))).toBe(true);
  });

  it('may be the same whenever she does not remember the time', () => {
    expect(mayBeSameRun(at(null), at(1200))).toBe(true);
  });

  it('are two runs on two days', () => {
    expect(mayBeSameRun(at(480), at(480, 30, '2026-03-03'))).toBe(false);
    expect(mayBeSameRun(at(null), at(480, 30, '2026-03-03'))).toBe(false);
  });
});

describe('two recordings', () => {
  const span = (startSeconds: number, seconds: number) => ({ startSeconds, seconds });

  it('of the same time may be one run, also when one is much longer', () => {
    expect(isSameTime(span(0, 1500), span(20, 1480))).toBe(true);
    expect(isSameTime(span(0, 6000), span(3000, 1500))).toBe(true);
    expect(isSameTime(span(20, 1480), span(0, 1500))).toBe(true);
  });

  it('one after the other are two, also when the second begins before the first was stopped', () => {
    expect(isSameTime(span(0, 1500), span(1500, 1500))).toBe(false);
    expect(isSameTime(span(0, 1500), span(1300, 1500))).toBe(false);
  });
});
