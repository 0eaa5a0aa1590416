/** What a run's page says beside the verdict. */

import { describe, expect, it } from 'vitest';
import type { RunDay } from '../../shared/gate/run-days.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { Assessment } from '../../shared/run/assessment.ts';
import {
  describeDayTogether,
  describeLapsAgainstMovement,
  describeLongest,
} from '../../shared/words/run-page-words.ts';
import { buildActivity, type MadeStretch, NOTHING_KNOWN } from '../fixtures/activity-builder.ts';
import { EIGHT_ROWS_WORKOUT } from '../fixtures/simulator/eight-rows.ts';

/** Five minutes of walking, then four times a run of 60 s by the laps, of which she ran `ranSeconds`. */
function assess(ranSeconds: number): Assessment {
  const repeat: MadeStretch[] = [
    { kind: 'run', seconds: ranSeconds },
    { kind: 'walk', seconds: 300 - ranSeconds },
  ];
  const laps = [1, 2, 3, 4].flatMap(() => [
    { seconds: 60, stepIndex: 1 },
    { seconds: 240, stepIndex: 2 },
  ]);
  const activity = buildActivity({
    stretches: [{ kind: 'walk', seconds: 300 }, ...repeat, ...repeat, ...repeat, ...repeat],
    laps: [{ seconds: 300, stepIndex: 0 }, ...laps],
  });
  return assessRun({ activity, workout: EIGHT_ROWS_WORKOUT, basis: NOTHING_KNOWN, isOwnWorkout: true });
}

describe('laps and cadence', () => {
  it('that agree need no word', () => expect(describeLapsAgainstMovement(assess(60))).toBeNull());

  it('that differ are both told', () => {
    expect(describeLapsAgainstMovement(assess(41))).toMatch(
      /^In the planned runs your watch’s laps say 4 min of running, your cadence says 2 min 4\d s\. How you moved decides\.$/,
    );
  });

  it('need no word where no lap dates the runs', () => {
    expect(describeLapsAgainstMovement({ ...assess(41), chosen: 'cadence' })).toBeNull();
    expect(describeLapsAgainstMovement({ ...assess(41), intervals: null })).toBeNull();
  });
});

describe('the longest stretch', () => {
  it('is told of several', () => expect(describeLongest(assess(60))).toBe('Your longest stretch was 1 min 1 s.'));
  it('is not told of one, or of none', () => {
    const bouts = [{ startSeconds: 0, endSeconds: 90, seconds: 90 }];
    expect(describeLongest({ ...assess(60), bouts })).toBeNull();
    expect(describeLongest({ ...assess(60), bouts: [] })).toBeNull();
  });
});

describe('a day with several runs', () => {
  const say = (changes: Partial<RunDay>) =>
    describeDayTogether({ runSeconds: 180, dose: 1, compliance: 'met', ...changes } as RunDay, 2);

  it('is told with all running together, and with what it means', () => {
    expect(say({})).toBe(
      'The plan takes the 2 runs of this day together: 3 min of running, 100 % of what was planned. So they are one session, as planned.',
    );
    expect(say({ compliance: 'more', dose: 2 })).toMatch(/200 % .* more than planned, so this day does not count/);
  });

  it('with enough running in other stretches loses nothing, and says why it does not count', () => {
    expect(say({ compliance: 'less' })).toMatch(/planned runs were not all there in full.* Nothing is lost/);
    expect(say({ compliance: 'less', dose: 0.4 })).toMatch(/less than planned; nothing is lost\.$/);
  });

  it('without a session is load', () => {
    expect(say({ dose: null, compliance: null })).toMatch(/3 min of running\. It is added up as running/);
  });

  it('that does not tell enough does not count', () => {
    expect(say({ compliance: 'cannotTell' })).toMatch(/does not tell enough/);
    expect(say({ compliance: null })).toMatch(/does not tell enough/);
  });
});
