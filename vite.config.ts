import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Kept out of every Node bundle: built-ins, native code, and the PDF packages, which read data files beside themselves. */
const external = [
  'electron',
  /^electron\//,
  'better-sqlite3',
  'pdfkit',
  'fontkit',
  /^pdfjs-dist\//,
  '@napi-rs/canvas',
  ...builtinModules.flatMap((name) => [name, `node:${name}`]),
];

/** A Node bundle (hub, its workers, main): one folder under dist/, dependencies inlined so that it starts fast. */
function nodeTarget(name: 'main' | 'hub', inputs: Record<string, string>): EnvironmentOptions {
  return {
    consumer: 'server',
    // 'import'/'default' here would make a CommonJS require() resolve to ESM wrappers.
    resolve: {
      conditions: ['node'],
      noExternal: true,
      external: ['better-sqlite3', 'pdfkit', 'fontkit', 'pdfjs-dist', '@napi-rs/canvas', 'electron'],
    },
    build: {
      outDir: here(`./dist/${name}`),
      emptyOutDir: true,
      copyPublicDir: false,
      ssr: true,
      target: 'node24',
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: inputs,
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  // In dev the pages come from Vite and the data from a hub on its usual port.
  server: { proxy: { '/api': 'http://127.0.0.1:4817' } },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: here('./dist/renderer'),
        emptyOutDir: true,
        target: 'chrome146',
        assetsInlineLimit: 0,
        // Says which files the guide's page needs; see scripts/list-guide-files.mjs.
        manifest: true,
        chunkSizeWarningLimit: 1600,
        rolldownOptions: { input: here('./renderer/index.html') },
      },
    },
    hub: nodeTarget('hub', {
      index: here('./electron/hub/index.ts'),
      'backup-worker': here('./electron/hub/backup/backup-worker.ts'),
      'bulk-worker': here('./electron/hub/bulk/bulk-worker.ts'),
      'document-worker': here('./electron/hub/documents/document-worker.ts'),
      'verify-worker': here('./electron/hub/journal/verify-worker.ts'),
      'estimate-worker': here('./electron/hub/estimates/estimate-worker.ts'),
      'drill-worker': here('./electron/hub/drill/drill-worker.ts'),
      'rehearsal-worker': here('./electron/hub/rehearsal/rehearsal-worker.ts'),
      'roster-worker': here('./electron/hub/roster/roster-worker.ts'),
      'template-worker': here('./electron/hub/flows/template-worker.ts'),
      'notice-worker': here('./electron/hub/notices/notice-worker.ts'),
    }),
    main: nodeTarget('main', { index: here('./electron/main/index.ts') }),
    preload: {
      consumer: 'client',
      build: {
        outDir: here('./dist/preload'),
        emptyOutDir: true,
        copyPublicDir: false,
        minify: false,
        // A sandboxed preload is one CommonJS file.
        rolldownOptions: {
          input: here('./electron/preload/index.ts'),
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
        },
      },
    },
  },
});
