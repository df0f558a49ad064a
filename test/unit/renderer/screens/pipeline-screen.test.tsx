// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

const rows = async () => {
  const grid = await screen.findByRole('grid');
  await waitFor(() => expect(grid.querySelectorAll('[data-row]').length).toBeGreaterThan(0));
  return [...grid.querySelectorAll<HTMLElement>('[data-row]')];
};

describe('Nguồn phát triển', () => {
  test('each stage has its count, the base is named, ratios say what they are', async () => {
    renderWindow('/pipeline');
    expect(await screen.findByText(/Tính trên 3 danh sách, mới nhất ngày 03\/04\/2017/)).toBeTruthy();
    const stages = within(await screen.findByRole('region', { name: /Số người ở từng bước, đến ngày 05\/04\/2017/ }));
    expect(stages.getByText('Cảm tình Đảng').closest('tr')?.textContent).toContain('10');
    expect(screen.getByText(/tỷ số hai luồng trong kỳ/)).toBeTruthy();
    expect(screen.getByText(/cùng một lớp người/)).toBeTruthy();
  });

  test('a count opens the people behind it, and back again', async () => {
    renderWindow('/pipeline');
    fireEvent.click(await screen.findByRole('button', { name: 'Cảm tình Đảng: 10 người, xem danh sách' }));
    expect(await rows()).toHaveLength(10);
    fireEvent.click(screen.getByRole('button', { name: 'Về tổng hợp' }));
    expect(await screen.findByRole('region', { name: /Số người ở từng bước/ })).toBeTruthy();
  });

  test('what falls due is a tab; people without a day are told apart and can be seen', async () => {
    renderWindow('/pipeline');
    fireEvent.click(await screen.findByRole('tab', { name: 'Giấy chứng nhận (5+)' }));
    const due = await rows();
    expect(due).toHaveLength(5);
    expect(due[0]?.textContent).toMatch(/07\/03\/2017quá 29 ngày/);
    expect(due[0]?.textContent).toContain('HD 01-HD/TW ngày 20/09/2016');
    expect(screen.getByText(/10 người chưa rõ ngày cấp giấy chứng nhận/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Xem tên' }));
    await waitFor(async () => expect(await rows()).toHaveLength(10));
    expect((await rows())[0]?.textContent).toContain('chỉ ghi 11/2016');
  });

  test('a search needs no accents', async () => {
    renderWindow('/pipeline/certificates');
    await rows();
    fireEvent.change(screen.getByPlaceholderText(/không cần dấu/), { target: { value: 'vang a pao' } });
    await waitFor(async () => expect(await rows()).toHaveLength(1));
  });

  test('another day is asked for when it is complete; a wrong one is told', async () => {
    const client = renderWindow('/pipeline');
    const field = await screen.findByRole('textbox', { name: 'Đến ngày' });
    fireEvent.change(field, { target: { value: '31/13/2016' } });
    fireEvent.blur(field);
    expect(await screen.findByText('Ghi ngày như 01/07/2025.')).toBeTruthy();
    fireEvent.change(field, { target: { value: '31/12/2016' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByText(/đến ngày 31\/12\/2016/)).toBeTruthy();
    expect(
      client.made.some(({ name, input }) => name === 'pipeline/read' && JSON.stringify(input).includes('2016-12-31')),
    ).toBe(true);
  });

  test('arrow keys move, F4 tells where each day comes from, Escape gives the focus back', async () => {
    renderWindow('/pipeline/decisions');
    const [first] = await rows();
    first?.focus();
    fireEvent.keyDown(first ?? document.body, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe('1'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'F4' });
    const panel = within(await screen.findByRole('complementary', { name: 'Nguồn gốc các ngày' }));
    expect(await panel.findByText(/60 ngày làm việc, gia hạn tối đa 30, theo QĐ 29-QĐ\/TW/)).toBeTruthy();
    expect(panel.getAllByText(/QCUT.xlsx, trang “Danh sách”, ô F/).length).toBeGreaterThan(0);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Nguồn gốc các ngày' })).toBeNull());
    expect(document.activeElement?.getAttribute('data-row')).toBe('1');
  });

  test('a list goes out on purpose only, and the note says what it holds', async () => {
    const client = renderWindow('/pipeline/certificates');
    await rows();
    fireEvent.click(screen.getByRole('button', { name: 'Xuất Excel' }));
    expect(await screen.findByText(/Danh sách có thông tin cá nhân/)).toBeTruthy();
    const asked = client.made.find(({ name }) => name === 'paper/save-workbook');
    expect(asked?.input).toMatchObject({ report: { kind: 'people-list', list: 'certificates', day: '2017-04-05' } });
  });

  test('the whole list is copied with its heads', async () => {
    let copied = '';
    const exec = vi.fn<(command: string) => boolean>(() => {
      const event = new Event('copy', { bubbles: true }) as Event & { clipboardData?: unknown };
      const kept = new Map<string, string>();
      event.clipboardData = { setData: (type: string, text: string) => kept.set(type, text) };
      document.dispatchEvent(event);
      copied = kept.get('text/plain') ?? '';
      return true;
    });
    Object.assign(document, { execCommand: exec });
    renderWindow('/pipeline/certificates');
    await rows();
    fireEvent.click(screen.getByRole('button', { name: 'Sao chép kèm tiêu đề' }));
    expect(await screen.findByText('Đã sao chép 5 dòng.')).toBeTruthy();
    expect(copied.split('\r\n')).toHaveLength(6);
    expect(copied).toMatch(/^Họ và tên\tNgày sinh\t/);
  });
});

describe('Lịch nghỉ', () => {
  const open = async () => {
    const client = renderWindow('/settings');
    fireEvent.click(await screen.findByRole('tab', { name: 'Lịch nghỉ' }));
    await screen.findByText('Theo Bộ luật Lao động, chưa đối chiếu.');
    return client;
  };

  test('a year is confirmed with a day added by hand, and can be undone', async () => {
    const client = await open();
    fireEvent.change(screen.getByRole('textbox', { name: 'Ngày mới' }), { target: { value: '05/06/2017' } });
    fireEvent.click(screen.getByRole('button', { name: 'Thêm ngày' }));
    fireEvent.click(screen.getByRole('button', { name: 'Xác nhận lịch năm 2017' }));
    expect(await screen.findByText('Đã ghi lịch nghỉ năm 2017.')).toBeTruthy();
    const saved = client.made.find(({ name }) => name === 'holidays/save')?.input;
    expect(saved).toMatchObject({ year: 2017, isConfirmed: true });
    expect(JSON.stringify(saved)).toContain('"2017-06-05"');
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(await screen.findByText('Đã hoàn tác.')).toBeTruthy();
  });

  test('pasted lines take the place of the days; a line that is none is named', async () => {
    await open();
    const field = screen.getByRole('textbox', { name: /Dán từ Excel/ });
    fireEvent.change(field, { target: { value: '02/09/2017\tnghỉ\tQuốc khánh\nngày lễ\tnghỉ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Nhận các dòng đã dán' }));
    expect(await screen.findByText(/Chưa đọc được dòng 2/)).toBeTruthy();
    fireEvent.change(field, { target: { value: '02/09/2017\tnghỉ\tQuốc khánh\n16/12/2017;làm bù;Hoán đổi' } });
    fireEvent.click(screen.getByRole('button', { name: 'Nhận các dòng đã dán' }));
    const table = within(screen.getByRole('table', { name: 'Ngày nghỉ và ngày làm bù' }));
    expect(table.getAllByRole('row')).toHaveLength(3);
    expect(table.getByText('16/12/2017').closest('tr')?.textContent).toContain('Thứ Bảy');
  });
});
