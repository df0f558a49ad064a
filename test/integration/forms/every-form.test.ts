import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { checkIdentities } from '../../../shared/forms/check-identities.ts';
import { formCells, isWide } from '../../../shared/forms/form-cells.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { formDefinitions } from '../../../shared/forms/registry.ts';
import { cellAddress, cellAsWritten, type WorkbookGrid } from '../../../shared/intake/grid/grid.ts';
import { formValues } from '../../support/form-values.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { writeWideForm } from '../../support/write-wide-form.ts';
import { writeForm } from '../../fixtures/sample-district/workbooks/write-form.ts';

const UNIT = 'Đảng bộ xã Nà Khoa';

let desk: IntakeDesk;
let unitId: number;
beforeEach(async () => {
  desk = await openIntakeDesk();
  unitId = (await desk.call('units/list', {})).find(({ name }) => name === UNIT)?.unitId ?? 0;
});
afterEach(() => desk.close());

/** The years have the same figures here, which is asked about. */
const ownFigures = { answers: [{ about: 'own-figures' as const, sheet: 'Biểu' }] };

const exported = async (formId: string, period: string, name: string) => {
  const { token } = await desk.lend(join(desk.folder, name), 'write');
  await desk.call('reports/write-workbook', { report: { kind: 'form', formId, period, unitId }, target: token });
  return join(desk.folder, name);
};

/** The same sheets in another file, so that it is read and not only known by its bytes. */
const savedAnew = async (path: string) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  workbook.keywords = 'lưu lại';
  const target = path.replace('.xlsx', '-luu-lai.xlsx');
  await workbook.xlsx.writeFile(target);
  return target;
};

/** Cells of the first sheet as they read, by address. */
function textsByCell({ sheets }: WorkbookGrid): ReadonlyMap<string, string> {
  const cells = sheets[0]?.rows.flatMap(({ row, cells: inRow }) =>
    inRow.map((cell) => [cellAddress(row, cell.column), cellAsWritten(cell)] as const),
  );
  return new Map(cells);
}

