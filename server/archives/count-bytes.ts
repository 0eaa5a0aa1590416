/** Counts unpacked bytes as they come, and stops at the first that is one too many: what an archive announces proves nothing. */

import { crc32 } from 'node:zlib';
import { ArchiveError } from './archive-error.ts';
import type { ArchiveLimits } from './archive-limits.ts';
import type { Chunks, PackedSource } from './packed-source.ts';

/** Everything unpacked for one upload, over all levels. */
export type ReadBudget = { allowed: number; spent: number };

/** @throws ArchiveError where size or checksum turn out other than announced. */
export async function* holdToAnnounced(chunks: Chunks, announced: PackedSource['announced']): AsyncGenerator<Buffer> {
  let actual = 0;
  let crc = 0;
  for await (const chunk of chunks) {
    actual += chunk.length;
    if (announced !== null && actual > announced.unpackedBytes) throw refuseSize(announced.unpackedBytes, actual);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (announced === null) return;
  if (actual < announced.unpackedBytes) throw refuseSize(announced.unpackedBytes, actual);
  if (crc !== announced.crc) throw new ArchiveError({ code: 'damagedEntry' });
}

/** @throws ArchiveError when more comes than there was left. */
export async function* spendBudget(chunks: Chunks, budget: ReadBudget): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    spend(budget, chunk.length);
    yield chunk;
  }
}

/** @throws ArchiveError when that is more than there was left. */
export function spend(budget: ReadBudget, bytes: number): void {
  budget.spent += bytes;
  if (budget.spent > budget.allowed) throw new ArchiveError({ code: 'readingLimit', allowed: budget.allowed });
}

/** Bounds of what comes out at the very end; without `fileBytes` only by its packed size. */
export type OutputLimits = Pick<ArchiveLimits, 'ratio'> & { fileBytes: number | null };

/** @throws ArchiveError when more comes than such a file may have, or than its packed size can honestly hold. */
export async function* limitOutput(chunks: Chunks, packedBytes: number, limits: OutputLimits): AsyncGenerator<Buffer> {
  const { ratio, fileBytes } = limits;
  let actual = 0;
  for await (const chunk of chunks) {
    actual += chunk.length;
    checkRatio(packedBytes, actual, ratio);
    if (fileBytes !== null && actual > fileBytes) {
      throw new ArchiveError({ code: 'entryTooLarge', allowed: fileBytes, actual });
    }
    yield chunk;
  }
}

/** @throws ArchiveError */
function checkRatio(packedBytes: number, unpackedBytes: number, allowed: number): void {
  const actual = unpackedBytes / Math.max(1, packedBytes);
  if (actual > allowed) throw new ArchiveError({ code: 'ratioTooHigh', allowed, actual: Math.round(actual) });
}

function refuseSize(announced: number, actual: number): ArchiveError {
  return new ArchiveError({ code: 'wrongSize', announced, actual });
}
