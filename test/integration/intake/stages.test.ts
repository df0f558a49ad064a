import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { intakeCases } from '../../fixtures/intake/cases.ts';
import { runStages } from '../../support/run-stages.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/intake');
const recorded = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'input.xlsx')));

test('every case of the generator has its workbook, and every workbook its case', () => {
  expect(recorded.toSorted()).toEqual(Object.keys(intakeCases).toSorted());
});

describe.each(recorded)('workbook case %s', (name) => {
  test('every stage gives the recorded result', async () => {
    const stages = await runStages(join(folder, name, 'input.xlsx'));
    // A sentence with a hole left has a problem that did not bring its fact.
    expect(stages['4-problems.jsonl']).not.toMatch(/\{\w+\}/);
    for (const [file, result] of Object.entries(stages))
      await expect(result).toMatchFileSnapshot(join(folder, name, file));
  });
});
