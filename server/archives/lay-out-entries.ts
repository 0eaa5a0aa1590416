/** Lays the entries of an archive side by side: no two may share bytes, or a small archive unpacks to gigabytes. */

import { ArchiveError, refuseBroken } from './archive-error.ts';

/** The least an entry takes up: its header with the name, and its packed bytes. */
export type EntrySpan = { start: number; end: number };

/**
 * For each span, in the order given, the offset where the next one or the list of contents begins: an entry whose own
 * header is longer than announced must still end before it.
 * @throws ArchiveError
 */
export function layOutEntries(spans: readonly EntrySpan[], directoryOffset: number): number[] {
  const byStart = spans.map((_, index) => index).sort((a, b) => startOf(spans, a) - startOf(spans, b));
  const roomEnds = new Array<number>(spans.length);
  let roomEnd = directoryOffset;
  for (const index of byStart.reverse()) {
    const { start, end } = spans[index] as EntrySpan;
    if (end > directoryOffset) throw refuseBroken(start, 'an entry does not end before the list of contents');
    if (end > roomEnd) throw new ArchiveError({ code: 'overlappingEntries', offset: roomEnd });
    roomEnds[index] = roomEnd;
    roomEnd = start;
  }
  return roomEnds;
}

function startOf(spans: readonly EntrySpan[], index: number): number {
  return (spans[index] as EntrySpan).start;
}
