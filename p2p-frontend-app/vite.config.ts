import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressAssets } from './vite/compress-assets.ts';
import { devServer } from './vite/dev-server.ts';
import { fontPreload } from './vite/font-preload.ts';
import { runtimeConfig } from './vite/runtime-config.ts';

export default defineConfig({
  plugins: [react(), tailwindcss(), runtimeConfig(process.env), fontPreload(), compressAssets()],
  resolve: { tsconfigPaths: true },
  server: devServer(process.env),
  build: { manifest: true, reportCompressedSize: false },
  test: {
    environment: 'jsdom',
    // A page and its modules are set up once for a worker, not for each file: a fifth of the time.
    isolate: false,
    maxWorkers: 2,
    include: ['src/**/*.test.{ts,tsx}', 'vite/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    testTimeout: 15_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
