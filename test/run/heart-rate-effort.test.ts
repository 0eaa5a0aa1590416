/** The heart-rate rules of `plan-and-rules.md` 6, each at its edge. */

import { describe, expect, it } from 'vitest';
import type { HeartRateBasis, Movement } from '../../shared/run/assessment.ts';
import { assessHeartRate, findHeartRateLimits } from '../../shared/run/heart-rate-effort.ts';
import { boutsOf, buildGrid, hold, inARow, MEASURED_200, NOTHING_KNOWN } from '../fixtures/activity-builder.ts';

/** Estimated by Tanaka at 40: maximum 180, ceiling 153, very high from 181. */
const ESTIMATED_180: HeartRateBasis = { ...NOTHING_KNOWN, ageYears: 40 };
const ABSENT = Number.NaN;

type Part = readonly [kind: Movement, seconds: number];

function assess(parts: readonly Part[], heartRateBpm: number[], basis: HeartRateBasis = MEASURED_200) {
  const movement = inARow(...parts);
  return assessHeartRate(
    buildGrid({ heartRateBpm }),
    movement,
    boutsOf(movement, 'run'),
    boutsOf(movement, 'walk'),
    basis,
  );
}

/** Runs of 60 s with walks of 60 s; one heart rate for each whole run. */
function assessRuns(runBpm: number[], basis: HeartRateBasis = MEASURED_200) {
  const parts = runBpm.flatMap((): Part[] => [
    ['run', 60],
    ['walk', 60],
  ]);
  return assess(
    parts,
    hold(
      ...runBpm.flatMap((bpm): [number, number][] => [
        [bpm, 60],
        [110, 60],
      ]),
    ),
    basis,
  );
}

describe('the maximum and the ceiling', () => {
  it('are the measured maximum and 85 % of it', () => {
    expect(findHeartRateLimits(MEASURED_200)).toEqual({
      maximumBpm: 200,
      isMaximumEstimated: false,
      ceilingBpm: 170,
      veryHighLimitBpm: 190,
      hasGreyZone: false,
    });
  });

  it('are estimated by Tanaka, 208 - 0.7 × age, with very high 10 bpm higher', () => {
    expect(findHeartRateLimits(ESTIMATED_180)).toEqual({
      maximumBpm: 180,
      isMaximumEstimated: true,
      ceilingBpm: 153,
      veryHighLimitBpm: 181,
      hasGreyZone: true,
    });
  });

  it('are estimated by Gulati on choice, 206 - 0.88 × age', () => {
    expect(findHeartRateLimits({ ...ESTIMATED_180, formula: 'gulati', ageYears: 25 }).maximumBpm).toBe(184);
  });

  it('lie at 75 % of the reserve when the resting heart rate is known', () => {
    expect(findHeartRateLimits({ ...MEASURED_200, restingBpm: 60 }).ceilingBpm).toBe(165);
    expect(findHeartRateLimits({ ...ESTIMATED_180, restingBpm: 60 }).ceilingBpm).toBe(150);
  });

  it("give way to a professional's ceiling, which has no grey zone", () => {
    const limits = findHeartRateLimits({ ...ESTIMATED_180, restingBpm: 60, ceilingBpm: 140 });
    expect(limits).toMatchObject({
      ceilingBpm: 140,
      hasGreyZone: false,
      isMaximumEstimated: true,
      veryHighLimitBpm: 181,
    });
  });

  it('are unknown where nothing is known, but a professional may still set the ceiling', () => {
    expect(findHeartRateLimits(NOTHING_KNOWN)).toEqual({
      maximumBpm: null,
      isMaximumEstimated: false,
      ceilingBpm: null,
      veryHighLimitBpm: null,
      hasGreyZone: false,
    });
    expect(findHeartRateLimits({ ...NOTHING_KNOWN, restingBpm: 60 }).ceilingBpm).toBeNull();
    expect(findHeartRateLimits({ ...NOTHING_KNOWN, ceilingBpm: 150 }).ceilingBpm).toBe(150);
  });

  it('prefer the measured maximum to the age', () => {
    expect(findHeartRateLimits({ ...MEASURED_200, ageYears: 40 })).toMatchObject({
      maximumBpm: 200,
      isMaximumEstimated: false,
    });
  });
});

