/** The messages and fields that are read, with their FIT numbers and scales (FIT profile; `watch-files.md` 1.2). */

export type ProfileField = {
  number: number;
  /** Raw value divided by this is the value. */
  scale: number;
  reading: 'number' | 'text' | 'speedDistance';
};

export type ProfileMessage = { message: number; fields: Record<string, ProfileField> };

const field = (number: number, scale = 1): ProfileField => ({ number, scale, reading: 'number' });
const text = (number: number): ProfileField => ({ number, scale: 1, reading: 'text' });

/** `timestamp` comes first where a message has one: a compressed header fills it. */
export const FIT_PROFILE = {
  fileId: {
    message: 0,
    fields: {
      type: field(0),
      manufacturer: field(1),
      product: field(2),
      serialNumber: field(3),
      timeCreated: field(4),
    },
  },
  sport: { message: 12, fields: { sport: field(0), subSport: field(1) } },
  session: {
    message: 18,
    fields: {
      timestamp: field(253),
      startTime: field(2),
      sport: field(5),
      subSport: field(6),
      totalElapsedTime: field(7, 1000),
      totalTimerTime: field(8, 1000),
      totalDistance: field(9, 100),
      workoutFeel: field(192),
      workoutRpe: field(193),
    },
  },
  lap: {
    message: 19,
    fields: {
      timestamp: field(253),
      startTime: field(2),
      totalElapsedTime: field(7, 1000),
      totalTimerTime: field(8, 1000),
      totalDistance: field(9, 100),
      intensity: field(23),
      sport: field(25),
      subSport: field(39),
      stepIndex: field(71),
    },
  },
  record: {
    message: 20,
    fields: {
      timestamp: field(253),
      heartRate: field(3),
      cadence: field(4),
      fractionalCadence: field(53, 128),
      distance: field(5, 100),
      speed: field(6, 1000),
      activityType: field(42),
      enhancedSpeed: field(73, 1000),
      /** Three bytes: 12 bits of speed in cm/s, 12 bits of distance in 1/16 m that roll over. */
      compressedSpeedDistance: { number: 8, scale: 1, reading: 'speedDistance' },
    },
  },
  event: { message: 21, fields: { timestamp: field(253), event: field(0), eventType: field(1) } },
  workout: { message: 26, fields: { sport: field(4), name: text(8) } },
  workoutStep: {
    message: 27,
    fields: {
      messageIndex: field(254),
      name: text(0),
      durationType: field(1),
      durationValue: field(2),
      targetType: field(3),
      targetValue: field(4),
      customTargetValueLow: field(5),
      customTargetValueHigh: field(6),
      intensity: field(7),
      notes: text(8),
      /** Undocumented: 1 when the watch leaves out the last recovery of a repeat (`activities.md` 2). */
      skipsLastRecovery: field(18),
    },
  },
  activity: { message: 34, fields: { timestamp: field(253), localTimestamp: field(5) } },
  trainingFile: { message: 72, fields: { type: field(0), serialNumber: field(3), timeCreated: field(4) } },
  split: {
    message: 312,
    fields: {
      splitType: field(0),
      totalElapsedTime: field(1, 1000),
      totalTimerTime: field(2, 1000),
      startTime: field(9),
      endTime: field(27),
    },
  },
} as const satisfies Record<string, ProfileMessage>;

export type MessageName = keyof typeof FIT_PROFILE;
export type FieldName<Name extends MessageName> = keyof (typeof FIT_PROFILE)[Name]['fields'] & string;

/** `date_time` counts from 1989-12-31T00:00:00Z. */
export const FIT_EPOCH_UNIX_SECONDS = 631_065_600;
/** Smaller `date_time` values count from the device's power-up (FIT profile, type `date_time`). */
export const FIRST_ABSOLUTE_TIME = 0x1000_0000;
