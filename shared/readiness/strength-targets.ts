/** Strength targets before running: advice with numbers, never a lock (`plan-and-rules.md` 3, Goom 2019 [C]). */

import type { EvidenceTag } from '../evidence-number.ts';

export type TargetId =
  | 'singleLegCalfRaise'
  | 'singleLegBridge'
  | 'singleLegSitToStand'
  | 'sideLyingLegRaise'
  | 'pelvicFloorFast'
  | 'pelvicFloorHolds'
  | 'pelvicFloorLongHold';

export type StrengthTarget = {
  id: TargetId;
  /** Repetitions, on each side where it has sides; `repeatsTo` only where the source gives a range. */
  repeatsFrom: number;
  repeatsTo: number;
  isPerSide: boolean;
  /** Null for moves that are not held. */
  holdSeconds: { from: number; to: number } | null;
  /** Share of her full strength, 0-1; null: as strong as it goes well. */
  strengthShare: { from: number; to: number } | null;
  tag: EvidenceTag;
  source: string;
};

const GOOM = { tag: 'C', source: 'Goom 2019' } as const;
const TWENTY_EACH = {
  repeatsFrom: 20,
  repeatsTo: 20,
  isPerSide: true,
  holdSeconds: null,
  strengthShare: null,
  ...GOOM,
} as const;
const PELVIC_FLOOR = { isPerSide: false, holdSeconds: null, strengthShare: null, ...GOOM } as const;

export const STRENGTH_TARGETS: readonly StrengthTarget[] = [
  { id: 'singleLegCalfRaise', ...TWENTY_EACH },
  { id: 'singleLegBridge', ...TWENTY_EACH },
  { id: 'singleLegSitToStand', ...TWENTY_EACH },
  { id: 'sideLyingLegRaise', ...TWENTY_EACH },
  { id: 'pelvicFloorFast', ...PELVIC_FLOOR, repeatsFrom: 10, repeatsTo: 10 },
  { id: 'pelvicFloorHolds', ...PELVIC_FLOOR, repeatsFrom: 8, repeatsTo: 12, holdSeconds: { from: 6, to: 8 } },
  {
    id: 'pelvicFloorLongHold',
    ...PELVIC_FLOOR,
    repeatsFrom: 1,
    repeatsTo: 1,
    holdSeconds: { from: 60, to: 60 },
    strengthShare: { from: 0.3, to: 0.5 },
  },
];
