/** Decodes FIT files with fit-file-parser in a process of its own and prints the asked fields as columns of raw numbers. */

import { readFileSync } from 'node:fs';
import FitParser from 'fit-file-parser';
import { PROFILE_MESSAGES, PROFILE_TYPES } from '../../node_modules/fit-file-parser/dist/profile.js';

const FIT_EPOCH_SECONDS = 631065600;
const [specText, ...paths] = process.argv.slice(2);
const spec = JSON.parse(specText);
const numbersByName = new Map();

for (const path of paths) process.stdout.write(`${JSON.stringify(await decode(path))}\n`);

async function decode(path) {
  try {
    const { messages } = await new FitParser({ force: true, mode: 'list' }).parseAsync(readFileSync(path));
    return {
      tables: Object.fromEntries(Object.entries(spec).map(([kind, table]) => [kind, toTable(messages, table)])),
    };
  } catch (error) {
    return { error: String(error) };
  }
}

function toTable(messages, { message, fields }) {
  const profile = PROFILE_MESSAGES[message];
  const rows = messages[profile.name] ?? [];
  const columns = Object.entries(fields)
    .filter(([, number]) => profile[number] !== undefined)
    .map(([name, number]) => [name, rows.map((row) => toRaw(row[profile[number].field], profile[number].type))]);
  return { rows: rows.length, columns: Object.fromEntries(columns) };
}

function toRaw(value, type) {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.getTime() / 1000 - FIT_EPOCH_SECONDS;
  if (Array.isArray(value)) return value;
  if (typeof value === 'object') return value.value;
  if (typeof value !== 'string' || PROFILE_TYPES[type] === undefined) return value;
  if (!numbersByName.has(type)) {
    numbersByName.set(
      type,
      new Map(Object.entries(PROFILE_TYPES[type]).map(([number, name]) => [name, Number(number)])),
    );
  }
  return numbersByName.get(type).get(value) ?? value;
}
