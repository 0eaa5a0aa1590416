/** The container: what is no FIT file, what is cut, what is damaged, what is chained. */

import { describe, expect, it } from 'vitest';
import { FIT_LIMITS } from '../../shared/fit/file/limits.ts';
import { chain, fileId, fitFile, message, NOON, record, renewCrc, session, smallRun } from '../fixtures/fit-bytes.ts';
import { readRun, refusalOf } from './read-with.ts';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const run = () => fitFile(smallRun());
const settings = () => fitFile([fileId([[0, 'enum', 2]])]);

describe('a file that is no FIT file is named by its content', () => {
  it.each([
    ['text', latin1('Dear diary, today I ran for one minute.')],
    ['text', latin1('\xef\xbb\xbfdate;minutes\r\n')],
    ['text', latin1('\xff\xfeh\0e\0')],
    ['gpxOrTcx', latin1('<?xml version="1.0"?>\n<gpx version="1.1">')],
    ['gpxOrTcx', latin1('<?xml version="1.0"?><TrainingCenterDatabase xmlns="x">')],
    ['image', latin1('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['image', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['image', latin1('\0\0\0\x18ftypheic\0\0\0\0')],
    ['zip', latin1('PK\x03\x04\x14\0\0\0')],
    ['gzip', latin1('\x1f\x8b\x08\0\0\0\0\0')],
    ['unknown', new Uint8Array(100)],
    ['unknown', latin1('\x01\x02\x03')],
    ['document', latin1('%PDF-1.7\n%\xe2\xe3')],
    ['document', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0')],
    ['archive', latin1('Rar!\x1a\x07\x01\0\0\0\0\0\0')],
    ['archive', latin1("7z\xbc\xaf'\x1c\0\x04\0\0\0\0\0")],
    ['archive', latin1(`run.fit${'\0'.repeat(250)}ustar\x0000`)],
  ] as const)('as %s', (looksLike, bytes) => {
    expect(refusalOf(bytes)).toEqual({ code: 'notFit', looksLike });
  });

  it('or as empty', () => {
    expect(refusalOf(new Uint8Array(0))).toEqual({ code: 'empty' });
  });
});

describe('headers', () => {
  it('of 12 bytes and of 14 bytes are read, the long one also with a checksum of zero', () => {
    for (const options of [{ headerBytes: 12 }, { headerBytes: 14 }, { hasHeaderCrc: false }] as const) {
      expect(readRun(fitFile(smallRun(), options)).totals.timerSeconds).toBe(10);
    }
  });

  it('with a wrong checksum are refused', () => {
    const bytes = run();
    bytes[2] = 0x55;
    expect(refusalOf(renewCrc(bytes))).toEqual({ code: 'wrongChecksum', part: 'header' });
  });

  it('of another length are refused', () => {
    const bytes = run();
    bytes[0] = 13;
    expect(refusalOf(renewCrc(bytes))).toMatchObject({ code: 'malformed', offset: 0 });
  });
});

describe('damage', () => {
  it('a file cut anywhere is refused with a code', () => {
    const bytes = run();
    for (let length = 1; length < bytes.length; length++) {
      const refusal = refusalOf(bytes.subarray(0, length));
      expect(refusal).toMatchObject({ code: 'truncated', actualBytes: length });
    }
    expect(refusalOf(bytes.subarray(0, -1))).toMatchObject({ expectedBytes: bytes.length });
  });

  it('one flipped bit anywhere in the data is a wrong checksum', () => {
    const whole = run();
    for (let at = 14; at < whole.length; at++) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] as number) ^ 0x10;
      expect(refusalOf(bytes)).toEqual({ code: 'wrongChecksum', part: 'file' });
    }
  });

  it('one flipped bit in the header is refused as well', () => {
    for (let at = 0; at < 14; at++) {
      const bytes = run();
      bytes[at] = (bytes[at] as number) ^ 0x10;
      expect(['wrongChecksum', 'truncated', 'notFit', 'malformed']).toContain(refusalOf(bytes).code);
    }
  });

  it('a cut file of another kind is named by its kind', () => {
    const course = fitFile([fileId([[0, 'enum', 6]]), record(NOON)]);
    expect(refusalOf(course.subarray(0, -3))).toEqual({ code: 'notActivity', fileType: 'course' });
    expect(refusalOf(course.subarray(0, 18))).toMatchObject({ code: 'truncated' });
  });

  it('a wrong checksum leaves not even the kind to be believed', () => {
    const course = fitFile([fileId([[0, 'enum', 6]]), record(NOON)]);
    course[course.length - 1] = (course.at(-1) as number) ^ 1;
    expect(refusalOf(course)).toEqual({ code: 'wrongChecksum', part: 'file' });
  });
});

