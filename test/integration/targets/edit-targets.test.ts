import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input, Output } from '../../../shared/contract/calls.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { dumpContent, openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { problemFromAsync } from '../../support/problem-from.ts';

type Edit = Input<'targets/preview'>['edit'];
type Plan = Output<'targets/preview'>;

let desk: IntakeDesk;
let ids: Readonly<Record<string, number>>;
beforeEach(async () => {
  desk = await openIntakeDesk();
  const units = await desk.call('units/list', { on: '2017-06-30' });
  ids = Object.fromEntries(units.map(({ name, unitId }) => [name, unitId]));
});
afterEach(() => desk.close());

const NA_KHOA = 'Đảng bộ xã Nà Khoa';
const NA_HY = 'Đảng bộ xã Nà Hỳ';
const idOf = (name: string) => ids[name] ?? 0;
const year = { from: '2017-01-01', to: '2017-12-31' };
const preview = (edit: Edit): Promise<Plan> => desk.call('targets/preview', { edit });
async function write(edit: Edit) {
  const { planId, planHash, problems } = await preview(edit);
  if (planId === null || planHash === null) throw new Error(problems.map(({ code }) => code).join(', '));
  return desk.call('targets/commit', { planId, planHash });
}
const cell = (
  unit: string,
  text: string,
  column: 'assigned' | 'resolution' | 'striving' | 'term' = 'assigned',
): Edit => ({
  by: 'cells',
  indicator: 'admitted.total',
  scope: '',
  cells: [{ unitId: idOf(unit), column: { column, ...year }, text }],
});
const form = (given: Partial<Extract<Edit, { by: 'form' }>> = {}): Edit => ({
  by: 'form',
  unitIds: [idOf(NA_KHOA)],
  indicator: 'admitted.total',
  scope: '',
  kind: 'assigned',
  ...year,
  text: '9',
  setter: 'Huyện ủy',
  document: '35-KH/HU',
  documentDate: '2017-01-06',
  ...given,
});
const paste = (text: string, at = 0): Edit => ({
  by: 'paste',
  indicator: 'admitted.total',
  scope: '',
  period: '2017-Q2',
  lines: text.split('\n').map((line) => line.split('\t')),
  unitIds: [idOf(NA_KHOA), idOf(NA_HY)],
  columns: [
    { title: 'Cấp trên giao', given: { column: 'assigned', ...year } },
    { title: 'Nghị quyết', given: { column: 'resolution', ...year } },
    { title: 'Kết quả', given: null },
  ],
  at,
});
const board = (period = '2017-Q2') =>
  desk.call('targets/read-progress', { period, indicator: 'admitted.total', scope: '', span: 'year' });
const targetsOf = async (unit: string, period?: string) => {
  const row = (await board(period)).rows.find((one) => one.unit.name === unit);
  return row === undefined ? null : [row.targets.assigned?.value ?? null, row.targets.resolution?.value ?? null];
};
const sentences = ({ problems }: Plan) => problems.map((problem) => describeProblem(problem).what);

