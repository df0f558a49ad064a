// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { stopWith } from '../../../../shared/contract/problem.ts';
import { sampleBoard } from '../../../support/window/sample-reporting.ts';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

const cellsOf = async (unit: string) => {
  const head = within(await screen.findByRole('grid')).getByRole('rowheader', { name: unit });
  return [...(head.parentElement?.querySelectorAll<HTMLElement>('[role=gridcell]') ?? [])];
};
const cellOf = async (unit: string, column: number): Promise<HTMLElement> => {
  const cell = (await cellsOf(unit))[column];
  if (cell === undefined) throw new Error(`no column ${column}`);
  return cell;
};
const unitsShown = () =>
  [...screen.getByRole('grid').querySelectorAll('tbody [role=rowheader]')].map(({ textContent }) => textContent);
/** Puts the focus into a cell as a person does, and waits for what follows. */
const stepInto = (cell: HTMLElement) => act(() => cell.focus());
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });
const NGA = 'Đảng bộ xã Nậm Ngà';

describe('Theo dõi nộp', () => {
  test('each mark has its sign to see and its sentence to hear', async () => {
    renderWindow('/reporting');
    const missing = await cellOf(NGA, 0);
    expect(missing.textContent).toBe('○quá hạn 8 ngày');
    expect(missing.getAttribute('aria-label')).toBe(
      'chưa nộp; quá hạn 8 ngày; hẹn nộp 15/04/2017; ghi chú: Đã gọi 12/4, hẹn 15/4',
    );
    expect((await cellOf('Đảng bộ thị trấn Sen Hạ', 0)).getAttribute('aria-label')).toBe('đúng hạn; nhận 05/04/2017');
    expect((await cellOf('Đảng bộ xã Pá Lươn', 0)).textContent).toBe('◐muộn 5 ngày');
    expect((await cellOf('Đảng bộ xã Nà Thông', 0)).getAttribute('aria-label')).toContain('bỏ qua 2 chỗ');
    expect((await cellOf('Đảng bộ xã Bản Khoang Thượng', 0)).getAttribute('aria-label')).toContain('không phát sinh');
  });

  test('the head says how many have reported, how many in time, and when that was', async () => {
    renderWindow('/reporting');
    const head = 'Quý I/2017: nộp 22/24 (91,67%) · đúng hạn 19/24 (79,17%) · hạn 10/04/2017';
    expect(await screen.findByText(head)).toBeTruthy();
  });

  test('a unit that was not there in a period has an empty square that says so', async () => {
    renderWindow('/reporting');
    await screen.findByRole('grid');
    choose('Các kỳ', '4');
    await screen.findByRole('columnheader', { name: /Quý II\/2016/ });
    const empty = await cellOf('Đảng bộ xã Bản Khoang Thượng', 0);
    expect(empty.textContent).toBe('');
    expect(empty.getAttribute('aria-label')).toBe('Không phải báo cáo kỳ này');
  });

  test('units are found without marks and by what is to be done', async () => {
    renderWindow('/reporting');
    await screen.findByRole('grid');
    choose('Xem', 'missing');
    await waitFor(() => expect(unitsShown()).toEqual([NGA]));
    choose('Xem', 'late');
    await waitFor(() => expect(unitsShown()).toContain('Đảng bộ xã Pá Lươn'));
    expect(unitsShown()).not.toContain(NGA);
    choose('Xem', 'all');
    fireEvent.change(screen.getByRole('textbox', { name: 'Tìm đơn vị' }), { target: { value: 'huoi may' } });
    await waitFor(() => expect(unitsShown()).toHaveLength(2));
    expect(screen.getByText('2/24 đơn vị')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: 'Tìm đơn vị' }), { target: { value: 'xyz' } });
    await screen.findByText('Không có đơn vị nào như vậy.');
  });

  test('arrows move one tab stop; Enter opens the report, Esc gives the focus back', async () => {
    renderWindow('/reporting');
    const first = await cellOf('Đảng bộ thị trấn Sen Hạ', 0);
    stepInto(first);
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    const second = await cellOf('Đảng bộ xã Nậm Sen', 0);
    await waitFor(() => expect(document.activeElement).toBe(second));
    const stops = screen.getByRole('grid').querySelectorAll('[role=gridcell][tabindex="0"]');
    expect([...stops]).toEqual([second]);
    fireEvent.keyDown(second, { key: 'Enter' });
    const panel = await screen.findByRole('complementary', { name: 'Báo cáo của đơn vị' });
    await within(panel).findByText('Đảng bộ xã Nậm Sen');
    expect(document.activeElement).toBe(panel);
    fireEvent.keyDown(panel, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(second));
  });

  test('a phone number is written in its cell, kept with Enter, and can be taken back', async () => {
    const client = renderWindow('/reporting');
    const phone = await cellOf(NGA, 4);
    expect(phone.textContent).toBe('0915 230 118');
    stepInto(phone);
    fireEvent.keyDown(phone, { key: 'F2' });
    const input = within(phone).getByRole('textbox', { name: 'Điện thoại' });
    fireEvent.change(input, { target: { value: '0915 000 111' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    await screen.findByText('Đã lưu.');
    expect(client.made.find(({ name }) => name === 'reporting/save-contact')?.input).toEqual({
      unitId: 9,
      person: 'Lường Văn Thịnh',
      phone: '0915 000 111',
      note: 'gọi buổi chiều',
    });
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã hoàn tác.');
    expect(client.made.find(({ name }) => name === 'changes/undo')?.input).toEqual({ changeSetId: 44 });
  });

  test('Esc keeps what stood there, and so does leaving without a change', async () => {
    const client = renderWindow('/reporting');
    const note = await cellOf(NGA, 5);
    stepInto(note);
    fireEvent.keyDown(note, { key: 'Enter' });
    const input = within(note).getByRole('textbox');
    fireEvent.change(input, { target: { value: 'khác' } });
    fireEvent.keyDown(input, { key: 'Escape' });
    await waitFor(() => expect(within(note).queryByRole('textbox')).toBeNull());
    fireEvent.keyDown(note, { key: 'Enter' });
    fireEvent.blur(within(note).getByRole('textbox'));
    expect(client.made.some(({ name }) => name === 'reporting/save-note')).toBe(false);
  });

  test('the panel keeps a day as typed, and tells one that is none', async () => {
    const client = renderWindow('/reporting');
    fireEvent.click(await cellOf('Đảng bộ xã Pá Lươn', 0));
    const field = await screen.findByRole('textbox', { name: 'Ngày nhận thực tế' });
    fireEvent.change(field, { target: { value: '31/4/2017' } });
    fireEvent.blur(field);
    await screen.findByText('Ghi ngày như 15/04/2017.');
    fireEvent.change(field, { target: { value: '9/4/2017' } });
    fireEvent.blur(field);
    await screen.findByText('Đã lưu.');
    expect(client.made.filter(({ name }) => name === 'reporting/save-note').map(({ input }) => input)).toEqual([
      { unitId: 4, period: '2017-Q1', receivedOn: '2017-04-09' },
    ]);
  });

  test('what was left out can be accepted in the panel', async () => {
    const client = renderWindow('/reporting');
    fireEvent.click(await cellOf('Đảng bộ xã Nà Thông', 0));
    fireEvent.click(await screen.findByRole('checkbox', { name: /Chấp nhận bỏ qua 2 chỗ/ }));
    await screen.findByText('Đã lưu.');
    expect(client.made.find(({ name }) => name === 'reporting/save-note')?.input).toEqual({
      unitId: 6,
      period: '2017-Q1',
      acceptedLeftOut: 2,
    });
  });

  test('the ways on lead to figures, files and the feedback sheet of that unit and period', async () => {
    const client = renderWindow('/reporting');
    fireEvent.click(await cellOf('Đảng bộ xã Nà Thông', 0));
    fireEvent.click(await screen.findByRole('button', { name: 'Phiếu phản hồi' }));
    await screen.findByRole('button', { name: 'Theo dõi nộp' });
    expect(client.made.find(({ name }) => name === 'reports/build')?.input).toEqual({
      report: { kind: 'unit-feedback', period: '2017-Q1', unitId: 6 },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Theo dõi nộp' }));
    fireEvent.click(await cellOf('Đảng bộ xã Nà Thông', 0));
    fireEvent.click(await screen.findByRole('button', { name: 'Mở tệp đã nhập' }));
    await screen.findByRole('table', { name: 'Các lần đã nhập' });
  });

  test('the way to the figures finds the unit there', async () => {
    renderWindow('/reporting');
    fireEvent.click(await cellOf('Đảng bộ xã Nà Thông', 0));
    fireEvent.click(await screen.findByRole('button', { name: 'Xem số liệu' }));
    const grid = await screen.findByRole('grid', { name: 'Số liệu Quý I/2017 theo đơn vị' });
    const names = within(grid)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
    expect(names).toContain('Đảng bộ xã Nà Thông');
    expect(names).not.toContain('Đảng bộ xã Nậm Sen');
  });

  test('the main button opens the list of those to be reminded', async () => {
    const client = renderWindow('/reporting');
    await screen.findByRole('grid');
    fireEvent.click(screen.getByRole('button', { name: 'In danh sách đôn đốc' }));
    await screen.findByRole('button', { name: 'Theo dõi nộp' });
    expect(client.made.find(({ name }) => name === 'reports/build')?.input).toEqual({
      report: { kind: 'reminder-list', period: '2017-Q1' },
    });
  });

  test('a refusal stands over the grid, which stays', async () => {
    renderWindow('/reporting', {
      'reporting/save-note': () => {
        throw stopWith('reporting.received-later', { day: '20/04/2017', today: '18/04/2017' });
      },
    });
    fireEvent.click(await cellOf(NGA, 0));
    const field = await screen.findByRole('textbox', { name: 'Ngày nhận thực tế' });
    fireEvent.change(field, { target: { value: '20/4/2017' } });
    fireEvent.blur(field);
    await screen.findByText('Ngày nhận thực tế 20/04/2017 sau hôm nay (18/04/2017).');
    expect(screen.getByRole('grid')).toBeTruthy();
  });

  test('without units it says what to do first', async () => {
    renderWindow('/reporting', {
      'reporting/read-board': ({ period, count }) => ({ ...sampleBoard(period, count), rows: [] }),
    });
    expect(await screen.findByRole('button', { name: 'Nhập danh sách đơn vị' })).toBeTruthy();
  });

  test('of three thousand units it draws what is in sight', async () => {
    const [row] = sampleBoard('2017-Q1', 1).rows;
    if (row === undefined) throw new Error('no row');
    const rows = Array.from({ length: 3000 }, (_, index) => ({
      ...row,
      unit: { id: 10_000 + index, name: `Đảng bộ xã ${index}` },
    }));
    renderWindow('/reporting', {
      'reporting/read-board': ({ period, count }) => ({ ...sampleBoard(period, count), rows }),
    });
    const grid = await screen.findByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('3004');
    expect(within(grid).getAllByRole('rowheader').length).toBeLessThan(60);
  });
});

describe('Hạn nộp…', () => {
  // happy-dom lays nothing out, so the keeper of the focus may take the dialog for one that is not in use and hide it
  // from screen readers; that it is not hidden is tested in a browser (dialogs.test.ts).
  const hidden = true;
  const field = (name: string) => screen.getByRole('textbox', { name, hidden });
  const open = async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Hạn nộp…' }));
    return screen.findByRole('textbox', { name: 'Hạn nộp riêng Quý I/2017', hidden });
  };
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Lưu hạn nộp', hidden }));

  test('saves the day of the period, then the rules from a day on', async () => {
    const client = renderWindow('/reporting');
    fireEvent.change(await open(), { target: { value: '15/4/2017' } });
    fireEvent.change(field('Quý'), { target: { value: '12' } });
    fireEvent.change(field('9 tháng'), { target: { value: '' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Phải có đủ các báo cáo được chọn', hidden }));
    save();
    await waitFor(() => expect(client.made.some(({ name }) => name === 'reporting/save-rules')).toBe(true));
    expect(client.made.find(({ name }) => name === 'reporting/save-deadline')?.input).toEqual({
      period: '2017-Q1',
      dueOn: '2017-04-15',
      note: '',
    });
    expect(client.made.find(({ name }) => name === 'reporting/save-rules')?.input).toMatchObject({
      from: '2017-01-01',
      rules: {
        days: { quarter: 12, '6M': 10, '9M': null, year: 10, days: null },
        required: {
          quarter: { needs: 'all', of: ['admissions', 'bieu-2-btctw', 'bieu-2-tctw'] },
          year: { needs: 'any' },
        },
      },
    });
  });

  test('tells each field that cannot be read and saves nothing', async () => {
    const client = renderWindow('/reporting');
    fireEvent.change(await open(), { target: { value: 'mai' } });
    fireEvent.change(field('Năm'), { target: { value: '400' } });
    save();
    await screen.findByText('Ghi ngày như 15/04/2017.');
    expect(screen.getByText('Ghi một số từ 0 đến 366.')).toBeTruthy();
    expect(client.made.some(({ name }) => name.startsWith('reporting/save'))).toBe(false);
  });
});
