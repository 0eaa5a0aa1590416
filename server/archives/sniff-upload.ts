/** Says by its first bytes how an upload is to be opened: the name it came with proves nothing (`activities.md` 1). */

export type UploadKind = 'fit' | 'zip' | 'gzip' | 'unknown';

/** First bytes that are enough to tell, and to name other formats too. */
export const HEAD_BYTES = 1024;

/** The start of an entry, or the end record that an empty archive begins with. */
const ZIP_SIGNATURES = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('PK\x05\x06', 'latin1')];
const GZIP_SIGNATURE = Buffer.from([0x1f, 0x8b]);
const FIT_SIGNATURE = Buffer.from('.FIT', 'latin1');
const FIT_SIGNATURE_AT = 8;

/** @param head the first `HEAD_BYTES` bytes, or all where there are fewer. */
export function sniffUpload(head: Buffer): UploadKind {
  if (ZIP_SIGNATURES.some((signature) => hasAt(head, 0, signature))) return 'zip';
  if (hasAt(head, 0, GZIP_SIGNATURE)) return 'gzip';
  // A header of another size than 12 or 14 is for the reader to refuse: it has the words for it.
  if (hasAt(head, FIT_SIGNATURE_AT, FIT_SIGNATURE)) return 'fit';
  return 'unknown';
}

function hasAt(head: Buffer, at: number, signature: Buffer): boolean {
  return head.subarray(at, at + signature.length).equals(signature);
}
