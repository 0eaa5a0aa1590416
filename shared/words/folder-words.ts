/** Why a folder cannot be written, from the code of the system or of SQLite, and what to do. */

/** Begins in lower case, to stand behind the folder's name and a colon; null for a code without words of its own. */
export function describeFolderTrouble(systemCode: string): string | null {
  switch (systemCode) {
    case 'EACCES':
    case 'EPERM':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
      return 'you may not write there. Choose another folder, or allow writing to this one.';
    case 'EROFS':
      return 'it is on a disk that can only be read. Choose another folder.';
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return 'there is no space left. Make some room, or choose another folder.';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'a file stands where the folder should be. Choose another name.';
    case 'EISDIR':
      return 'a folder stands where a file should be. Move it away, or choose another folder.';
    case 'ENOENT':
      return 'no folder can be made there. Choose another one.';
    case 'ENAMETOOLONG':
      return 'its name is too long. Choose a shorter one.';
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return 'its database is damaged. Put a copy of the folder that you kept in its place, or choose another folder.';
    default:
      return null;
  }
}
