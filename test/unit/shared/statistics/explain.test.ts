import { describe, expect, test } from 'vitest';
import { formCells, valueColumns } from '../../../../shared/forms/form-cells.ts';
import { formDefinitions } from '../../../../shared/forms/registry.ts';
import { fillForm } from '../../../../shared/reports/fill-form.ts';
import { explainFigure } from '../../../../shared/statistics/explain.ts';
import type { CellLookup } from '../../../../shared/statistics/explain-finding.ts';
import type { CellSource, ExplanationPart } from '../../../../shared/statistics/figure.ts';
import type { FigureFacts } from '../../../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { findIndicator, indicators } from '../../../../shared/statistics/indicators.ts';
import {
  makeAdmission,
  makeFacts,
  makeList,
  makeSubmission,
  makeTarget,
  period,
  ROOT,
} from '../../../support/make-facts.ts';

const source = (cell: string, subject: string): CellSource => ({
  file: 'a.xlsx',
  sha256: 'a'.repeat(64),
  receivedAt: '2017-04-02T08:00:00',
  sheet: 'Biểu',
  cell,
  written: subject,
  how: 'as-number',
  subject,
});
const cells: CellLookup = {
  admissions: (ids, field) => ids.map((id) => source(`B${id}`, field)),
  reported: (ids) => ids.map((id) => source(`C${id}`, 'dòng')),
  places: (ids, field) => ids.map((id) => source(`E${id}`, field)),
  target: (id) => source(`G${id}`, 'chỉ tiêu'),
};

const facts: Partial<FigureFacts> = {
  lists: [makeList(3, '2017-Q1')],
  admissions: [makeAdmission({ unitId: 3 }), makeAdmission({ unitId: 3, sex: 'male' })],
  submissions: [
    makeSubmission(2, '2017-01-01..2017-02-28', { I: 5, 'I.1': 2 }),
    makeSubmission(2, '2017-03-01..2017-03-31', { I: 3, 'I.1': 1 }),
  ],
  targets: [makeTarget(2, '2017', 8), makeTarget(ROOT, '2017', 100)],
};

function explain(code: string, unitId = ROOT) {
  const indicator = findIndicator(code);
  if (indicator === null) throw new Error(code);
  return explainFigure(openFigures(makeFacts(facts)), cells, { indicator, unitId, period: period('2017-Q1') });
}

const leaves = (part: ExplanationPart): readonly ExplanationPart[] =>
  part.parts.length === 0 ? [part] : part.parts.flatMap(leaves);

describe('a sum', () => {
  const { root, base } = explain('admitted.female');

  test('leads from the whole over units and laid periods to the cells', () => {
    expect([root.value, base]).toEqual([
      { is: 'number', value: 4 },
      { reported: 2, expected: 2, missingUnitIds: [] },
    ]);
    expect(root.parts.map(({ label, value }) => [label, value])).toEqual([
      ['Đảng bộ xã Nà Hỳ', { is: 'number', value: 3 }],
      ['Đảng bộ xã Nà Khoa', { is: 'number', value: 1 }],
    ]);
    expect(root.parts[0]?.parts.map(({ label }) => label)).toEqual([
      '01/01/2017 – 28/02/2017',
      '01/03/2017 – 31/03/2017',
    ]);
  });

  test('ends in one cell per form row and one per person counted, of the field that counted', () => {
    const sizes = leaves(root).map(({ sources }) => sources.map(({ subject }) => subject));
    expect(sizes).toEqual([['dòng'], ['dòng'], ['sex']]);
  });
});

test('a share is explained by its two sums, an achievement by result and target', () => {
  expect(explain('admitted.female.share').root.parts.map(({ value }) => value)).toEqual([
    { is: 'number', value: 4 },
    { is: 'number', value: 10 },
  ]);
  const achievement = explain('target.year.achievement', 2).root;
  expect(achievement.parts.map(({ value }) => value)).toEqual([
    { is: 'number', value: 8 },
    { is: 'number', value: 8 },
  ]);
  expect(achievement.parts[1]?.sources).toHaveLength(1);
});

