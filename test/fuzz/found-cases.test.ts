/** What the fuzz found, as the smallest made-up files: each must stay found and stay right. */

import { expect, it } from 'vitest';
import { readRun } from '../fit/read-with.ts';
import { fileId, fitFile, message, NOON, record, session, smallRun } from '../fixtures/fit-bytes.ts';
import { checkFile } from './check-file.ts';

const reading = (at: number) =>
  record(NOON + at, [
    [3, 'uint8', 120],
    [4, 'uint8', 85],
    [6, 'uint16', 2500],
  ]);

it.each([1, 3, 900])('%i sessions that claim seven weeks over two records are judged in a moment', (sessions) => {
  const claimed = Array.from({ length: sessions }, (_, index) => session({ start: NOON + index, seconds: 4_294_967 }));
  expect(checkFile(fitFile([fileId(), reading(0), reading(9), ...claimed]))).toEqual([]);
});

it('a session whose timer ran a little longer than itself does not reach into the one behind it', () => {
  const records = [0, 10, 30, 53, 60, 64].map(reading);
  const bytes = fitFile([
    fileId(),
    ...records,
    session({ start: NOON, seconds: 53, timer: 54 }),
    session({ start: NOON + 53, seconds: 11 }),
  ]);
  const { timerSpans } = readRun(bytes);
  for (const [index, span] of timerSpans.entries()) {
    expect(span.startElapsedSeconds).toBeGreaterThanOrEqual(timerSpans[index - 1]?.endElapsedSeconds ?? 0);
  }
  expect(checkFile(bytes)).toEqual([]);
});

it('a time of day in a signed number is read from the kept copy as from the file', () => {
  const split = message(312, [
    [0, 'enum', 17],
    [9, 'sint32', NOON],
    [1, 'uint32', 5000],
  ]);
  const bytes = fitFile(smallRun({ more: [split] }));
  expect(checkFile(bytes)).toEqual([]);
});

/** Three chained parts; the first one's header says 13 bytes, which no header has. */
const FORGED_HEADER_LENGTH =
  '0d205408620000002e4649544000008080808001000004410000120005fd0486020486070486080486050100010eab904103ab9041204e0000204e0000014e00004708000e0e0e410000120005fd0486020486070486080486050100010eab90410aab9041c832000058150100015fb80e205408ad0000002e46495472304000000000010001000004410000120005fd04860204860704860804860501000105ab90411fab9041282300002823000001620001001402fd048606028401fd0102024190ab0a035a8f4d0001ff9d000d024190b99608b5c141000022000205048600048601ddaa904178e00100024190b99c014bbc024190b9a0064ea0024190b9a1000491410001001205fd0486020486070486080486050100014190b9a14190ab240038afb80038afb801034b';

it('what was read of a file with a forged header length is read again from its kept copy', () => {
  expect(checkFile(new Uint8Array(Buffer.from(FORGED_HEADER_LENGTH, 'hex')))).toEqual([]);
});

it('a damaged part whose header says 14 bytes and has 12 reads the same from what is kept of it', () => {
  const bytes = Buffer.from(
    '0e205408140000002e46495440000000000100010000044e00016b9c000c0e0ebbdc0c2054085d0000002e4649544000000000010001000004420000140004fd0486030102040102060284022cab90418385fd04610000120005fd04860204860704860804860546495440000000000100010000044e00016b9c000e0e0ebbdc',
    'hex',
  );
  expect(checkFile(new Uint8Array(bytes))).toEqual([]);
});

it('a creation time in a message that is not kept does not say of which day a damaged file is', () => {
  const notKept = fileId([
    [4, 'uint32', NOON],
    [116, 'sint32', [1, 2]],
  ]);
  const file = fitFile([fileId(), notKept, fileId([[4, 'uint32', 255]]), ...[0, 1, 2].map(reading), session()]);
  expect(checkFile(file.with(-1, (file.at(-1) as number) ^ 0x55))).toEqual([]);
});

it('nor does one behind a time that is not kept', () => {
  const notKept = message(20, [
    [253, 'uint32', NOON],
    [114, 'sint32', [1, 2]],
  ]);
  const file = fitFile([fileId(), notKept, fileId([[4, 'uint32', 0]]), ...[0, 1, 2].map(reading), session()]);
  expect(checkFile(file.with(-1, (file.at(-1) as number) ^ 0x55))).toEqual([]);
});

it('nor does one behind a time that is in doubt', () => {
  const file = fitFile([
    fileId(),
    session(),
    fileId([
      [0, 'enum', 4],
      [4, 'uint32', NOON],
    ]),
    record(65_535),
    ...[0, 1, 2].map(reading),
    fileId([[4, 'uint32', 112]]),
  ]);
  expect(checkFile(file.with(-1, (file.at(-1) as number) ^ 0x55))).toEqual([]);
});

it('what a copy no longer holds vouches for nothing else: it is looked at again until it stays as it is', () => {
  const bytes = Buffer.from(
    '0c205408b80100002e4649544000000000010001000004620000140104fd0486030102040102060284031604020204000400030214ab904156aa0b0c6206c5fa3ff94c474e00003801050001000104860204860904861b04860216ab9041abab4e0a6d762e31c549ce7a49000100000500010001028402028403048c040486090cf343b870000000e84190ab97021eab9041af5a7c097711dca82d55d4b9460001001306fd048602048607048608048609048617010006ffffffff4190ab1f0006c6600004b70800000099086300001b000af20984010201030100040486050486060486070100080c07120100010204004b00010048040003048c79068c0404860b13098e4d27c7b8bb9154af4190ad11460001001504000100010100a100029e090206010cefff8b6047fe7fe7ca06814b2be9eb4f0608189d5fff003379640eff60550400ffffffff91ab9041afac90410e11886c0600007d000020ad904199ab9041021eab90413262f104ca74284f34095b7f0225ab9041a1977c063b99a0d3071d6f5e410001001409fd048603010204010235010205048606008649088c000485010485a34190ac9224874a01a221832e706b048607048608048605010001070141db',
    'hex',
  );
  expect(checkFile(new Uint8Array(bytes))).toEqual([]);
});
