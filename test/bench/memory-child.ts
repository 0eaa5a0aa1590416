/** In a process of its own: reads one large file and prints how much memory that took at its peak, in bytes. */

import { readActivity } from '../../shared/fit/activity/read-activity.ts';
import { fitFile, smallRun } from '../fixtures/fit-bytes.ts';
import { makeLargeFile } from './large-file.ts';

const decodeUtf8 = () => '';

const bytes = makeLargeFile();
// Code, and what the first reading of all allocates once, are no part of the file's cost.
for (let time = 0; time < 50; time++) readActivity(fitFile(smallRun()), { sports: 'runAndWalk', decodeUtf8 });
globalThis.gc?.();
const before = process.memoryUsage().rss;
const peakBefore = process.resourceUsage().maxRSS * 1024;
const started = performance.now();
const read = readActivity(bytes, { sports: 'runAndWalk', decodeUtf8 });
const milliseconds = performance.now() - started;
const peak = process.resourceUsage().maxRSS * 1024;
const isPeakKnown = peak > peakBefore;
process.stdout.write(
  JSON.stringify({
    isRead: read.ok,
    fileBytes: bytes.length,
    // Under an older peak the new one cannot be seen: what is left afterwards is then the least that it was.
    peakBytes: (isPeakKnown ? peak : process.memoryUsage().rss) - before,
    milliseconds,
  }),
);
