/** Counts, with fit-file-parser in a process of its own, the values of all fields that are named latitude or longitude. */

import { readFileSync } from 'node:fs';
import FitParser from 'fit-file-parser';

let found = 0;
for (const path of process.argv.slice(2)) {
  const { messages } = await new FitParser({ force: true, mode: 'list' }).parseAsync(readFileSync(path));
  for (const rows of Object.values(messages)) for (const row of rows) found += countIn(row);
}
process.stdout.write(String(found));

function countIn(row) {
  return Object.entries(row).filter(
    ([name, value]) => /_(lat|long)$/.test(name) && value !== undefined && value !== null,
  ).length;
}
