/** Why an upload, or one file inside it, was not opened: stable codes with the numbers behind them, and the words for each. */

export type ArchiveRefusal =
  // The whole archive.
  | { code: 'emptyArchive' }
  /** The list of contents at the end of the file is missing. */
  | { code: 'cutArchive' }
  | { code: 'splitArchive' }
  /** The structure contradicts itself at `offset`. */
  | { code: 'brokenArchive'; offset: number; detail: string }
  /** Two entries share bytes of the archive; `offset` is where the second begins. */
  | { code: 'overlappingEntries'; offset: number }
  /** Places in the list of contents, counted from 1. */
  | { code: 'duplicateName'; first: number; second: number }
  | { code: 'lockedArchive' }
  | { code: 'linkInside' }
  /** `method` as in the zip format: 9 deflate64, 12 bzip2, 14 LZMA, 93 zstd. */
  | { code: 'unknownMethod'; method: number }
  | { code: 'tooManyEntries'; allowed: number; actual: number }
  /** `contents`: bytes that it says it unpacks to; `list`: bytes of its list of contents. */
  | { code: 'archiveTooLarge'; limit: 'contents' | 'list'; allowed: number; actual: number }
  /** Unpacked bytes for each packed byte: of the archive, or of one file in it. */
  | { code: 'ratioTooHigh'; allowed: number; actual: number }
  /** Opened and looked through: no FIT file, and nothing else to speak of. */
  | { code: 'nothingInside' }
  // One file inside it; the others are read.
  | { code: 'tooDeep'; allowed: number }
  /** Of another kind than zip and gzip; runs may lie in it. */
  | { code: 'unknownArchive' }
  /** Unpacked; also an upload that is no archive. */
  | { code: 'entryTooLarge'; allowed: number; actual: number }
  /** It unpacks to another size than announced; reading stops where it goes beyond. */
  | { code: 'wrongSize'; announced: number; actual: number }
  | { code: 'damagedEntry' }
  /** Everything unpacked so far, over all levels; what follows is not read. */
  | { code: 'readingLimit'; allowed: number };

export type ArchiveRefusalWords = { message: string; cure: string };

type RefusalOf<Code extends ArchiveRefusal['code']> = Extract<ArchiveRefusal, { code: Code }>;

const SEND_THE_FILES = 'Unpack it on your computer and send the .fit files that are inside.';
const FETCH_AGAIN = `Download or copy the archive again and wait until it is complete. If that does not help: ${SEND_THE_FILES.toLowerCase()}`;

export const UNKNOWN_ARCHIVE: ArchiveRefusalWords = {
  message: 'This is an archive of a kind that we do not open, such as .rar, .7z or .tar.',
  cure: 'Unpack it on your computer and send the .fit files that are inside, or pack them into a .zip.',
};

/** `message` says what it is, `cure` what to do. */
export function describeArchiveRefusal(refusal: ArchiveRefusal): ArchiveRefusalWords {
  switch (refusal.code) {
    case 'emptyArchive':
      return {
        message: 'This zip archive is empty.',
        cure: 'Export your runs again, or send the .fit files themselves.',
      };
    case 'cutArchive':
      return { message: 'This zip archive ends too early: its list of contents is missing.', cure: FETCH_AGAIN };
    case 'splitArchive':
      return {
        message: 'This is one piece of a zip archive that was split into several.',
        cure: 'Put the pieces together with the program that split them, then send the whole archive.',
      };
    case 'brokenArchive':
      return {
        message: 'This zip archive contradicts itself, so we cannot trust what it says it holds.',
        cure: FETCH_AGAIN,
      };
    case 'overlappingEntries':
      return {
        message: 'Files inside this zip archive lie on top of each other, as no export makes them.',
        cure: FETCH_AGAIN,
      };
    case 'duplicateName':
      return { message: 'This zip archive holds two files of the same name in the same place.', cure: SEND_THE_FILES };
    case 'lockedArchive':
      return {
        message: 'This zip archive is locked with a password.',
        cure: `We do not ask for passwords. ${SEND_THE_FILES}`,
      };
    case 'linkInside':
      return {
        message: 'This zip archive holds a link to another place instead of a file.',
        cure: 'Pack the files themselves, without links, and send that archive.',
      };
    case 'unknownMethod':
      return {
        message: `This zip archive is packed in a way that we do not read (method ${refusal.method}).`,
        cure: SEND_THE_FILES,
      };
    case 'tooManyEntries':
      return {
        message: `This zip archive holds more files than we take at once: over ${sayNumber(refusal.allowed)}.`,
        cure: 'Pack fewer files into one archive and send several, one after the other.',
      };
    case 'archiveTooLarge':
      return describeTooLarge(refusal);
    case 'ratioTooHigh':
      return {
        message: `This unpacks to more than ${sayNumber(refusal.allowed)} times its own size, as no recorded run does.`,
        cure: 'Send the .fit file of the run, as the watch recorded it.',
      };
    case 'nothingInside':
      return {
        message: 'There is no FIT file in this archive.',
        cure: 'Look for the runs themselves: in an app it is “export file” or “export original”, on the watch they lie in GARMIN/Activity.',
      };
    case 'tooDeep':
      return {
        message: 'This is an archive inside an archive, packed deeper than we open here.',
        cure: 'Unpack the outer archive and send this one by itself.',
      };
    case 'unknownArchive':
      return UNKNOWN_ARCHIVE;
    case 'entryTooLarge':
      return {
        message: `This file is larger than a run can be: it has more than ${sayBytes(refusal.allowed)}.`,
        cure: 'A run of a few hours is far smaller. Send the file of the single run, as the watch recorded it.',
      };
    case 'wrongSize':
      return {
        message: `This file has another size than its archive says: ${sayBytes(refusal.announced)} are announced.`,
        cure: FETCH_AGAIN,
      };
    case 'damagedEntry':
      return {
        message: 'This file was damaged inside its archive, so it cannot be unpacked as it was.',
        cure: FETCH_AGAIN,
      };
    case 'readingLimit':
      return {
        message: `We stopped here: unpacked, this archive holds more than the ${sayBytes(refusal.allowed)} that we read at once.`,
        cure: 'What came before is done. Pack the rest into smaller archives and send them one after the other.',
      };
  }
}

function describeTooLarge({ limit, allowed, actual }: RefusalOf<'archiveTooLarge'>): ArchiveRefusalWords {
  const cure = 'Pack fewer files into one archive and send several, one after the other.';
  return limit === 'contents'
    ? {
        message: `Unpacked, this archive holds ${sayBytes(actual)}; we take ${sayBytes(allowed)} at once.`,
        cure,
      }
    : { message: 'The list of contents of this zip archive alone is larger than we can take.', cure };
}

/** What a run is called that shares its file with runs of other days. */
export function nameChained(fileName: string, number: number, all: number): string {
  return `${fileName}, run ${number} of ${all}`;
}

/** 50000 -> "50,000". */
function sayNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function sayBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['kB', 'MB', 'GB'];
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size.toFixed(1)} ${units[unit]}`;
}
