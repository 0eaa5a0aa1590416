/** The queue of files on their way in: one after the other, each with its progress and outcome. */

import { useRef, useState } from 'preact/hooks';
import type { ActivityDetail } from '../../../shared/api/activity-api.ts';
import type { AnyUploadAnswer, FileResult } from '../../../shared/api/import-api.ts';
import { ApiError, toApiError } from '../api-client.ts';
import { describeArchive } from './describe-archive.ts';
import type { Dropped } from './dropped-files.ts';
import { IMPORT } from './import-words.ts';
import { uploadActivity } from './upload-activity.ts';
import { UPLOAD } from './upload-words.ts';

export type Upload = {
  key: number;
  name: string;
  state:
    | { type: 'waiting' }
    /** `share` 0-1 of the bytes; 1: the service is reading. */
    | { type: 'sending'; share: number }
    | { type: 'new'; activity: ActivityDetail }
    | { type: 'same'; because: 'bytes' | 'start'; activity: ActivityDetail }
    | { type: 'archive'; results: FileResult[]; skipped: number }
    /** Read in the background from here on. */
    | { type: 'import' }
    /** `retry`: where the file never arrived, it can be sent once more as it is. */
    | { type: 'refused'; error: ApiError; retry?: () => void };
};

type Handlers = { onDone: () => Promise<void>; onImportStarted: () => Promise<void> };

export function useUploads({ onDone, onImportStarted }: Handlers) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [announcement, setAnnouncement] = useState('');
  const queue = useRef<{ tail: Promise<void>; nextKey: number }>({ tail: Promise.resolve(), nextKey: 1 });

  const setState = (key: number, state: Upload['state']) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, state } : upload)));

  const send = async (key: number, file: File) => {
    setState(key, { type: 'sending', share: 0 });
    const outcome = await uploadActivity(file, (share) => setState(key, { type: 'sending', share })).then(
      describeAnswer,
      (error: unknown): Upload['state'] => refuse(toApiError(error), () => enqueue(key, file)),
    );
    setState(key, outcome);
    setAnnouncement(UPLOAD.announce(file.name, describeOutcome(outcome)));
    if (outcome.type === 'import') await onImportStarted();
    if (hasBroughtRuns(outcome)) await onDone();
  };

  const enqueue = (key: number, file: File) => {
    setState(key, WAITING);
    queue.current.tail = queue.current.tail.then(() => send(key, file));
  };

  const add = (files: readonly File[]) => {
    const added = files.map((file) => ({ file, key: queue.current.nextKey++ }));
    setUploads((all) => [...added.map(({ file, key }) => ({ key, name: file.name, state: WAITING })), ...all]);
    for (const { file, key } of added) enqueue(key, file);
  };

  const addDropped = ({ files, emptyFolders }: Dropped) => {
    const state = { type: 'refused', error: new ApiError(0, UPLOAD.emptyFolder) } as const;
    const refused = emptyFolders.map((name) => ({ key: queue.current.nextKey++, name, state }));
    setUploads((all) => [...refused, ...all]);
    add(files);
  };
  return { uploads, announcement, add, addDropped };
}

const WAITING = { type: 'waiting' } as const;

/** What the service itself refused stays refused. */
function refuse(error: ApiError, retry: () => void): Upload['state'] {
  return error.code === 'unreachable' ? { type: 'refused', error, retry } : { type: 'refused', error };
}

function describeAnswer(answer: AnyUploadAnswer): Upload['state'] {
  switch (answer.status) {
    case 'archive':
      return { type: 'archive', results: answer.results, skipped: answer.skipped };
    case 'import':
      return { type: 'import' };
    case 'new':
      return { type: 'new', activity: answer.activity };
    case 'same':
      return { type: 'same', because: answer.sameBecause ?? 'bytes', activity: answer.activity };
  }
}

function hasBroughtRuns(state: Upload['state']): boolean {
  return state.type === 'new' || (state.type === 'archive' && state.results.some(({ status }) => status === 'new'));
}

function describeOutcome(state: Upload['state']): string {
  switch (state.type) {
    case 'new':
      return `${UPLOAD.fresh}. ${state.activity.words.headline}`;
    case 'same':
      return UPLOAD.sameAnnounced;
    case 'archive':
      return describeArchive(state);
    case 'import':
      return IMPORT.started;
    case 'refused':
      return `${UPLOAD.refused}. ${state.error.message} ${state.error.cure}`;
    default:
      return '';
  }
}
