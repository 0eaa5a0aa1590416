/** An archive, or one file in it, that is not opened: carries the refusal up to where it becomes an answer. */

import type { ArchiveRefusal } from '../../shared/words/archive-words.ts';

export class ArchiveError extends Error {
  override name = 'ArchiveError';
  readonly refusal: ArchiveRefusal;

  constructor(refusal: ArchiveRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function refuseBroken(offset: number, detail: string): ArchiveError {
  return new ArchiveError({ code: 'brokenArchive', offset, detail });
}
