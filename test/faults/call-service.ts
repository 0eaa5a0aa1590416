/** Calls a running service as a user's own program would. */

const BASE = '/api/v1';

/** `status` 0: no answer came, the connection ended. */
export type Called = { status: number; body: unknown };

export async function call(
  address: string,
  method: string,
  path: string,
  sent?: { bytes: Uint8Array; fileName: string } | { json: unknown },
): Promise<Called> {
  try {
    const response = await fetch(address + BASE + path, { method, ...describeBody(sent) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  } catch {
    return { status: 0, body: null };
  }
}

function describeBody(sent: Parameters<typeof call>[3]): RequestInit {
  if (sent === undefined) return {};
  if ('json' in sent) return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent.json) };
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': sent.fileName };
  return { headers, body: Buffer.from(sent.bytes) };
}

export async function upload(address: string, bytes: Uint8Array, fileName = 'run.fit'): Promise<Called> {
  return await call(address, 'POST', '/activities', { bytes, fileName });
}

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
