/** The README says what the code does: its rule table, its settings and its commands. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../server/settings.ts';
import { RULES } from '../shared/words/rule-words.ts';

const root = new URL('..', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

describe('the README', () => {
  it('carries each of the ten rules in the words of the code, in their order', () => {
    const rows = [...readme.matchAll(/^\| (\d+) \| ([^|]+) \|/gm)].map(([, number, text]) => [Number(number), text]);
    expect(rows).toEqual(Object.entries(RULES).map(([number, text]) => [Number(number), text]));
  });

  it('names every setting that the service reads, and no other', () => {
    const source = readFileSync(new URL('server/settings.ts', root), 'utf8');
    const read = new Set(source.match(/FOURTH_MILE_[A-Z_]+/g));
    const documented = new Set([...readme.matchAll(/^\| `(FOURTH_MILE_[A-Z_]+)` \|/gm)].map(([, name]) => name));
    expect(documented).toEqual(read);
  });

  it('tells the default of every setting as it is', () => {
    const defaults = [...readme.matchAll(/^\| `(FOURTH_MILE_[A-Z_]+)` \| `([^`]+)` \|/gm)].map(([, name, value]) => [
      name,
      value,
    ]);
    expect(defaults.length).toBeGreaterThan(10);
    expect(readSettings(Object.fromEntries(defaults), '/')).toEqual(readSettings({}, '/'));
  });

  it('gives a reason for every direct dependency', () => {
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    const unexplained = names.filter((name) => !name.startsWith('@types/') && !readme.includes(name));
    expect(unexplained).toEqual([]);
  });

  it('names every command', () => {
    const source = readFileSync(new URL('server/cli.ts', root), 'utf8');
    const commands = [...source.matchAll(/^ {2}(\w+): \w+Command,$/gm)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) expect(readme).toContain(`| \`fourth-mile ${command}`);
  });
});
