// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openIntakeFile, stagedLast } from '../../../../support/window/open-intake-file.tsx';
import { cleanWindows } from '../../../../support/window/render-window.tsx';

cleanWindows();
const UNCLEAR = 'KN Q1 chua ro don vi.xlsx';
const CELLS = 'Danh sách kết nạp Nà Thông.xlsx';
const VALUES = 'Kết nạp Mường Đằm quý 1.xlsx';
const PERSONS = 'DS kết nạp Nậm Sen.xlsx';
const LEGACY = 'DANH SACH KET NAP TA PINH.xls';
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement ?? window, { key, ...more });

describe('Nhập báo cáo: problems of a file', () => {
  test('the sheet stands beside the problems as the unit made it, problems marked in it in words too', async () => {
    await openIntakeFile(CELLS);
    const grid = within(await screen.findByRole('grid', { name: 'Trang “Danh sách” của tệp' }));
    expect(await grid.findByRole('gridcell', { name: 'Ô B9: Lò Thị Mỉ' })).toBeTruthy();
    expect(
      grid.getByRole('gridcell', { name: /^Ô E12: Mong hoa\. Cần sửa: Dân tộc: 1 ô ghi “Mong hoa”/ }),
    ).toBeTruthy();
    expect(grid.getByRole('rowheader', { name: 'Dòng 13, đang ẩn trong tệp' })).toBeTruthy();
    expect(grid.getByRole('columnheader', { name: 'Cột B: Họ và tên' })).toBeTruthy();
    expect(grid.getAllByRole('gridcell').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  test('F8 goes from problem to problem and marks the cell, Enter does what is suggested, Ctrl+Z takes it back', async () => {
    const client = await openIntakeFile(CELLS);
    await screen.findByText('Cần sửa hoặc quyết định (4)');
    press('F8');
    press('F8');
    expect(document.activeElement?.textContent).toContain('Mong hoa');
    expect(screen.getByText('Cần ghi: Kinh, Thái, Mông, Mường …')).toBeTruthy();
    await waitFor(() => expect(document.querySelector('.sheet-shown')?.getAttribute('data-spot')).toBe('12:5'));
    press('Enter');
    await waitFor(() =>
      expect(stagedLast(client)).toEqual({ file: 'f5', fixes: [{ sheet: 'Danh sách', cell: 'E12', text: 'Mông' }] }),
    );
    expect(await screen.findByText('Cần sửa hoặc quyết định (3)')).toBeTruthy();
    expect(screen.getByRole('gridcell', { name: /^Ô E12: Mông\. Đã sửa; đơn vị ghi “Mong hoa”/ })).toBeTruthy();
    press('z', { ctrlKey: true });
    await waitFor(() => expect(stagedLast(client)).toEqual({ file: 'f5' }));
    expect(await screen.findByText('Cần sửa hoặc quyết định (4)')).toBeTruthy();
  });

  test('a cell is mended in the picture: F2, typing, Enter; Esc leaves it as it is', async () => {
    const client = await openIntakeFile(CELLS);
    const cell = await screen.findByRole('gridcell', { name: /^Ô K10/ });
    fireEvent.mouseDown(cell);
    cell.focus();
    press('F2');
    const first = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Sửa ô K10' });
    expect(first.value).toBe('32/01/2017');
    first.value = 'nothing';
    fireEvent.keyDown(first, { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: 'Sửa ô K10' })).toBeNull();
    expect(screen.getByRole('region', { name: `Tệp ${CELLS}` })).toBeTruthy();
    fireEvent.doubleClick(screen.getByRole('gridcell', { name: /^Ô K10/ }));
    const second = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Sửa ô K10' });
    second.value = '23/01/2017';
    fireEvent.keyDown(second, { key: 'Enter', isComposing: true });
    expect(stagedLast(client)).not.toHaveProperty('fixes');
    fireEvent.keyDown(second, { key: 'Enter' });
    await waitFor(() =>
      expect(stagedLast(client)).toEqual({
        file: 'f5',
        fixes: [{ sheet: 'Danh sách', cell: 'K10', text: '23/01/2017' }],
      }),
    );
  });

  test('writing what the unit wrote again takes the fix away', async () => {
    const client = await openIntakeFile(CELLS);
    const mend = async (name: RegExp, text: string) => {
      fireEvent.doubleClick(await screen.findByRole('gridcell', { name }));
      const editor = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Sửa ô K10' });
      editor.value = text;
      fireEvent.keyDown(editor, { key: 'Enter' });
    };
    await mend(/^Ô K10: 32/, '23/01/2017');
    await waitFor(() => expect(stagedLast(client)).toHaveProperty('fixes'));
    await mend(/^Ô K10: 23/, '32/01/2017');
    await waitFor(() => expect(stagedLast(client)).toEqual({ file: 'f5' }));
  });

  test('a line is left out, or all that is still wrong; what was left out comes back', async () => {
    const client = await openIntakeFile(CELLS);
    fireEvent.click(await screen.findByRole('button', { name: 'Xem ô C14, trang Danh sách' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Bỏ qua dòng 14' }));
    expect(await screen.findByText('Đã chọn cho tệp này: bỏ qua dòng 14.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Nhận phần còn lại' }));
    await waitFor(() =>
      expect(stagedLast(client)).toEqual({ file: 'f5', leaveOut: [{ sheet: 'Danh sách', row: 14 }], takePart: true }),
    );
    expect(await screen.findByText('Ghi một phần, bỏ 4 dòng, ô')).toBeTruthy();
    expect(screen.getByText('1 tệp nhận đủ, 1 tệp nhận một phần (bỏ 4 dòng, ô), 7 tệp để lại')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Nhập lại mọi phần đã bỏ' }));
    await waitFor(() => expect(stagedLast(client)).toEqual({ file: 'f5' }));
  });

  test('an unknown unit is asked for at the head of the file', async () => {
    const client = await openIntakeFile(UNCLEAR);
    await screen.findByText('Cần sửa hoặc quyết định (1)');
    press('F8');
    expect(screen.queryByRole('button', { name: /^Bỏ qua dòng/ })).toBeNull();
    press('Enter');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Đơn vị của tệp ${UNCLEAR}`);
    fireEvent.change(document.activeElement as HTMLElement, { target: { value: '5' } });
    expect(await screen.findByText(/Ô có lỗi công thức \(#REF!\)/)).toBeTruthy();
    expect(stagedLast(client)).toEqual({ file: 'f4', unitId: 5 });
  });

  test('after the last problem of a file F8 goes on in the next file, and Esc back to the list', async () => {
    await openIntakeFile(UNCLEAR);
    await screen.findByText('Cần sửa hoặc quyết định (1)');
    press('F8');
    press('F8');
    expect(await screen.findByRole('region', { name: `Tệp ${CELLS}` })).toBeTruthy();
    press('Escape');
    expect(await screen.findByRole('table', { name: 'Các tệp đã chọn' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe(CELLS));
  });

  test('the rows of a file are shown with their sheet row and state', async () => {
    await openIntakeFile('DS kết nạp quý I Huổi Mây.xlsx');
    const row = (await screen.findByText('Vàng A Sùng')).closest('tr');
    expect(row?.textContent).toContain('10');
    expect(row?.textContent).toContain('Thêm mới');
  });
});

describe('Nhập báo cáo: questions about a file', () => {
  test('proposals are marked with their reason, and taken all at once below the questions', async () => {
    const client = await openIntakeFile(VALUES);
    const list = within(await screen.findByRole('region', { name: 'Các câu hỏi về tệp' }));
    expect(list.getByText('Còn 3/3 câu chưa trả lời.')).toBeTruthy();
    expect(list.getByText(/Lý do: tên gọi của một nhóm người Thái/)).toBeTruthy();
    expect(list.getAllByText('đề xuất')).toHaveLength(2);
    fireEvent.click(list.getByRole('button', { name: 'Dùng tất cả đề xuất (2)' }));
    await waitFor(() =>
      expect(stagedLast(client)).toEqual({
        file: 'f9',
        answers: [
          { about: 'value', field: 'people', written: 'Thái đen', code: 'Thái' },
          { about: 'value', field: 'people', written: 'Hmoong', code: 'Mông' },
        ],
      }),
    );
    expect(await list.findByText('Còn 1/3 câu chưa trả lời.')).toBeTruthy();
    expect(list.getByRole<HTMLInputElement>('radio', { name: 'Thái đề xuất' }).checked).toBe(true);
  });

  test('an answered question stays in its place and may be answered otherwise', async () => {
    const client = await openIntakeFile(VALUES);
    fireEvent.click(await screen.findByRole('radio', { name: 'Tày' }));
    await screen.findByText('Còn 2/3 câu chưa trả lời.');
    fireEvent.click(screen.getByRole('radio', { name: 'Nùng' }));
    await waitFor(() =>
      expect(stagedLast(client)).toEqual({
        file: 'f9',
        answers: [{ about: 'value', field: 'people', written: 'Thái đen', code: 'Nùng' }],
      }),
    );
    const sentences = [...document.querySelectorAll('.question legend')].map(({ textContent }) => textContent);
    expect(sentences[0]).toContain('Thái đen');
  });

  test('many answers stand in a drop-down, without a proposal none is chosen', async () => {
    await openIntakeFile(VALUES);
    const select = await screen.findByRole<HTMLSelectElement>('combobox', { name: /Cán bộ bán chuyên trách/ });
    expect(select.value).toBe('');
    expect(select.options).toHaveLength(9);
  });

  test('two persons stand side by side, with what differs between them', async () => {
    const client = await openIntakeFile(PERSONS);
    const tables = () => screen.getAllByRole('table', { name: 'So sánh hai người' });
    await waitFor(() => expect(tables()).toHaveLength(2));
    const [known, inFile] = tables();
    expect(known?.textContent).toContain('01/01/1985');
    expect(known?.textContent).toContain('Chi bộ bản Nậm Sen 2');
    expect([...(known?.querySelectorAll('.question-differs th') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Ngày sinh (nữ) ≠',
      'Chi bộ ≠',
    ]);
    expect(inFile?.textContent).toContain('Dòng 14 của tệp');
    expect(inFile?.textContent).toContain('Dòng 9 của tệp');
    fireEvent.click(screen.getByRole('radio', { name: 'Là người khác' }));
    await waitFor(() =>
      expect(stagedLast(client)).toEqual({
        file: 'f7',
        answers: [{ about: 'person', sheet: 'Danh sách', row: 9, personId: null }],
      }),
    );
  });

  test('texts in an old font are shown before and after', async () => {
    await openIntakeFile(LEGACY);
    const samples = within(await screen.findByRole('table', { name: 'Xem trước việc đổi bảng mã' }));
    expect(samples.getByText('Vµng A Sïng').closest('tr')?.textContent).toBe('Vµng A SïngVàng A Sùng');
  });
});
