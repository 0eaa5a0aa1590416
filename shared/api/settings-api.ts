/** The runner's own settings over HTTP: her day, the edges of a session, her units and her heart rate. */

import { z } from 'zod';

const edgeSeconds = z.number().int().min(0).max(3_600);
const bpm = z.number().int().min(60).max(230);

export const runnerSettingsSchema = z.strictObject({
  /** IANA name; decides which day it is for her. */
  timeZone: z.string().min(1).max(60),
  warmUpSeconds: edgeSeconds,
  coolDownSeconds: edgeSeconds,
  distanceUnit: z.enum(['km', 'mi']),
  heartRate: z.strictObject({
    birthYear: z.number().int().min(1930).max(2020).nullable(),
    measuredMaximumBpm: bpm.nullable(),
    formula: z.enum(['tanaka', 'gulati']),
    restingBpm: z.number().int().min(30).max(120).nullable(),
    ceilingBpm: bpm.nullable(),
    takesMedicineThatLowersHeartRate: z.boolean(),
  }),
});
export type RunnerSettings = z.infer<typeof runnerSettingsSchema>;
