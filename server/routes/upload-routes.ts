/** `POST /activities`: one FIT file or archive as a raw body, its display name in a header. */

import type { Request, RequestHandler, Response } from 'express';
import type { ArchiveAnswer, ImportStartedAnswer, UploadAnswer } from '../../shared/api/import-api.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { readContentType } from '../http/guard-requests.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { describeActivity } from '../runs/describe-activity.ts';
import type { RecordedRun } from '../runs/record-run.ts';
import type { Runner } from '../store/runner-rows.ts';
import { type TakenUpload, takeUpload } from '../uploads/take-upload.ts';
import type { RouteDependencies } from './route-dependencies.ts';

const MAX_NAME_BYTES = 200;
const NAMELESS = 'run.fit';

export function createUploadHandler(dependencies: RouteDependencies): RequestHandler {
  return async (request, response) => {
    try {
      demandBytes(request);
      const runner = await dependencies.findRunner(request);
      const upload = { body: request, announcedBytes: readAnnouncedBytes(request), fileName: readFileName(request) };
      await answerTaken(dependencies, runner, await takeUpload(dependencies, runner, upload), response);
    } finally {
      // What is left of a refused body is read away: clients that first send everything can then read the answer.
      request.resume();
    }
  };
}

async function answerTaken(dependencies: RouteDependencies, runner: Runner, taken: TakenUpload, response: Response) {
  switch (taken.kind) {
    case 'run': {
      const answer = await describeRecorded(dependencies, runner, taken.recorded);
      response.status(answer.status === 'new' ? 201 : 200).json(answer);
      return;
    }
    case 'archive': {
      const answer: ArchiveAnswer = { status: 'archive', results: taken.results, skipped: taken.skipped };
      response.status(200).json(answer);
      return;
    }
    case 'import': {
      const answer: ImportStartedAnswer = { status: 'import', importId: taken.importId };
      response.status(202).json(answer);
    }
  }
}

async function describeRecorded(
  { store }: RouteDependencies,
  runner: Runner,
  recorded: RecordedRun,
): Promise<UploadAnswer> {
  const activity = await describeActivity(store, runner.id, recorded.run);
  return recorded.status === 'new'
    ? { status: 'new', activity }
    : { status: 'same', sameBecause: recorded.sameBecause, activity };
}

function demandBytes(request: Request): void {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (readContentType(request) !== 'application/octet-stream' || encoding !== 'identity') {
    throw new HttpRefusal(415, ERROR_WORDS.bytesExpected);
  }
}

function readAnnouncedBytes(request: Request): number | null {
  const announced = request.headers['content-length'];
  return announced === undefined ? null : Number(announced);
}

/** The last part of a path and without control characters: a name to show, and never one to open. */
function readFileName(request: Request): string {
  const header = request.headers['x-file-name'];
  if (header === undefined) return NAMELESS;
  const encoded = String(header);
  if (Buffer.byteLength(encoded) > MAX_NAME_BYTES) throw new HttpRefusal(400, ERROR_WORDS.badFileName);
  const lastPart = decodeName(encoded).split(/[/\\]/).at(-1) ?? '';
  return lastPart.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '').trim() || NAMELESS;
}

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new HttpRefusal(400, ERROR_WORDS.badFileName);
  }
}
