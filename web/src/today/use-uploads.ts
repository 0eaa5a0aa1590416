/** The queue of files on their way in: one after the other, each with its progress and outcome. */

import { useRef, useState } from 'preact/hooks';
import type { ActivityDetail, UploadAnswer } from '../../../shared/api.ts';
import { type ApiError, uploadActivity } from '../api-client.ts';
import { toApiError } from '../use-loaded.ts';
import { UPLOAD } from '../words.ts';

export type Upload = {
  key: number;
  name: string;
  state:
    | { type: 'waiting' }
    /** `share` 0-1 of the bytes; 1: the service is reading. */
    | { type: 'sending'; share: number }
    | { type: 'new'; activity: ActivityDetail }
    | { type: 'same'; because: 'bytes' | 'start'; activity: ActivityDetail }
    | { type: 'refused'; error: ApiError };
};

export function useUploads(onDone: () => Promise<void>) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [announcement, setAnnouncement] = useState('');
  const queue = useRef<{ tail: Promise<void>; nextKey: number }>({ tail: Promise.resolve(), nextKey: 1 });

  const setState = (key: number, state: Upload['state']) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, state } : upload)));

  const send = async (key: number, file: File) => {
    setState(key, { type: 'sending', share: 0 });
    const outcome = await uploadActivity(file, (share) => setState(key, { type: 'sending', share })).then(
      describeAnswer,
      (error: unknown): Upload['state'] => ({ type: 'refused', error: toApiError(error) }),
    );
    setState(key, outcome);
    setAnnouncement(UPLOAD.announce(file.name, describeOutcome(outcome)));
    if (outcome.type === 'new') await onDone();
  };

  const add = (files: readonly File[]) => {
    const added = files.map((file) => ({ file, key: queue.current.nextKey++ }));
    setUploads((all) => [...added.map(({ file, key }) => ({ key, name: file.name, state: WAITING })), ...all]);
    for (const { file, key } of added) queue.current.tail = queue.current.tail.then(() => send(key, file));
  };
  return { uploads, announcement, add };
}

const WAITING = { type: 'waiting' } as const;

function describeAnswer({ status, sameBecause = 'bytes', activity }: UploadAnswer): Upload['state'] {
  return status === 'new' ? { type: status, activity } : { type: status, because: sameBecause, activity };
}

function describeOutcome(state: Upload['state']): string {
  if (state.type === 'new') return `${UPLOAD.fresh}. ${state.activity.words.headline}`;
  if (state.type === 'same') return UPLOAD.sameAnnounced;
  return state.type === 'refused' ? `${UPLOAD.refused}. ${state.error.message} ${state.error.cure}` : '';
}
