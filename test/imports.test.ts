/** Imports run one way: no file imports, over others, itself, and no folder of an area looks back at one that uses it. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const AREAS = ['shared', 'watch-workouts', 'server', 'web/src'];

type Graph = Map<string, Set<string>>;

const files = AREAS.flatMap(listFiles);
const byFile: Graph = new Map(files.map((file) => [file, new Set(listImports(file))]));

/** What stands in an area's own folder starts it, or serves all of it: only the folders below it are laid in order. */
const byFolder: Graph = new Map();
for (const [file, imported] of byFile) {
  for (const other of imported) {
    const [from, to] = [dirname(file), dirname(other)];
    if (from === to || AREAS.includes(from) || AREAS.includes(to)) continue;
    byFolder.set(from, (byFolder.get(from) ?? new Set()).add(to));
  }
}

function listFiles(area: string): string[] {
  return readdirSync(join(ROOT, area), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
    .map((path) => join(area, path));
}

function listImports(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/(?:from|import\() ?'(\.[^']+\.tsx?)'/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path)),
  );
}

/** The way from a place back to itself; null where there is none. */
function findWayBack(graph: Graph, start: string): string[] | null {
  const seen = new Set<string>();
  const follow = (at: string, way: string[]): string[] | null => {
    for (const next of graph.get(at) ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const back = follow(next, [...way, next]);
      if (back !== null) return back;
    }
    return null;
  };
  return follow(start, [start]);
}

const findWaysBack = (graph: Graph) =>
  [...graph.keys()].flatMap((place) => findWayBack(graph, place)?.join(' → ') ?? []);

describe('imports', () => {
  it('are read from the whole program', () => {
    expect(byFile.get('server/uploads/take-upload.ts')).toContain('server/runs/record-run.ts');
    expect(byFolder.get('web/src/pages')).toContain('web/src/run');
  });

  it('lead no file back to itself', () => {
    expect(findWaysBack(byFile)).toEqual([]);
  });

  it('lead no folder back to itself', () => {
    expect(findWaysBack(byFolder)).toEqual([]);
  });
});
