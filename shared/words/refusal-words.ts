/** Why a file cannot be used as a run, in words: what it is, and what to do. */

import type { FitRefusal } from '../fit/file/refusal.ts';
import { UNKNOWN_ARCHIVE } from './archive-words.ts';

export type RefusalSentences = { message: string; cure: string };

type RefusalOf<Code extends FitRefusal['code']> = Extract<FitRefusal, { code: Code }>;

const EXPORT_AGAIN = 'Export the run again from your watch or its app, and use that file.';
const TAKE_THE_RUN =
  'Look for the run itself: on the watch it lies in GARMIN/Activity, in an app it is “export file” or “export original”.';

export function describeRefusal(refusal: FitRefusal): RefusalSentences {
  switch (refusal.code) {
    case 'empty':
      return { message: 'This file is empty.', cure: EXPORT_AGAIN };
    case 'notFit':
      return NOT_FIT_WORDS[refusal.looksLike];
    case 'truncated':
      return {
        message: `This file ends too early: ${formatBytes(refusal.actualBytes)} are here of the ${formatBytes(refusal.expectedBytes)} that it announces, too little to read a run from.`,
        cure: `Copy it again and wait until the copy is complete. ${EXPORT_AGAIN}`,
      };
    case 'wrongChecksum':
      return {
        message: 'This file was changed or damaged on its way, and it is not read as a run.',
        cure: EXPORT_AGAIN,
      };
    case 'malformed':
      return { message: 'This FIT file contradicts itself, and it is not read as a run.', cure: EXPORT_AGAIN };
    case 'tooLarge':
      return describeTooLarge(refusal);
    case 'notActivity':
      return OTHER_FILE_WORDS[refusal.fileType];
    case 'noSession':
      return {
        message: 'This file holds no finished activity.',
        cure: `Save the run on the watch first. ${EXPORT_AGAIN}`,
      };
    case 'otherSport':
      return {
        message: `This is ${nameSport(refusal.sportName)}, not a run or a walk.`,
        cure: 'Send a run or a walk. If it was one, change its type on the watch or in its app, then export it again.',
      };
    case 'noRecords':
      return {
        message: 'This file has a summary but no recorded seconds, so nothing can be said about the run.',
        cure: 'Send the file as the watch recorded it, not one entered by hand.',
      };
  }
}

const NOT_FIT_WORDS: Record<RefusalOf<'notFit'>['looksLike'], RefusalSentences> = {
  text: { message: 'This is a text file, not a FIT file from a watch.', cure: TAKE_THE_RUN },
  image: { message: 'This is a picture, not a FIT file from a watch.', cure: TAKE_THE_RUN },
  zip: {
    message: 'This is a zip archive with files in it.',
    cure: 'Unpack it first, then send the .fit file that is inside.',
  },
  gzip: {
    message: 'This is a compressed file (.gz).',
    cure: 'Unpack it first, then send the .fit file that is inside.',
  },
  document: { message: 'This is a document, not a FIT file from a watch.', cure: TAKE_THE_RUN },
  archive: UNKNOWN_ARCHIVE,
  gpxOrTcx: {
    message: 'This is a GPX or TCX file; it leaves out what we need, such as the laps of the workout.',
    cure: 'Export the original FIT file of the same run.',
  },
  unknown: { message: 'This is not a FIT file from a watch.', cure: TAKE_THE_RUN },
};

const OTHER_FILE_WORDS: Record<RefusalOf<'notActivity'>['fileType'], RefusalSentences> = {
  workout: {
    message: 'This is the plan, not the run: a workout file for the watch.',
    cure: `Copy it to the watch, run it, and then send what the watch recorded. ${TAKE_THE_RUN}`,
  },
  settings: { message: 'This is a settings file of the watch, not a run.', cure: TAKE_THE_RUN },
  course: { message: 'This is a course, a route to follow, not a run.', cure: TAKE_THE_RUN },
  sleep: { message: 'This is a night of sleep, not a run.', cure: TAKE_THE_RUN },
  monitoring: { message: 'This is what the watch counts all day (steps, stress), not a run.', cure: TAKE_THE_RUN },
  weight: { message: 'This is a reading from a scale, not a run.', cure: TAKE_THE_RUN },
  other: { message: 'This FIT file is not a recorded activity.', cure: TAKE_THE_RUN },
};

function describeTooLarge({ limit, allowed }: RefusalOf<'tooLarge'>): RefusalSentences {
  const cure = 'A run of a few hours is far smaller. Send the file of the single run, as the watch recorded it.';
  if (limit === 'bytes') {
    return {
      message: `This file is larger than a run can be: it has more than ${formatBytes(allowed)}.`,
      cure,
    };
  }
  const what = limit === 'messages' ? 'entries' : 'parts';
  return { message: `This file holds more ${what} than a run can have: over ${allowed}.`, cure };
}

const SPORT_PHRASES: Record<string, string> = {
  cycling: 'a ride',
  e_biking: 'a ride',
  swimming: 'a swim',
  rowing: 'rowing',
  training: 'a training session',
  fitness_equipment: 'a session on a machine',
  generic: 'an activity of no named sport',
};

function nameSport(sportName: string): string {
  return SPORT_PHRASES[sportName] ?? `an activity of the kind "${sportName.replaceAll('_', ' ')}"`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kibibytes = bytes / 1024;
  return kibibytes < 1024 ? `${kibibytes.toFixed(1)} kB` : `${(kibibytes / 1024).toFixed(1)} MB`;
}
