import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashSources } from '../../../build/source-stamp.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(join(root, 'shared', 'text'), { recursive: true });
  mkdirSync(join(root, 'out'));
  writeFileSync(join(root, 'shared', 'text', 'a.ts'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

test('the same sources have the same hash, whatever stands in out/', () => {
  const before = hashSources(root);
  writeFileSync(join(root, 'out', 'main.cjs'), 'built');
  expect(hashSources(root)).toBe(before);
});

test('another content, another name and another file are another hash', () => {
  const path = join(root, 'shared', 'text', 'a.ts');
  const hashes = [hashSources(root)];
  writeFileSync(path, 'two');
  hashes.push(hashSources(root));
  renameSync(path, join(root, 'shared', 'text', 'b.ts'));
  hashes.push(hashSources(root));
  writeFileSync(join(root, 'package.json'), '{}');
  hashes.push(hashSources(root));
  expect(new Set(hashes).size).toBe(4);
});
