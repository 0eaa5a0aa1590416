/** Names what a file is that is no FIT file, from its first bytes: the name it came with proves nothing. */

import type { FitRefusal } from './refusal.ts';

type Looks = Extract<FitRefusal, { code: 'notFit' }>['looksLike'];

/** First bytes as latin-1 text; `.` stands for any byte. */
const SIGNATURES: [Looks, string][] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['gzip', '\x1f\x8b'],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', "7z\xbc\xaf'\x1c"],
  ['archive', '\xfd7zXZ'],
  ['archive', 'BZh'],
  ['archive', '\x28\xb5\x2f\xfd'],
  ['document', '%PDF'],
  ['document', '\xd0\xcf\x11\xe0'],
  ['image', '\xff\xd8\xff'],
  ['image', '\x89PNG'],
  ['image', 'GIF8'],
  ['image', 'RIFF....WEBP'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['image', '....ftyphei'],
  ['image', '....ftypmif'],
  ['image', '....ftypavif'],
  ['text', '\xff\xfe'],
  ['text', '\xfe\xff'],
];

const SNIFFED_BYTES = 1024;
const TAR_AT = 257;
const TRACK_ROOTS = ['<gpx', '<TrainingCenterDatabase'];

export function nameOtherFormat(bytes: Uint8Array): Looks {
  const head = toLatin1(bytes.subarray(0, SNIFFED_BYTES));
  for (const [looksLike, signature] of SIGNATURES) {
    if (startsWith(head, signature)) return looksLike;
  }
  if (head.startsWith('ustar', TAR_AT)) return 'archive';
  if (!isPlainText(head)) return 'unknown';
  return TRACK_ROOTS.some((root) => head.includes(root)) ? 'gpxOrTcx' : 'text';
}

function startsWith(head: string, signature: string): boolean {
  if (head.length < signature.length) return false;
  for (let at = 0; at < signature.length; at++) {
    if (signature[at] !== '.' && signature[at] !== head[at]) return false;
  }
  return true;
}

/** Printable bytes, tabs and line ends only; bytes over 0x7F may be UTF-8. */
function isPlainText(head: string): boolean {
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if (code === 0x7f || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d)) return false;
  }
  return head.length > 0;
}

function toLatin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