describe('high', () => {
  it('is over the ceiling, not at it', () => {
    expect(assessRuns([170])).toMatchObject({ outcome: 'notHigh', because: ['underCeiling'] });
    expect(assessRuns([171])).toMatchObject({ outcome: 'high', because: ['overCeilingInHalfOrMore'] });
  });

  it('is over it in half or more of the bouts', () => {
    expect(assessRuns([171, 171, 150, 150]).outcome).toBe('high');
    expect(assessRuns([171, 150, 150]).outcome).toBe('notHigh');
    expect(assessRuns([171, 150, 150]).numbers).toMatchObject({
      assessedBouts: 3,
      boutsOverCeiling: 1,
      highestOverCeilingBpm: 1,
    });
  });

  it('is not reached by six of thirteen', () => {
    expect(assessRuns([...Array(6).fill(171), ...Array(7).fill(150)]).outcome).toBe('notHigh');
  });

  it('is not said where six of thirteen bouts were assessed', () => {
    // Of each of the others the last 16 s are missing: less than half of what is looked at.
    const parts = Array.from({ length: 13 }, (): Part[] => [
      ['run', 60],
      ['walk', 60],
    ]);
    const beats = Array.from({ length: 13 }, (_, at): [number, number][] => [
      [175, 44],
      [at < 6 ? 175 : ABSENT, 16],
      [110, 60],
    ]);
    const assessed = assess(parts.flat(), hold(...beats.flat()));
    expect(assessed).toMatchObject({ because: ['tooFewBoutsAssessed'], numbers: { assessedBouts: 6 } });
  });

  it('counts only bouts that were assessed', () => {
    // Of three bouts the last has no heart rate: one of two is half.
    expect(
      assess(
        [
          ['run', 60],
          ['walk', 60],
          ['run', 60],
          ['walk', 60],
          ['run', 40],
        ],
        hold([175, 60], [110, 60], [150, 60], [110, 60], [ABSENT, 40]),
      ),
    ).toMatchObject({
      outcome: 'high',
      numbers: { assessedBouts: 2, boutsOverCeiling: 1 },
    });
  });

  it('looks at the last 30 s of a bout alone', () => {
    expect(assess([['run', 60]], hold([180, 30], [160, 30])).outcome).toBe('notHigh');
    expect(assess([['run', 60]], hold([120, 30], [171, 30])).outcome).toBe('high');
    expect(assess([['run', 60]], hold([180, 30], [160, 30])).bouts[0]).toMatchObject({
      windowSeconds: 30,
      usableSeconds: 30,
      endMeanBpm: 160,
      overCeilingBpm: -10,
    });
  });

  it('looks at the whole of a bout under 30 s', () => {
    const { bouts } = assess(
      [
        ['run', 20],
        ['walk', 60],
      ],
      hold([172, 20], [120, 60]),
    );
    expect(bouts[0]).toMatchObject({ windowSeconds: 20, endMeanBpm: 172, assessed: true });
  });
});

describe('the grey zone', () => {
  it('reaches 10 bpm over an estimated ceiling', () => {
    expect(assessRuns([163, 163], ESTIMATED_180)).toMatchObject({
      outcome: 'highWithinGrey',
      because: ['overCeilingWithinGreyZone'],
    });
    expect(assessRuns([164, 163], ESTIMATED_180)).toMatchObject({
      outcome: 'high',
      numbers: { highestOverCeilingBpm: 11 },
    });
  });

  it('is left by a single bout beyond it', () => {
    expect(assessRuns([155, 155, 155, 170], ESTIMATED_180).outcome).toBe('high');
  });

  it('does not exist for a measured maximum', () => {
    expect(assessRuns([171, 171]).outcome).toBe('high');
  });

  it("does not exist over a professional's ceiling, even where the maximum is an estimate", () => {
    expect(assessRuns([155, 155], { ...ESTIMATED_180, ceilingBpm: 150 }).outcome).toBe('high');
  });
});

describe('very high', () => {
  it('is 95 % of the maximum for 60 s without a break', () => {
    expect(assess([['run', 120]], hold([160, 60], [190, 60]))).toMatchObject({
      outcome: 'veryHigh',
      because: ['nearMaximumForAMinute'],
      numbers: { longestVeryHighSeconds: 60 },
    });
    expect(assess([['run', 120]], hold([160, 61], [190, 59]))).toMatchObject({
      outcome: 'high',
      numbers: { longestVeryHighSeconds: 59 },
    });
    expect(assess([['run', 120]], hold([160, 60], [189, 60])).numbers.longestVeryHighSeconds).toBe(0);
  });

  it('is broken by one lower second, and by one that cannot be used', () => {
    expect(assess([['run', 160]], hold([160, 60], [192, 50], [188, 1], [192, 49])).numbers.longestVeryHighSeconds).toBe(
      50,
    );
    expect(assess([['run', 160]], hold([160, 60], [192, 50], [225, 1], [192, 49])).numbers.longestVeryHighSeconds).toBe(
      50,
    );
  });

  it('lies 10 bpm higher while the maximum is an estimate', () => {
    expect(assess([['run', 120]], hold([150, 60], [180, 60]), ESTIMATED_180).outcome).not.toBe('veryHigh');
    expect(assess([['run', 120]], hold([150, 60], [181, 60]), ESTIMATED_180).outcome).toBe('veryHigh');
  });

  it('counts outside the runs, and where too little of the rest was usable', () => {
    expect(
      assess(
        [
          ['run', 60],
          ['walk', 100],
        ],
        hold([ABSENT, 60], [150, 30], [191, 70]),
      ).outcome,
    ).toBe('veryHigh');
  });
});

