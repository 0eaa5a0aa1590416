/** What a say will do is told before it is noted: for today and for a day before, and with what still keeps running closed. */

import { describe, expect, it } from 'vitest';
import type { Say } from '../../shared/api/care-api.ts';
import { describeSay, type SayingDay, titleSay } from '../../shared/words/care-words.ts';

const TODAY = '2026-03-04';
const YESTERDAY = '2026-03-03';
const FREE: SayingDay = {
  today: TODAY,
  isHeld: false,
  isReady: true,
  isRunningOpen: true,
  takesMedicine: false,
  decidedThen: { decision: 'open', week: 3 },
  birthDay: '2026-01-01',
};

const SAYS: Say[] = [
  { act: 'hold' },
  { act: 'lift' },
  { act: 'open', week: 3 },
  { act: 'ceiling', ceilingBpm: 150 },
  { act: 'ceiling', ceilingBpm: null },
  { act: 'earlierStart', weeks: 8 },
  { act: 'seen', mayRun: true },
  { act: 'seen', mayRun: false },
];

describe('what a say will do', () => {
  it.each(SAYS)('%j has sentences and a title of its own', (say) => {
    for (const text of [...describeSay(say, TODAY, FREE), ...describeSay(say, YESTERDAY, FREE)]) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|\d{4}-\d\d/);
    }
    expect(SAYS.filter((other) => titleSay(other) === titleSay(say))).toEqual([say]);
  });

  it('names the day where it is not today', () => {
    const tell = (say: Say, day: string) => describeSay(say, day, FREE).join(' ');
    expect(tell({ act: 'open', week: 3 }, TODAY)).toMatch(/^Opens week 3 today\. Your symptoms/);
    expect(tell({ act: 'open', week: 3 }, YESTERDAY)).toMatch(/^Opens week 3 as of 3 March, and the days since/);
    expect(tell({ act: 'hold' }, YESTERDAY)).toMatch(/rests from 3 March on until/);
    expect(tell({ act: 'ceiling', ceilingBpm: 150 }, TODAY)).toMatch(/Runs from today on are compared with 150 bpm/);
  });

  it('says what still keeps running closed on an opened week, the hold first', () => {
    const last = (beside: Partial<SayingDay>) =>
      describeSay({ act: 'open', week: 3 }, TODAY, { ...FREE, isRunningOpen: false, ...beside }).at(-1);
    expect(last({ isHeld: true, isReady: false })).toMatch(/hold still keeps running closed/);
    expect(last({ isReady: false })).toMatch(/until every readiness item is met/);
    expect(last({})).toMatch(/symptoms or fever/);
    expect(last({ isRunningOpen: true })).toMatch(/urgent list still go first/);
  });

  it('does not promise a week that does not open: a pause goes first, and of two weeks the lower', () => {
    const tell = (decidedThen: SayingDay['decidedThen']) =>
      describeSay({ act: 'open', week: 3 }, TODAY, { ...FREE, decidedThen }).join(' ');
    expect(tell({ decision: 'pause', week: 1 })).toMatch(/^A pause goes first: while it stands today, week 3 does not/);
    expect(tell({ decision: 'open', week: 2 })).toMatch(/the lower one is meant: week 2\.$/);
  });

  it('gives the day from which an earlier start holds, or asks for the birth', () => {
    const tell = (beside: Partial<SayingDay>, day = TODAY) =>
      describeSay({ act: 'earlierStart', weeks: 8 }, day, { ...FREE, ...beside })[0];
    expect(tell({ birthDay: '2026-01-10' })).toMatch(/8 weeks after the birth: from 7 March on\.$/);
    expect(tell({ birthDay: '2025-12-01' })).toMatch(/from 4 March on\.$/);
    expect(tell({ birthDay: null })).toMatch(/Tell us the day of the birth/);
  });

  it('says that a medicine leaves heart rate out', () => {
    const say: Say = { act: 'ceiling', ceilingBpm: 150 };
    expect(describeSay(say, TODAY, { ...FREE, takesMedicine: true }).at(-1)).toMatch(/medicine that lowers heart rate/);
    expect(describeSay(say, TODAY, FREE).length).toBe(1);
  });
});
