import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { intakeProblems } from '../../../../shared/text/vi/problems-intake.ts';

const root = resolve(import.meta.dirname, '../../../..');
const sources = ['shared/intake', 'electron/backend'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8')),
);

test('every sentence about an intake is said somewhere', () => {
  const unsaid = Object.keys(intakeProblems).filter((code) => sources.every((source) => !source.includes(`'${code}'`)));
  expect(unsaid).toEqual([]);
});