describe('writing targets on screen', () => {
  test('a typed cell is one change set, in the history of the unit, and is taken back whole', async () => {
    const before = await dumpOf();
    const { changeSetId, written } = await write(cell(NA_KHOA, '9'));
    expect([written, await targetsOf(NA_KHOA)]).toEqual([1, [9, null]]);
    const { targets } = await desk.call('targets/read-unit', { period: '2017-Q2', unitId: idOf(NA_KHOA) });
    expect(targets[0]?.revisions).toMatchObject([
      { value: 9, since: '', source: null, written: '9', recordedAt: '2026-03-02T08:00:00' },
    ]);
    await desk.call('changes/undo', { changeSetId });
    expect(await targetsOf(NA_KHOA)).toEqual([null, null]);
    expect(await dumpOf()).toEqual(before);
  });

  test('a pasted block is one change set of revisions and can be taken back after a restart', async () => {
    await write(form());
    const plan = await preview(paste(`${NA_HY}\t8\t4-5\n${NA_KHOA}\t10\t9`));
    expect(plan.changes.map(({ is, unit, before, after }) => [is, unit.name, before, after])).toEqual([
      ['add', NA_HY, null, '8'],
      ['add', NA_HY, null, '4–5'],
      ['change', NA_KHOA, '9', '10'],
      ['add', NA_KHOA, null, '9'],
    ]);
    const { changeSetId } = await desk.call('targets/commit', {
      planId: plan.planId ?? '',
      planHash: plan.planHash ?? '',
    });
    expect([await targetsOf(NA_KHOA), await targetsOf(NA_HY)]).toEqual([
      [10, 9],
      [8, 4],
    ]);
    await desk.call('data/close', {});
    await desk.call('data/open', { file: (await desk.lend(desk.dataFile)).token });
    await desk.call('changes/undo', { changeSetId });
    expect([await targetsOf(NA_KHOA), await targetsOf(NA_HY)]).toEqual([
      [9, null],
      [null, null],
    ]);
  });

  test('a pasted block takes what is right and names the rest', async () => {
    const plan = await preview(paste('9\ttám\t3\n-8\t1,5\n7'));
    expect(plan.changes.map(({ unit, after }) => [unit.name, after])).toEqual([[NA_KHOA, '9']]);
    expect(plan.planHash).not.toBeNull();
    expect(sentences(plan)).toEqual([
      'Cột “Kết quả” do ứng dụng tính, không dán vào được.',
      'Phần dán có 3 dòng, từ ô đang chọn trở xuống chỉ có 2 đơn vị.',
      'Chỉ tiêu đang ghi “tám”, cần ghi số.',
      'Chỉ tiêu không được là số âm (đang ghi “-8”).',
      'Chỉ tiêu đang ghi “1,5”: số người, tổ chức, thôn bản phải là số nguyên.',
    ]);
  });

  test('the same unit pasted twice is refused the second time', async () => {
    const plan = await preview(paste(`${NA_HY}\t8\n${NA_HY}\t9`));
    expect(plan.changes).toHaveLength(1);
    expect(sentences(plan)).toEqual([
      `“${NA_HY}” có hai chỉ tiêu cùng nội dung, cùng kỳ, cùng loại (Năm 2017, Cấp trên giao).`,
    ]);
  });

  test('nothing new is said to be nothing new', async () => {
    await write(form());
    const plan = await preview(cell(NA_KHOA, '9'));
    expect([plan.planHash, plan.problems.map(({ code }) => code)]).toEqual([null, ['target.nothing-new']]);
  });

  test('a revision by another document counts from its day, for the figures of the other screens too', async () => {
    await write(form());
    await write(form({ text: '12', document: '61-KH/HU', documentDate: '2017-05-10' }));
    expect([await targetsOf(NA_KHOA, '2017-Q1'), await targetsOf(NA_KHOA, '2017-Q2')]).toEqual([
      [9, null],
      [12, null],
    ]);
    const shown = async (period: string) => {
      const { rows } = await desk.call('figures/read-table', { period, indicators: ['target.year'] });
      return rows.find(({ unit }) => unit.name === NA_KHOA)?.values[0];
    };
    expect([await shown('2017-Q1'), await shown('2017-Q2')]).toEqual([
      { is: 'number', value: 9 },
      { is: 'number', value: 12 },
    ]);
  });

  test('a removed target goes with its revisions and comes back with them', async () => {
    await write(form());
    await write(form({ text: '12', documentDate: '2017-05-10' }));
    const row = (await board()).rows.find(({ unit }) => unit.name === NA_KHOA);
    const id = row?.targets.assigned?.id ?? 0;
    const before = await dumpOf();
    const plan = await preview({ by: 'remove', targetIds: [id] });
    expect(plan.changes).toMatchObject([{ is: 'remove', before: '12', revisions: 1 }]);
    const { changeSetId } = await write({ by: 'remove', targetIds: [id] });
    expect(await targetsOf(NA_KHOA)).toEqual([null, null]);
    await desk.call('changes/undo', { changeSetId });
    expect(await dumpOf()).toEqual(before);
  });

  test('a plan is refused when something was written since it was shown, and can be written once only', async () => {
    const old = await preview(cell(NA_KHOA, '9'));
    await write(cell(NA_HY, '8'));
    const commit = (plan: Plan) =>
      problemFromAsync(desk.call('targets/commit', { planId: plan.planId ?? '', planHash: plan.planHash ?? '' }));
    expect((await commit(old)).code).toBe('store.changed-since-preview');
    expect((await commit(old)).code).toBe('target.plan-gone');
  });
});

