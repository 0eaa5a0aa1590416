/** Names inside archives: something to show, and never a path to open. */

const NAMELESS = 'a file without a name';
const MAX_SHOWN_CHARACTERS = 200;

/** The last part of the path, without control characters and other invisible ones. */
export function showEntryName(path: string): string {
  const lastPart = splitPath(path).at(-1) ?? '';
  const visible = lastPart.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '').trim();
  return [...visible].slice(0, MAX_SHOWN_CHARACTERS).join('') || NAMELESS;
}

/** What is no file of hers: folders, and what a computer adds of its own accord; null for everything else. */
export function nameSideEntry(path: string): 'folder' | 'systemFile' | null {
  if (/[/\\]$/.test(path)) return 'folder';
  const parts = splitPath(path);
  const lastPart = parts.at(-1) ?? '';
  const isSystemFile = parts[0] === '__MACOSX' || lastPart.startsWith('._') || SYSTEM_FILES.has(lastPart);
  return isSystemFile ? 'systemFile' : null;
}

const SYSTEM_FILES: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** She means it to be a run: then the reader says what it really is, instead of leaving it out. */
export function isNamedFit(path: string): boolean {
  return /\.fit(\.gz)?$/i.test(path);
}

function splitPath(path: string): string[] {
  return path.split(/[/\\]/);
}
