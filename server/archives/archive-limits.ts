/** How much an upload may hold and unpack to: the one place for these numbers (`security.md` 1). */

import { FIT_LIMITS } from '../../shared/fit/file/limits.ts';

const MEBIBYTE = 1024 * 1024;

/** Each is a setting of its own, once for a single upload and once for a bulk import. */
export type ArchiveLimits = {
  /** Zip archives within each other, the upload itself counted: FOURTH_MILE_SINGLE_LEVELS, FOURTH_MILE_BULK_LEVELS. */
  levels: number;
  /** Files over all levels, folders and system leftovers not counted: FOURTH_MILE_SINGLE_ENTRIES, FOURTH_MILE_BULK_ENTRIES. */
  entries: number;
  /** Bytes unpacked over all levels: FOURTH_MILE_SINGLE_READ_BYTES, FOURTH_MILE_BULK_READ_BYTES. */
  readBytes: number;
  /** Of one archive's list of contents: FOURTH_MILE_SINGLE_LIST_BYTES, FOURTH_MILE_BULK_LIST_BYTES. */
  listBytes: number;
  /** Unpacked bytes for each packed byte: FOURTH_MILE_ARCHIVE_RATIO, the same for both. */
  ratio: number;
  /** One unpacked FIT file: FOURTH_MILE_MAX_ACTIVITY_BYTES. */
  fileBytes: number;
};

const EVERYWHERE = { ratio: 200, fileBytes: FIT_LIMITS.bytes };

/** What a vendor's app exports: a zip with one run or a few. */
export const SINGLE_LIMITS: ArchiveLimits = {
  ...EVERYWHERE,
  levels: 1,
  entries: 50,
  // As much as 50 of the largest files.
  readBytes: 50 * FIT_LIMITS.bytes,
  // 50 files, each with a folder and a system leftover beside it, need about 50 kB.
  listBytes: MEBIBYTE,
};

/** The export of a whole account: zips of thousands of files in a zip. */
export const BULK_LIMITS: ArchiveLimits = {
  ...EVERYWHERE,
  levels: 2,
  entries: 50_000,
  readBytes: 4096 * MEBIBYTE,
  // 300 bytes for each of 50,000 files: long paths and several extra fields.
  listBytes: 16 * MEBIBYTE,
};
