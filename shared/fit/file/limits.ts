/** How large a FIT file may be: the one place for these numbers (`security.md` 1). */

import type { MessageName } from './profile.ts';

export type FitLimits = {
  /** Bytes of the decompressed file. */
  bytes: number;
  /** Definition and data messages of the whole file. */
  messages: number;
  /** Chained FIT files in one file. */
  parts: number;
};

export const FIT_LIMITS: FitLimits = { bytes: 16 * 1024 * 1024, messages: 500_000, parts: 64 };

/**
 * Far above any run, so that no kind of message can cost more than its bytes: an ultra with a lap every 10 m, a gear
 * change every second, a split at every step of a street.
 */
export const KIND_LIMITS: Partial<Record<MessageName, number>> = {
  session: 1000,
  lap: 10_000,
  split: 10_000,
  event: 50_000,
};
