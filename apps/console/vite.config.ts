import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { serviceWorker } from './service-worker.plugin.ts';

const server = process.env['PARLEY_SERVER'] ?? 'http://127.0.0.1:3000';

const firstTexts = (file: string): string | null => {
  const found =
    /\/src\/(?:shared|commands|app|features\/(?:inbox|conversation))\/texts\/(en|ru|it)\.ts$/.exec(file);
  return found ? `texts-${found[1]}` : null;
};

export default defineConfig({
  base: '/console/',
  plugins: [react(), serviceWorker()],
  build: {
    manifest: true,
    target: ['chrome120', 'firefox121', 'safari17.2'],
    // A strict content policy refuses data: images and inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', 'service-worker': 'src/service-worker/service-worker.ts' },
      output: {
        // A worker has the scope of the folder that it lies in, and its address never changes.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        // What the first screen says arrives in one file per language, not in five.
        codeSplitting: { groups: [{ name: firstTexts }] },
      },
    },
  },
  server: {
    proxy: {
      '/v1': { target: server },
      '/socket.io': { target: server, ws: true },
    },
  },
});
