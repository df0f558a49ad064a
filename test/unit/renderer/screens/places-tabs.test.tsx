// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FewMembersTab } from '../../../../renderer/screens/places/few-members-tab.tsx';
import { IdleCellsTab } from '../../../../renderer/screens/places/idle-cells-tab.tsx';
import { nextListOrder, orderList } from '../../../../renderer/screens/places/list-order.ts';
import { isSelected, pressListKey } from '../../../../renderer/screens/places/list-selection.ts';
import { PlacesTab } from '../../../../renderer/screens/places/places-tab.tsx';
import { renderTab } from '../../../support/window/render-tab.tsx';
import { cleanWindows } from '../../../support/window/render-window.tsx';
import { sampleCells, samplePlaces } from '../../../support/window/sample-places.ts';

cleanWindows();

const grid = (name: RegExp) => screen.findByRole('grid', { name });
// happy-dom never lifts what a dialog hid behind it.
const undoButton = () => screen.findByRole('button', { name: 'Hoàn tác', hidden: true });
const rowsIn = (element: HTMLElement) => Number(element.getAttribute('aria-rowcount')) - 1;
const choose = (label: string) => fireEvent.change(screen.getByLabelText('Hiện'), { target: { value: label } });

describe('Địa bàn', () => {
  test('shows every place with its unit, and the figures of the whole with their base', async () => {
    const { explained } = renderTab(<PlacesTab />);
    expect(rowsIn(await grid(/Địa bàn tính đến ngày 31\/03\/2017/))).toBe(samplePlaces.length);
    expect(screen.getAllByText('tính trên 11/12 đơn vị').length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('button', { name: /^Chưa có đảng viên: \d+/ }));
    expect(explained).toEqual([{ indicator: 'places.without-members', unitId: 1, periodCode: '2017-Q1' }]);
  });

  test('a filter and words without marks narrow it, and print what is shown', async () => {
    const { client } = renderTab(<PlacesTab />);
    const table = await grid(/Địa bàn/);
    choose('without-members');
    const empty = samplePlaces.filter(({ hasMembers }) => hasMembers === false);
    await waitFor(() => expect(rowsIn(table)).toBe(empty.length));
    fireEvent.change(screen.getByLabelText('Tìm'), { target: { value: 'tham so' } });
    await waitFor(() => expect(screen.getByText('Không có dòng nào như vậy.')).toBeTruthy());
    expect(client.made.filter(({ name }) => name.startsWith('paper/'))).toEqual([]);
  });

  test('what nobody said is “chưa có”, not 0', async () => {
    renderTab(<PlacesTab />);
    const table = await grid(/Địa bàn/);
    choose('unknown');
    await waitFor(() => expect(rowsIn(table)).toBe(1));
    expect(within(table).getAllByText('chưa có')).toHaveLength(2);
  });

  test('what holds of a place is written with Enter, and taken back', async () => {
    const { client } = renderTab(<PlacesTab />);
    fireEvent.keyDown(await grid(/Địa bàn/), { key: 'Enter' });
    const [first] = samplePlaces;
    const dialog = within(await screen.findByRole('dialog', { name: `Tình hình của ${first?.name}` }));
    fireEvent.change(dialog.getByLabelText('Tại ngày'), { target: { value: '31/2/2017' } });
    fireEvent.change(dialog.getByLabelText('Số đảng viên'), { target: { value: 'ba' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi tình hình' }));
    expect(await dialog.findByText(/Hãy ghi ngày dạng/)).toBeTruthy();
    expect(dialog.getByText(/Hãy ghi một số nguyên/)).toBeTruthy();
    fireEvent.change(dialog.getByLabelText('Tại ngày'), { target: { value: '31/3/2017' } });
    fireEvent.change(dialog.getByLabelText('Số đảng viên'), { target: { value: '3' } });
    fireEvent.change(dialog.getByLabelText('Chi bộ'), { target: { value: 'shared' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi tình hình' }));
    fireEvent.click(await undoButton());
    await screen.findByText('Đã hoàn tác. Địa bàn trở lại như trước.');
    const writes = client.made.filter(({ name }) => name === 'places/save' || name === 'changes/undo');
    const report = { day: '2017-03-31', hasMembers: null, memberCount: 3, cellTie: 'shared', cellId: null };
    expect(writes).toMatchObject([
      { input: { edit: { act: 'report', placeId: first?.id, report } } },
      { input: { changeSetId: 78 } },
    ]);
  });

  test('a place is added without a workbook, also where there is none yet', async () => {
    const { client } = renderTab(<PlacesTab />, {
      'places/list': () => ({
        period: { code: '2017-Q1', from: '2017-01-01', to: '2017-03-31', name: '' },
        rows: [],
        figures: [],
        viewNotes: [],
      }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Thêm địa bàn…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Thêm địa bàn' }));
    fireEvent.change(dialog.getByLabelText(/^Tên\*?$/), { target: { value: 'Huổi Sang' } });
    fireEvent.change(dialog.getByLabelText('Đảng viên'), { target: { value: 'none' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Thêm địa bàn' }));
    expect(await dialog.findByText('Hãy chọn đơn vị.')).toBeTruthy();
    const [, commune] = await client.call('units/list', {}).then((reply) => (reply.ok ? reply.value : []));
    fireEvent.change(dialog.getByLabelText(/^Xã, đơn vị/), { target: { value: String(commune?.unitId) } });
    fireEvent.click(dialog.getByRole('button', { name: 'Thêm địa bàn' }));
    await screen.findByText('Đã ghi Huổi Sang.');
    expect(client.made.filter(({ name }) => name === 'places/save')).toMatchObject([
      { input: { edit: { act: 'add', name: 'Huổi Sang', report: { unitId: commune?.unitId, hasMembers: false } } } },
    ]);
  });

  test('without places it says how to bring them', async () => {
    renderTab(<PlacesTab />, {
      'places/list': () => ({
        period: { code: '2017-Q1', from: '2017-01-01', to: '2017-03-31', name: '' },
        rows: [],
        figures: [],
        viewNotes: [],
      }),
    });
    expect(await screen.findByRole('button', { name: 'Nhập danh sách địa bàn' })).toBeTruthy();
  });
});

test('Chi bộ ít đảng viên: the number is the setting’s, and cells without a number stand apart', async () => {
  renderTab(<FewMembersTab />);
  const table = await grid(/Chi bộ có dưới 5 đảng viên/);
  const few = sampleCells.filter(({ members }) => members !== null && members < 5);
  expect(rowsIn(table)).toBe(few.length);
  choose('unknown');
  await waitFor(() => expect(rowsIn(table)).toBe(sampleCells.filter(({ members }) => members === null).length));
});

describe('Chi bộ lâu không kết nạp', () => {
  test('keeps those with nobody left and those without enough data apart', async () => {
    renderTab(<IdleCellsTab />);
    const table = await grid(/Chi bộ 5 năm trở lên không kết nạp/);
    const count = (standing: string) => sampleCells.filter((row) => row.standing === standing).length;
    expect(rowsIn(table)).toBe(count('idle') + count('no-source'));
    choose('not-enough-data');
    await waitFor(() => expect(rowsIn(table)).toBe(count('not-enough-data')));
    expect(within(table).getAllByText('không có từ 01/01/2016').length).toBeGreaterThan(0);
  });

  test('the day of the review is written with Enter, and taken back', async () => {
    const { client } = renderTab(<IdleCellsTab />);
    const table = await grid(/Chi bộ 5 năm/);
    fireEvent.keyDown(table, { key: 'ArrowDown' });
    fireEvent.keyDown(table, { key: 'Enter' });
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText('Ngày xem lại'), { target: { value: '31/2/2017' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi ngày xem lại' }));
    expect(await dialog.findByText(/Hãy ghi ngày dạng/)).toBeTruthy();
    fireEvent.change(dialog.getByLabelText('Ngày xem lại'), { target: { value: '1/7/2017' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi ngày xem lại' }));
    fireEvent.click(await undoButton());
    await screen.findByText('Đã hoàn tác. Ngày xem lại trở lại như trước.');
    const writes = client.made.filter(({ name }) => name === 'cells/review' || name === 'changes/undo');
    expect(writes).toMatchObject([{ input: { reviewOn: '2017-07-01' } }, { input: { changeSetId: 77 } }]);
  });
});

describe('rows of a list', () => {
  const key = (name: string, more: Partial<{ ctrlKey: boolean; shiftKey: boolean }> = {}) => ({
    key: name,
    ctrlKey: false,
    shiftKey: false,
    altKey: false,
    ...more,
  });

  test('keys move and extend the selection as in a spreadsheet', () => {
    const one = pressListKey({ anchor: 2, focus: 2 }, key('ArrowDown'), 10);
    expect(one).toEqual({ anchor: 3, focus: 3 });
    expect(pressListKey({ anchor: 2, focus: 2 }, key('ArrowDown', { shiftKey: true }), 10)).toEqual({
      anchor: 2,
      focus: 3,
    });
    expect(pressListKey({ anchor: 2, focus: 2 }, key('End', { shiftKey: true }), 10)).toEqual({ anchor: 2, focus: 9 });
    expect(pressListKey({ anchor: 2, focus: 2 }, key('a', { ctrlKey: true }), 10)).toEqual({ anchor: 0, focus: 9 });
    expect(pressListKey({ anchor: 0, focus: 0 }, key('ArrowUp'), 10)).toEqual({ anchor: 0, focus: 0 });
    expect(pressListKey({ anchor: 0, focus: 0 }, key('b'), 10)).toBeNull();
    expect([1, 2, 3, 4].map((row) => isSelected({ anchor: 3, focus: 2 }, row))).toEqual([false, true, true, false]);
  });

  test('a head sorts up, down and not at all; what is not known stays last', () => {
    const columns = [
      { key: 'n', text: (row: { n: number | null }) => String(row.n), value: (row: { n: number | null }) => row.n },
    ];
    const rows = [{ n: 10 }, { n: null }, { n: 2 }];
    const up = nextListOrder(null, 'n');
    const down = nextListOrder(up, 'n');
    expect(orderList(rows, columns, up).map(({ n }) => n)).toEqual([2, 10, null]);
    expect(orderList(rows, columns, down).map(({ n }) => n)).toEqual([10, 2, null]);
    expect(nextListOrder(down, 'n')).toBeNull();
  });
});
