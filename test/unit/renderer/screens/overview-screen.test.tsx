// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

const tile = async (question: string) =>
  within((await screen.findByRole('heading', { name: question })).closest('section') ?? document.body);

describe('Tổng quan', () => {
  test('the four questions are answered, each with its base', async () => {
    renderWindow();
    expect((await tile('Còn thiếu báo cáo của ai?')).getByText('2 đơn vị chưa có báo cáo')).toBeTruthy();
    expect((await tile('Còn lỗi gì?')).getByText('2 điểm cần xem')).toBeTruthy();
    const result = await tile('Toàn đảng bộ đạt bao nhiêu?');
    expect(result.getByText('74,00%')).toBeTruthy();
    expect(result.getByText('74/100 chỉ tiêu năm')).toBeTruthy();
    expect(result.getByText('Cùng kỳ năm trước: 61')).toBeTruthy();
    expect(result.getByText('Tổng số đảng viên: 1.906')).toBeTruthy();
    expect((await tile('Đơn vị nào chậm?')).getByText('4 đơn vị chậm')).toBeTruthy();
  });

  test('the units behind an answer are named', async () => {
    renderWindow();
    fireEvent.click((await tile('Còn thiếu báo cáo của ai?')).getByRole('button'));
    const missing = within(screen.getByRole('region', { name: 'Đơn vị chưa có báo cáo kỳ này' }));
    expect(missing.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Đảng bộ xã Tả Pình',
      'Chi bộ Thanh tra huyện',
    ]);
    fireEvent.click((await tile('Đơn vị nào chậm?')).getByRole('button'));
    expect(screen.queryByRole('region', { name: 'Đơn vị chưa có báo cáo kỳ này' })).toBeNull();
    expect(
      within(screen.getByRole('region', { name: 'Đơn vị chậm so với chỉ tiêu năm' })).getAllByRole('listitem'),
    ).toHaveLength(4);
  });

  test('a bar is told in words: the unit and its exact share', async () => {
    renderWindow();
    expect(await screen.findByRole('img', { name: 'Đảng bộ xã Nậm Sen: 44,44%' })).toBeTruthy();
    const line = screen.getByRole('rowheader', { name: 'Đảng bộ xã Tả Pình' }).closest('tr');
    expect(line?.textContent).toContain('chưa có');
    expect(line?.textContent).toContain('Chưa có số');
    expect(line?.querySelector('svg[role=img]')).toBeNull();
  });

  test('a period without figures says what to do, and shows no bars', async () => {
    renderWindow();
    fireEvent.change(await screen.findByRole('combobox', { name: 'Kỳ báo cáo' }), { target: { value: 'Q2' } });
    expect(await screen.findByText('Kỳ này chưa có số liệu. Hãy nhập báo cáo của các đơn vị.')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
