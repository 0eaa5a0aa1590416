/** Imports in the background: how far each is, stopping and going on, and what came of it in the end. */

import { useState } from 'preact/hooks';
import type { FileOutcome, ImportCounts, ImportSummary } from '../../../shared/api/import-api.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { deleteImport, resumeImport } from './import-calls.ts';
import { ImportFiles } from './import-files.tsx';
import { FILES, IMPORT } from './import-words.ts';
import { type Imports, isUnderWay } from './use-imports.ts';

export function ImportsCard({ imports, reload }: Imports) {
  if (imports.length === 0) return null;
  return (
    <section class="card" id="imports">
      <h2>{imports.some(isUnderWay) ? IMPORT.title : IMPORT.titleOver}</h2>
      <ul class="upload-list">
        {imports.map((each) => (
          <ImportRow key={each.id} summary={each} onChanged={reload} />
        ))}
      </ul>
    </section>
  );
}

function ImportRow({ summary, onChanged }: { summary: ImportSummary; onChanged: () => Promise<void> }) {
  const { id, fileName, state, message, cure } = summary;
  const [isAsking, setIsAsking] = useState(false);
  const { error, isBusy, send } = useSending();
  const change = (act: () => Promise<unknown>) => send(() => act().then(onChanged));
  const isOver = state === 'done' || state === 'refused';
  const remove = () => void change(() => deleteImport(id)).then(() => setIsAsking(false));
  return (
    <li class={`upload import-${state}`}>
      <div class="row-between">
        <span class="file-name">{fileName}</span>
        <span class={`tag import-tag-${state}`}>{IMPORT.states[state]}</span>
      </div>
      {!isOver && <Progress summary={summary} />}
      {message !== undefined && (
        <p>
          {message} {cure}
        </p>
      )}
      {isOver ? <Outcomes summary={summary} /> : <Counts counts={summary.counts} />}
      {error && <ErrorNotice error={error} />}
      <div class="button-row">
        {state === 'paused' && (
          <button
            type="button"
            class="button small"
            disabled={isBusy}
            onClick={() => void change(() => resumeImport(id))}
          >
            {IMPORT.resume}
          </button>
        )}
        <button
          type="button"
          class="button quiet small"
          disabled={isBusy}
          onClick={() => (isOver ? remove() : setIsAsking(true))}
        >
          {isOver ? IMPORT.putAway : IMPORT.stop}
        </button>
      </div>
      {isAsking && (
        <ConfirmDialog
          question={IMPORT.stopQuestion}
          hint={IMPORT.stopHint}
          yes={IMPORT.stopYes}
          isBusy={isBusy}
          onYes={remove}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </li>
  );
}

function Progress({ summary: { fileName, seen, total } }: { summary: ImportSummary }) {
  const isKnown = total !== null && total > 0;
  return (
    <div>
      {/* Without a value the bar only says that something goes on. */}
      <progress aria-label={IMPORT.progressOf(fileName)} {...(isKnown ? { max: total, value: seen } : {})} />
      <p class="hint">{isKnown ? IMPORT.progress(seen, total) : IMPORT.opening}</p>
    </div>
  );
}

const OUTCOMES = ['new', 'damaged', 'same', 'refused', 'notARun'] as const satisfies FileOutcome[];

/** While they still grow. */
function Counts({ counts }: { counts: ImportCounts }) {
  return (
    <ul class="import-counts">
      {([...OUTCOMES, 'skipped'] as const)
        .filter((key) => counts[key] > 0)
        .map((key) => (
          <li key={key} class={`import-count-${key}`}>
            {IMPORT.counts[key](counts[key])}
          </li>
        ))}
    </ul>
  );
}

/** Each count with its files behind it. */
function Outcomes({ summary: { id, state, counts } }: { summary: ImportSummary }) {
  const hasRuns = counts.new + counts.damaged + counts.same > 0;
  return (
    <>
      {state === 'done' && !hasRuns && <p>{FILES.nothing}</p>}
      {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <ImportFiles key={outcome} id={id} outcome={outcome} many={counts[outcome]} />
      ))}
      {counts.skipped > 0 && <p class="hint">{FILES.skipped(counts.skipped)}</p>}
      {state === 'done' && counts.new + counts.damaged > 0 && <p class="hint">{IMPORT.olderRuns}</p>}
    </>
  );
}
