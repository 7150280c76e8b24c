import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What is tried on the whole thing: journeys in a real browser, and faults. Two files at a time. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/journeys/**/*.test.ts', 'tests/faults/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['tests/journeys/build-first.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    teardownTimeout: 5000
  }
});
