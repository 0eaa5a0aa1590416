/** What the gate hears of a recorded run: of a damaged one never less than she may have run. */

import { describe, expect, it } from 'vitest';
import { toRunFact } from '../../../server/decision/run-facts.ts';
import type { StoredRun } from '../../../server/store/stored-run.ts';
import type { Damage } from '../../../shared/activity.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';

const whole: StoredRun = {
  id: 'a',
  planId: DEFAULT_PLAN.id,
  match: { status: 'matched', planned: { week: 1, session: 1 }, by: 'alignment' },
  comparedWith: null,
  runSeconds: 120,
  dose: 2 / 3,
  compliance: 'less',
  heartRate: 'notHigh',
  sha256: '',
  fingerprint: '',
  startedAt: 0,
  day: '2026-03-02',
  uploadedAt: 0,
  fileName: 'run.fit',
  sport: 'running',
  timerSeconds: 900,
  distanceMeters: null,
  keptBytes: 1,
  watchEffort: null,
  followedWorkoutFile: null,
  damage: null,
  fileId: 'a',
  tells: null,
  isFileAsked: false,
  sessionRuns: null,
};
const CUT: Damage = {
  cause: 'truncated',
  isCut: true,
  recordsRead: 600,
  secondsRead: 600,
  secondsExpected: 900,
  bytesRead: 2,
  bytesExpected: 3,
};
const factOf = (changes: Partial<StoredRun>) => toRunFact({ ...whole, ...changes });
const cut = { damage: CUT, compliance: 'cannotTell' } as const;

describe('the load of a run', () => {
  it('is what she ran', () => {
    expect(factOf({})).toMatchObject({ runSeconds: 120, dose: 2 / 3 });
  });
  it('that was cut is what was read and all that is missing: she may have run it', () => {
    expect(factOf(cut)).toMatchObject({ runSeconds: 420, dose: null, compliance: 'cannotTell' });
  });
  it('that was cut is what was read where nobody knows how long it was', () => {
    expect(factOf({ ...cut, damage: { ...CUT, secondsExpected: null } }).runSeconds).toBe(120);
  });
  it('with a changed byte is what was read: nothing is missing', () => {
    const damage = { ...CUT, cause: 'wrongChecksum', isCut: false } as const;
    expect(factOf({ ...cut, damage })).toMatchObject({ runSeconds: 120, dose: null });
  });
  it('of a walk that was cut gets no running from it', () => {
    expect(factOf({ ...cut, sport: 'walking', runSeconds: 0 }).runSeconds).toBe(0);
  });
  it('without a witness of how she moved is all of it, the missing part too', () => {
    expect(factOf({ ...cut, runSeconds: null, timerSeconds: 600 }).runSeconds).toBe(900);
    expect(factOf({ runSeconds: null }).runSeconds).toBe(900);
  });
  it('that was too much before the cut is more than that, over the same plan', () => {
    expect(factOf({ ...cut, compliance: 'more', runSeconds: 300, dose: 300 / 180 })).toMatchObject({
      runSeconds: 600,
      dose: 600 / 180,
    });
  });
});
