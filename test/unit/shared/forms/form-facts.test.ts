import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findForm, formDefinitions } from '../../../../shared/forms/registry.ts';

type Sum = readonly [left: readonly string[], relation: '=' | '<=', right: readonly string[]];
/** What the printed forms say, noted apart from the definitions. */
type FormFacts = {
  readonly id: string;
  readonly centre: readonly string[];
  readonly right: string;
  readonly columns: readonly (readonly [no: string, label: string, group: string | null])[];
  readonly rows: readonly (readonly [code: string, level: number, kind: string, label: string])[];
  readonly sums: readonly Sum[];
};
const path = join(import.meta.dirname, '../../../fixtures/forms/form-facts.json');
const facts = JSON.parse(readFileSync(path, 'utf8')) as readonly FormFacts[];

test('every form has its facts, and no facts lack a form', () => {
  expect(formDefinitions.map(({ id }) => id).toSorted()).toEqual(facts.map(({ id }) => id).toSorted());
});

describe.each(facts)('$id', ({ id, centre, right, columns, rows, sums }) => {
  const form = findForm(id, formDefinitions);

  test('rows are printed word for word, in their order and depth', () => {
    expect(form?.rows.map(({ code, level, kind, label }) => [code, level, kind, label])).toEqual(rows);
  });

  test('title, number and columns are those of the print', () => {
    expect([form?.header.right[0], form?.header.centre[1]]).toEqual([right, centre[1]]);
    expect(form?.columns.map(({ label }) => label)).toEqual(columns.map(([, label]) => label));
  });

  test('every sum of the print is checked', () => {
    const key = ([left, relation, parts]: Sum) => [left.toSorted(), relation, parts.toSorted()].join(' ');
    const checked = new Set(form?.identities.map(({ left, relation, right: parts }) => key([left, relation, parts])));
    expect(sums.filter((sum) => !checked.has(key(sum)))).toEqual([]);
  });
});
