/** Whether today is a good moment for strength work: never before a run of the same day, not while the plan is paused. */

import { describe, expect, it } from 'vitest';
import { findStrengthMoment, type StrengthToday } from '../../shared/strength/strength-week.ts';
import { STRENGTH_MOMENT_WORDS } from '../../shared/words/strength-words.ts';

const OPEN: StrengthToday['decision'] = {
  day: '2026-03-10',
  decision: 'wait',
  running: 'open',
  week: 2,
  because: [],
  restUntil: null,
};
const find = (decision: Partial<StrengthToday['decision']> = {}, rest: Partial<Omit<StrengthToday, 'decision'>> = {}) =>
  findStrengthMoment({
    decision: { ...OPEN, ...decision },
    tomorrow: null,
    runDays: ['2026-03-08'],
    sessionsLeft: 2,
    isDone: false,
    ...rest,
  });

describe('strength work today', () => {
  it('comes after a run that is still offered', () => {
    expect(find()).toBe('runFirst');
    expect(find({}, { runDays: [] })).toBe('runFirst');
    expect(STRENGTH_MOMENT_WORDS.runFirst).toMatch(/^Not before a run on the same day.*run first/);
  });
  it('is fine once the run is done, on the day after one, and when the week has no session left', () => {
    expect(find({}, { runDays: ['2026-03-10'] })).toBe('runIsDone');
    expect(find({}, { runDays: ['2026-03-09'] })).toBe('anyTime');
    expect(find({}, { sessionsLeft: 0 })).toBe('anyTime');
  });
  it('is done once it is in the log, and then sends no run behind it on the same day', () => {
    expect(find({}, { isDone: true })).toBe('doneBeforeRun');
    expect(find({}, { isDone: true, runDays: ['2026-03-10'] })).toBe('doneToday');
    expect(find({ running: 'closed' }, { isDone: true })).toBe('doneToday');
    expect(find({ decision: 'pause', running: 'closed' }, { isDone: true })).toBe('askFirst');
  });
  it('is fine while running is closed or no week is open', () => {
    expect(find({ running: 'closed' })).toBe('anyTime');
    expect(find({ week: null })).toBe('anyTime');
  });
  it('is a question for the professional while the plan is paused', () => {
    expect(find({ decision: 'pause', running: 'closed' })).toBe('askFirst');
    expect(find({ decision: 'pause', running: 'closed' }, { runDays: ['2026-03-10'] })).toBe('askFirst');
  });
  it('is a question for whoever asked for a hold', () => {
    expect(find({ decision: 'hold', running: 'closed' }, { runDays: ['2026-03-10'] })).toBe('askOnHold');
  });
  it('is lighter on the very evening on which a strong symptom was told, and not for one of an earlier day', () => {
    const tell = (day: string, level: 'amber' | 'red') =>
      find(
        {},
        {
          tomorrow: { because: [{ code: 'symptom', day, isAboutRun: true, symptom: 'heaviness', level }] },
          runDays: ['2026-03-10'],
        },
      );
    expect(tell('2026-03-10', 'red')).toBe('lighter');
    expect(tell('2026-03-10', 'amber')).toBe('runIsDone');
    expect(tell('2026-03-08', 'red')).toBe('runIsDone');
  });
  it('is lighter or left out on the day on which a strong symptom closes running, and not for a mild one', () => {
    const because = [
      { code: 'symptom', day: '2026-03-09', isAboutRun: true, symptom: 'heaviness', level: 'red' },
    ] as const;
    const closed = { decision: 'stepBack', running: 'closed' } as const;
    expect(find({ ...closed, because: [...because] }, { runDays: ['2026-03-10'] })).toBe('lighter');
    expect(find({ ...closed, running: 'open', because: [...because] })).toBe('runFirst');
    expect(find({ decision: 'stepBack', because: [{ ...because[0], day: OPEN.day }] })).toBe('lighter');
    expect(find({ running: 'closed', restUntil: '2026-03-11' })).toBe('lighter');
    expect(find({ decision: 'notReady', running: 'closed', restUntil: '2026-03-11' })).toBe('anyTime');
    const mild = { code: 'symptom', day: '2026-03-09', isAboutRun: true, symptom: 'leak', level: 'amber' } as const;
    expect(find({ running: 'closed', because: [mild] })).toBe('anyTime');
  });
  it('rests with a fever', () => {
    const illness = { code: 'illness', day: '2026-03-09', until: null } as const;
    expect(find({ decision: 'notReady', running: 'closed', because: [illness] })).toBe('rest');
  });
});
