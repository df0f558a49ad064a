// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { districtTree, manyUnits } from '../../../support/window/sample-tree.ts';
import { treeAnswers } from '../../../support/window/unit-answers.ts';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

const open = async (tree = districtTree) => {
  const client = renderWindow('/units', treeAnswers(tree));
  const grid = await screen.findByRole('treegrid');
  return { client, grid };
};
const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
const names = (grid: HTMLElement) =>
  within(grid)
    .getAllByRole('row')
    .flatMap((row) => row.querySelector('.unit-name')?.textContent ?? []);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
// Without layout the focus trap of a dialog takes it for left and hides it from roles.
const inDialog = { hidden: true } as const;
const focused = () => document.activeElement?.querySelector('.unit-name')?.textContent;

describe('the tree', () => {
  test('shows the units of the period’s last day, siblings by place and then by name with numbers by value', async () => {
    const { grid } = await open();
    fireEvent.click(screen.getByRole('button', { name: 'Mở hết' }));
    expect(names(grid)).toEqual([
      'Đảng bộ huyện Nậm Sen',
      'Đảng bộ xã Nậm Sen Thượng',
      'Chi bộ Trạm y tế xã',
      'Chi bộ Trường Tiểu học Nậm Sen',
      'Đảng bộ bộ phận Bản Khoang',
      'Chi bộ bản Huổi Mây 2',
      'Chi bộ bản Huổi Mây 10',
      'Chi bộ Thanh tra huyện',
      'Chi bộ thôn Phìn Chải',
    ]);
    expect(screen.getByText('9 đơn vị, trong đó 6 chi bộ, ngày 31/03/2017')).toBeTruthy();
  });

  test('another day shows that day’s units, and what is no day is told and changes nothing', async () => {
    const { grid } = await open();
    const day = screen.getByLabelText('Xem tại ngày');
    fireEvent.change(day, { target: { value: '1/1/2012' } });
    fireEvent.keyDown(day, { key: 'Enter' });
    await waitFor(() => expect(names(grid)).toContain('Đảng bộ xã Nậm Sen'));
    expect(names(grid)).toContain('Chi bộ Đội Thuế');
    fireEvent.change(day, { target: { value: '31/02/2012' } });
    fireEvent.blur(day);
    expect(screen.getByText('Ghi ngày như 30/06/2025.')).toBeTruthy();
    expect(names(grid)).toContain('Đảng bộ xã Nậm Sen');
  });

  test('arrows move, open and close; Home and End jump; letters do nothing', async () => {
    await open();
    rowOf('Đảng bộ huyện Nậm Sen').focus();
    press('ArrowDown');
    expect(focused()).toBe('Đảng bộ xã Nậm Sen Thượng');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
    press('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    press('ArrowRight');
    expect(focused()).toBe('Chi bộ Trạm y tế xã');
    press('End');
    expect(focused()).toBe('Chi bộ thôn Phìn Chải');
    press('t');
    expect(focused()).toBe('Chi bộ thôn Phìn Chải');
    press('Home');
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowLeft');
    expect(focused()).toBe('Đảng bộ xã Nậm Sen Thượng');
    press('ArrowLeft');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText('Chi bộ Trạm y tế xã')).toBeNull();
  });

  test('a row tells a screen reader its level, its place, whether it is open and chosen; there is one tab stop', async () => {
    const { grid } = await open();
    const commune = rowOf('Đảng bộ xã Nậm Sen Thượng');
    const say = (name: string) => commune.getAttribute(`aria-${name}`);
    expect([say('level'), say('posinset'), say('setsize'), say('expanded'), say('selected')]).toEqual([
      '2',
      '1',
      '3',
      'false',
      'false',
    ]);
    expect(rowOf('Chi bộ Thanh tra huyện').hasAttribute('aria-expanded')).toBe(false);
    expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-label')]).toEqual([
      '5',
      'Cây đơn vị ngày 31/03/2017',
    ]);
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  test('the search needs no accents, shows the way down, counts, and arrow down goes to the first hit', async () => {
    const { grid } = await open();
    const find = screen.getByLabelText('Tìm đơn vị');
    fireEvent.change(find, { target: { value: 'huoi may' } });
    await screen.findByText('Tìm thấy 2/9 đơn vị');
    expect(names(grid)).toEqual([
      'Đảng bộ huyện Nậm Sen',
      'Đảng bộ xã Nậm Sen Thượng',
      'Đảng bộ bộ phận Bản Khoang',
      'Chi bộ bản Huổi Mây 2',
      'Chi bộ bản Huổi Mây 10',
    ]);
    find.focus();
    press('ArrowDown');
    expect(focused()).toBe('Chi bộ bản Huổi Mây 2');
    fireEvent.change(find, { target: { value: 'không có' } });
    await screen.findByText('Không có đơn vị nào như vậy vào ngày này.');
  });

  test('of three thousand units only those in sight are drawn, and End still reaches the last', async () => {
    const { grid } = await open(manyUnits(3000));
    fireEvent.click(screen.getByRole('button', { name: 'Mở hết' }));
    expect(grid.getAttribute('aria-rowcount')).toBe('3001');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
    rowOf('Đảng bộ huyện Nậm Sen').focus();
    press('End');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('3001'));
  });
});