describe('heart rate is not assessed', () => {
  it('when less than 70 % of the run seconds were usable', () => {
    const parts: Part[] = [
      ['run', 100],
      ['walk', 60],
      ['run', 100],
      ['walk', 60],
    ];
    const usable = (seconds: number) => hold([ABSENT, 100 - seconds], [150, seconds], [110, 60], [150, 100], [110, 60]);
    expect(assess(parts, usable(40))).toMatchObject({ outcome: 'notHigh', signal: { usableRunShare: 0.7 } });
    expect(assess(parts, usable(39))).toMatchObject({ outcome: 'notAssessed', because: ['tooLittleUsable'] });
  });

  it('when less than half of the bouts were', () => {
    // Each short bout lacks its end; the long one carries the seconds.
    const short: Part[] = [
      ['run', 20],
      ['walk', 20],
    ];
    const mute = hold([ABSENT, 20], [110, 20]);
    const heard = hold([150, 300], [110, 60]);
    const long: Part[] = [
      ['run', 300],
      ['walk', 60],
    ];
    expect(assess([...short, ...long], [...mute, ...heard]).outcome).toBe('notHigh');
    expect(assess([...short, ...short, ...long], [...mute, ...mute, ...heard])).toMatchObject({
      outcome: 'notAssessed',
      because: ['tooFewBoutsAssessed'],
      numbers: { assessedBouts: 1 },
    });
  });

  it('in a bout of whose last 30 s less than half were usable', () => {
    const parts: Part[] = [['run', 100]];
    expect(assess(parts, hold([150, 70], [ABSENT, 15], [150, 15])).bouts[0]).toMatchObject({
      assessed: true,
      usableSeconds: 15,
    });
    expect(assess(parts, hold([150, 70], [ABSENT, 16], [150, 14])).bouts[0]).toMatchObject({
      assessed: false,
      endMeanBpm: null,
      overCeilingBpm: null,
    });
  });

  it('in a short bout of which less than half was usable', () => {
    const short = (usable: number) =>
      assess([['run', 25]], hold([150, usable], [ABSENT, 25 - usable])).bouts[0]?.assessed;
    expect([short(13), short(12)]).toEqual([true, false]);
  });

  it('without running, and without a witness of movement', () => {
    expect(assess([['walk', 100]], hold([120, 100]))).toMatchObject({ outcome: 'notAssessed', because: ['noRunning'] });
    const unseen = assessHeartRate(buildGrid({ heartRateBpm: hold([120, 100]) }), null, [], [], MEASURED_200);
    expect(unseen).toMatchObject({ outcome: 'notAssessed', because: ['noRunning'], signal: { usableRunShare: null } });
  });

  it('without a basis', () => {
    expect(assessRuns([150], NOTHING_KNOWN)).toMatchObject({ outcome: 'notAssessed', because: ['noHeartRateBasis'] });
  });

  it('without any heart rate', () => {
    expect(assess([['run', 100]], hold([ABSENT, 100]))).toMatchObject({
      outcome: 'notAssessed',
      because: ['tooLittleUsable'],
      signal: { usableRunShare: 0, usableShare: 0 },
    });
  });
});

describe('medicine that lowers heart rate', () => {
  it('turns the rules off, even near the maximum', () => {
    const basis = { ...MEASURED_200, takesMedicineThatLowersHeartRate: true };
    expect(assess([['run', 120]], hold([195, 120]), basis)).toMatchObject({
      outcome: 'off',
      because: ['medicineLowersHeartRate'],
    });
  });
});

describe('the recovery', () => {
  it('is the drop from the end of a run to the end of the walk behind it', () => {
    const { bouts } = assess(
      [
        ['run', 60],
        ['walk', 60],
        ['run', 60],
      ],
      hold([160, 60], [140, 55], [125, 5], [150, 60]),
    );
    expect(bouts.map(({ recoveryDropBpm }) => recoveryDropBpm)).toEqual([35, null]);
  });

  it('is absent where the walk does not follow at once, or has no heart rate at its end', () => {
    expect(
      assess(
        [
          ['run', 60],
          ['stand', 5],
          ['walk', 60],
        ],
        hold([160, 60], [140, 65]),
      ).bouts[0]?.recoveryDropBpm,
    ).toBeNull();
    expect(
      assess(
        [
          ['run', 60],
          ['walk', 60],
        ],
        hold([160, 60], [140, 50], [ABSENT, 10]),
      ).bouts[0]?.recoveryDropBpm,
    ).toBeNull();
  });
});
