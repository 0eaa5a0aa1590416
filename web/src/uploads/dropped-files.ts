/** What was dropped on the page: the files themselves, and of folders the recordings and archives below them. */

/** `emptyFolders`: names of folders in which nothing looks like a run. */
export type Dropped = { files: File[]; emptyFolders: string[] };

/** Of a file that was meant its content tells what it is; of a folder's files only their names say which to send. */
const NAMED_LIKE_RUNS = /\.(fit|gz|zip)$/i;
const DEEPEST = 8;

/** To be called while the drop is handled: afterwards the browser hands nothing out any more. */
export async function collectDropped(dropped: DataTransfer): Promise<Dropped> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  const folders = entries.filter(isFolder);
  const folderNames = new Set(folders.map(({ name }) => name));
  // A folder stands among the files too, as one that cannot be read.
  const files = [...dropped.files].filter(({ name }) => !folderNames.has(name));
  const emptyFolders: string[] = [];
  for (const folder of folders) {
    const inside = await listFiles(folder, DEEPEST);
    files.push(...inside);
    if (inside.length === 0) emptyFolders.push(folder.name);
  }
  return { files, emptyFolders };
}

async function listFiles(folder: FileSystemDirectoryEntry, levelsLeft: number): Promise<File[]> {
  const files: File[] = [];
  for (const entry of await readAll(folder)) {
    if (isFolder(entry)) files.push(...(levelsLeft > 0 ? await listFiles(entry, levelsLeft - 1) : []));
    else if (isRunFile(entry)) files.push(await openFile(entry));
  }
  return files;
}

/** The browser hands out a folder in portions; an empty one is the end. */
async function readAll(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (portion.length === 0) return all.sort((one, other) => one.name.localeCompare(other.name));
    all.push(...portion);
  }
}

function openFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

function isRunFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile && !entry.name.startsWith('.') && NAMED_LIKE_RUNS.test(entry.name);
}
