/** What is said of a recording that holds more, or less, than a run: no line sends her after what would not help. */

import { describe, expect, it } from 'vitest';
import type { Activity } from '../../shared/activity.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import { describeAssessment } from '../../shared/words/assessment-words.ts';
import { buildActivity, NOTHING_KNOWN, type Reading } from '../fixtures/activity-builder.ts';

const build = (reading: Reading) =>
  buildActivity({
    stretches: [
      { kind: 'walk', seconds: 120, ...reading },
      { kind: 'run', seconds: 120, ...reading },
    ],
  });

function sayOf(activity: Activity, ceilingBpm: number | null = null): string {
  const basis = { ...NOTHING_KNOWN, ceilingBpm };
  return describeAssessment(assessRun({ activity, workout: null, basis })).sentences.join(' ');
}

describe('a recording', () => {
  it('without heart rate says so, and asks for no ceiling, which would change nothing', () => {
    for (const ceiling of [null, 150]) {
      const said = sayOf(build({ heartRateBpm: Number.NaN }), ceiling);
      expect(said).toContain('the watch recorded none while you ran');
      expect(said).not.toContain('ceiling');
    }
    expect(sayOf(build({}))).toContain('no ceiling is known');
  });

  it('that tells neither steps nor speed says what to switch on', () => {
    expect(sayOf(build({ cadence: Number.NaN, speed: Number.NaN }))).toContain('Switch on cadence or GPS');
    expect(sayOf(build({}))).not.toContain('Switch on');
  });

  it('whose witnesses disagree says by which of them we go', () => {
    const said = sayOf(build({ speed: 1.4 }));
    expect(said).toMatch(
      /Your speed says 0 s of running, your cadence says 2 min of running\. We go by your cadence\.$/,
    );
    expect(sayOf(build({}))).not.toContain('We go by');
  });

  it('of several sports says that only a part of it is told', () => {
    const triathlon: Activity = { ...build({}), notes: ['otherSportsLeftOut'] };
    expect(sayOf(triathlon)).toContain('holds other sports too');
    expect(sayOf(build({}))).not.toContain('other sports');
  });
});
