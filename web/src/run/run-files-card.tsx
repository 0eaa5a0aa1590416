/** A run that was brought in as several files: how they differ, which one is used, and the choice. */

import type { RunFile, RunFiles } from '../../../shared/api/run-files-api.ts';
import { formatClock, formatDay, formatDistance, localDayIn } from '../format.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { putRunFile } from './run-calls.ts';
import { RUN_FILES } from './run-page-words.ts';

type Unit = 'km' | 'mi';
type Props = { activityId: string; files: RunFiles; unit: Unit; timeZone: string; onChanged: () => Promise<void> };

export function RunFilesCard({ activityId, files: { files, isAsked }, unit, timeZone, onChanged }: Props) {
  const { send, isBusy, error, message } = useSending(RUN_FILES.chosen);
  const choose = (fileId: string) => void send(() => putRunFile(activityId, fileId)).then(onChanged);
  const inUse = files.find((file) => file.isInUse);
  return (
    <section class={`card ${isAsked ? 'due' : ''}`}>
      <h2>{RUN_FILES.title(files.length)}</h2>
      <p>{isAsked ? RUN_FILES.ask : RUN_FILES.lead}</p>
      <ul class="run-files">
        {files.map((file) => (
          <li key={file.fileId}>
            <About file={file} unit={unit} timeZone={timeZone} />
            {!file.isInUse && (
              <button
                type="button"
                class={`button small ${isAsked && file.isProposed ? '' : 'quiet'}`}
                disabled={isBusy}
                onClick={() => choose(file.fileId)}
              >
                {RUN_FILES.use}
                <span class="visually-hidden">: {file.fileName}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {isAsked && inUse !== undefined && (
        <button
          type="button"
          class={`button small ${inUse.isProposed ? '' : 'quiet'}`}
          disabled={isBusy}
          onClick={() => choose(inUse.fileId)}
        >
          {RUN_FILES.keep}
        </button>
      )}
      <p class="hint" role="status">
        {message}
      </p>
      {error && <ErrorNotice error={error} />}
    </section>
  );
}

function About({ file, unit, timeZone }: { file: RunFile; unit: Unit; timeZone: string }) {
  const { fileName, uploadedAt, timerSeconds, distanceMeters, isInUse, isProposed, words } = file;
  const numbers = [
    formatClock(timerSeconds),
    ...(distanceMeters === null ? [] : [formatDistance(distanceMeters, unit)]),
    RUN_FILES.broughtIn(formatDay(localDayIn(timeZone, new Date(uploadedAt)))),
  ];
  return (
    <div class="run-file">
      <span class="row-between">
        <span class="file-name">{fileName}</span>
        {isInUse && <span class="tag running-open">{RUN_FILES.inUse}</span>}
        {!isInUse && isProposed && <span class="tag">{RUN_FILES.proposed}</span>}
      </span>
      <span class="hint">{numbers.join(' · ')}</span>
      {words !== null && <span class="hint">{words}</span>}
    </div>
  );
}
