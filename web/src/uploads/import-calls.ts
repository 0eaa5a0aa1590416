/** Calls about imports in the background. */

import type { FileOutcome, ImportAnswer, ImportsAnswer } from '../../../shared/api/import-api.ts';
import { send } from '../api-client.ts';

const importPath = (id: string) => `/imports/${encodeURIComponent(id)}`;

export const getImports = () => send<ImportsAnswer>('GET', '/imports');
/** One page of the files that came out so, behind the place `after`. */
export const getImport = (id: string, outcome: FileOutcome, after: string | null) =>
  send<ImportAnswer>(
    'GET',
    `${importPath(id)}?outcome=${outcome}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`,
  );
/** Stops it where it is under way, and takes it from the list; its runs stay. */
export const deleteImport = (id: string) => send<unknown>('DELETE', importPath(id));
export const resumeImport = (id: string) => send<unknown>('POST', `${importPath(id)}/resume`);
