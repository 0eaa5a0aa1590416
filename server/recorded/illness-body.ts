/** An illness as it is stored, under its first day. */

import type { LocalDay } from '../../shared/local-day.ts';

/** `until` null while it lasts. */
export type IllnessBody = { until: LocalDay | null };
