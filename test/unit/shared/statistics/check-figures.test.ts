import { describe, expect, test } from 'vitest';
import { findForm, formDefinitions } from '../../../../shared/forms/registry.ts';
import { describeProblem } from '../../../../shared/text/vi/describe-problem.ts';
import { checkFigures } from '../../../../shared/statistics/check-figures.ts';
import type { FigureFacts } from '../../../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { noteFigures } from '../../../../shared/statistics/note-figures.ts';
import {
  makeAdmission,
  makeFacts,
  makeList,
  makeSubmission,
  makeSuccession,
  makeUnit,
  period,
  ROOT,
} from '../../../support/make-facts.ts';

const open = (facts: Partial<FigureFacts>) => openFigures(makeFacts(facts));
const problems = (facts: Partial<FigureFacts>, unitId = ROOT, when = '2017-Q1') =>
  checkFigures(open(facts), unitId, period(when));
const sentences = (found: ReturnType<typeof problems>) =>
  found.map((problem) => `${describeProblem(problem).where} ${describeProblem(problem).what}`.trim());

describe('a submitted form', () => {
  test('whose groups do not add up is named with both figures, the difference and the cell', () => {
    const submission = makeSubmission(2, '2017-Q1', { I: 8, 'II.3.03': 3, 'II.3.04': 4 });
    expect(sentences(problems({ submissions: [submission] }))).toEqual([
      'Tệp “bieu-2.xlsx”, trang “Biểu”, ô B6 Biểu số 2-BTCTW của Đảng bộ xã Nà Hỳ, quý I/2017: cộng các dòng “Biết đọc, biết viết chữ quốc ngữ”, “Tiểu học”, “Trung học cơ sở”, “Trung học phổ thông” được 7, dòng “I. Tổng số đảng viên mới kết nạp” ghi 8 (lệch 1).',
    ]);
  });

  test('whose part is larger than the whole is named', () => {
    const [problem] = problems({ submissions: [makeSubmission(2, '2017-Q1', { I: 8, 'I.1': 9 })] });
    expect(problem).toMatchObject({ code: 'figures.part-exceeds', weight: 'fix', facts: { sum: '9', written: '8' } });
  });

  test('whose balance does not close is named', () => {
    const balance = { A: 311, B: 12, C: 1, D: 323 };
    const [problem] = problems({ submissions: [makeSubmission(2, '2017-Q1', balance, { formId: 'bieu-1-btctw' })] });
    expect(problem).toMatchObject({
      code: 'figures.sum-differs',
      facts: { identity: 'closing-balance', sum: '322', written: '323', difference: '1' },
    });
  });

  test('that adds up gives no problem, also with rows left empty', () => {
    const submission = makeSubmission(2, '2017-Q1', { I: 8, 'I.1': 3, 'II.3.03': 3, 'II.3.04': 5, 'II.1.01': null });
    expect(problems({ submissions: [submission] })).toEqual([]);
  });
});

describe('a report of several quarters against those of the quarters', () => {
  const quarters = [makeSubmission(2, '2017-Q1', { I: 4, 'I.1': 1 }), makeSubmission(2, '2017-Q2', { I: 5, 'I.1': 3 })];
  const found = (whole: string, figures: Readonly<Record<string, number>>, more: Partial<FigureFacts> = {}) =>
    problems({ submissions: [...quarters, makeSubmission(2, whole, figures)], ...more }, ROOT, whole);

  test('another number than their sum is named, row by row', () => {
    expect(sentences(found('2017-6M', { I: 10, 'I.1': 4 }))).toEqual([
      'Tệp “bieu-2.xlsx”, trang “Biểu”, ô B6 Đảng bộ xã Nà Hỳ, 6 tháng đầu năm 2017, “I. Tổng số đảng viên mới kết nạp”: báo cáo ghi 10, cộng các kỳ trong đó (Quý I/2017, Quý II/2017) được 9 (lệch 1).',
    ]);
    expect(found('2017-6M', { I: 9, 'I.1': 4 })).toEqual([]);
  });

  test('less than a part of its days gives is named, too', () => {
    const nine = [...quarters, makeSubmission(2, '2017-6M', { I: 9 }), makeSubmission(2, '2017-9M', { I: 8 })];
    expect(problems({ submissions: nine }, ROOT, '2017-9M')).toMatchObject([
      { code: 'figures.piece-exceeds', facts: { written: '8', sum: '9', pieces: '6 tháng đầu năm 2017' } },
    ]);
    expect(found('2017-9M', { I: 12 })).toEqual([]);
  });

  test('a quarter of which only a list speaks is counted with the others', () => {
    const submissions = [quarters[0] as never, makeSubmission(2, '2017-6M', { I: 5 })];
    const lists = [makeList(2, '2017-Q2')];
    const admissions = [makeAdmission({ decisionDate: '2017-05-02' }), makeAdmission({ decisionDate: '2017-06-02' })];
    expect(problems({ submissions, lists, admissions }, ROOT, '2017-6M')).toMatchObject([
      { code: 'figures.pieces-differ', facts: { written: '5', sum: '6' } },
    ]);
  });

  test('means and numbers of members are never added up over periods', () => {
    const members = (when: string, total: number) => makeSubmission(2, when, { A: total }, { formId: 'bieu-1-btctw' });
    const submissions = [members('2017-Q1', 300), members('2017-Q2', 304), members('2017-6M', 300)];
    expect(problems({ submissions }, ROOT, '2017-6M')).toEqual([]);
  });
});

