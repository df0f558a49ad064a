import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { closingLine } from './closing-line.ts';

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A window may take its time on a busy machine; what is waited for must still come.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    // With threads that end early Node 24 aborts now and then on processors with protection keys, which only Linux uses:
    // `Check failed: jit_page.has_value()`, nodejs/node#64500.
    execArgv: ['--no-memory-protection-keys'],
    reporters: ['default', closingLine],
  },
});
