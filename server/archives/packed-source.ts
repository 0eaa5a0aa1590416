/** The packed bytes of one file, of a zip entry or of a .gz, and the layers that unpack them piece by piece. */

import { Readable } from 'node:stream';
import {
  constants,
  createGunzip,
  createInflateRaw,
  type Gunzip,
  gunzipSync,
  type InflateRaw,
  inflateRawSync,
} from 'node:zlib';

/** Can be opened more than once: first to look, then to unpack. */
export type PackedSource = {
  openPacked: () => Readable;
  /** The first of the packed bytes; fewer where there are no more. */
  readPackedHead: (bytes: number) => Promise<Buffer>;
  packedBytes: number;
  isDeflated: boolean;
  /** What the archive says comes out; null where nothing is said, as in an upload that is no zip. */
  announced: { unpackedBytes: number; crc: number } | null;
};

export type Chunks = AsyncIterable<Buffer>;

/** What is cut gives what is there. */
const TAKE_WHAT_IS_THERE = { finishFlush: constants.Z_SYNC_FLUSH };

/** Takes the zip layer off. */
export function unpackZipLayer(source: PackedSource): Chunks {
  return source.isDeflated ? unpackThrough(createInflateRaw(), source.openPacked()) : source.openPacked();
}

/** Takes the gzip layer off; of a cut one, the checksum of the FIT file inside has the last word. */
export function unpackGzipLayer(chunks: Chunks): Chunks {
  return unpackThrough(createGunzip(TAKE_WHAT_IS_THERE), Readable.from(chunks));
}

/**
 * No `pipeline`: it takes bytes behind the end of the packed data, which some tools leave there, for a broken connection.
 * Whoever stops reading ends both streams.
 */
async function* unpackThrough(engine: InflateRaw | Gunzip, packed: Readable): AsyncGenerator<Buffer> {
  packed.once('error', (error) => engine.destroy(error));
  packed.pipe(engine);
  try {
    yield* engine as Chunks;
  } finally {
    packed.destroy();
    engine.destroy();
  }
}

/** At once, for a head only: a thousand times its size is the most that can come out. */
export function unpackZipHead(source: PackedSource, packed: Buffer): Buffer {
  return source.isDeflated ? inflateRawSync(packed, TAKE_WHAT_IS_THERE) : packed;
}

/** As `unpackZipHead`. */
export function unpackGzipHead(packed: Buffer): Buffer {
  return gunzipSync(packed, TAKE_WHAT_IS_THERE);
}
