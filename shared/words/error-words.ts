/** What the service says when a request cannot be answered: the mistake, and what to do. */

export type ErrorWords = { code: string; message: string; cure: string };

/** Refusals that need no numbers. */
export const ERROR_WORDS = {
  notFound: {
    code: 'notFound',
    message: 'There is nothing at this address.',
    cure: 'Check the address; the interface begins at /api/v1.',
  },
  noSuchActivity: {
    code: 'noSuchActivity',
    message: 'This run is not here.',
    cure: 'Look for it in the list of runs; it may have been removed.',
  },
  noSuchCheckIn: {
    code: 'noSuchCheckIn',
    message: 'This check-in is not here.',
    cure: 'Load the page again; it may have been taken out already.',
  },
  noSuchStrengthSession: {
    code: 'noSuchStrengthSession',
    message: 'This strength session is not here.',
    cure: 'Load the list of strength sessions again; it may have been removed already.',
  },
  strengthDayTaken: {
    code: 'strengthDayTaken',
    message: 'That day has a strength session already, and a day has one.',
    cure: 'Choose another day, or change the session of that day.',
  },
  invalidJson: {
    code: 'invalidJson',
    message: 'The body of the request is not readable as JSON.',
    cure: 'Send one JSON object, in UTF-8.',
  },
  jsonTooLarge: {
    code: 'jsonTooLarge',
    message: 'The body of the request is larger than any answer needs to be.',
    cure: 'Send only the fields of this address.',
  },
  jsonExpected: {
    code: 'jsonExpected',
    message: 'This address takes JSON.',
    cure: 'Send the body with the header Content-Type: application/json and without compression.',
  },
  bytesExpected: {
    code: 'bytesExpected',
    message: 'This address takes the bytes of one FIT file or archive.',
    cure: 'Send the file as it is, with the header Content-Type: application/octet-stream and without compression.',
  },
  requestBroken: {
    code: 'requestBroken',
    message: 'This cannot be read as an HTTP request.',
    cure: 'Send it anew, with a program that speaks HTTP/1.1.',
  },
  headersTooLarge: {
    code: 'headersTooLarge',
    message: 'The headers of this request are longer than any request needs.',
    cure: 'Send fewer or shorter headers; in a browser, delete the cookies of localhost.',
  },
  headersUnmet: {
    code: 'headersUnmet',
    message: 'The headers of this request ask for a part or a version of the file that is not here.',
    cure: 'Ask for the whole file, without the headers Range, If-Match and If-Unmodified-Since.',
  },
  requestTooSlow: {
    code: 'requestTooSlow',
    message: 'This request took too long to arrive, so nothing was kept of it.',
    cure: 'Send it again.',
  },
  foreignHost: {
    code: 'foreignHost',
    message: 'This service answers only under its own name on this machine.',
    cure: 'Open it as http://localhost, with the port it was started with.',
  },
  foreignSite: {
    code: 'foreignSite',
    message: 'This change was asked for by another page, so it was not made.',
    cure: 'Open Fourth Mile itself and do it there.',
  },
  noSourceNamed: {
    code: 'noSourceNamed',
    message: 'A program that changes something must say what it sends.',
    cure: 'Add the header Content-Type: application/json, or application/octet-stream for a file.',
  },
  badFileName: {
    code: 'badFileName',
    message: 'The header X-File-Name cannot be read.',
    cure: 'Send the name URI-encoded and in at most 200 bytes, or leave the header out.',
  },
  uploadBroken: {
    code: 'uploadBroken',
    message: 'The upload ended before the whole file was here.',
    cure: 'Send the file again. Nothing was kept of the first try.',
  },
  diskFull: {
    code: 'diskFull',
    message: 'There is no space left where the data is kept, so nothing was saved.',
    cure: 'Free some space on that disk, then send it again. Everything saved before is still there.',
  },
  quotaReached: {
    code: 'quotaReached',
    message: 'The space set aside for your runs is full, so this file was not kept.',
    cure: 'Remove runs that you no longer need, or let the person who runs this service raise the limit.',
  },
  readingTookTooLong: {
    code: 'readingTookTooLong',
    message: 'Reading this file took too long, so we stopped. Nothing was kept.',
    cure: 'Export the run again from your watch or its app, and send that file.',
  },
  readingBroke: {
    code: 'readingBroke',
    message: 'This file cannot be read: something in it stops our reader. Nothing was kept.',
    cure: 'Export the run again from your watch or its app, and send that file.',
  },
  noSuchImport: {
    code: 'noSuchImport',
    message: 'This import is not here.',
    cure: 'Look for it in the list of imports; it may have been removed. Its runs are still in the list of runs.',
  },
  importNotPaused: {
    code: 'importNotPaused',
    message: 'This import is not paused, so there is nothing to resume.',
    cure: 'Load the list of imports again to see where it stands.',
  },
  tooManyImports: {
    code: 'tooManyImports',
    message: 'Several archives are waiting to be imported already, so this one was not taken.',
    cure: 'Let them finish, or take one of them out of the list; then send this one again.',
  },
  importDiskFull: {
    code: 'diskFull',
    message: 'There is no space left where the data is kept, so this import has paused. What was read so far is kept.',
    cure: 'Free some space on that disk, then resume it.',
  },
  importQuotaReached: {
    code: 'quotaReached',
    message: 'The space set aside for your runs is full, so this import has paused. What was read so far is kept.',
    cure: 'Remove runs that you no longer need, or let the person who runs this service raise the limit; then resume it.',
  },
  importStopped: {
    code: 'unexpected',
    message: 'Something on our side stopped this import. What was read so far is kept.',
    cure: 'Resume it. If it stops again, the lines printed where Fourth Mile was started tell more.',
  },
  morningNotYet: {
    code: 'morningNotYet',
    message: 'The next morning has not come yet.',
    cure: 'Come back from four in the morning on the day after the run: what the body says overnight is the point.',
  },
  morningOver: {
    code: 'morningOver',
    message: 'The time for the next-morning answer is over: it is taken up to the third day after the run.',
    cure: 'Nothing is lost. If something bothers you now, tell us as a check-in of today.',
  },
  dayInFuture: {
    code: 'dayInFuture',
    message: 'This day has not come yet.',
    cure: 'Choose today or an earlier day. If today is wrong, check the time zone in the settings.',
  },
  dayTooLongAgo: {
    code: 'dayTooLongAgo',
    message: 'This day lies more than two years back.',
    cure: 'Choose a later day; what is older has no say in the plan of today.',
  },
  noSuchPlannedSession: {
    code: 'noSuchPlannedSession',
    message: 'The plan has no such session.',
    cure: 'Choose a week and a session of the plan, or none for an extra run.',
  },
  unknownTimeZone: {
    code: 'unknownTimeZone',
    message: 'This time zone is not known.',
    cure: 'Use a name such as Europe/Berlin or America/Chicago.',
  },
  busy: {
    code: 'busy',
    message: 'Many files are being read right now.',
    cure: 'Wait a moment, then send it again.',
  },
  unexpected: {
    code: 'unexpected',
    message: 'Something went wrong on our side, and nothing was changed.',
    cure: 'Try again. If it stays so, the lines printed where Fourth Mile was started tell more.',
  },
} as const satisfies Record<string, ErrorWords>;

export function describeUploadTooLarge(allowedBytes: number): ErrorWords {
  const gibibytes = (allowedBytes / 1024 ** 3).toFixed(1);
  const mebibytes = (allowedBytes / 1024 ** 2).toFixed(1);
  return {
    code: 'uploadTooLarge',
    message: `This archive is larger than we take at once: up to ${allowedBytes < 1024 ** 3 ? `${mebibytes} MB` : `${gibibytes} GB`}.`,
    cure: 'Pack fewer files into one archive and send several, one after the other.',
  };
}

export function describeWrongMethod(method: string, allowed: readonly string[]): ErrorWords {
  return {
    code: 'wrongMethod',
    message: `This address does not take ${method}.`,
    cure: `Use ${allowed.join(' or ')}.`,
  };
}

export function describeInvalidRequest(where: string, what: string): ErrorWords {
  const place = where === '' ? 'The request' : `The field "${where}"`;
  return {
    code: 'invalidRequest',
    message: `${place} cannot be used: ${what.replace(/\.$/, '')}.`,
    cure: 'Correct it and send it again; nothing was changed.',
  };
}