describe('the same mistake is refused with the same sentence', () => {
  const imported = async (period: string | number | null, value: string | number | null, unit = NA_KHOA) => {
    const rows = [
      ['TT', 'Đơn vị', 'Kỳ', 'Loại chỉ tiêu', 'Chỉ tiêu'],
      [1, unit, period, 'Cấp trên giao', value],
      [2, NA_HY, 2017, 'Cấp trên giao', 8],
    ];
    const staged = await desk.stage(await desk.write(`${Math.random()}.xlsx`, [{ name: 'Chỉ tiêu', rows }]));
    return staged.problems.map((problem) => describeProblem(problem).what);
  };
  test.each([
    ['no number', 'tám', 'Chỉ tiêu đang ghi “tám”, cần ghi số.'],
    ['below zero', '-3', 'Chỉ tiêu không được là số âm (đang ghi “-3”).'],
    ['a part of a person', '1,5', 'Chỉ tiêu đang ghi “1,5”: số người, tổ chức, thôn bản phải là số nguyên.'],
    ['a range upside down', '5-4', 'Khoảng chỉ tiêu “5-4” bị đảo: số đầu lớn hơn số cuối.'],
    [
      'a share of people',
      '80%',
      'Chỉ tiêu đang ghi “80%”: nội dung này tính bằng số lượng, không tính bằng phần trăm.',
    ],
  ])('%s, in workbook, cell, form and paste', async (_, text, sentence) => {
    expect(await imported(2017, text)).toContain(sentence);
    for (const edit of [cell(NA_KHOA, text), form({ text }), paste(text)]) {
      const plan = await preview(edit);
      expect([plan.planHash, sentences(plan)]).toEqual([null, [sentence]]);
    }
  });

  test('no period, and one that ends before it begins, in workbook and form', async () => {
    expect(sentences(await preview(form({ from: null, to: null })))).toEqual(['Chưa ghi kỳ của chỉ tiêu.']);
    expect(await imported(null, 9)).toContain('Chưa ghi kỳ của chỉ tiêu.');
    const upsideDown = 'Kỳ của chỉ tiêu kết thúc (14/10/2020) trước khi bắt đầu (30/06/2025).';
    expect(sentences(await preview(form({ from: '2025-06-30', to: '2020-10-14' })))).toEqual([upsideDown]);
    expect(await imported('2025-06-30..2020-10-14', 9)).toContain(upsideDown);
  });

  test('a unit that closed before the period begins, or began after it ends, in workbook, cell and form', async () => {
    const rows = [
      ['Mã đơn vị', 'Tên đơn vị', 'Loại tổ chức', 'Từ ngày', 'Đến ngày'],
      ['09', 'Đảng bộ xã Cũ', 'Đảng bộ cơ sở', '01/01/2000', '30/06/2015'],
      ['10', 'Đảng bộ xã Mới', 'Đảng bộ cơ sở', '01/07/2018', null],
    ];
    await desk.takeIn(await desk.write('don-vi-cu.xlsx', [{ name: 'Đơn vị', rows }]));
    const at = async (on: string, name: string) =>
      (await desk.call('units/list', { on })).find((unit) => unit.name === name)?.unitId ?? 0;
    const cases = [
      [
        'Đảng bộ xã Cũ',
        await at('2014-01-01', 'Đảng bộ xã Cũ'),
        '“Đảng bộ xã Cũ” đã kết thúc hoạt động ngày 30/06/2015, trước khi kỳ của chỉ tiêu bắt đầu (01/01/2017).',
      ],
      [
        'Đảng bộ xã Mới',
        await at('2019-01-01', 'Đảng bộ xã Mới'),
        '“Đảng bộ xã Mới” thành lập ngày 01/07/2018, sau khi kỳ của chỉ tiêu kết thúc.',
      ],
    ] as const;
    for (const [name, unitId, sentence] of cases) {
      expect(await imported(2017, 9, name)).toContain(sentence);
      const typed = { by: 'cells', cells: [{ unitId, column: { column: 'assigned', ...year }, text: '9' }] } as const;
      const content = { indicator: 'admitted.total', scope: '' };
      expect(sentences(await preview({ ...typed, ...content, cells: [...typed.cells] }))).toEqual([sentence]);
      expect(sentences(await preview(form({ unitIds: [unitId] })))).toEqual([sentence]);
    }
  });

  test('no unit, an unknown indicator', async () => {
    expect(sentences(await preview(form({ unitIds: [] })))).toEqual(['Chưa chọn đơn vị nhận chỉ tiêu.']);
    const refused = await problemFromAsync(preview(form({ indicator: 'no.such' })));
    expect(refused.code).toBe('figures.unknown-indicator');
  });
});

test('the papers name both sums and leave the same figures to print and to Excel', async () => {
  await write(form());
  await write(form({ unitIds: [1], text: '100', kind: 'striving' }));
  const document = await desk.call('reports/build', { report: { kind: 'targets', period: '2017-Q2' } });
  expect(document.title).toBe('Bảng theo dõi chỉ tiêu quý II năm 2017');
  const notes = document.blocks.find(({ kind }) => kind === 'notes');
  expect(notes?.kind === 'notes' && notes.lines[0]).toBe(
    'Đã giao cho các đơn vị 9 (1 đơn vị), chỉ tiêu của cả đảng bộ 100 (phấn đấu), chênh −91.',
  );
  const { token } = await desk.lend(join(desk.folder, 'bang.xlsx'), 'write');
  const written = await desk.call('reports/write-workbook', {
    report: { kind: 'targets', period: '2017-Q2' },
    target: token,
  });
  expect(written.name).toBe('bang.xlsx');
});

/** Everything in the content tables but what undo itself leaves. */
async function dumpOf() {
  await desk.call('data/close', {});
  const content = dumpContent(desk.dataFile);
  await desk.call('data/open', { file: (await desk.lend(desk.dataFile)).token });
  return content;
}