describe('chained parts', () => {
  it('are all looked at: the activity counts wherever it stands', () => {
    expect(readRun(chain(run(), settings())).notes).toEqual(['noLaps']);
    expect(readRun(chain(settings(), run())).totals.timerSeconds).toBe(10);
  });

  it('with two runs of one outing give one run, so that none of the running is hidden', () => {
    const later = fitFile(smallRun({ start: NOON + 5000, seconds: 20 }));
    const both = readRun(chain(run(), later));
    expect(both.totals.timerSeconds).toBe(30);
    expect(both.startedAt).toBe(readRun(run()).startedAt);
    expect(both.series.elapsedSeconds.at(-1)).toBe(5020);
    expect(both.notes).toContain('activitiesJoined');
    expect(both.notes).not.toContain('furtherActivityIgnored');
  });

  it('with a run that begins in the second in which the other ended tell that moment once', () => {
    const { series } = readRun(chain(run(), fitFile(smallRun({ start: NOON + 10, seconds: 20 }))));
    expect([...series.elapsedSeconds]).toEqual([...new Set(series.elapsedSeconds)]);
    expect(series.elapsedSeconds.at(-1)).toBe(30);
  });

  it('with the same run twice give it once', () => {
    const once = readRun(chain(run(), run()));
    expect(once.totals.timerSeconds).toBe(10);
    expect(once.notes).toContain('furtherActivityIgnored');
  });

  it('with runs of two days give the first and say so', () => {
    const nextDay = fitFile(smallRun({ start: NOON + 86_400, seconds: 20 }));
    const first = readRun(chain(run(), nextDay));
    expect(first.totals.timerSeconds).toBe(10);
    expect(first.notes).toContain('furtherActivityIgnored');
  });

  it('with a ride before the run give the run', () => {
    expect(readRun(chain(fitFile(smallRun({ sport: 2 })), run())).sport).toBe('running');
  });

  it('keep their own definitions', () => {
    const orphan = fitFile([Uint8Array.of(0, 1, 2, 3, 4)]);
    expect(refusalOf(chain(run(), orphan)).code).toBe('malformed');
  });

  it('that are damaged behind a whole run are left out with a note', () => {
    const damaged = settings();
    damaged[damaged.length - 1] = (damaged.at(-1) as number) ^ 1;
    expect(readRun(chain(run(), damaged)).notes).toContain('laterPartDamaged');
    expect(readRun(chain(run(), settings().subarray(0, 15))).notes).toContain('laterPartDamaged');
  });

  it('without a FIT header are bytes behind the end', () => {
    expect(readRun(chain(run(), Uint8Array.of(10))).notes).toContain('bytesAfterEnd');
    expect(readRun(chain(run(), new Uint8Array(4000))).notes).toContain('bytesAfterEnd');
  });
});

describe('limits', () => {
  it('bytes', () => {
    const bytes = run();
    const limits = { ...FIT_LIMITS, bytes: bytes.length - 1 };
    expect(refusalOf(bytes, limits)).toEqual({
      code: 'tooLarge',
      limit: 'bytes',
      allowed: limits.bytes,
      actual: bytes.length,
    });
  });

  it('64 parts are read, 65 refused', () => {
    const parts = Array.from({ length: 63 }, settings);
    expect(readRun(chain(run(), ...parts)).totals.timerSeconds).toBe(10);
    expect(refusalOf(chain(run(), ...parts, settings()))).toMatchObject({
      code: 'tooLarge',
      limit: 'parts',
      allowed: 64,
    });
  });

  it('500,000 messages are read, one more is refused, over all parts together', () => {
    const empty = Uint8Array.from(
      { length: 250_000 },
      (_, at) => (at < 6 ? [0x41, 0, 0, 99, 0, 0] : [1])[at < 6 ? at : 0] as number,
    );
    // Each part: one definition and the rest empty data messages.
    const half = fitFile([empty]);
    const messagesOfHalf = 250_000 - 5;
    const rest = 500_000 - messagesOfHalf - smallRun().length * 2;
    const fitting = fitFile([empty.subarray(0, rest + 5)]);
    expect(readRun(chain(run(), half, fitting)).totals.timerSeconds).toBe(10);
    const tooMany = fitFile([empty.subarray(0, rest + 6)]);
    expect(refusalOf(chain(run(), half, tooMany))).toEqual({
      code: 'tooLarge',
      limit: 'messages',
      allowed: 500_000,
      actual: 500_001,
    });
  });

  it('more sessions than any run has are refused', () => {
    const sessions = Array.from({ length: 1001 }, () => session());
    expect(refusalOf(fitFile([fileId(), record(NOON), ...sessions]))).toMatchObject({
      code: 'tooLarge',
      allowed: 1000,
    });
  });
});

describe('other kinds of FIT file', () => {
  it.each([
    [2, 'settings'],
    [5, 'workout'],
    [6, 'course'],
    [9, 'weight'],
    [15, 'monitoring'],
    [32, 'monitoring'],
    [49, 'sleep'],
    [200, 'other'],
  ] as const)('type %i is %s', (type, fileType) => {
    expect(refusalOf(fitFile([fileId([[0, 'enum', type]]), ...smallRun().slice(1)]))).toEqual({
      code: 'notActivity',
      fileType,
    });
  });

  it('a file without file_id is an activity when it holds a session and records', () => {
    expect(readRun(fitFile(smallRun().slice(1))).totals.timerSeconds).toBe(10);
    expect(refusalOf(fitFile([message(99, [[0, 'uint8', 1]])]))).toEqual({ code: 'notActivity', fileType: 'other' });
  });

  it('an activity without session, or without records, is named so', () => {
    expect(refusalOf(fitFile([fileId(), record(NOON)]))).toEqual({ code: 'noSession' });
    expect(refusalOf(fitFile([fileId(), session()]))).toEqual({ code: 'noRecords' });
    expect(refusalOf(fitFile([fileId(), message(20, [[3, 'uint8', 120]]), session()]))).toEqual({ code: 'noRecords' });
  });
});
