/** Where runs come in: drop files or pick them, see each one's way and outcome. */

import { useRef, useState } from 'preact/hooks';
import { ByHandLink } from '../hand-run/by-hand-link.tsx';
import { collectDropped } from './dropped-files.ts';
import { UploadRow } from './upload-row.tsx';
import { UPLOAD } from './upload-words.ts';
import { useUploads } from './use-uploads.ts';

type Props = { onDone: () => Promise<void>; onImportStarted: () => Promise<void> };

export function DropZone(handlers: Props) {
  const { uploads, announcement, add, addDropped } = useUploads(handlers);
  const [isOver, setIsOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section class="card" id="bring-in">
      <h2>{UPLOAD.title}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same. */}
      <div
        class="drop-zone"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          if (event.dataTransfer) void collectDropped(event.dataTransfer).then(addDropped);
        }}
      >
        <p>{isOver ? UPLOAD.dropNow : UPLOAD.hint}</p>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {UPLOAD.pick}
        </button>
        {/* No `accept`: phones do not know FIT files and would grey them out. */}
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={UPLOAD.pick}
          onChange={(event) => {
            add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <details>
        <summary>{UPLOAD.hintTitle}</summary>
        <p>{UPLOAD.hintKinds}</p>
        <p>{UPLOAD.hintTouch}</p>
        <p>{UPLOAD.hintPhone}</p>
      </details>
      <ByHandLink />
      {uploads.length > 0 && (
        <ul class="upload-list">
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} />
          ))}
        </ul>
      )}
      <p class="visually-hidden" aria-live="polite">
        {announcement}
      </p>
    </section>
  );
}
