import { afterEach, beforeEach, expect, test } from 'vitest';
import { figureText } from '../../../shared/text/format.ts';
import { listC, person } from '../../fixtures/intake/list-rows.ts';
import { day, type FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { makeCorrector } from '../../support/make-corrector.ts';

const period = '2017-Q1';
const bun = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Mông', decisionDate: day('2017-02-03') };
const mai = {
  name: 'Lò Thị Mai',
  female: day('1990-03-08'),
  people: 'Thái',
  decisionDate: day('2017-02-10'),
  ceremony: day('2017-02-20'),
};
const members: FixtureSheet = {
  name: 'ĐV',
  rows: [
    ['ĐẢNG BỘ XÃ NÀ KHOA'],
    ['DANH SÁCH ĐẢNG VIÊN'],
    ['TT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Dân tộc', 'Ngày vào Đảng', 'Ngày chính thức', 'Trạng thái'],
    [1, 'Lò Thị Mai', 'Nữ', day('1990-03-08'), 'Thái', day('2017-02-20'), null, 'Đang sinh hoạt'],
    [2, 'Cà Văn Ín', 'Nam', day('1970-03-04'), 'Kinh', day('2001-02-03'), day('2002-02-03'), 'Đang sinh hoạt'],
  ],
};
let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
  await desk.takeIn(await desk.write('1.xlsx', [listC([bun, mai].map(person))]));
  await desk.takeIn(await desk.write('dv.xlsx', [members]), { period });
});
afterEach(() => desk.close());

const unitId = async () =>
  (await desk.call('units/list', {})).find(({ name }) => name === 'Đảng bộ xã Nà Khoa')?.unitId ?? 0;
/** Every figure of the unit and of the whole as it is printed, under unit and name. */
const allFigures = async (of: string) => {
  const { indicators, total } = await desk.call('figures/read-table', { period: of });
  const own = await desk.call('figures/read-table', { period: of, unitId: await unitId() });
  const shown = [total, own.total].flatMap(({ unit, figures }) =>
    figures.map(({ value }, at) => [`${unit.name}: ${indicators[at]?.label ?? ''}`, figureText(value)] as const),
  );
  return new Map(shown);
};
/** The cell of a column of somebody on the list of new members. */
const cellOf = async (name: string, field: string) => {
  const { root } = await desk.call('figures/explain', { period, indicator: 'admitted.total', unitId: await unitId() });
  const row = [root, ...root.parts].flatMap(({ sources }) => sources).find(({ subject }) => subject === name)?.row;
  if (row === undefined) throw new Error(`${name} is not behind the figure`);
  const { fields } = await desk.call('corrections/read', { table: row.table, rowId: row.rowId });
  const found = fields.find(({ cell }) => cell.field === field);
  if (found === undefined) throw new Error(`${name} has no ${field}`);
  return found.cell;
};

test.each([
  { of: period, field: 'decision_date', typed: '10/05/2017' },
  { of: '2018-Q1', field: 'ceremony_date', typed: '20/05/2017' },
  { of: period, field: 'sex', typed: 'male' },
  { of: period, field: 'people', typed: 'kinh' },
  { of: period, field: 'birth', typed: '08/03/1960' },
])(
  'the preview of a correction of $field names exactly the figures of $of that it changes, those of the way into the Party too',
  async ({ of, field, typed }) => {
    const before = await allFigures(of);
    const corrector = makeCorrector(desk, of);
    const preview = await corrector.preview(await cellOf('Lò Thị Mai', field), typed);
    await corrector.commit(preview);
    const after = await allFigures(of);
    const changed = [...after].filter(([name, shown]) => before.get(name) !== shown).map(([name]) => name);
    expect(changed.length).toBeGreaterThan(0);
    expect(preview.figures.map(({ unit, label }) => `${unit}: ${label}`).toSorted()).toEqual(changed.toSorted());
  },
);

test('a preview that was not written leaves nothing behind, whatever is written next', async () => {
  const corrector = makeCorrector(desk, period);
  await corrector.preview(await cellOf('Lò Thị Mai', 'decision_date'), '10/05/2017');
  await desk.call('reporting/save-contact', { unitId: await unitId(), person: 'Lò Văn A', phone: '0912', note: '' });
  const asked = { period, day: '2017-03-31' };
  const kept = await desk.call('pipeline/read', asked);
  await desk.call('data/close', {});
  const { token } = await desk.lend(desk.dataFile);
  await desk.call('data/open', { file: token });
  expect(kept).toEqual(await desk.call('pipeline/read', asked));
});
