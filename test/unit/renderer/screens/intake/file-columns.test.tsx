// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openIntakeFile, stagedLast } from '../../../../support/window/open-intake-file.tsx';
import { cleanWindows } from '../../../../support/window/render-window.tsx';

cleanWindows();
const AGAIN = /^Biểu 2 quý I năm 2017/;
const MAPPING = 'Kết nạp Phìn Chải (mẫu riêng).xlsx';
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement ?? window, { key, ...more });

describe('Nhập báo cáo: columns of an unknown table', () => {
  test('kind, rows and columns become answers', async () => {
    const client = await openIntakeFile(MAPPING);
    await screen.findByText(/Không nhận ra biểu mẫu\. Gần nhất/);
    press('F8');
    press('Enter');
    const panel = within(await screen.findByRole('region', { name: 'Bảng và các cột' }));
    expect(panel.getByText('Bảng chưa nhận ra')).toBeTruthy();
    fireEvent.change(panel.getByRole('combobox', { name: 'Đọc bảng này là' }), { target: { value: 'new-members' } });
    const row = async (number: number) =>
      within(await screen.findByRole('rowheader', { name: `Dòng ${number}` })).getByRole('button');
    fireEvent.click(await row(6));
    fireEvent.click(await row(7));
    fireEvent.change(panel.getByRole('spinbutton', { name: 'Số liệu từ dòng' }), { target: { value: '9' } });
    fireEvent.click(await panel.findByRole('button', { name: /^Ghép các cột trùng tiêu đề/ }));
    fireEvent.change(panel.getByRole('combobox', { name: 'Nội dung của cột B' }), { target: { value: 'fullName' } });
    fireEvent.click(panel.getByRole('button', { name: 'Đọc theo cách này' }));
    await waitFor(() => expect(stagedLast(client)).toMatchObject({ file: 'f6', answers: expect.any(Array) }));
    const { answers } = stagedLast(client) as { answers: readonly object[] };
    expect(answers[0]).toEqual({
      about: 'table',
      sheet: 'Danh sách',
      headerRow: 6,
      lastHeaderRow: 7,
      firstDataRow: 9,
      layout: 'new-members',
    });
    expect(answers).toContainEqual({
      about: 'column',
      sheet: 'Danh sách',
      headerRow: 6,
      column: 'B',
      field: 'fullName',
    });
    expect(answers).toContainEqual({
      about: 'column',
      sheet: 'Danh sách',
      headerRow: 6,
      column: 'C',
      field: 'birthMale',
    });
    expect(answers).not.toContainEqual(expect.objectContaining({ column: 'K' }));
  });

  test('one column changed is one answer, and passing a table over is one too', async () => {
    const client = await openIntakeFile('DS kết nạp quý I Huổi Mây.xlsx');
    fireEvent.click(await screen.findByRole('tab', { name: 'Cột và bảng' }));
    const panel = within(await screen.findByRole('region', { name: 'Bảng và các cột' }));
    await panel.findByText('Cột không đọc');
    fireEvent.change(await panel.findByRole('combobox', { name: 'Nội dung của cột L' }), { target: { value: 'note' } });
    fireEvent.click(panel.getByRole('button', { name: 'Đọc theo cách này' }));
    await waitFor(() =>
      expect(stagedLast(client)).toEqual({
        file: 'f1',
        answers: [{ about: 'column', sheet: 'Danh sách', headerRow: 6, column: 'L', field: 'note' }],
      }),
    );
  });
});

describe('Nhập báo cáo: a workbook sent again', () => {
  test('the old one stays until the new one is accepted; rows and corrections are chosen one by one', async () => {
    const client = await openIntakeFile(AGAIN);
    const view = within(await screen.findByRole('region', { name: 'Bản mới so với bản đã nộp' }));
    expect(view.getByText('Khác 9 ô · 1 chỗ ban đã sửa')).toBeTruthy();
    expect(view.getByText('Theo tôn giáo', { selector: '.difference-totals th' }).closest('tr')?.textContent).toBe(
      'Theo tôn giáokhông có1',
    );
    expect(view.getByRole<HTMLInputElement>('radio', { name: 'Giữ bản đã nộp' }).checked).toBe(true);
    fireEvent.click(await view.findByRole('checkbox', { name: 'Nhận bản mới của “Kết nạp lại”' }));
    await waitFor(() => expect(stagedLast(client)).toEqual({ file: 'f2', keepOld: ['row 1'] }));
    const correction = within(await view.findByRole('group', { name: 'Chỗ ban đã sửa của “Nữ”' }));
    expect(correction.getByRole<HTMLInputElement>('radio', { name: 'Giữ bản đã sửa' }).checked).toBe(true);
    fireEvent.click(correction.getByRole('radio', { name: 'Nhận bản mới' }));
    await waitFor(() => expect(stagedLast(client)).toEqual({ file: 'f2', keepOld: ['row 1'], overrule: ['row 2'] }));
    fireEvent.click(view.getAllByRole('radio', { name: 'Nhận bản mới' })[0] as HTMLElement);
    await waitFor(() =>
      expect(stagedLast(client)).toEqual({
        file: 'f2',
        keepOld: ['row 1'],
        overrule: ['row 2'],
        replaceSubmission: true,
      }),
    );
    expect(await screen.findByText('Sẵn sàng ghi')).toBeTruthy();
  });
});
