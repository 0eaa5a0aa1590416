/** A jog of as few steps as a brisk walk: the watch's own splits know it where her steps cannot. */

import { describe, expect, it } from 'vitest';
import { runWalk } from '../fixtures/activity-builder.ts';
import { type IntentParts, makeIntent } from '../fixtures/simulator/intent.ts';
import { judgeSimulated } from './judge-simulated.ts';

const WORKOUT = runWalk(3, 300, 60, 300);
const JOG: IntentParts['gait'] = {
  kind: 'slowJog',
  walkCadenceStepsPerMinute: 112,
  walkSpeedMetersPerSecond: 1.6,
  runCadenceStepsPerMinute: 126,
  runSpeedMetersPerSecond: 1.8,
};
/** The watch notices each change 3-27 s late. */
const LATE_SECONDS_PER_BOUT = 24;

const judge = (parts: Omit<IntentParts, 'workout'>) => judgeSimulated(makeIntent({ workout: WORKOUT, ...parts }));

describe('a jog at 126 steps a minute, hardly faster than her walk', () => {
  it('is read from the splits of a watch that writes them, and what the steps say is told beside', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { assessment, truth } = judge({ seed, gait: JOG, device: { splits: 'gait' } });
      expect(assessment.movement).not.toBe('cadence');
      const off = Math.abs((assessment.totals.runSeconds ?? 0) - truth.runSeconds);
      expect(off).toBeLessThanOrEqual(3 * LATE_SECONDS_PER_BOUT);
      expect(assessment.disagreements).toContainEqual(expect.objectContaining({ other: 'cadence' }));
    }
  });

  it('is more than planned, and no walk, where she ran all of it', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const behaviours = [{ type: 'runAllOfIt' }] as const;
      const { assessment } = judge({ seed, behaviours: [...behaviours], gait: JOG, device: { splits: 'gait' } });
      expect(assessment.compliance?.outcome).toBe('more');
    }
  });

  it('stays a walk where only her steps tell: a brisk walk has as many', () => {
    expect(judge({ gait: JOG }).assessment.totals.runSeconds).toBeLessThan(60);
  });
});

describe('a brisk walk at 126 steps a minute', () => {
  it('is no run, with splits and without', () => {
    for (const splits of ['gait', 'none'] as const) {
      const gait = { ...JOG, walkCadenceStepsPerMinute: 126 };
      const { assessment } = judge({ behaviours: [{ type: 'walkAllOfIt' }], gait, device: { splits } });
      expect(assessment.totals.runSeconds).toBe(0);
    }
  });
});
