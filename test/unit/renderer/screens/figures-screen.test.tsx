// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

/** The texts of a unit's line, the name first. */
async function lineOf(unit: string): Promise<readonly string[]> {
  const grid = await screen.findByRole('grid');
  const head = within(grid).getByRole('rowheader', { name: unit });
  return [...(head.parentElement?.children ?? [])].map(({ textContent }) => textContent);
}
const cellAt = (row: number, column: number) => {
  const lines = [...screen.getByRole('grid').querySelectorAll('tbody tr[aria-rowindex]')];
  const cell = lines[row]?.querySelectorAll('[role=gridcell]').item(column);
  if (!(cell instanceof HTMLElement)) throw new Error(`no cell ${row}, ${column}`);
  return cell;
};

describe('Số liệu', () => {
  test('a number, a zero, what nobody reported and what has no meaning look different', async () => {
    renderWindow('/figures');
    const [, admitted, , members] = await lineOf('Đảng bộ thị trấn Sen Hạ');
    expect([admitted, members]).toEqual(['8', '1.061']);
    expect((await lineOf('Đảng bộ xã Bản Khoang Thượng'))[1]).toBe('0');
    expect((await lineOf('Đảng bộ xã Tả Pình'))[1]).toBe('chưa có');
    expect(await lineOf('Đảng bộ xã Nậm Sen')).toContain('44,44%');
    fireEvent.change(screen.getByRole('combobox', { name: 'Nhóm chỉ tiêu' }), { target: { value: 'age' } });
    await screen.findByRole('columnheader', { name: /Tuổi bình quân/ });
    expect((await lineOf('Đảng bộ xã Bản Khoang Thượng')).at(-1)).toBe('');
  });

  test('the total names its base, in the head and under each column', async () => {
    renderWindow('/figures');
    await screen.findByRole('grid');
    expect(screen.getByText('Tính trên 22/24 đơn vị', { selector: 'p' })).toBeTruthy();
    const [, first, , members] = await lineOf('Đảng bộ huyện Nậm Sen');
    expect([first, members]).toEqual(['74', '4.097']);
    expect(screen.getAllByText('22/24').length).toBeGreaterThan(0);
    expect(screen.getByText('20/24')).toBeTruthy();
  });

  test('units are shown by their report, as Theo dõi nộp judges it, and the total stays that of all', async () => {
    renderWindow('/figures');
    await screen.findByRole('grid');
    const units = () =>
      [...screen.getByRole('grid').querySelectorAll('tbody [role=rowheader]')].map((one) => one.textContent);
    const all = units().length;
    const show = (value: string) =>
      fireEvent.change(screen.getByRole('combobox', { name: 'Báo cáo' }), { target: { value } });
    show('missing');
    await screen.findByText('1/24 đơn vị');
    expect(units()).toEqual(['Đảng bộ xã Nậm Ngà']);
    expect((await lineOf('Đảng bộ huyện Nậm Sen'))[1]).toBe('74');
    show('reported');
    await screen.findByText('22/24 đơn vị');
    expect(units()).not.toContain('Đảng bộ xã Nậm Ngà');
    show('all');
    await waitFor(() => expect(units()).toHaveLength(all));
  });

  test('the grid has one tab stop, and arrow keys move it', async () => {
    renderWindow('/figures');
    const grid = await screen.findByRole('grid');
    const stops = () => [...grid.querySelectorAll('[role=gridcell][tabindex="0"]')];
    expect(stops()).toEqual([cellAt(0, 0)]);
    cellAt(0, 0).focus();
    fireEvent.keyDown(cellAt(0, 0), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(cellAt(1, 0));
    fireEvent.keyDown(cellAt(1, 0), { key: 'ArrowRight' });
    expect(stops()).toEqual([cellAt(1, 1)]);
    fireEvent.keyDown(cellAt(1, 1), { key: 'Home' });
    expect(document.activeElement).toBe(cellAt(1, 0));
  });

  test('Ctrl and a click adds a range to the selection', async () => {
    renderWindow('/figures');
    await screen.findByRole('grid');
    const selected = () => document.querySelectorAll('[role=gridcell][aria-selected=true]').length;
    fireEvent.mouseDown(cellAt(0, 0));
    fireEvent.mouseUp(cellAt(0, 0));
    fireEvent.mouseDown(cellAt(2, 1), { ctrlKey: true });
    expect(selected()).toBe(2);
    fireEvent.mouseUp(cellAt(2, 1));
    fireEvent.mouseDown(cellAt(1, 0));
    expect(selected()).toBe(1);
  });

  test('what was looked for is marked in the names and counted', async () => {
    renderWindow('/figures');
    await screen.findByRole('grid');
    fireEvent.change(screen.getByRole('textbox', { name: 'Tìm đơn vị' }), { target: { value: 'nam sen' } });
    await screen.findByText(/^\d+\/24 đơn vị$/);
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toContain('Nậm Sen');
  });

  test('several cells are counted, added up and divided', async () => {
    renderWindow('/figures');
    await screen.findByRole('grid');
    cellAt(0, 0).focus();
    fireEvent.keyDown(cellAt(0, 0), { key: 'ArrowDown', shiftKey: true });
    fireEvent.keyDown(cellAt(0, 0), { key: 'ArrowDown', shiftKey: true });
    expect(screen.getByText(/Đếm: 3/).textContent).toBe('Đếm: 3   Tổng: 14   Trung bình: 4,67');
    expect(screen.getByRole('grid').querySelectorAll('[aria-selected=true]')).toHaveLength(3);
  });

  test('copying gives tab-separated text, with heads on wish', async () => {
    renderWindow('/figures');
    await screen.findByRole('grid');
    cellAt(0, 0).focus();
    fireEvent.keyDown(cellAt(0, 0), { key: 'ArrowRight', shiftKey: true });
    const copied = new Map<string, string>();
    fireEvent.copy(cellAt(0, 0), {
      clipboardData: { setData: (type: string, text: string) => copied.set(type, text) },
    });
    expect(copied.get('text/plain')).toBe('8\t2');
    expect(screen.getByText('Đã sao chép 2 ô.')).toBeTruthy();
  });

  test('a head sorts by value with the unreported last, and groups step back', async () => {
    renderWindow('/figures');
    const grid = await screen.findByRole('grid');
    const names = () => [...grid.querySelectorAll('tbody [role=rowheader]')].map(({ textContent }) => textContent);
    expect(screen.getByText('Trường học')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Đảng viên mới kết nạp/ }));
    expect(names()[0]).toBe('Đảng bộ thị trấn Sen Hạ');
    expect(names().slice(-2)).toEqual(['Đảng bộ xã Tả Pình', 'Chi bộ Thanh tra huyện']);
    expect(screen.queryByText('Trường học')).toBeNull();
  });

  test('F4 opens where the figure came from, down to the cell of the workbook; Esc closes it', async () => {
    renderWindow('/figures');
    await screen.findByRole('grid');
    cellAt(1, 0).focus();
    fireEvent.keyDown(cellAt(0, 0), { key: 'ArrowDown' });
    fireEvent.keyDown(window, { key: 'F4' });
    const panel = await screen.findByRole('complementary', { name: 'Nguồn gốc số liệu' });
    expect(await within(panel).findByText('Đảng bộ xã Nậm Sen · Quý I/2017')).toBeTruthy();
    expect(within(panel).getByText('ghi “Vàng A Sùng”')).toBeTruthy();
    expect(within(panel).getAllByText('đọc nguyên văn').length).toBeGreaterThan(0);
    expect(within(panel).getByText(/trang “Danh sách”, ô B10, nhận 03\/04\/2017/)).toBeTruthy();
    fireEvent.keyDown(panel, { key: 'Escape' });
    expect(screen.queryByRole('complementary', { name: 'Nguồn gốc số liệu' })).toBeNull();
    expect(document.activeElement).toBe(cellAt(1, 0));
  });

  test('without units there is one sentence and one button', async () => {
    renderWindow('/figures', {
      'figures/read-table': ({ period }) => ({
        period: { code: period, name: 'Quý I/2017', from: '2017-01-01', to: '2017-03-31' },
        viewNotes: [],
        indicators: [],
        rows: [],
        total: { unit: { id: 1, name: 'Đảng bộ huyện Nậm Sen' }, figures: [] },
      }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Nhập danh sách đơn vị' }));
    expect(await screen.findByRole('heading', { name: 'Nhập báo cáo' })).toBeTruthy();
  });
});