describe('the detail of a unit', () => {
  test('Enter shows its spans, where they came from, and the unit before it', async () => {
    await open();
    rowOf('Đảng bộ xã Nậm Sen Thượng').focus();
    press('Enter');
    const panel = await screen.findByRole('complementary', { name: 'Chi tiết đơn vị' });
    await within(panel).findByText('Thời kỳ (2)');
    expect(within(panel).getByText('từ 01/01/2016 (đang xem)')).toBeTruthy();
    expect(within(panel).getByText('Được ủy quyền kết nạp đảng viên')).toBeTruthy();
    expect(
      within(panel).getByText('Từ tệp “Danh sách đơn vị.xlsx”, trang “Đơn vị”, ô B5, ghi “Đảng bộ xã Nậm Sen”'),
    ).toBeTruthy();
    expect(within(panel).getByText('gộp ngày 01/07/2016 · Quyết định 12-QĐ/HU')).toBeTruthy();
    fireEvent.click(within(panel).getByRole('button', { name: 'Chi bộ Đội Thuế' }));
    await within(panel).findByRole('heading', { name: 'Chi bộ Đội Thuế' });
    fireEvent.keyDown(panel, { key: 'Escape' });
    expect(screen.queryByRole('complementary', { name: 'Chi tiết đơn vị' })).toBeNull();
  });

  test('a change is shown before it is written, is written as shown, and can be taken back', async () => {
    const { client } = await open();
    fireEvent.click(rowOf('Chi bộ Thanh tra huyện'));
    fireEvent.click(await screen.findByRole('button', { name: 'Đổi từ ngày…' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(await within(dialog).findByRole('button', { ...inDialog, name: 'Xem trước thay đổi' }));
    expect(within(dialog).getByText('Hãy ghi ngày như 01/07/2025.')).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText('Đổi từ ngày'), { target: { value: '01/07/2025' } });
    fireEvent.change(within(dialog).getByLabelText(/Tên đơn vị/), { target: { value: 'Chi bộ Thanh tra' } });
    fireEvent.click(within(dialog).getByRole('button', { ...inDialog, name: 'Xem trước thay đổi' }));
    await within(dialog).findByText('Thời kỳ mới: Chi bộ Thanh tra');
    expect(within(dialog).getByText('30/06/2025')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { ...inDialog, name: 'Ghi thay đổi' }));
    await screen.findByText('Đã ghi thay đổi của đơn vị.');
    expect(client.made.find(({ name }) => name === 'units/save-edit')?.input).toMatchObject({
      planHash: 'as-shown',
      edit: { act: 'change', unitId: 8, from: '2025-07-01', content: { name: 'Chi bộ Thanh tra', kind: 'base-cell' } },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã hoàn tác. Cây đơn vị trở lại như trước.');
    expect(client.made.find(({ name }) => name === 'changes/undo')?.input).toEqual({ changeSetId: 77 });
  });

  test('what cannot stand is told, there is nothing to write, and the fields are as they were', async () => {
    await open();
    fireEvent.click(rowOf('Đảng bộ xã Nậm Sen Thượng'));
    fireEvent.click(await screen.findByRole('button', { name: 'Kết thúc…' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(await within(dialog).findByLabelText('Ngày cuối cùng còn hoạt động'), {
      target: { value: '31/12/2016' },
    });
    fireEvent.click(within(dialog).getByRole('button', { ...inDialog, name: 'Xem trước thay đổi' }));
    await within(dialog).findByText(/còn 128 đảng viên và 6 quần chúng/);
    expect(within(dialog).getByText(/“Chi bộ Trạm y tế xã” còn trực thuộc \(từ 01\/01\/2017\)/)).toBeTruthy();
    expect(within(dialog).queryByRole('button', { ...inDialog, name: 'Kết thúc đơn vị' })).toBeNull();
    fireEvent.click(within(dialog).getByRole('button', { ...inDialog, name: 'Quay lại sửa' }));
    const again = await within(dialog).findByLabelText<HTMLInputElement>('Ngày cuối cùng còn hoạt động');
    expect(again.value).toBe('31/12/2016');
  });

  test('a new unit goes below the chosen one, with parents its kind may have', async () => {
    const { client } = await open();
    fireEvent.click(rowOf('Đảng bộ xã Nậm Sen Thượng'));
    fireEvent.click(screen.getByRole('button', { name: 'Thêm đơn vị' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(await within(dialog).findByLabelText(/Tên đơn vị/), { target: { value: 'Chi bộ bản Mới' } });
    const parent = within(dialog).getByLabelText<HTMLSelectElement>(/Trực thuộc/);
    await waitFor(() => expect(parent.options.length).toBeGreaterThan(1));
    expect([...parent.options].map(({ textContent }) => textContent)).toEqual([
      'Đảng bộ xã Nậm Sen Thượng (NS002)',
      'Đảng bộ bộ phận Bản Khoang (NS003)',
    ]);
    fireEvent.click(within(dialog).getByRole('button', { ...inDialog, name: 'Xem trước thay đổi' }));
    await within(dialog).findByText('Đơn vị mới: Chi bộ bản Mới');
    fireEvent.click(within(dialog).getByRole('button', { ...inDialog, name: 'Ghi đơn vị mới' }));
    await screen.findByText('Đã thêm đơn vị.');
    expect(client.made.find(({ name }) => name === 'units/save-edit')?.input).toMatchObject({
      edit: { act: 'add', from: null, content: { parentId: 2, kind: 'cell' } },
    });
  });

  test('a mistake is put right in its own span', async () => {
    const { client } = await open();
    fireEvent.click(rowOf('Đảng bộ xã Nậm Sen Thượng'));
    fireEvent.click(await screen.findByRole('button', { name: 'Sửa chỗ ghi sai của thời kỳ 01/01/2010 – 31/12/2015' }));
    const dialog = await screen.findByRole('dialog');
    const from = await within(dialog).findByLabelText<HTMLInputElement>('Từ ngày');
    expect([from.value, within(dialog).getByLabelText<HTMLInputElement>(/Tên đơn vị/).value]).toEqual([
      '01/01/2010',
      'Đảng bộ xã Nậm Sen',
    ]);
    fireEvent.change(from, { target: { value: '01/06/2009' } });
    fireEvent.click(within(dialog).getByRole('button', { ...inDialog, name: 'Xem trước thay đổi' }));
    fireEvent.click(await within(dialog).findByRole('button', { ...inDialog, name: 'Ghi chỗ đã sửa' }));
    await screen.findByText('Đã sửa đơn vị.');
    expect(client.made.find(({ name }) => name === 'units/save-edit')?.input).toMatchObject({
      edit: {
        act: 'correct',
        versionId: 20,
        from: '2009-06-01',
        to: '2015-12-31',
        content: { name: 'Đảng bộ xã Nậm Sen' },
      },
    });
  });
});

test('the list of units is exported by button and by Ctrl+E', async () => {
  const { client } = await open();
  fireEvent.click(screen.getByRole('button', { name: 'Xuất danh sách đơn vị' }));
  await screen.findByText('Đã ghi 12 dòng vào “Danh sách đơn vị.xlsx”.');
  fireEvent.keyDown(window, { key: 'e', ctrlKey: true });
  await waitFor(() => expect(client.made.filter(({ name }) => name === 'units/save-workbook')).toHaveLength(2));
});
