// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { fewFiles } from '../../../../support/window/sample-files.ts';
import { deliveryAnswers } from '../../../../support/window/sample-answers.ts';
import { cleanWindows, renderWindow } from '../../../../support/window/render-window.tsx';

cleanWindows();
const CLEAN = 'DS kết nạp quý I Huổi Mây.xlsx';

async function chooseFiles() {
  fireEvent.click((await screen.findAllByRole('button', { name: 'Chọn tệp…' }))[0] as HTMLElement);
  return within(await screen.findByRole('table', { name: 'Các tệp đã chọn' }));
}
const commitButton = () => screen.getByRole('button', { name: /vào số liệu/ });
const isDisabled = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true';

describe('Nhập báo cáo: the list of files', () => {
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
    expect(table.getByText('Chưa ghi được: 4 điểm')).toBeTruthy();
    expect(await table.findByText('Cần trả lời 3 câu hỏi')).toBeTruthy();
    expect(
      table.getByRole<HTMLSelectElement>('combobox', { name: `Đơn vị của tệp ${CLEAN}` }).selectedOptions[0]?.text,
    ).toBe('Đảng bộ xã Huổi Mây');
    expect(table.getByText('Khác kỳ đang xem (Quý I/2017)')).toBeTruthy();
  });

  test('it says before writing what writing comes to, and the list is filtered by state', async () => {
    renderWindow('/intake');
    const table = await chooseFiles();
    await screen.findByText('1 tệp nhận đủ, 8 tệp để lại');
    fireEvent.change(screen.getByRole('combobox', { name: 'Hiện' }), { target: { value: 'refused' } });
    expect(table.queryByText(CLEAN)).toBeNull();
    expect(table.getByText('ket nap dang vien q1.xls')).toBeTruthy();
    expect(screen.getByRole('option', { name: 'Không đọc được (1)' })).toBeTruthy();
  });

  test('what of the choice was passed over is told with its reason, folded', async () => {
    const { 'intake/expand': expand } = deliveryAnswers;
    renderWindow('/intake', expand === undefined ? {} : { 'intake/expand': expand });
    await chooseFiles();
    expect(await screen.findByText('Đã bỏ qua 2 tệp không phải báo cáo.')).toBeTruthy();
    const folded = screen.getByText('Xem từng tệp và lý do').closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.textContent).toContain('Công văn số 12.docx');
    expect(folded?.textContent).toContain('Nội dung là văn bản Word.');
  });

  test('of sixty files only those in sight are drawn, and the keys go through all of them', async () => {
    renderWindow('/intake', deliveryAnswers);
    const table = await chooseFiles();
    expect(table.getAllByRole('row').length).toBeLessThan(45);
    const first = await table.findByRole('button', { name: '01 DS kết nạp Sen Hạ quý I.xlsx' });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('02 Biểu 2 Nậm Sen quý I.xlsx'));
    expect(table.getAllByRole('button', { name: /\.xlsx?$/ }).filter((name) => name.tabIndex === 0)).toHaveLength(2);
  });

  test('a file that is in the figures already is told so, and cannot be written', async () => {
    renderWindow('/intake', {
      'dialog/choose-workbooks': () => [{ token: 'm44', name: 'again' }],
    });
    const table = await chooseFiles();
    expect(await table.findByText('Không có gì mới')).toBeTruthy();
    expect(screen.getByText('Các tệp không có gì mới để ghi.')).toBeTruthy();
    fireEvent.click(table.getByRole('button', { name: /^45 / }));
    expect(await screen.findByText(/Tệp này đã nhập lúc 08:10 ngày 03\/04\/2017/)).toBeTruthy();
  });

  test('files of the former session are offered once, with what was chosen for them', async () => {
    const client = renderWindow('/', deliveryAnswers);
    await screen.findByText('Phiên nhập dở: 1 tệp đã đọc mà chưa ghi.');
    fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }));
    const table = within(await screen.findByRole('table', { name: 'Các tệp đã chọn' }));
    expect(await table.findByText('Danh sách kết nạp Nà Thông.xlsx')).toBeTruthy();
    expect(client.made).toContainEqual({
      name: 'intake/stage',
      input: { file: 'f5', fixes: [{ sheet: 'Danh sách', cell: 'E12', text: 'Mông' }] },
    });
    expect(screen.queryByText(/^Phiên nhập dở/)).toBeNull();
  });

  test('files of the former session may be let go', async () => {
    const client = renderWindow('/', deliveryAnswers);
    fireEvent.click(await screen.findByRole('button', { name: 'Bỏ' }));
    await waitFor(() => expect(screen.queryByText(/^Phiên nhập dở/)).toBeNull());
    expect(client.made).toContainEqual({ name: 'intake/forget', input: { files: ['f5'] } });
  });

  test('a written file is told, and its import can be taken back from its own page and from the history', async () => {
    const client = renderWindow('/intake');
    const table = await chooseFiles();
    await screen.findByText('1 tệp nhận đủ, 8 tệp để lại');
    fireEvent.click(commitButton());
    expect(await screen.findByText('Đã ghi 1 tệp vào số liệu.')).toBeTruthy();
    fireEvent.click(table.getByRole('button', { name: CLEAN }));
    const result = within(await screen.findByRole('region', { name: 'Kết quả nhập' }));
    expect(result.getByText('6 dòng · 6 thêm mới')).toBeTruthy();
    fireEvent.click(result.getByRole('button', { name: 'Hoàn tác lần nhập' }));
    expect(await screen.findByText(/Đã hoàn tác lần nhập này/)).toBeTruthy();
    expect(client.made).toContainEqual({ name: 'changes/undo', input: { changeSetId: 42 } });
    fireEvent.click(screen.getByRole('button', { name: 'Tất cả các tệp' }));
    fireEvent.click(await screen.findByRole('tab', { name: 'Các lần đã nhập' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác lần nhập tệp Biểu 2 quý I Sen Hạ.xlsx' }));
    expect(await screen.findByText(/Đã hoàn tác lần nhập tệp “Biểu 2 quý I Sen Hạ.xlsx”/)).toBeTruthy();
  });

  test('a workbook with several lists is taken back by one button beside all its lines', async () => {
    const list = deliveryAnswers['intake/list'];
    if (list === undefined) throw new Error('no records');
    const [first, ...others] = await list({});
    if (first === undefined) throw new Error('no records');
    renderWindow('/intake', { 'intake/list': () => [first, { ...first, kind: 'candidates' }, ...others] });
    fireEvent.click(await screen.findByRole('tab', { name: 'Các lần đã nhập' }));
    const table = within(await screen.findByRole('table', { name: 'Các lần đã nhập' }));
    expect(table.getAllByRole('row')).toHaveLength(others.length + 3);
    const [button, ...more] = table.getAllByRole('button', { name: `Hoàn tác lần nhập tệp ${first.file}` });
    expect(button?.closest('td')?.rowSpan).toBe(2);
    expect(more).toEqual([]);
  });

  test('of thousands of imports the newest are shown, and more at a click that keeps the focus', async () => {
    const list = deliveryAnswers['intake/list'];
    const [record] = (await list?.({})) ?? [];
    if (record === undefined) throw new Error('no records');
    const all = Array.from({ length: 450 }, (_, index) => ({ ...record, changeSetId: 9000 - index }));
    renderWindow('/intake', { 'intake/list': ({ count }) => all.slice(0, count) });
    fireEvent.click(await screen.findByRole('tab', { name: 'Các lần đã nhập' }));
    const table = await screen.findByRole('table', { name: 'Các lần đã nhập' });
    const lines = () => table.querySelectorAll('tbody tr').length;
    expect(lines()).toBe(200);
    expect(screen.getByText('Đang hiện 200 lần nhập gần nhất.')).toBeTruthy();
    const more = screen.getByRole('button', { name: 'Hiện thêm' });
    more.focus();
    fireEvent.click(more);
    await waitFor(() => expect(lines()).toBe(400));
    expect(document.activeElement).toBe(more);
    fireEvent.click(more);
    await waitFor(() => expect(lines()).toBe(450));
    expect(screen.queryByRole('button', { name: 'Hiện thêm' })).toBeNull();
  });

  test('files dropped on another screen open this one', async () => {
    const client = renderWindow('/');
    await screen.findByText('Đơn vị nào chậm?');
    client.emit('files/dropped', { files: [{ token: 'f1', name: CLEAN }] });
    const table = within(await screen.findByRole('table', { name: 'Các tệp đã chọn' }));
    expect(await table.findByText('Sẵn sàng ghi, 2 lưu ý')).toBeTruthy();
    expect(client.made).toContainEqual({ name: 'intake/expand', input: { files: ['f1'] } });
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
    await chooseFiles();
    expect(await screen.findByText(`Đọc xong. 1 tệp ghi được, ${fewFiles.length - 1} tệp chưa ghi được.`)).toBeTruthy();
  });
});
