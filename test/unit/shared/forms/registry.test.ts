import { describe, expect, test } from 'vitest';
import { acrossForms } from '../../../../shared/forms/across-forms.ts';
import { formCells } from '../../../../shared/forms/form-cells.ts';
import { findForm, formDefinitions } from '../../../../shared/forms/registry.ts';
import { findIndicator, indicators } from '../../../../shared/statistics/indicators.ts';

test('the forms have the rows of the printed ones', () => {
  const sizes = formDefinitions.map((form) => [form.number, form.rows.length]);
  expect(sizes).toEqual([
    ['Biểu số 1-BTCTW', 17],
    ['Biểu số 2-BTCTW', 58],
    ['Biểu số 2B-BTCTW', 65],
    ['Biểu số 3-BTCTW', 62],
    ['Biểu số 4-BTCTW', 65],
    ['Biểu số 5-BTCTW', 26],
    ['Biểu số 6…-BTCTW', 51],
    ['Biểu số 7-BTCTW', 46],
    ['Biểu số 1 - TCTW', 18],
    ['Biểu số 2 - TCTW', 38],
    ['Biểu số 3 - TCTW', 54],
    ['Biểu số 4 - TCTW', 65],
    ['Biểu số 5 - TCTW', 36],
    ['Biểu số 6 - TCTW', 38],
    ['Biểu số 7A - TCTW', 18],
    ['Biểu số 7B - TCTW', 17],
    ['Biểu số 8 - TCTW', 41],
    ['Biểu số 10 - TCTW', 100],
    ['Biểu số 11 - TCTW', 12],
  ]);
});

test('labels keep the dashes of the print', () => {
  const labels = findForm('bieu-2-btctw', formDefinitions)?.rows.map((row) => row.label) ?? [];
  expect(labels.slice(0, 3)).toEqual(['I. Tổng số đảng viên mới kết nạp', '- Nữ', '- Dân tộc thiểu số']);
  expect(labels.slice(-5)).toEqual([
    'Trong đó: + Có kết nạp đảng viên',
    '+ Không còn quần chúng',
    '2. Chi bộ cơ sở',
    'Trong đó: + Có kết nạp đảng viên',
    '+ Không còn quần chúng',
  ]);
});

describe.each(formDefinitions.map((form) => [form.number, form] as const))('%s', (_, form) => {
  const codes = new Set(form.rows.map((row) => row.code));
  const figures = new Set(formCells(form).map(({ ref }) => ref));

  test('row codes are unique and labels are NFC', () => {
    expect(codes.size).toBe(form.rows.length);
    expect(form.rows.filter((row) => row.label !== row.label.normalize('NFC'))).toEqual([]);
  });

  test('every parent and every row of an identity exists', () => {
    const named = form.identities.flatMap(({ left, right }) => [...left, ...right].map((ref) => ref.replace('-', '')));
    expect(form.rows.flatMap((row) => row.parent ?? []).filter((row) => !codes.has(row))).toEqual([]);
    expect(named.filter((ref) => !figures.has(ref))).toEqual([]);
    expect(new Set(form.identities.map(({ id }) => id)).size).toBe(form.identities.length);
  });

  test('a row that names an indicator is one of the rows the indicator is found in', () => {
    const stray = formCells(form).filter(({ ref: cell, indicator }) => {
      const source = indicator === null ? null : findIndicator(indicator)?.source;
      if (source === null || source?.from === 'units') return false;
      return (
        source === undefined ||
        !('rows' in source) ||
        !source.rows.some((ref) => ref.form === form.id && ref.row === cell)
      );
    });
    expect(stray.map(({ ref }) => ref)).toEqual([]);
  });
});

test('every row of Biểu 2 except the six headings is computed', () => {
  const rows = findForm('bieu-2-btctw', formDefinitions)?.rows ?? [];
  expect(rows.filter((row) => row.indicator === null).map((row) => row.kind)).toEqual(Array(6).fill('heading'));
});

test('every row an indicator or a rule across forms names exists', () => {
  const refs = [
    ...indicators.flatMap(({ source }) => ('rows' in source ? source.rows : [])),
    ...acrossForms.flatMap(({ left, right }) =>
      [left, right].flatMap(({ form, rows }) => rows.map((row) => ({ form, row }))),
    ),
  ];
  const known = new Set(formDefinitions.flatMap((form) => formCells(form).map(({ ref }) => `${form.id} ${ref}`)));
  expect(refs.filter(({ form, row }) => !known.has(`${form} ${row}`))).toEqual([]);
});

test('indicator codes are unique and a ratio divides indicators of the catalogue', () => {
  expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
  const divided = indicators.flatMap(({ source }) => (source.from === 'ratio' ? [source.of, source.over] : []));
  expect(divided.filter((code) => findIndicator(code) === null)).toEqual([]);
});
