/** What an upload is, told by its first bytes. */

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sniffUpload } from '../../../server/archives/sniff-upload.ts';
import { buildZip, fitLikeBytes } from '../../fixtures/zip-bytes.ts';

describe('an upload', () => {
  const fit = fitLikeBytes(100);
  const shortHeader = Buffer.concat([Buffer.from([12]), fit.subarray(1)]);
  it.each([
    ['fit', fit],
    ['fit', shortHeader],
    ['fit', fit.subarray(0, 12)],
    ['zip', buildZip([{ name: 'run.fit', content: fit }])],
    ['zip', buildZip([])],
    ['gzip', gzipSync(fit)],
    ['unknown', Buffer.alloc(0)],
    ['unknown', fit.subarray(0, 11)],
    ['unknown', Buffer.concat([Buffer.from('MZ'), buildZip([{ name: 'run.fit', content: fit }])])],
    ['unknown', Buffer.from('PK\x07\x08', 'latin1')],
    ['unknown', Buffer.from('run.fit')],
  ] as const)('is %s by its bytes', (kind, bytes) => {
    expect(sniffUpload(bytes)).toBe(kind);
  });
});
