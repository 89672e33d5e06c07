import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Every hub starts threads that read the same sources: read once, they start in half the time.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

const shell = 'tests/unit/main/**/*.test.ts';

export default defineConfig({
  test: {
    // For what hangs. A machine that is busy otherwise takes ten times as long, and is right to.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Vitest would leave one processor idle, which of two is half the machine.
    maxWorkers: '100%',
    projects: [
      // What the files of one process import is read once for all of them.
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], exclude: [shell], isolate: false } },
      // Electron is replaced here, in each file by something else.
      { extends: true, test: { name: 'shell', include: [shell] } },
      { extends: true, test: { name: 'hub', include: ['tests/hub/**/*.test.ts'], isolate: false } },
    ],
  },
});
