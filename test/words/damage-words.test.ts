/** What is said of a damaged file: how much of it was read, what happened to it, and what that means. */

import { describe, expect, it } from 'vitest';
import type { Activity, Damage } from '../../shared/activity.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import { describeAssessment } from '../../shared/words/assessment-words.ts';
import { buildActivity, MEASURED_200, runWalk } from '../fixtures/activity-builder.ts';

const DAMAGE: Damage = {
  cause: 'truncated',
  isCut: true,
  recordsRead: 2050,
  secondsRead: 2045,
  secondsExpected: 2470,
  bytesRead: 80_000,
  bytesExpected: 100_000,
};

function sayOf(damage: Partial<Damage>, stretches: Parameters<typeof buildActivity>[0]['stretches'], workout = true) {
  const activity: Activity = { ...buildActivity({ stretches }), damage: { ...DAMAGE, ...damage } };
  const assessment = assessRun({ activity, workout: workout ? runWalk(2, 60, 60) : null, basis: MEASURED_200 });
  return describeAssessment(assessment);
}
const asPlanned = [60, 60, 60, 60].map((seconds, at) => ({
  kind: at % 2 ? ('walk' as const) : ('run' as const),
  seconds,
}));

describe('a damaged file', () => {
  it.each<[Partial<Damage>, string]>([
    [{}, 'This file is damaged; we read 34 min of about 41 min.'],
    [{ secondsExpected: null }, 'This file is damaged; we read its first 34 min.'],
    [{ secondsRead: 14, secondsExpected: 50 }, 'This file is damaged; we read 14 s of about 50 s.'],
    [{ secondsRead: 2460 }, 'This file is damaged; we read nearly all of its 41 min.'],
    [{ cause: 'wrongChecksum', isCut: false, secondsRead: 2470 }, 'This file is damaged; we read all of its 41 min.'],
  ])('says first how much was read: %j', (damage, sentence) => {
    expect(sayOf(damage, asPlanned).sentences[0]).toBe(sentence);
  });

  it('says what happened to it, each cause in its own words', () => {
    const causes = (['truncated', 'wrongChecksum', 'malformed'] as const).map(
      (cause) => sayOf({ cause }, asPlanned).sentences[1],
    );
    expect(new Set(causes).size).toBe(3);
  });

  it('cannot count, shows what was run in it, and says how to make it good', () => {
    const { headline, sentences } = sayOf({}, asPlanned);
    expect(headline).toBe('This recording does not tell enough.');
    expect(sentences[3]).toMatch(/^In what was read you ran (2 min|1 min 5\d s); the plan asked for 2 min\.$/);
    expect(sentences[4]).toMatch(/cannot count towards the week.*export it again/);
  });

  it('says that what is missing is load, only where something is known to be missing', () => {
    const says = (damage: Partial<Damage>) =>
      /added to the running of the week/.test(sayOf(damage, asPlanned).sentences.join(' '));
    expect(says({})).toBe(true);
    for (const nothing of [{ secondsExpected: null }, { secondsExpected: 2045 }, { isCut: false }])
      expect(says(nothing)).toBe(false);
  });

  it('with a wrong checksum says why heart rate is left out', () => {
    const { sentences } = sayOf({ cause: 'wrongChecksum', isCut: false }, asPlanned);
    expect(
      sentences.filter((sentence) => /^Heart rate: not assessed, because one changed byte/.test(sentence)).length,
    ).toBe(1);
  });

  it('that shows too much running is told as more, and without a plan as what was found', () => {
    const long = [{ kind: 'run' as const, seconds: 400 }];
    expect(sayOf({}, long).headline).toBe('More than planned.');
    expect(sayOf({}, long, false)).toMatchObject({
      headline: 'You ran 6 min 40 s in 1 stretch.',
      sentences: [
        expect.stringMatching(/^This file is damaged/),
        expect.any(String),
        expect.stringMatching(/added to the running of the week/),
        expect.any(String),
      ],
    });
  });
});