describe('form against list', () => {
  const lists = [makeList(2, '2017-Q1')];
  const admissions = Array.from({ length: 7 }, () => makeAdmission());

  test('biểu ghi 8, danh sách có 7', () => {
    const [problem] = problems({ lists, admissions, submissions: [makeSubmission(2, '2017-Q1', { I: 8 })] });
    expect(problem).toMatchObject({
      code: 'figures.form-and-list-differ',
      place: { at: 'cell', file: 'bieu-2.xlsx', cell: 'B6' },
      facts: { unit: 'Đảng bộ xã Nà Hỳ', form: '8', list: '7', used: 'biểu' },
    });
  });

  test('equal numbers give no problem', () => {
    expect(problems({ lists, admissions, submissions: [makeSubmission(2, '2017-Q1', { I: 7, 'I.1': 7 })] })).toEqual(
      [],
    );
  });

  test('a list that covers only a part of the days is not compared', () => {
    expect(problems({ lists, admissions, submissions: [makeSubmission(2, '2017', { I: 30 })] }, ROOT, '2017')).toEqual(
      [],
    );
  });
});

test('two forms of one unit that must agree and do not are named', () => {
  const submissions = [
    makeSubmission(2, '2017-Q1', { B1: 8 }, { formId: 'bieu-1-btctw' }),
    makeSubmission(2, '2017-Q1', { I: 7 }),
  ];
  expect(problems({ submissions })).toMatchObject([
    { code: 'figures.forms-differ', weight: 'fix', facts: { rule: 'admitted', leftValue: '8', rightValue: '7' } },
  ]);
});

test('asked of one form, only what concerns it is told', () => {
  const submissions = [
    makeSubmission(2, '2017-Q1', { B1: 8, D: 5 }, { formId: 'bieu-1-btctw' }),
    makeSubmission(2, '2017-Q1', { I: 7, 'I.1': 9 }),
    makeSubmission(2, '2017-Q1', { I: 6 }, { formId: 'bieu-3-btctw' }),
  ];
  const told = (formId: string) => {
    const only = findForm(formId, formDefinitions) ?? undefined;
    return checkFigures(open({ submissions }), 2, period('2017-Q1'), only).map(
      ({ code, facts }) => facts['rule'] ?? code,
    );
  };
  expect(told('bieu-2-btctw')).toEqual(['figures.part-exceeds', 'admitted']);
  expect(told('bieu-3-btctw')).toEqual(['members']);
  expect(told('bieu-7-btctw')).toEqual([]);
});

test('a figure that another form splits up over several rows is held against their sum', () => {
  const split = (values: Readonly<Record<string, number>>) =>
    problems({
      submissions: [
        makeSubmission(2, '2017-Q1', { 'I.2': 6 }),
        makeSubmission(2, '2017-Q1', values, { formId: 'bieu-2b-btctw' }),
      ],
    });
  expect(split({ 'I.1': 9, 'I.3': 2, 'I.8': 4 })).toEqual([]);
  expect(split({ 'I.3': 2, 'I.8': 3 })).toMatchObject([
    { code: 'figures.forms-differ', weight: 'note', facts: { rule: 'admitted-minorities', rightValue: '5' } },
  ]);
  expect(split({ 'I.1': 9 })).toEqual([]);
});

test('a column of last year that says otherwise than the form of last year is worth a look', () => {
  const before = makeSubmission(2, '2016-Q1', { I: 5, 'I.1': 2 });
  const now = (lastYear: Readonly<Record<string, number>>) =>
    problems({ submissions: [before, makeSubmission(2, '2017-Q1', { I: 7 }, { lastYear })] });
  expect(now({ I: 5, 'I.1': 2, 'I.2': 9 })).toEqual([]);
  expect(now({ I: 6 })).toMatchObject([
    {
      code: 'figures.last-year-differs',
      weight: 'note',
      place: { cell: 'C6' },
      facts: { written: '6', sent: '5', difference: '1' },
    },
  ]);
  // Another unit's form is no form of theirs.
  expect(
    problems({
      submissions: [
        makeSubmission(3, '2016-Q1', { I: 5 }),
        makeSubmission(2, '2017-Q1', { I: 7 }, { lastYear: { I: 6 } }),
      ],
    }),
  ).toEqual([]);
});

