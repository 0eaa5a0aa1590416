/** The bytes of the one recording that a path names: the file itself, or the only one inside an archive. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { describeArchiveRefusal } from '../../shared/words/archive-words.ts';
import { SINGLE_LIMITS } from '../archives/archive-limits.ts';
import { openUpload } from '../archives/open-archive.ts';
import { sniffUpload } from '../archives/sniff-upload.ts';
import { type CommandContext, refuseFile } from './command.ts';
import { readBytes } from './read-options.ts';

/** @throws CommandError (unusable file) when there is none, or more than one. */
export async function readRecording(path: string, context: CommandContext): Promise<Uint8Array> {
  const bytes = await readBytes(path, context);
  const kind = sniffUpload(bytes);
  if (kind !== 'zip' && kind !== 'gzip') return bytes;
  const workFolder = await mkdtemp(join(tmpdir(), 'fourth-mile-check-'));
  try {
    return await readOnlyOne(resolve(context.currentDir, path), workFolder);
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

async function readOnlyOne(path: string, workFolder: string): Promise<Uint8Array> {
  const upload = { path, name: basename(path) };
  let only: Uint8Array | null = null;
  for await (const item of openUpload(upload, { workFolder, limits: SINGLE_LIMITS })) {
    if (item.kind === 'refused') {
      const { message, cure } = describeArchiveRefusal(item.refusal);
      throw refuseFile(`${message}\n${cure}`);
    }
    if (item.kind !== 'file') continue;
    if (only !== null) {
      throw refuseFile(
        `${upload.name} holds more than one recording.\nUnpack it and name one of them, or take them all: fourth-mile import ${upload.name}`,
      );
    }
    only = await readFile(item.path);
  }
  if (only === null)
    throw refuseFile(`${upload.name} holds no recording.\nExport the run again, as the original file.`);
  return only;
}
