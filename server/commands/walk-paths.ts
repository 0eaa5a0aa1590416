/** The files under the paths that somebody names: a file itself, or everything below a folder. */

import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { nameSideEntry } from '../archives/entry-name.ts';
import { type CommandContext, refuseFile } from './command.ts';
import { explainSystemError } from './read-options.ts';

export type FoundFile = {
  path: string;
  /** As it is shown: the path as it was named, and the way below it. */
  label: string;
  /** Named itself, and not only found in a folder. */
  isNamed: boolean;
};

/**
 * In the order of the names; links inside folders are not followed.
 * @throws CommandError (unusable file) for a path that cannot be read.
 */
export async function* walkPaths(
  paths: readonly string[],
  { currentDir }: Pick<CommandContext, 'currentDir'>,
): AsyncGenerator<FoundFile> {
  for (const label of paths) {
    const path = resolve(currentDir, label);
    const found = await reading(label, () => stat(path));
    if (found.isDirectory()) yield* walkFolder(path, { root: path, label });
    else if (found.isFile()) yield { path, label: onOneLine(label), isNamed: true };
    else throw refuseFile(`${label} is neither a file nor a folder: a device or a pipe may have no end. Name a file.`);
  }
}

async function* walkFolder(folder: string, named: { root: string; label: string }): AsyncGenerator<FoundFile> {
  const toLabel = (path: string) => join(named.label, relative(named.root, path));
  const entries = await reading(toLabel(folder), () => readdir(folder, { withFileTypes: true }));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(path, named);
    const isFile = entry.isFile() && nameSideEntry(entry.name) === null;
    if (isFile) yield { path, label: onOneLine(toLabel(path)), isNamed: false };
  }
}

/** A name with line ends in it must not pass for another line of the answer. */
function onOneLine(name: string): string {
  return name.replace(/\p{Cc}/gu, '\ufffd');
}

async function reading<T>(label: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw refuseFile(`${label} cannot be read: ${explainSystemError(error)}`);
  }
}
