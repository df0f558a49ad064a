import { describe, expect, test } from 'vitest';
import { periodBefore, readPeriod } from '../../../../../shared/domain/period.ts';
import { valueAnswers } from '../../../../../shared/intake/questions/value-answers.ts';
import { codedReaders } from '../../../../../shared/intake/read/coded-readers.ts';
import { findPeriodsInFileName } from '../../../../../shared/intake/recognise/find-period.ts';
import { headerLookup } from '../../../../../shared/intake/layouts/table-layout.ts';
import { entryOf, headOf, listTemplates } from '../../../../../shared/intake/templates/list-templates.ts';
import { templateFileName } from '../../../../../shared/intake/templates/template-file-name.ts';

const period = (code: string) => {
  const found = readPeriod(code);
  if (found === null) throw new Error(code);
  return found;
};
const lists = Object.entries(listTemplates);

describe('blank lists', () => {
  test.each(lists)('%s: each head means its own column, and together they are a shape of the layout', (_, template) => {
    const lookup = headerLookup(template.layout.fields);
    for (const column of template.columns) expect(lookup(headOf(template, column))).toBe(column.field);
    const fields = new Set(template.columns.map(({ field }) => field));
    expect(template.layout.shapes.some((shape) => shape.every((field) => fields.has(field)))).toBe(true);
    const missed = template.layout.fields.filter((field) => field.missed === true).map(({ id }) => id);
    expect(missed.filter((field) => !fields.has(field))).toEqual([]);
  });

  test('whatever a drop-down offers is read without a remark', () => {
    const readers = codedReaders(valueAnswers([], () => new Map()));
    const tried: string[] = [];
    for (const [, { columns }] of lists) {
      for (const column of columns) {
        const entry = entryOf(column, period('2017-Q1'), []);
        if (entry?.is !== 'choice') continue;
        const read = Object.entries(readers).find(([field]) => field === column.field)?.[1];
        if (read === undefined) throw new Error(`nothing reads ${column.field}`);
        tried.push(column.field);
        for (const text of entry.choices) {
          const reading = read({ kind: 'text', text, column: 1 });
          expect([text, reading.value === null, reading.remark]).toEqual([text, false, undefined]);
        }
      }
    }
    expect(tried).toEqual(
      expect.arrayContaining([
        'sex',
        'people',
        'religion',
        'education',
        'qualification',
        'theory',
        'occupation',
        'flags',
      ]),
    );
  });
});

describe('names of blank workbooks', () => {
  const unit = { code: '01.02', name: 'Đảng bộ xã Nà Khoa' };

  test.each([
    [unit, '2026-Q1', null, '01.02_2026-Q1_Dang-bo-xa-Na-Khoa.xlsx'],
    [unit, '2026', 'bieu-2-btctw', '01.02_2026_Dang-bo-xa-Na-Khoa_bieu-2-btctw.xlsx'],
    [
      { code: 'a/b:*?', name: 'Chi bộ “Công ty TNHH A&B”.' },
      '2026-6M',
      null,
      'a-b_2026-6M_Chi-bo-Cong-ty-TNHH-A-B.xlsx',
    ],
    [{ code: 'con', name: '..' }, '2026-Q1', null, 'con_2026-Q1_.xlsx'],
  ])('%j in %s', (named, code, form, name) => {
    expect(templateFileName(named, period(code), form)).toBe(name);
  });

  test.each(['2026-Q1', '2026-9M', '2026', '2020-10-14..2025-06-30'])(
    'the name says no other period than %s',
    (code) => {
      const found = findPeriodsInFileName(templateFileName(unit, period(code), 'bieu-2-btctw'));
      expect(found.filter((one) => one.code !== code)).toEqual([]);
    },
  );
});

test.each([
  ['2017-Q1', '2016-Q4'],
  ['2017-Q3', '2017-Q2'],
  ['2017', '2016'],
  ['2017-9M', '2016-9M'],
])('before %s came %s', (code, before) => {
  expect(periodBefore(period(code)).code).toBe(before);
});
