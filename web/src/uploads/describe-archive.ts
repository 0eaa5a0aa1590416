/** One sentence for a whole archive: how many runs are new, here already, damaged, not taken in. */

import type { FileResult, ImportCounts } from '../../../shared/api/import-api.ts';
import { FILES, IMPORT } from './import-words.ts';

export function describeArchive({ results }: { results: readonly FileResult[] }): string {
  const told = (['new', 'damaged', 'same', 'refused'] as const satisfies (keyof ImportCounts)[]).flatMap((key) => {
    const many = results.filter((result) => nameOutcome(result) === key).length;
    return many === 0 ? [] : [IMPORT.counts[key](many)];
  });
  return told.length === 0 ? FILES.nothing : `${told.join(', ')}.`;
}

/** As an import counts it: a damaged run is told of apart from the whole ones. */
export function nameOutcome(result: FileResult): Exclude<keyof ImportCounts, 'skipped'> {
  return result.status === 'new' && result.damage !== undefined ? 'damaged' : result.status;
}
