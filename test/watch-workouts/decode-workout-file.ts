/** The step messages of a workout file through two readers: fit-file-parser's decoder, and the plain walk. */

import FitParser from 'fit-file-parser';
import type { RawStep } from './play-steps.ts';
import { readNumber, readText, walkFitBytes } from './walk-fit-bytes.ts';

const WORKOUT_STEP = 27;

export function walkSteps(bytes: Uint8Array): RawStep[] {
  return walkFitBytes(bytes)
    .messages.filter(({ globalNumber }) => globalNumber === WORKOUT_STEP)
    .map((message) => {
      const orNotSet = (field: number, notSet = 0xffffffff) => {
        const number = readNumber(message, field);
        return number === notSet ? undefined : number;
      };
      return {
        name: readText(message, 0),
        durationType: readNumber(message, 1),
        durationValue: orNotSet(2),
        targetType: orNotSet(3, 0xff),
        targetValue: orNotSet(4),
        low: orNotSet(5),
        high: orNotSet(6),
        intensity: orNotSet(7, 0xff),
      };
    });
}

const DURATION_NAMES: Record<string, number> = { time: 0, distance: 1, open: 5, repeat_until_steps_cmplt: 6 };
const TARGET_NAMES: Record<string, number> = { heart_rate: 1, open: 2 };
const INTENSITY_NAMES = ['active', 'rest', 'warmup', 'cooldown', 'recovery', 'interval', 'other'];

export async function decodeWithFitFileParser(bytes: Uint8Array) {
  const copy = Uint8Array.from(bytes);
  return await new FitParser({ mode: 'list', force: false }).parseAsync(copy.buffer);
}

export async function decodeSteps(bytes: Uint8Array): Promise<RawStep[]> {
  const decoded = await decodeWithFitFileParser(bytes);
  return (decoded.messages?.workout_step ?? []).map((step) => ({
    name: step.wkt_step_name ?? '',
    durationType: DURATION_NAMES[String(step.duration_type)] ?? Number.NaN,
    durationValue: step.duration_value,
    targetType: TARGET_NAMES[String(step.target_type)],
    targetValue: step.target_value,
    low: step.custom_target_value_low,
    high: step.custom_target_value_high,
    intensity: step.intensity === undefined ? undefined : INTENSITY_NAMES.indexOf(String(step.intensity)),
  }));
}
