/** What comes in as files: what `POST /activities` answers, and the imports that go on in the background. */

import { z } from 'zod';
import type { Damage } from '../activity.ts';
import type { LocalDay } from '../local-day.ts';
import type { ActivityDetail } from './activity-api.ts';

/** `same`: the run was here already, as these very bytes or as another file of the same start and device. */
export type UploadAnswer = {
  status: 'new' | 'same';
  sameBecause?: 'bytes' | 'start';
  activity: ActivityDetail;
};
/** What became of one file inside an archive. */
export type FileResult = {
  /**
   * Where it lies: '3' the third entry, '3/17' the 17th of an archive there, '' the upload itself. Outings that are
   * chained in one FIT file are entries of it.
   */
  place: string;
  /** To show; never a path. */
  name: string;
} & (
  | {
      status: 'new' | 'same';
      activityId: string;
      /** The run's; absent in imports of earlier versions. */
      day?: LocalDay;
      /** Only of `same`. */
      sameBecause?: 'bytes' | 'start';
      /** Only of `new`: the file was damaged, and this much of it was read. */
      damage?: Damage;
    }
  /** `notARun`: a whole file of another kind (sleep, settings, a ride). `refused`: it may be a run, but cannot be used. */
  | { status: 'notARun' | 'refused'; code: string; message: string; cure: string }
);
/**
 * 200 of `POST /activities` for a zip with a few files, or a FIT file with runs of several outings; the files that are
 * nobody's runs are only counted.
 */
export type ArchiveAnswer = { status: 'archive'; results: FileResult[]; skipped: number };
/** 202 of `POST /activities` for a zip with many files: it is read in the background. */
export type ImportStartedAnswer = { status: 'import'; importId: string };
export type AnyUploadAnswer = UploadAnswer | ArchiveAnswer | ImportStartedAnswer;

/** `paused`: there is no room for more; `message` and `cure` say what to do, then `POST /imports/:id/resume` goes on. */
export type ImportState = 'waiting' | 'running' | 'paused' | 'done' | 'refused';
/** Each file is counted once. */
export type ImportCounts = {
  new: number;
  same: number;
  /** New too, but only in part: the file was damaged. */
  damaged: number;
  notARun: number;
  refused: number;
  /** No FIT file and not called one. */
  skipped: number;
};
/** `GET /imports`, newest first. */
export type ImportSummary = {
  id: string;
  fileName: string;
  createdAt: number;
  updatedAt: number;
  state: ImportState;
  /** Files dealt with: the sum of the counts. */
  seen: number;
  /** Files known of so far: grows when an archive inside is opened. Null before the list of contents was read. */
  total: number | null;
  counts: ImportCounts;
  /** Only when `refused` or `paused`. */
  message?: string;
  cure?: string;
};
export type ImportsAnswer = { imports: ImportSummary[] };
/**
 * `GET /imports/:id?after=PLACE&outcome=OUTCOME`: at most 200 results in the archive's order, beginning behind that place;
 * with an outcome only the files that came out so.
 */
export type ImportAnswer = ImportSummary & {
  results: FileResult[];
  /** Give it as `after` for the next page; null when there is none so far. */
  nextAfter: string | null;
};

/** How one file of an import came out; `damaged` is a new run that was read only in part. */
const fileOutcome = z.enum(['new', 'damaged', 'same', 'refused', 'notARun']);
export type FileOutcome = z.infer<typeof fileOutcome>;

const LONGEST_PLACE = 200;

/** `after`: the place behind which the page begins; what is no place begins at the first. `outcome`: only such files. */
export const importQuerySchema = z.strictObject({
  after: z.string().max(LONGEST_PLACE).exactOptional(),
  outcome: fileOutcome.exactOptional(),
});
