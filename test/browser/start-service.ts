/** Starts the built service with an empty data folder, which is gone when it stops. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBuiltService } from '../fixtures/service-process.ts';

export type TestService = { address: string; stop: () => Promise<void> };

export async function startTestService(): Promise<TestService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-browser-'));
  const service = await startBuiltService({ dataDir });
  return {
    address: service.address,
    stop: async () => {
      await service.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
