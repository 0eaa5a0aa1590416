/** The files of an import that came out alike, under their number; loaded page by page when somebody asks. */

import { useState } from 'preact/hooks';
import type { FileOutcome, FileResult } from '../../../shared/api/import-api.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { COMMON } from '../words.ts';
import { FileList } from './file-results.tsx';
import { getImport } from './import-calls.ts';
import { IMPORT } from './import-words.ts';

export function ImportFiles({ id, outcome, many }: { id: string; outcome: FileOutcome; many: number }) {
  const { results, next, isBusy, error, loadMore } = usePages(id, outcome);
  const loadFirst = (isOpen: boolean) => {
    if (isOpen && results === null) loadMore();
  };
  return (
    <details class={`import-count-${outcome}`} onToggle={(event) => loadFirst(event.currentTarget.open)}>
      <summary>{IMPORT.counts[outcome](many)}</summary>
      {results === null && error === null && <p class="waiting">{COMMON.loading}</p>}
      {results !== null && <FileList results={results} />}
      {error && <ErrorNotice error={error} onRetry={loadMore} />}
      {next !== null && (
        <button type="button" class="button quiet small" disabled={isBusy} onClick={loadMore}>
          {IMPORT.more}
        </button>
      )}
    </details>
  );
}

function usePages(id: string, outcome: FileOutcome) {
  const [results, setResults] = useState<FileResult[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const { isBusy, error, send } = useSending();
  const load = async () => {
    const page = await getImport(id, outcome, next);
    setResults((old) => [...(old ?? []), ...page.results]);
    setNext(page.nextAfter);
  };
  return { results, next, isBusy, error, loadMore: () => void send(load) };
}
