/** The packed bytes of one file, of a zip entry or of a .gz, and the streams that unpack them with every byte counted. */

import type { Readable } from 'node:stream';
import { constants, crc32, createGunzip, createInflateRaw } from 'node:zlib';
import { ArchiveError } from './archive-error.ts';
import type { ArchiveLimits } from './archive-limits.ts';

/** Can be opened more than once: first to look, then to unpack. */
export type PackedSource = {
  openPacked: () => Promise<Readable>;
  packedBytes: number;
  isDeflated: boolean;
  /** What the archive says comes out; null where nothing is said, as in an upload that is no zip. */
  announced: { unpackedBytes: number; crc: number } | null;
};

/** Everything unpacked for one upload, over all levels. */
export type ReadBudget = { allowed: number; spent: number };

type Chunks = AsyncIterable<Buffer>;
/** A step of a stream's pipeline. */
export type Step = NodeJS.ReadWriteStream | ((chunks: Chunks) => AsyncGenerator<Buffer>);

/** Takes the zip layer off. */
export function unpackZipLayer(source: PackedSource): Step[] {
  return source.isDeflated ? [createInflateRaw()] : [];
}

/** Takes the gzip layer off; a cut one gives what is there, and the checksum of the FIT file inside has the last word. */
export function unpackGzipLayer(): Step {
  return createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
}

/** Passes bytes on while they are as many as announced, and refuses where size or checksum turn out differently. */
export function holdToAnnounced(source: PackedSource): Step[] {
  const { announced } = source;
  if (announced === null) return [];
  return [
    async function* (chunks) {
      let actual = 0;
      let crc = 0;
      for await (const chunk of chunks) {
        actual += chunk.length;
        if (actual > announced.unpackedBytes) throw refuseSize(announced.unpackedBytes, actual);
        crc = crc32(chunk, crc);
        yield chunk;
      }
      if (actual < announced.unpackedBytes) throw refuseSize(announced.unpackedBytes, actual);
      if (crc !== announced.crc) throw new ArchiveError({ code: 'damagedEntry' });
    },
  ];
}

/** Counts against everything that this upload may unpack to. */
export function spendBudget(budget: ReadBudget): Step {
  return async function* (chunks) {
    for await (const chunk of chunks) {
      budget.spent += chunk.length;
      if (budget.spent > budget.allowed) throw new ArchiveError({ code: 'readingLimit', allowed: budget.allowed });
      yield chunk;
    }
  };
}

/** Lets as much pass as a FIT file may have, and as its packed size can honestly hold. */
export function limitFile(packedBytes: number, { fileBytes, ratio }: ArchiveLimits): Step {
  return async function* (chunks) {
    let actual = 0;
    for await (const chunk of chunks) {
      actual += chunk.length;
      checkRatio(packedBytes, actual, ratio);
      if (actual > fileBytes) throw new ArchiveError({ code: 'entryTooLarge', allowed: fileBytes, actual });
      yield chunk;
    }
  };
}

/** @throws ArchiveError */
export function checkRatio(packedBytes: number, unpackedBytes: number, allowed: number): void {
  const actual = unpackedBytes / Math.max(1, packedBytes);
  if (actual > allowed) throw new ArchiveError({ code: 'ratioTooHigh', allowed, actual: Math.round(actual) });
}

function refuseSize(announced: number, actual: number): ArchiveError {
  return new ArchiveError({ code: 'wrongSize', announced, actual });
}
