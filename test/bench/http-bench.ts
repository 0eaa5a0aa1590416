/** Upload to verdict as a user's program would do it: the service in a process of its own, over HTTP, on an empty folder. */

import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSourceService } from '../fixtures/service-process.ts';
import { quantile } from './figures.ts';

export type HttpFigures = { uploads: number; p50: number; p99: number; perSecond: number };

export type Service = { address: string; stop: () => Promise<void> };

/** The sources themselves, so that nothing has to be built before. */
export async function startService(): Promise<Service> {
  const dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-bench-'));
  const service = await startSourceService({ dataDir });
  return {
    address: service.address,
    stop: async () => {
      await service.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Sends every file once, `atOnce` of them at the same time; each time runs from sending to the verdict's last byte. */
export async function measureUploads({ address }: Service, files: Uint8Array[], atOnce: number): Promise<HttpFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const left = [...files];
  const times: number[] = [];
  const started = performance.now();
  const send = async () => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      const sentAt = performance.now();
      await upload(agent, address, file);
      times.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, send));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return {
    uploads: times.length,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    perSecond: times.length / seconds,
  };
}

/** @throws Error unless the run is new and judged. */
function upload(agent: Agent, address: string, file: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(`${address}/api/v1/activities`, {
      method: 'POST',
      agent,
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': file.length, 'X-File-Name': 'run.fit' },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode === 201 && text.includes('"compliance"')) resolve();
        else reject(new Error(`The service answered ${response.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    sent.end(file);
  });
}
