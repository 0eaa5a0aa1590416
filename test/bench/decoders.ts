/** The decoders that are raced against each other; the others read only files that we trust. */

import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import FitParser from 'fit-file-parser';
import { readActivity } from '../../shared/fit/activity/read-activity.ts';

export type FileDecoder = { name: string; decode: (bytes: Uint8Array) => unknown };

const decoder = new TextDecoder();

export const OURS: FileDecoder = {
  name: 'Fourth Mile',
  decode: (bytes) => readActivity(bytes, { sports: 'runAndWalk', decodeUtf8: (text) => decoder.decode(text) }),
};

/** In its cheapest shape: lists, and nothing counted on top. */
export const FIT_FILE_PARSER: FileDecoder = {
  name: 'fit-file-parser',
  decode: (bytes) => new FitParser({ force: true, mode: 'list' }).parseAsync(Buffer.from(bytes)),
};

/** The part of Garmin's package that is used here. */
type GarminSdk = {
  Stream: { fromByteArray(bytes: Uint8Array): unknown };
  Decoder: new (stream: unknown) => { read(): unknown };
};

/** Garmin's own decoder is no dependency of this project: `folder` is one in which it was installed. */
export async function loadGarminSdk(folder: string): Promise<FileDecoder> {
  const path = createRequire(join(resolve(folder), 'package.json')).resolve('@garmin/fitsdk');
  const { Stream, Decoder } = (await import(pathToFileURL(path).href)) as GarminSdk;
  return { name: '@garmin/fitsdk', decode: (bytes) => new Decoder(Stream.fromByteArray(bytes)).read() };
}
