/** Sends one file: a run, or an archive of runs. */

import type { AnyUploadAnswer } from '../../../shared/api/import-api.ts';
import { BASE, readRefusal, unreachable } from '../api-client.ts';

/** The header holds 200 bytes once encoded; the end of a name tells most. */
const NAME_HEADER_BYTES = 200;

function encodeFileName(name: string): string {
  let characters = [...name];
  while (encodeURIComponent(characters.join('')).length > NAME_HEADER_BYTES) characters = characters.slice(1);
  return encodeURIComponent(characters.join(''));
}

/** `fetch` cannot tell how much has gone out, so this is an XMLHttpRequest. */
export function uploadActivity(file: File, onProgress: (share: number) => void): Promise<AnyUploadAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${BASE}/activities`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeFileName(file.name));
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.upload.onload = () => onProgress(1);
    request.onerror = () => reject(unreachable());
    request.onload = () => {
      const isTaken = request.status >= 200 && request.status < 300;
      if (isTaken) resolve(JSON.parse(request.responseText) as AnyUploadAnswer);
      else reject(readRefusal(request.status, request.responseText));
    };
    request.send(file);
  });
}