test('a band that a form splits up finer leads to the rows it is the sum of', () => {
  const indicator = findIndicator('admitted.decade.31-40');
  if (indicator === null) throw new Error('no such indicator');
  const submissions = [makeSubmission(2, '2017-Q1', { I: 9, 'II.2.02': 3, 'II.2.03': 2 })];
  const wanted = { indicator, unitId: 2, period: period('2017-Q1') };
  const { root } = explainFigure(openFigures(makeFacts({ submissions })), cells, wanted);
  expect([root.value, root.how]).toEqual([{ is: 'number', value: 5 }, 'cộng 2 dòng chi tiết hơn của biểu']);
  expect(root.parts.map(({ how }) => how.match(/“[^“]*tuổi”/)?.[0])).toEqual([
    '“Từ 31 - 35 tuổi”',
    '“Từ 36 - 40 tuổi”',
  ]);
  expect(root.parts.flatMap(({ sources }) => sources)).toHaveLength(2);
});

test('a unit without evidence says so', () => {
  expect(explain('members.total').root).toMatchObject({
    value: { is: 'missing' },
    how: 'chưa có báo cáo',
    sources: [],
  });
});

test.each(indicators.map(({ code }) => code))('%s: the tree shows the figure itself, and sums add up', (code) => {
  for (const unitId of [ROOT, 2, 3]) {
    const indicator = findIndicator(code);
    const explanation = explain(code, unitId);
    expect(explanation.root.value).toEqual(openFigures(makeFacts(facts)).figure(code, unitId, period('2017-Q1')).value);
    expect(explanation.formula).not.toBe('');
    if (indicator?.source.from === 'admissions') expectSums(explanation.root);
  }
});

test.each(formDefinitions)('$number: its figures are explained, also those no indicator stands for', (form) => {
  const values = Object.fromEntries(formCells(form).map(({ ref }, index) => [ref, index + 1]));
  const submissions = [ROOT, 2, 3].map((unit) => makeSubmission(unit, '2017-Q1', values, { formId: form.id }));
  const figures = openFigures(makeFacts({ submissions }));
  const filled = fillForm(form, figures, ROOT, period('2017-Q1'));
  const columns = valueColumns(form);
  // Each explanation checks the whole form: the first and the last column stand for those between.
  const cellsOf = formCells(form).filter(({ key }) => [columns[0]?.key, columns.at(-1)?.key].includes(key));
  for (const { row, key, figure: code } of cellsOf) {
    const indicator = figures.evidence.catalogue.find(code);
    if (indicator === null) throw new Error(code);
    const explanation = explainFigure(figures, cells, { indicator, unitId: ROOT, period: period('2017-Q1') });
    const printed = filled.rows.find((one) => one.code === row.code);
    expect(explanation.root.value).toEqual(key === 'this-period' ? printed?.thisPeriod : printed?.further?.[key]);
    expect(explanation.formula).not.toBe('');
    if (indicator.unit === 'người') expectSums(explanation.root);
  }
});

test('a number that may not be added up over units is the organisation’s own, or cannot be compared', () => {
  const indicator = findIndicator('bieu-1-btctw:B2');
  if (indicator === null) throw new Error('no such figure');
  const sent = (units: readonly number[]) =>
    openFigures(
      makeFacts({
        submissions: units.map((unit) => makeSubmission(unit, '2017-Q1', { B2: unit }, { formId: 'bieu-1-btctw' })),
      }),
    );
  const valueIn = (units: readonly number[]) => sent(units).figureOf(indicator, ROOT, period('2017-Q1')).value;
  expect(valueIn([2, 3])).toEqual({ is: 'undefined', why: 'not-comparable' });
  expect(valueIn([ROOT, 2, 3])).toEqual({ is: 'number', value: ROOT });
  expect(valueIn([])).toEqual({ is: 'missing' });
  const wanted = { indicator, unitId: ROOT, period: period('2017-Q1') };
  const { root, formula } = explainFigure(sent([ROOT, 2, 3]), cells, wanted);
  expect(root.value).toEqual({ is: 'number', value: ROOT });
  expect(formula).toContain('không cộng các đơn vị');
});

/** Every node with parts is the sum of those that have a number. */
function expectSums(part: ExplanationPart): void {
  if (part.parts.length === 0 || part.value.is !== 'number') return;
  const sum = part.parts.reduce((adding, { value }) => adding + (value.is === 'number' ? value.value : 0), 0);
  expect(sum).toBe(part.value.value);
  part.parts.forEach(expectSums);
}
