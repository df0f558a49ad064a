import { describe, expect, test } from 'vitest';
import { acrossForms } from '../../../../shared/forms/across-forms.ts';
import { findForm, formDefinitions } from '../../../../shared/forms/registry.ts';
import { findIndicator, indicators } from '../../../../shared/statistics/indicators.ts';

test('the forms have the rows of the printed ones', () => {
  const sizes = formDefinitions.map((form) => [form.number, form.rows.length]);
  expect(sizes).toEqual([
    ['Biểu số 1-BTCTW', 17],
    ['Biểu số 2-BTCTW', 58],
    ['Biểu số 3-BTCTW', 62],
    ['Biểu số 7-BTCTW', 46],
    ['Biểu số 1 - TCTW', 18],
    ['Biểu số 2 - TCTW', 38],
    ['Biểu số 3 - TCTW', 54],
    ['Biểu số 6 - TCTW', 38],
    ['Biểu số 10 - TCTW', 100],
  ]);
});

test('labels keep the dashes of the print', () => {
  const labels = findForm('bieu-2-btctw')?.rows.map((row) => row.label) ?? [];
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

  test('row codes are unique and labels are NFC', () => {
    expect(codes.size).toBe(form.rows.length);
    expect(form.rows.filter((row) => row.label !== row.label.normalize('NFC'))).toEqual([]);
  });

  test('every parent and every row of an identity exists', () => {
    const named = [
      ...form.rows.flatMap((row) => row.parent ?? []),
      ...form.identities.flatMap((identity) =>
        [...identity.left, ...identity.right].map((row) => row.replace('-', '')),
      ),
    ];
    expect(named.filter((row) => !codes.has(row))).toEqual([]);
  });

  test('a row that names an indicator is one of the rows the indicator is found in', () => {
    const stray = form.rows.filter((row) => {
      const source = row.indicator === null ? null : findIndicator(row.indicator)?.source;
      if (source === null || source?.from === 'units') return false;
      return (
        source === undefined ||
        !('rows' in source) ||
        !source.rows.some((ref) => ref.form === form.id && ref.row === row.code)
      );
    });
    expect(stray.map((row) => row.code)).toEqual([]);
  });
});

test('every row of Biểu 2 except the six headings is computed', () => {
  const rows = findForm('bieu-2-btctw')?.rows ?? [];
  expect(rows.filter((row) => row.indicator === null).map((row) => row.kind)).toEqual(Array(6).fill('heading'));
});

test('every row an indicator or a rule across forms names exists', () => {
  const refs = [
    ...indicators.flatMap(({ source }) => ('rows' in source ? source.rows : [])),
    ...acrossForms.flatMap(({ left, right }) => [left, right]),
  ];
  expect(refs.filter(({ form, row }) => findForm(form)?.rows.every(({ code }) => code !== row) ?? true)).toEqual([]);
});

test('indicator codes are unique and a ratio divides indicators of the catalogue', () => {
  expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
  const divided = indicators.flatMap(({ source }) => (source.from === 'ratio' ? [source.of, source.over] : []));
  expect(divided.filter((code) => findIndicator(code) === null)).toEqual([]);
});