describe.each(formDefinitions)('$id', (form) => {
  const values = formValues(form);
  type Cells = ReadonlyMap<string, number | string>;
  const typed = (name: string, asSent: FormDefinition, year: number, cells: Cells, lastYear?: typeof values) => {
    const common = {
      heading: ['HUYỆN ỦY NẬM PỒ', UNIT.toUpperCase()] as const,
      periodText: `NĂM ${year}`,
      values: cells,
    };
    return isWide(form)
      ? writeWideForm(desk.folder, name, asSent, common)
      : writeForm(desk.folder, name, { ...common, form: asSent, sheet: 'Biểu', ...(lastYear && { lastYear }) });
  };
  const sent = (year: number, changes: Partial<FormDefinition> = {}) =>
    typed(
      `${year}${changes.number === undefined ? '' : '-khong-so'}.xlsx`,
      { ...form, ...changes },
      year,
      values,
      values,
    );

  // What is counted from the tree itself is not what the unit wrote.
  const counts = formCells(form).filter(
    ({ row, indicator }) => row.kind === 'count' && indicator?.startsWith('organisations.') !== true,
  );

  test('is taken for itself alone, with and without its number', async () => {
    expect(checkIdentities(form, (ref) => values.get(ref) ?? null)).toEqual([]);
    const preview = await desk.stage(await sent(2016));
    expect(preview.problems.filter(({ weight }) => weight === 'fix')).toEqual([]);
    expect(preview).toMatchObject({ form: { id: form.id }, unit: { name: UNIT }, period: { code: '2016' } });
    expect(await desk.stage(await sent(2016, { number: '' }))).toMatchObject({ form: { id: form.id } });
  });

  test('goes out as it came in, and what we give out changes nothing when it comes back', async () => {
    await desk.takeIn(await sent(2015));
    await desk.takeIn(await sent(2016), ownFigures);
    const filled = await desk.call('forms/fill', { formId: form.id, period: '2016', unitId });
    const shown = counts.map(({ row, key, ref }) => {
      const found = filled.rows.find(({ code }) => code === row.code);
      const value = key === 'this-period' ? found?.thisPeriod : found?.further?.[key];
      return [ref, value?.is === 'number' ? value.value : value];
    });
    expect(shown).toEqual(counts.map(({ ref }) => [ref, values.get(ref)]));
    const first = await desk.stage(await exported(form.id, '2016', 'lan-1.xlsx'), { replaceSubmission: true });
    expect(first.problems.filter(({ weight }) => weight === 'fix')).toEqual([]);
    if (first.planHash !== null) await desk.commit(first);
    const again = await desk.stage(await savedAnew(await exported(form.id, '2016', 'lan-2.xlsx')));
    expect(again.problems.map(({ code }) => code)).toContain('intake.nothing-new');
    expect(again.planHash).toBeNull();
  });

  test('the blank of the superior gets every figure in its own cell, and no other cell', async () => {
    await desk.takeIn(await sent(2015));
    await desk.takeIn(await sent(2016), ownFigures);
    // The same table once more, its cells named, tells where each figure belongs.
    const named = new Map(formCells(form).map(({ ref }) => [ref, ref]));
    const addresses = textsByCell(await readGrid(await typed('o-nao.xlsx', form, 2016, named)));
    const empty = await typed('trong.xlsx', form, 2016, new Map());
    const [blank, target] = [await desk.lend(empty), await desk.lend(join(desk.folder, 'dien.xlsx'), 'write')];
    const { problems } = await desk.call('forms/fill-blank', {
      period: '2016',
      unitId,
      blank: blank.token,
      target: target.token,
    });
    expect(problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
    const [before, after] = [
      textsByCell(await readGrid(empty)),
      textsByCell(await readGrid(join(desk.folder, 'dien.xlsx'))),
    ];
    const at = new Map([...addresses].map(([address, text]) => [text, address]));
    expect(counts.map(({ ref }) => [ref, after.get(at.get(ref) ?? '')])).toEqual(
      counts.map(({ ref }) => [ref, String(values.get(ref))]),
    );
    for (const [address, text] of before) expect([address, after.get(address)]).toEqual([address, text]);
    const known = new Set([...at.values(), ...before.keys()]);
    // Last year, its percentage and shares have no figure a unit sends: their columns are the only others.
    const others = [...after.keys()].filter((address) => !known.has(address)).map((one) => one.replace(/\d+$/, ''));
    const computed = form.columns.filter(({ key }) => key === 'last-year' || key === 'percent' || key === 'share');
    const blocks = form.rightBlockFrom === undefined ? 1 : 2;
    expect(new Set(others).size).toBeLessThanOrEqual(computed.length * blocks);
  });

  test.each(form.identities.slice(0, 1))(
    'a figure that breaks “$id” is told with both figures and the difference',
    async (rule) => {
      const ref = rule.left[0] ?? '';
      const broken = new Map([...values, [ref, (values.get(ref) ?? 0) + 7]]);
      const failed = checkIdentities(form, (one) => broken.get(one) ?? null).find(({ identity }) => identity === rule);
      expect(failed).toMatchObject({ left: (values.get(ref) ?? 0) + 7, difference: 7 });
    },
  );
});

test('a form of a series that was not in force is read, and told', async () => {
  const form = formDefinitions.find(({ id }) => id === 'bieu-6-tctw');
  if (form === undefined) throw new Error('no form');
  const values = formValues(form);
  const heading = ['HUYỆN ỦY NẬM PỒ', UNIT.toUpperCase()] as const;
  const of = (year: number) => ({ form, heading, periodText: `NĂM ${year}`, values });
  const told = async (year: number) => {
    const { problems } = await desk.stage(await writeForm(desk.folder, `${year}.xlsx`, of(year)));
    return problems.filter(({ code }) => code === 'intake.form-of-other-series').map(({ facts }) => facts);
  };
  expect(await told(2016)).toEqual([]);
  expect(await told(2023)).toMatchObject([{ form: 'Biểu số 6 - TCTW', period: 'Năm 2023', to: '25/07/2017' }]);
});

test('what nobody sent goes out as “chưa có” and comes back as nothing, never as 0', async () => {
  const path = await exported('bieu-7-btctw', '2016', 'trong.xlsx');
  const preview = await desk.stage(path);
  expect(preview.problems.filter(({ weight }) => weight === 'fix').map(({ code }) => code)).toEqual([
    'intake.form-empty',
  ]);
  expect(preview.planHash).toBeNull();
});

test('a difference may lie below 0, a count may not', async () => {
  const form = formDefinitions.find(({ id }) => id === 'bieu-1-tctw');
  if (form === undefined) throw new Error('no form');
  const values = new Map([...formValues(form), ['G', -1]]);
  const path = await writeForm(desk.folder, 'am.xlsx', {
    form,
    heading: ['HUYỆN ỦY NẬM PỒ', UNIT.toUpperCase()],
    periodText: 'NĂM 2016',
    values,
  });
  expect(values.get('E')).toBeLessThan(0);
  const { problems } = await desk.stage(path);
  const refused = problems.filter(({ weight }) => weight === 'fix').map(({ code, facts }) => [code, facts['row']]);
  expect(refused).toEqual([['intake.number-negative', 'G - Đảng viên có mặt đến cuối kỳ báo cáo']]);
});
