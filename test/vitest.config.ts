/** Test runner settings: every `*.test.ts` below `test/` but the browser's, which need Chromium and a built app. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: 'test',
    include: ['**/*.test.ts'],
    exclude: ['browser/**'],
    setupFiles: ['./seed-properties.ts'],
    testTimeout: 30_000,
  },
});
