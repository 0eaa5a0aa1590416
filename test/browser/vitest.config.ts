/** Browser test settings: one Chromium against the built service, started once per test file. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: 'test/browser',
    include: ['**/*.test.ts'],
    // The first run builds the app.
    hookTimeout: 240_000,
    testTimeout: 60_000,
    fileParallelism: false,
  },
});
