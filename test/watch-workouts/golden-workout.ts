/** One workout and its FIT file, byte group by byte group: written by hand from `watch-files.md` 1, not by the encoder. */

import type { Workout } from '../../shared/workout.ts';
import type { WorkoutIdentity } from '../../watch-workouts/workout-identity.ts';

/** Serial and time are chosen so that their bytes can be told apart: 0x04030201 and 0x3a2b1c0d. */
export const GOLDEN_IDENTITY: WorkoutIdentity = { serialNumber: 0x04030201, timeCreated: 0x3a2b1c0d };

export const GOLDEN_WORKOUT: Workout = {
  name: 'W03 S2',
  steps: [
    {
      type: 'step',
      name: 'Walk warm-up',
      intensity: 'warmup',
      movement: 'walk',
      duration: { type: 'time', seconds: 300 },
      target: { type: 'open' },
    },
    {
      type: 'repeat',
      times: 3,
      steps: [
        {
          type: 'step',
          name: 'Run',
          intensity: 'active',
          movement: 'run',
          duration: { type: 'time', seconds: 120 },
          target: { type: 'heartRate', lowBpm: 50, highBpm: 150 },
        },
        {
          type: 'step',
          name: 'Walk',
          intensity: 'recovery',
          movement: 'walk',
          duration: { type: 'time', seconds: 180 },
          target: { type: 'open' },
        },
      ],
    },
  ],
};

/** Little-endian throughout. Base types: 00 enum, 02 uint8, 07 string, 84 uint16, 86 uint32, 8c uint32z. */
export const GOLDEN_BYTES: readonly (readonly [hex: string, means: string])[] = [
  ['0e', 'header of 14 bytes'],
  ['10', 'protocol 1.0'],
  ['dd52', 'profile 21213'],
  ['42010000', '322 bytes of data follow'],
  ['2e464954', '.FIT'],
  ['869c', 'checksum of the 12 bytes before'],

  ['40 00 00 0000 06', 'local message 0 is file_id (0), 6 fields'],
  ['00 01 00', 'type, enum'],
  ['01 02 84', 'manufacturer, uint16'],
  ['02 02 84', 'product, uint16'],
  ['03 04 8c', 'serial_number, uint32z'],
  ['04 04 86', 'time_created, uint32'],
  ['08 10 07', 'product_name, 16 bytes of text'],
  ['00', 'a message of that shape'],
  ['05', 'workout'],
  ['ff00', 'development'],
  ['0400', 'product 4'],
  ['01020304', 'serial'],
  ['0d1c2b3a', 'time created'],
  ['466f75727468204d696c65 0000000000', 'Fourth Mile'],

  ['40 00 00 3100 02', 'local message 0 is now file_creator (49), 2 fields'],
  ['00 02 84', 'software_version, uint16'],
  ['01 01 02', 'hardware_version, uint8'],
  ['00', 'a message of that shape'],
  ['0100', 'version 1'],
  ['00', 'no hardware'],

  ['40 00 00 1a00 06', 'local message 0 is now workout (26), 6 fields'],
  ['fe 02 84', 'message_index, uint16'],
  ['04 01 00', 'sport, enum'],
  ['05 04 8c', 'capabilities, uint32z'],
  ['06 02 84', 'num_valid_steps, uint16'],
  ['08 20 07', 'wkt_name, 32 bytes of text'],
  ['0b 01 00', 'sub_sport, enum'],
  ['00', 'a message of that shape'],
  ['0000', 'index 0'],
  ['01', 'running'],
  ['20000000', '32: tcx'],
  ['0400', '4 step messages, the repeat among them'],
  [`573033205332 ${'00'.repeat(26)}`, 'W03 S2'],
  ['00', 'generic'],

  ['40 00 00 1b00 09', 'local message 0 is now workout_step (27), 9 fields'],
  ['fe 02 84', 'message_index, uint16'],
  ['00 10 07', 'wkt_step_name, 16 bytes of text'],
  ['01 01 00', 'duration_type, enum'],
  ['02 04 86', 'duration_value, uint32'],
  ['03 01 00', 'target_type, enum'],
  ['04 04 86', 'target_value, uint32'],
  ['05 04 86', 'custom_target_value_low, uint32'],
  ['06 04 86', 'custom_target_value_high, uint32'],
  ['07 01 00', 'intensity, enum'],

  ['00', 'a message of that shape'],
  ['0000', 'step 0'],
  ['57616c6b207761726d2d7570 00000000', 'Walk warm-up'],
  ['00 e0930400', 'time: 300 000 ms'],
  ['02 00000000', 'target open'],
  ['ffffffff ffffffff', 'no range'],
  ['02', 'warm-up'],

  ['00', 'a message of that shape'],
  ['0100', 'step 1'],
  [`52756e ${'00'.repeat(13)}`, 'Run'],
  ['00 c0d40100', 'time: 120 000 ms'],
  ['01 00000000', 'target heart rate, a range of its own'],
  ['96000000 fa000000', '50 + 100 to 150 + 100'],
  ['00', 'active'],

  ['00', 'a message of that shape'],
  ['0200', 'step 2'],
  [`57616c6b ${'00'.repeat(12)}`, 'Walk'],
  ['00 20bf0200', 'time: 180 000 ms'],
  ['02 00000000', 'target open'],
  ['ffffffff ffffffff', 'no range'],
  ['04', 'recovery'],

  ['00', 'a message of that shape'],
  ['0300', 'step 3'],
  ['00'.repeat(16), 'no name'],
  ['06 01000000', 'repeat from step 1'],
  ['02 03000000', 'three times in all'],
  ['ffffffff ffffffff', 'no range'],
  ['ff', 'no intensity'],

  ['f4d2', 'checksum of everything before'],
];
