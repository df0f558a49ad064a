import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LearnAnswers } from '../../../shared/forms/learn/learn-answers.ts';
import { bieu2 } from '../../../shared/forms/definitions/bieu-2-btctw.ts';
import { writeForm } from '../../fixtures/sample-district/workbooks/write-form.ts';
import type { FixtureCell, FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { openLearnDesk, type LearnDesk } from '../../support/learn-desk.ts';
import { admittedAnew, peopleAnew, qualityAnew, type Filled } from '../../support/unseen-blanks.ts';

const UNIT = 'ĐẢNG BỘ XÃ NÀ KHOA';
const common: LearnAnswers = { series: 'Hướng dẫn 40-HD/BTCTW', firstPeriod: '2025-Q4' };

let desk: LearnDesk;
beforeEach(async () => (desk = await openLearnDesk()));
afterEach(() => desk.close());

test('a figure a learned form shares with another form of the unit must be the same there', async () => {
  await desk.save(peopleAnew(), { ...common, rows: [{ cell: 'B7', means: 'admitted.total' }] });
  await desk.takeIn(await desk.write('gui.xlsx', [peopleAnew({ C7: 4, C8: 4 }, { unit: UNIT, period: 'NĂM 2025' })]));
  const heading = ['HUYỆN ỦY NẬM PỒ', UNIT] as const;
  const values = new Map([['I', 5]]);
  await desk.takeIn(
    await writeForm(desk.folder, 'bieu-2.xlsx', { form: bieu2, heading, periodText: 'NĂM 2025', values }),
  );
  const { checks } = await desk.call('overview/read', { period: '2025' });
  const differing = checks.open.filter(({ code }) => code === 'figures.forms-differ');
  expect(differing).toMatchObject([
    { weight: 'fix', place: { cell: 'C7' }, facts: { leftValue: '4', rightValue: '5' } },
  ]);
});

const layouts: readonly (readonly [string, typeof peopleAnew, LearnAnswers, Filled])[] = [
  ['renamed rows', admittedAnew, {}, { C9: 6, C10: 2, C16: 6 }],
  [
    'two blocks',
    peopleAnew,
    { rows: [{ cell: 'B7', means: 'admitted.total' }] },
    { C7: 4, D7: 2, C8: 4, H10: 1, I10: 1 },
  ],
  ['28 columns', qualityAnew, { periodKind: 'flow' }, { B9: 40, D9: 5, AB9: 6, AB59: 8 }],
];
test.each(layouts)(
  'with %s, what we print of it is the same form when it comes back',
  async (_what, blank, own, figures) => {
    const { form } = await desk.save(blank(), { ...common, ...own });
    await desk.takeIn(await desk.write('gui.xlsx', [blank(figures, { unit: UNIT, period: 'NĂM 2026' })]));
    const unitId = (await desk.call('units/list', {})).find(({ name }) => name.endsWith('Nà Khoa'))?.unitId ?? 0;
    const path = join(desk.folder, 'in-ra.xlsx');
    const target = (await desk.lend(path, 'write')).token;
    await desk.call('reports/write-workbook', {
      report: { kind: 'form', formId: form.id, period: '2026', unitId },
      target,
    });
    const back = await desk.stage(path, { replaceSubmission: true });
    expect(back).toMatchObject({ form: { id: form.id }, unit: { id: unitId }, period: { code: '2026' } });
    expect(back.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
    expect(back.difference).toMatchObject({ cells: 0 });
  },
);

/** A blank with crosses where a figure makes no sense. */
const crossed = (figures: Readonly<Record<string, FixtureCell>> = {}, period = '…NĂM 20…'): FixtureSheet => {
  const cell = (address: string, blank: FixtureCell) => figures[address] ?? blank;
  return {
    name: 'Biểu',
    rows: [
      [UNIT, null, null, 'Biểu số 21-BTCTW'],
      ['THỐNG KÊ ĐẢNG VIÊN MỚI KẾT NẠP'],
      [period],
      [],
      ['Chỉ tiêu', 'Tổng số', 'Nữ'],
      [1, 2, 3],
      ['I. Tổng số đảng viên mới kết nạp', cell('B7', null), cell('C7', null)],
      ['- Bộ đội xuất ngũ', cell('B8', null), cell('C8', 'x')],
      ['- Sinh viên', cell('B9', null), cell('C9', null)],
      [],
      ['NGƯỜI LẬP BIỂU'],
    ],
  };
};

test('a cell that is crossed out holds no figure: it is not read, stays crossed, and a number there is told', async () => {
  const own = { whole: 'B7', relation: '<=', parts: ['B8'], everywhere: true } as const;
  const { form } = await desk.save(crossed(), { ...common, identities: [own] });
  const sent = crossed({ B7: 6, C7: 2, B8: 3, B9: 1 }, 'NĂM 2026');
  const staged = await desk.stage(await desk.write('gui.xlsx', [sent]));
  expect(staged).toMatchObject({ form: { id: form.id } });
  expect(staged.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
  await desk.commit(staged);
  const { cells, problems } = await desk.fillBlank(crossed({}, 'NĂM 2026'), '2026');
  expect(problems).toEqual([]);
  expect(['B7', 'C7', 'B8', 'C8', 'B9'].map((cell) => cells.get(cell))).toEqual(['6', '2', '3', 'x', '1']);
  const wrong = crossed({ B7: 6, B8: 3, C8: 9 }, 'NĂM 2024');
  expect((await desk.stage(await desk.write('sai.xlsx', [wrong]))).problems).toContainEqual(
    expect.objectContaining({
      code: 'intake.crossed-has-number',
      weight: 'fix',
      place: expect.objectContaining({ cell: 'C8' }),
    }),
  );
});
