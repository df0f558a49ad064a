import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { closingLine } from './closing-line.ts';

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A window may take its time on a busy machine; what is waited for must still come.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    reporters: ['default', closingLine],
  },
});
