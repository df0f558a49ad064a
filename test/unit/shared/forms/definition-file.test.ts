import { describe, expect, test } from 'vitest';
import { checkDefinition } from '../../../../shared/forms/check-definition.ts';
import { readDefinition, writeDefinition } from '../../../../shared/forms/definition-file.ts';
import type { FormDefinition } from '../../../../shared/forms/form-definition.ts';
import { formDefinitions } from '../../../../shared/forms/registry.ts';
import { findIndicator } from '../../../../shared/statistics/indicators.ts';

const isIndicator = (code: string) => findIndicator(code) !== null;
const facts = { file: 'bieu.json', isIndicator };
const bieu1 = formDefinitions.find(({ id }) => id === 'bieu-1-btctw') as FormDefinition;
const codesOf = (form: FormDefinition) => checkDefinition(form, facts).map(({ code }) => code);

/** The text of a definition file with something changed in it. */
function textWith(
  change: (file: { format: unknown; version: unknown; form: Record<string, unknown> }) => void,
): string {
  const file = JSON.parse(writeDefinition(bieu1)) as Parameters<typeof change>[0];
  change(file);
  return JSON.stringify(file);
}

function refusalOf(text: string) {
  const read = readDefinition(text, 'bieu.json');
  return read.is === 'refused' ? read.problem : null;
}

describe.each(formDefinitions.map((form) => [form.id, form] as const))('%s', (_, form) => {
  test('goes through a definition file unchanged, and nothing speaks against it', () => {
    const read = readDefinition(writeDefinition(form), 'bieu.json');
    expect(read).toEqual({ is: 'form', form });
    expect(checkDefinition(form, facts)).toEqual([]);
  });
});

test.each([
  ['broken JSON', '{"format":', 'form.not-json'],
  ['another JSON', '[1, 2]', 'form.not-a-definition'],
  ['a file of another program', textWith((file) => (file.format = 'other')), 'form.not-a-definition'],
  ['no first day', textWith(({ form }) => delete form['effective']), 'form.no-period'],
  [
    'a first day that is none',
    textWith(({ form }) => (form['effective'] = { from: '2025-02-30', to: null })),
    'form.no-period',
  ],
  ['no series', textWith(({ form }) => delete form['series']), 'form.bad-field'],
  ['a field nobody knows', textWith(({ form }) => (form['macro'] = 'x')), 'form.bad-field'],
  ['an id that leads out of its folder', textWith(({ form }) => (form['id'] = '../x')), 'form.bad-field'],
])('%s is refused', (_what, text, code) => {
  expect(refusalOf(text)).toMatchObject({ code, weight: 'stop', place: { file: 'bieu.json' } });
});

test('a file of a newer version is refused with both versions', () => {
  expect(refusalOf(textWith((file) => (file.version = 2)))).toMatchObject({
    code: 'form.newer-version',
    facts: { version: 2, known: 1 },
  });
});

test('a part that does not fit is named', () => {
  const text = textWith(({ form }) => ((form['rows'] as { label: unknown }[])[3] = { label: 7 }));
  expect(refusalOf(text)?.facts['where']).toMatch(/^rows\.3/);
});

test('two rows with one code are refused with both labels', () => {
  const [first, second, ...rows] = bieu1.rows;
  const form = { ...bieu1, rows: [first, { ...second, code: first?.code }, ...rows] } as FormDefinition;
  expect(checkDefinition(form, facts)[0]).toMatchObject({
    code: 'form.code-twice',
    facts: { first: first?.label, second: second?.label },
  });
});

test('an indicator the catalogue does not have is refused with its row', () => {
  const rows = bieu1.rows.map((row, at) => (at === 0 ? { ...row, indicator: 'admitted.nobody' } : row));
  expect(checkDefinition({ ...bieu1, rows }, facts)).toMatchObject([
    { code: 'form.unknown-indicator', facts: { indicator: 'admitted.nobody' } },
  ]);
});

test('two rows that give one indicator are refused with both labels', () => {
  const rows = bieu1.rows.map((row, at) => (at < 2 ? { ...row, indicator: 'members.opening' } : row));
  expect(checkDefinition({ ...bieu1, rows }, facts)).toMatchObject([
    { code: 'form.indicator-twice', facts: { indicator: 'members.opening' } },
  ]);
});

test('sums that hold each other are refused, all of them named', () => {
  const circle = { id: 'vong', left: ['A'], relation: '=', right: ['D', 'C'], weight: 'fix', basis: '' } as const;
  const [problem, ...more] = checkDefinition({ ...bieu1, identities: [...bieu1.identities, circle] }, facts);
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ code: 'form.identity-circle' });
  expect(String(problem?.facts['rows']).split(' → ').length).toBe(3);
});

test('an identity with a figure the form does not have, one twice, and one that repeats a row are refused', () => {
  const [some] = bieu1.identities;
  if (some === undefined) throw new Error('no identity');
  const odd = { ...some, id: 'la', right: ['A@c9'] };
  const repeats = { ...some, id: 'lap', left: ['A'], right: ['B', 'B'] };
  expect(codesOf({ ...bieu1, identities: [some, odd] })).toEqual(['form.identity-unknown-cell']);
  expect(codesOf({ ...bieu1, identities: [some, some] })).toEqual(['form.identity-twice']);
  expect(codesOf({ ...bieu1, identities: [repeats] })).toEqual(['form.identity-repeats']);
});

test('columns must hold one of labels and one of figures, each once', () => {
  const [label, first] = bieu1.columns;
  const columns = [label, first, first] as FormDefinition['columns'];
  expect(codesOf({ ...bieu1, columns })).toEqual(['form.column-twice']);
  expect(codesOf({ ...bieu1, columns: columns.slice(1, 2) })).toEqual(['form.no-label-column']);
  expect(codesOf({ ...bieu1, columns: columns.slice(0, 1) })).toEqual(['form.no-value-column']);
  expect(codesOf({ ...bieu1, effective: { from: '2025-01-01', to: '2024-01-01' } })).toEqual(['form.period-reversed']);
});
