/** What became of the files inside an archive: a line for each run, one count for everything else. */

import type { FileResult } from '../../../shared/api/import-api.ts';
import { formatDay } from '../format.ts';
import { describeDamage } from '../run/damage-words.ts';
import { nameOutcome } from './describe-archive.ts';
import { FILES } from './import-words.ts';
import { UPLOAD } from './upload-words.ts';

/** Up to so many files that are no runs are told one by one. */
const TOLD_ONE_BY_ONE = 3;

export function FileResults({ results, skipped = 0 }: { results: readonly FileResult[]; skipped?: number }) {
  const others = results.filter(({ status }) => status === 'notARun');
  const isFolded = others.length > TOLD_ONE_BY_ONE;
  const told = isFolded ? results.filter(({ status }) => status !== 'notARun') : results;
  return (
    <>
      <FileList results={told} />
      {isFolded && (
        <details>
          <summary>{FILES.otherFiles(others.length)}</summary>
          <FileList results={others} />
        </details>
      )}
      {skipped > 0 && <p class="hint">{FILES.skipped(skipped)}</p>}
    </>
  );
}

export function FileList({ results }: { results: readonly FileResult[] }) {
  if (results.length === 0) return null;
  return (
    <ul class="file-list">
      {results.map((result) => (
        <li key={result.place} class={`file file-${nameOutcome(result)}`}>
          <span class="row-between">
            <span class="file-name">{result.name}</span>
            <span class={`tag upload-tag-${nameOutcome(result)}`}>{FILES.tags[nameOutcome(result)]}</span>
          </span>
          <FileAbout result={result} />
        </li>
      ))}
    </ul>
  );
}

function FileAbout({ result }: { result: FileResult }) {
  if (!('activityId' in result)) return <Refused {...result} />;
  const { status, name, activityId, day, damage, sameBecause = 'bytes' } = result;
  return (
    <p class="hint">
      {day !== undefined && `${FILES.runOf(formatDay(day))} `}
      {status === 'same' && `${UPLOAD.sameText[sameBecause]} `}
      {damage !== undefined && `${describeDamage(damage)} `}
      <a class="tall-link" href={`/runs/${encodeURIComponent(activityId)}`} aria-label={FILES.linkTo(name)}>
        {UPLOAD.seeRun}
      </a>
    </p>
  );
}

function Refused({ message, cure }: { message: string; cure: string }) {
  return (
    <p class="hint">
      {message} {cure}
    </p>
  );
}
