/** How the web app is built and served in development: Vite's own JSX transform, everything from this origin. */

import { defineConfig } from 'vite';

const SERVICE_IN_DEVELOPMENT = 'http://localhost:4040';

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // A small image as `data:` in the style sheet would be one more source to allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': SERVICE_IN_DEVELOPMENT } },
});
