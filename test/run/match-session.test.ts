/** How surely a run is the session beside it (`activities.md` 6), at each edge. */

import { describe, expect, it } from 'vitest';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { Assessment } from '../../shared/run/assessment.ts';
import { judgeMatch } from '../../shared/run/match-session.ts';
import { buildActivity, MEASURED_200, runWalk } from '../fixtures/activity-builder.ts';

const BASE = assessRun({
  activity: buildActivity({ stretches: [{ kind: 'walk', seconds: 100 }] }),
  workout: runWalk(1, 50, 50),
  basis: MEASURED_200,
});

function match(completed: number | null, agreement: number | null) {
  if (BASE.compliance === null) throw new Error('No compliance of a planned run.');
  const assessment: Assessment = {
    ...BASE,
    witnesses: BASE.witnesses.map((witness) => ({ ...witness, agreement })),
    compliance: { ...BASE.compliance, numbers: { ...BASE.compliance.numbers, completed } },
  };
  return judgeMatch(assessment);
}

describe('a run beside a planned session', () => {
  it('is that session when its length alone says so', () => {
    expect([match(0.75, 0), match(1.25, 0)]).toEqual(['matched', 'matched']);
    expect([match(0.74, 0), match(1.26, 0)]).toEqual(['unclear', 'unclear']);
  });

  it('is that session from 0.3 to 2.5 of its length when the intervals fit', () => {
    expect([match(0.3, 0.5), match(2.5, 0.5)]).toEqual(['matched', 'matched']);
    expect([match(0.3, 0.49), match(2.5, 0.49), match(2.6, 0.9)]).toEqual(['unclear', 'unclear', 'unclear']);
  });

  it('is an extra run when it is far shorter or longer', () => {
    expect([match(0.29, 0.9), match(3.01, 0.9)]).toEqual(['extra', 'extra']);
    expect(match(3, 0.9)).toBe('unclear');
  });

  it('is asked about where nothing can be compared', () => {
    expect(match(null, 0.9)).toBe('unclear');
    expect(match(0.5, null)).toBe('unclear');
    expect(judgeMatch({ ...BASE, compliance: null })).toBe('unclear');
  });
});
