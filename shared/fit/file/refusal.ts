/** Why a file cannot be used as a run: stable codes with the numbers behind them; the sentences live in `shared/words`. */

export type FitRefusal =
  | { code: 'empty' }
  /** Neither `.FIT` nor anything we can name; `looksLike` where the first bytes tell. */
  | {
      code: 'notFit';
      /** `archive`: of another kind than zip and gzip. */
      looksLike: 'text' | 'image' | 'document' | 'zip' | 'gzip' | 'archive' | 'gpxOrTcx' | 'unknown';
    }
  /** The file ends before its own header says. */
  | { code: 'truncated'; expectedBytes: number; actualBytes: number }
  | { code: 'wrongChecksum'; part: 'header' | 'file' }
  /** The structure contradicts itself at `offset`. */
  | { code: 'malformed'; offset: number; detail: string }
  | { code: 'tooLarge'; limit: 'bytes' | 'messages' | 'parts'; allowed: number; actual: number }
  /** A FIT file, but of another kind. */
  | { code: 'notActivity'; fileType: 'workout' | 'settings' | 'course' | 'sleep' | 'monitoring' | 'weight' | 'other' }
  /** An activity without a session to read. */
  | { code: 'noSession' }
  | { code: 'otherSport'; sportName: string }
  | { code: 'noRecords' };

export type FitResult<T> = { ok: true; value: T } | { ok: false; refusal: FitRefusal };
