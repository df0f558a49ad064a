// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

const BLOCKED = 'KN Q1 chua ro don vi.xlsx';
const CLEAN = 'DS kết nạp quý I Huổi Mây.xlsx';

async function chooseFiles() {
  fireEvent.click(await screen.findByRole('button', { name: 'Chọn tệp…' }));
  return within(await screen.findByRole('table', { name: 'Các tệp đã chọn' }));
}
const commitButton = () => screen.getByRole('button', { name: /vào số liệu/ });
const isDisabled = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true';

describe('Nhập báo cáo', () => {
  test('without files the button is disabled and says why', async () => {
    renderWindow('/intake');
    await screen.findByText(/Kéo tệp Excel của các đơn vị vào đây/);
    expect(isDisabled(commitButton())).toBe(true);
    expect(screen.getByText('Chưa có tệp nào để ghi.')).toBeTruthy();
  });

  test('each file is a row with what was recognised and its state', async () => {
    renderWindow('/intake');
    const table = await chooseFiles();
    await table.findByText('Sẵn sàng ghi, 2 lưu ý');
    expect(table.getByText('Không đọc được')).toBeTruthy();
    expect(table.getAllByText(/Chưa ghi được: 1 điểm/)).toHaveLength(2);
    expect(
      table.getByRole<HTMLSelectElement>('combobox', { name: `Đơn vị của tệp ${CLEAN}` }).selectedOptions[0]?.text,
    ).toBe('Đảng bộ xã Huổi Mây');
    expect(table.getByText('Khác kỳ đang xem (Quý I/2017)')).toBeTruthy();
  });

  test('the preview shows each row with its sheet row and state', async () => {
    renderWindow('/intake');
    await chooseFiles();
    const row = (await screen.findByText('Vàng A Sùng')).closest('tr');
    expect(row?.textContent).toContain('10');
    expect(row?.textContent).toContain('Thêm mới');
    expect(screen.getByText('6 thêm mới')).toBeTruthy();
  });

  test('problems stand by weight with their cells, and a cell leads to its row', async () => {
    renderWindow('/intake');
    await chooseFiles();
    await screen.findByText('Vàng A Sùng');
    fireEvent.click(screen.getByRole('tab', { name: 'Điểm cần xem (2)' }));
    expect(screen.getByText('Lưu ý (2)')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Xem dòng của ô C10, trang Danh sách' }));
    const row = (await screen.findByText('Vàng A Sùng')).closest('tr');
    await waitFor(() => expect(row?.className).toContain('intake-row-marked'));
  });

  test('an unknown unit is asked for, then a broken line may be left out, then the file can be written', async () => {
    const client = renderWindow('/intake');
    const asked = () => client.made.filter(({ name }) => name === 'intake/stage').at(-1)?.input;
    const table = await chooseFiles();
    fireEvent.click(await table.findByRole('button', { name: BLOCKED }));
    expect(await screen.findByText('Cần sửa hoặc quyết định (1)')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Bỏ qua dòng/ })).toBeNull();
    fireEvent.change(table.getByRole('combobox', { name: `Đơn vị của tệp ${BLOCKED}` }), { target: { value: '5' } });
    expect(await screen.findByText(/Ô có lỗi công thức \(#REF!\)/)).toBeTruthy();
    expect(asked()).toEqual({ file: 'f4', unitId: 5 });
    expect(commitButton().textContent).toBe('Ghi vào số liệu');
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ qua dòng 14' }));
    expect(await screen.findByText('Đang bỏ qua dòng 14.')).toBeTruthy();
    expect(asked()).toEqual({ file: 'f4', unitId: 5, leaveOut: [{ sheet: 'Danh sách', row: 14 }] });
    await waitFor(() => expect(commitButton().textContent).toBe('Ghi 2 tệp vào số liệu'));
    fireEvent.click(screen.getByRole('button', { name: 'Nhập lại các dòng này' }));
    await waitFor(() => expect(asked()).toEqual({ file: 'f4', unitId: 5 }));
  });

  test('a form sent again waits until the new version is accepted', async () => {
    const client = renderWindow('/intake');
    const table = await chooseFiles();
    fireEvent.click(await table.findByRole('button', { name: /^Biểu 2 quý I năm 2017/ }));
    expect(await screen.findByText(/Bản mới khác 9 ô/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Nhận bản mới thay cho bản đơn vị đã nộp' }));
    await waitFor(() => expect(table.getByText('Sẵn sàng ghi')).toBeTruthy());
    expect(client.made.filter(({ name }) => name === 'intake/stage').at(-1)?.input).toEqual({
      file: 'f2',
      replaceSubmission: true,
    });
  });

  test('a file that is in the figures already is told so, and cannot be written', async () => {
    renderWindow('/intake', {
      'intake/stage': ({ file }) => ({
        planId: null,
        planHash: null,
        file,
        sha256: file,
        kind: 'admissions',
        form: null,
        unit: null,
        period: null,
        sheet: null,
        sheets: [],
        counts: { rows: 0, add: 0, change: 0, same: 0, question: 0, leftOut: 0 },
        totals: [],
        questions: [],
        parts: [],
        difference: null,
        problems: [
          {
            code: 'intake.already-imported',
            weight: 'stop',
            place: { at: 'file', file },
            facts: { time: '08:10', day: '03/04/2017' },
          },
        ],
      }),
    });
    const table = await chooseFiles();
    expect(await table.findAllByText('Không có gì mới')).toHaveLength(4);
    expect(screen.getByText('Các tệp không có gì mới để ghi.')).toBeTruthy();
    expect(screen.getByText(/Tệp này đã nhập lúc 08:10 ngày 03\/04\/2017/)).toBeTruthy();
  });

  test('F8 goes from problem to problem', async () => {
    renderWindow('/intake');
    const table = await chooseFiles();
    fireEvent.click(await table.findByRole('button', { name: BLOCKED }));
    await screen.findByText('Cần sửa hoặc quyết định (1)');
    fireEvent.keyDown(window, { key: 'F8' });
    expect(document.activeElement?.textContent).toContain('ĐẢNG ỦY XÃ HUỔI MAI');
    fireEvent.keyDown(window, { key: 'F8' });
    expect(document.activeElement?.textContent).toContain('C10');
    fireEvent.keyDown(window, { key: 'F8', shiftKey: true });
    expect(document.activeElement?.textContent).toContain('HUỔI MAI');
  });

  test('a written file is told, and its import can be taken back', async () => {
    const client = renderWindow('/intake');
    const table = await chooseFiles();
    await table.findByText('Sẵn sàng ghi, 2 lưu ý');
    fireEvent.click(commitButton());
    expect(await screen.findByText('Đã ghi 1 tệp vào số liệu.')).toBeTruthy();
    expect(table.getByText('Đã ghi')).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Các lần đã nhập' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác lần nhập tệp Biểu 2 quý I Sen Hạ.xlsx' }));
    expect(await screen.findByText(/Đã hoàn tác lần nhập tệp “Biểu 2 quý I Sen Hạ.xlsx”/)).toBeTruthy();
    expect(client.made).toContainEqual({ name: 'changes/undo', input: { changeSetId: 41 } });
  });

  test('files dropped on another screen open this one', async () => {
    const client = renderWindow('/');
    await screen.findByText('Đơn vị nào chậm?');
    client.emit('files/dropped', { files: [{ token: 'f1', name: CLEAN }] });
    const table = within(await screen.findByRole('table', { name: 'Các tệp đã chọn' }));
    expect(await table.findByText('Sẵn sàng ghi, 2 lưu ý')).toBeTruthy();
  });

  test('what was chosen is still there after looking at another screen', async () => {
    renderWindow('/intake');
    await chooseFiles();
    fireEvent.keyDown(window, { key: '1', ctrlKey: true });
    await screen.findByText('Đơn vị nào chậm?');
    fireEvent.keyDown(window, { key: '2', ctrlKey: true });
    expect(await screen.findByRole('table', { name: 'Các tệp đã chọn' })).toBeTruthy();
  });

  test('progress is announced in tens and the end with its outcome', async () => {
    renderWindow('/intake');
    const table = await chooseFiles();
    await table.findByText('Sẵn sàng ghi, 2 lưu ý');
    expect(screen.getByText('Đọc xong. 1 tệp ghi được, 3 tệp chưa ghi được.')).toBeTruthy();
  });
});
