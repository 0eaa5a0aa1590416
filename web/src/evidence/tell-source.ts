/** The source of a number as a runner reads it. */

const SAID_BY_TAG = ['our proposal', 'the founding text', 'the plan'];

/** Null where the tag has said it already: chapters of our own design documents tell a runner nothing. */
export function tellSource(source: string): string | null {
  if (SAID_BY_TAG.includes(source) || /\.md\b/.test(source)) return null;
  return source.replace(/^our proposal[,:] /, '').replaceAll(/ \[\w+\]/g, '');
}
