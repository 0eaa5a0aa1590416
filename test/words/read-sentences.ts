/** The texts in source files that somebody may read: string literals and templates, without names, types and paths. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

export type Sentence = { file: string; text: string };

/** Files of these folders whose path, with `/`, matches the pattern. */
export function findSourceFiles(folders: readonly string[], pattern: RegExp): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => pattern.test(path) && !path.includes('node_modules/'))
    .sort();
}

export function readSentences(file: string): Sentence[] {
  return listTexts(readFileSync(join(REPOSITORY, file), 'utf8'), file).map((text) => ({
    file: relative('.', file).replaceAll('\\', '/'),
    text,
  }));
}

type Node = { type: string; [key: string]: unknown };

/** Also what a key or a type says is left out: only values reach a reader. */
const UNREAD_CHILDREN: Record<string, readonly string[]> = {
  ImportDeclaration: ['source', 'specifiers', 'attributes'],
  ExportNamedDeclaration: ['source'],
  ExportAllDeclaration: ['source'],
  Property: ['key'],
  MemberExpression: ['property'],
  SwitchCase: ['test'],
  TSTypeAliasDeclaration: ['typeAnnotation'],
};

export function listTexts(source: string, file: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const texts: string[] = [];
  collect(program as unknown as Node, texts);
  return texts;
}

function collect(node: Node, texts: string[]): void {
  if (node.type.startsWith('TS') && node.type.endsWith('Type')) return;
  if (node.type === 'Literal' || node.type === 'JSXText') {
    if (typeof node.value === 'string') texts.push(node.value);
    return;
  }
  if (node.type === 'TemplateLiteral') texts.push(joinTemplate(node));
  for (const [key, child] of Object.entries(node)) {
    if (UNREAD_CHILDREN[node.type]?.includes(key)) continue;
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) collect(one, texts);
  }
}

/** The fixed parts of a template, with … for what is filled in. */
function joinTemplate(node: Node): string {
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis.map((quasi) => quasi.value.cooked).join('…');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
