import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../artifacts/electron',
  timeout: 60_000,
  // One app at a time: each takes a screen and starts a hub.
  workers: 1,
  reporter: 'list',
});
