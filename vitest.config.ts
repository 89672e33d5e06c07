import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/hub/**/*.test.ts'],
    // For what hangs. A machine that is busy otherwise takes ten times as long, and is right to.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Vitest would leave one processor idle, which of two is half the machine.
    maxWorkers: '100%',
  },
});
