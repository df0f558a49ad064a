// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ReorganiseWindow, reorganiseClient } from '../../../support/window/reorganise-window.tsx';
import { cleanWindows } from '../../../support/window/render-window.tsx';

cleanWindows();

async function open(unitIds: readonly number[] = []) {
  const client = reorganiseClient();
  render(<ReorganiseWindow client={client} unitIds={unitIds} />);
  fireEvent.click(screen.getByRole('button', { name: 'Sáp nhập / chia tách…' }));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByLabelText('Việc');
  return { client, dialog };
}

/** Types without accents and takes the first unit found, by keys alone. */
function pick(dialog: HTMLElement, label: string, text: string) {
  const input = within(dialog).getByRole('combobox', { name: label });
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key: 'Enter' });
}
const type = (dialog: HTMLElement, label: string, value: string) =>
  fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
const press = (dialog: HTMLElement, name: string) => fireEvent.click(within(dialog).getByRole('button', { name }));

test('two communes are merged by keys alone: shown first, written as shown, and taken back', async () => {
  const { client, dialog } = await open();
  pick(dialog, 'Các đơn vị', 'na khoa');
  pick(dialog, 'Các đơn vị', 'xa na hy');
  type(dialog, 'Tên', 'Đảng bộ xã Nà Hỳ');
  type(dialog, 'Văn bản', 'Nghị quyết 1661');
  press(dialog, 'Xem trước');
  await within(dialog).findByText('Sẽ ghi: 2 đơn vị kết thúc, 1 đơn vị mới, 3 tổ chức chuyển cấp trên.');
  const rows = within(dialog).getByRole('table', { name: 'Trước và sau khi sắp xếp' });
  expect(within(rows).getAllByRole('row')[1]?.textContent).toContain('Đảng bộ xã Nà Khoa');
  expect(rows.textContent).toContain('chỉ tiêu nhiệm kỳ không chuyển sang đơn vị mới');
  expect(rows.textContent).toContain('Đảng bộ xã Nà Hỳ (đơn vị mới)');

  press(dialog, 'Ghi 6 thay đổi');
  await within(dialog).findByText(/^Đã ghi:/u);
  const written = client.made.find(({ name }) => name === 'reorganise/commit');
  expect(written?.input).toMatchObject({
    planHash: 'abc',
    reorganisation: {
      day: '2025-07-01',
      document: 'Nghị quyết 1661',
      acts: [{ act: 'merge', from: [{ unitId: 2 }, { unitId: 3 }], into: { is: 'new' } }],
    },
  });
  press(dialog, 'Hoàn tác');
  await expect.poll(() => client.made.some(({ name }) => name === 'changes/undo')).toBe(true);
});

test('units chosen on the screen are there, and a missing name is said before anything is asked', async () => {
  const { client, dialog } = await open([2, 3]);
  expect(within(dialog).getByRole('list', { name: 'Các đơn vị đã chọn' }).textContent).toContain('Đảng bộ xã Nà Khoa');
  press(dialog, 'Xem trước');
  await within(dialog).findByText('Chưa có tên của đơn vị mới. Hãy ghi tên đầy đủ.');
  type(dialog, 'Từ ngày', '31/02/2025');
  press(dialog, 'Xem trước');
  await within(dialog).findByText('Ngày chưa đúng. Hãy ghi như 01/07/2025.');
  expect(client.made.some(({ name }) => name === 'reorganise/preview')).toBe(false);
});

test('a split without a share and without a place for its cells is refused in words, and can be mended', async () => {
  const { dialog } = await open([2]);
  fireEvent.change(within(dialog).getByLabelText('Việc'), { target: { value: 'split' } });
  const parts = ['Phần 1', 'Phần 2'].map((name) => within(dialog).getByRole('group', { name }));
  for (const [at, part] of parts.entries()) type(part, 'Tên', `Đảng bộ xã Mới ${at + 1}`);
  press(dialog, 'Xem trước');
  await within(dialog).findByText(/^Chưa ghi tỷ lệ phần của “Đảng bộ xã Nà Khoa”/u);
  press(dialog, 'Quay lại sửa');
  for (const name of ['Phần 1', 'Phần 2'])
    fireEvent.click(
      within(within(dialog).getByRole('group', { name })).getByRole('checkbox', { name: 'Không rõ tỷ lệ' }),
    );
  press(dialog, 'Xem trước');
  await within(dialog).findByText(/kết thúc nhưng 2 tổ chức trực thuộc chưa rõ về đâu/u);
  press(dialog, 'Quay lại sửa');
  type(dialog, 'Chi bộ bản Huổi Sang về', '0');
  type(dialog, 'Chi bộ Trường Tiểu học Nà Khoa về', '1');
  press(dialog, 'Xem trước');
  await within(dialog).findByRole('button', { name: /^Ghi \d+ thay đổi$/u });
});