test('a column of last year of a unit that was not there yet is held against the units it came from', () => {
  const facts = {
    units: [
      makeUnit(ROOT, 'Đảng bộ huyện Nậm Pồ'),
      makeUnit(2, 'Đảng bộ xã Nà Hỳ cũ', { to: '2025-06-30' }),
      makeUnit(3, 'Đảng bộ xã Nà Khoa', { to: '2025-06-30' }),
      makeUnit(4, 'Đảng bộ xã Nà Hỳ', { from: '2025-07-01' }),
    ],
    successions: [2, 3].map((unitId) => makeSuccession(unitId, 4, '2025-07-01')),
  };
  const before = [makeSubmission(2, '2024-Q3', { I: 8 }), makeSubmission(3, '2024-Q3', { I: 4 })];
  const after = (written: number) => makeSubmission(4, '2025-Q3', { I: 15 }, { lastYear: { I: written } });
  const found = (submissions: FigureFacts['submissions']) =>
    checkFigures(openFigures(makeFacts({ ...facts, submissions })), ROOT, period('2025-Q3')).map(
      ({ code, facts: said }) => [code, said['written'], said['sent'], said['units']],
    );
  expect(found([...before, after(8)])).toEqual([
    ['figures.last-year-differs-from-old-units', '8', '12', 'Đảng bộ xã Nà Hỳ cũ, Đảng bộ xã Nà Khoa'],
  ]);
  expect(found([...before, after(12)])).toEqual([]);
  expect(found([...before.slice(1), after(8)])).toEqual([]);
  // Rows of organisations are counted in the tree and nothing a unit sends.
  const withOrganisations = makeSubmission(4, '2025-Q3', { I: 15, 'III.1': 1 }, { lastYear: { 'III.1': 1 } });
  expect(found([...before, withOrganisations])).toEqual([]);
});

test('an opening balance that is not the closing one of the period before is worth a look', () => {
  const submissions = [
    makeSubmission(2, '2016', { D: 120 }, { formId: 'bieu-1-btctw' }),
    makeSubmission(2, '2017-Q1', { A: 121 }, { formId: 'bieu-1-btctw' }),
  ];
  expect(problems({ submissions })).toMatchObject([
    { code: 'figures.forms-differ', weight: 'note', facts: { rule: 'opening-balance' } },
  ]);
});

test('the organisation’s own form that differs from the sum of its units is named', () => {
  const submissions = [
    makeSubmission(ROOT, '2017-Q1', { I: 13 }),
    makeSubmission(2, '2017-Q1', { I: 8 }),
    makeSubmission(3, '2017-Q1', { I: 4 }),
  ];
  expect(problems({ submissions })).toMatchObject([
    { code: 'figures.own-form-differs', facts: { own: '13', sum: '12', base: '2/2' } },
  ]);
});

test('people of a unit that ended before the last day are in no sum, and are named', () => {
  const units = [...makeFacts().units, makeUnit(4, 'Đảng bộ xã Chà Nưa', { to: '2017-03-01' })];
  const admissions = [makeAdmission({ unitId: 4 }), makeAdmission({ unitId: 4 }), makeAdmission()];
  expect(problems({ units, admissions })).toMatchObject([
    { code: 'figures.admissions-outside', weight: 'fix', facts: { count: 2, units: 'Đảng bộ xã Chà Nưa' } },
  ]);
});

describe('notes on the people counted', () => {
  const notes = (given: Parameters<typeof makeAdmission>[0][], when = '2017-Q1') =>
    noteFigures(open({ lists: [makeList(2, '2017-6M')], admissions: given.map(makeAdmission) }), 2, period(when)).map(
      ({ code, facts }) => [code, facts['count'], facts['field'] ?? facts['used']].filter((part) => part !== undefined),
    );

  test('complete rows need none', () => expect(notes([{}, {}])).toEqual([]));

  test('missing fields are named with how many', () => {
    expect(notes([{ people: null }, { people: null }, { birth: null }])).toEqual([
      ['figures.not-said', 2, 'dân tộc'],
      ['figures.not-said', 1, 'ngày sinh'],
    ]);
  });

  test('rows placed by another date, by their list, or not at all are named', () => {
    const listTo = '2017-06-30';
    expect(
      notes([
        { decisionDate: null, ceremonyDate: '2017-03-01' },
        { decisionDate: null, listTo },
      ]),
    ).toEqual([
      ['figures.admissions-not-placed', 1],
      ['figures.placed-by-other-date', 1, 'ngày lễ kết nạp'],
    ]);
    expect(notes([{ decisionDate: null, listTo }], '2017-6M')).toEqual([['figures.placed-by-list', 1]]);
  });

  test('a birth year that allows two bands is named', () => {
    expect(notes([{ birth: '1986' }, { birth: '1990' }])).toEqual([['figures.age-by-years', 1]]);
  });
});
