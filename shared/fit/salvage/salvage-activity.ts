/** Reads a damaged FIT file as far as it can be believed, and says how far that was: never the first way to read a file. */

import type { Activity, Damage } from '../../activity.ts';
import type { ReadOptions } from '../activity/read-activity.ts';
import { type RebuiltSession, rebuildAnySession, rebuildLastLeg, rebuildSession } from '../activity/rebuild-session.ts';
import type { Sports } from '../activity/session-windows.ts';
import { toActivity } from '../activity/to-activity.ts';
import { type DecodedPart, decodePart, type FitTables } from '../file/decode-messages.ts';
import { ACTIVITY_FILE, fileTypeOf, nameFileType } from '../file/file-kind.ts';
import { FIT_LIMITS } from '../file/limits.ts';
import { CRC_BYTES } from '../file/parts.ts';
import type { FitRefusal, FitResult } from '../file/refusal.ts';
import { type BelievedPart, copyBelieved } from './copy-believed.ts';
import { dropAbsurdTimes } from './drop-absurd-times.ts';

export type SalvagedActivity = { activity: Activity; damage: Damage };

/**
 * For files that `readActivity` refused as cut, changed or malformed; the damage is in the activity too. Everything
 * before the damage of the first chained part that is such a run, and every part before it; a session that was never
 * written is built from the records (`activities.md` 2). Never throws; limits and linear time as for `readActivity`.
 * Refuses what holds no run: `noSession` where nothing says whether it was one.
 */
export function salvageActivity(
  bytes: Uint8Array,
  { sports, decodeUtf8, limits = FIT_LIMITS }: ReadOptions & { sports: Sports },
): FitResult<SalvagedActivity> {
  const copied = copyBelieved(bytes, limits);
  if (!copied.ok) return copied;
  const { bytes: copy, parts, notes } = copied.value;
  const worst = parts.find(({ cause }) => cause !== null);
  let refusal: FitRefusal | null = null;
  let fileType = Number.NaN;
  for (const part of parts) {
    const decoded = decodePart(copy, part, { left: limits.messages, limit: limits.messages });
    if (!decoded.ok) return decoded;
    const { tables } = decoded.value;
    const type = fileTypeOf(tables);
    if (Number.isNaN(fileType)) fileType = type;
    if (!Number.isNaN(type) && type !== ACTIVITY_FILE) continue;
    const read = readPart(decoded.value, { bytes: copy, decodeUtf8 }, sports, part.isCut);
    if (read.ok) {
      const { activity, isSessionRebuilt } = read.value;
      const damage = measureDamage(part, worst ?? part, tables, activity, isSessionRebuilt);
      return { ok: true, value: { activity: { ...activity, notes: [...notes, ...activity.notes], damage }, damage } };
    }
    refusal ??= read.refusal;
  }
  return { ok: false, refusal: refusal ?? { code: 'notActivity', fileType: nameFileType(fileType) } };
}

type ReadPart = { activity: Activity; isSessionRebuilt: boolean };

function readPart(
  part: DecodedPart,
  source: Parameters<typeof toActivity>[1],
  sports: Sports,
  isCut: boolean,
): FitResult<ReadPart> {
  dropAbsurdTimes(part.tables);
  const rebuilt = rebuild(part.tables, sports, isCut);
  if (rebuilt === null) return { ok: false, refusal: { code: 'noSession' } };
  const read = toActivity({ ...part, tables: rebuilt.tables }, source, sports);
  if (!read.ok) return read;
  const activity = { ...read.value, notes: [...rebuilt.notes, ...read.value.notes] };
  return { ok: true, value: { activity, isSessionRebuilt: rebuilt.notes.length > 0 } };
}

function rebuild(tables: FitTables, sports: Sports, isCut: boolean): RebuiltSession | null {
  if (!hasSession(tables)) return sports === 'any' ? rebuildAnySession(tables) : rebuildSession(tables);
  // The file's last message of all: where it was read, every session was written.
  const isEndMissing = isCut && tables.activity.rows === 0;
  return (isEndMissing ? rebuildLastLeg(tables) : null) ?? { tables, notes: [] };
}

/** A session that was blanked says nothing. */
function hasSession({ session }: FitTables): boolean {
  const { startTime, totalElapsedTime, sport } = session.columns;
  return [startTime, totalElapsedTime, sport].some((column) => column.some((value) => !Number.isNaN(value)));
}

/** A whole part beside a damaged one is marked like it: nobody knows what else of the file is missing. */
function measureDamage(
  part: BelievedPart,
  worst: BelievedPart,
  { record }: FitTables,
  { series, totals }: Activity,
  isSessionRebuilt: boolean,
): Damage {
  const secondsRead = series.timerSeconds.at(-1) ?? 0;
  const damaged = part.cause === null ? worst : part;
  const bytesRead = part.dataEnd - part.start + (part.isCut ? 0 : CRC_BYTES);
  const damage = {
    cause: damaged.cause ?? 'malformed',
    isCut: damaged.isCut,
    recordsRead: record.rows,
    secondsRead,
    bytesRead,
    bytesExpected: believeSize(part.statedBytes),
  };
  const stated = isSessionRebuilt ? guessSeconds(damage) : totals.timerSeconds;
  return { ...damage, secondsExpected: stated === null ? null : Math.max(stated, secondsRead) };
}

/** Devices that never closed the file leave any number there; a larger file than any that is read is no size. */
function believeSize(bytes: number | null): number | null {
  return bytes !== null && bytes <= FIT_LIMITS.bytes ? bytes : null;
}

/** A longer guess says that the stated size is none. */
const LONGEST_GUESS_SECONDS = 24 * 3600;

/** Records fill a file evenly enough for "about 41 minutes". */
function guessSeconds({
  isCut,
  secondsRead,
  bytesRead,
  bytesExpected,
}: Pick<Damage, 'isCut' | 'secondsRead' | 'bytesRead' | 'bytesExpected'>): number | null {
  if (!isCut) return secondsRead;
  const seconds = Math.round((secondsRead * (bytesExpected ?? Number.NaN)) / bytesRead);
  return seconds <= LONGEST_GUESS_SECONDS ? seconds : null;
}
