// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PastedCorrections } from '../../../../shared/contract/correction-views.ts';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

/** The window of the tests does not paint: what a dialog shows counts as out of sight. */
const hidden = { hidden: true } as const;

const plan: PastedCorrections = {
  planId: 'plan',
  planHash: 'hash',
  cells: [{ unit: 'Đảng bộ xã Nậm Sen', label: 'Nữ', before: '3', after: '4' }],
  same: 1,
  figures: [
    {
      unit: 'Đảng bộ huyện Nậm Sen',
      label: 'Nữ',
      before: { is: 'number', value: 30 },
      after: { is: 'number', value: 31 },
    },
  ],
  problems: [
    {
      code: 'correction.not-a-value',
      weight: 'fix',
      place: { at: 'pasted', row: 2, column: 1 },
      facts: { unit: 'Đảng bộ xã Nậm Ngà', label: 'Nữ', written: 'ba', needed: 'số nguyên từ 0' },
    },
  ],
};

/** Pastes at the first figure of a unit. */
async function pasteAt(unit: string, text: string) {
  const client = renderWindow('/figures', {
    'corrections/preview-pasted': () => plan,
    'corrections/commit': () => ({ changeSetId: 9, revision: 3 }),
    'changes/undo': () => ({ changeSetId: 10, undone: 9, changes: 1 }),
  });
  const grid = await screen.findByRole('grid');
  const cell = within(grid)
    .getByRole('rowheader', { name: unit })
    .parentElement?.querySelector<HTMLElement>('[role=gridcell]');
  if (cell === null || cell === undefined) throw new Error('no cell');
  fireEvent.mouseDown(cell);
  cell.focus();
  fireEvent.paste(cell, { clipboardData: { getData: () => text } });
  const asked = () => client.made.filter(({ name }) => name === 'corrections/preview-pasted').map(({ input }) => input);
  return {
    client,
    asked,
    dialog: await screen.findByRole('dialog', { name: 'Xem trước phần dán vào Số liệu', hidden: true }),
  };
}

test('a pasted block is shown cell by cell with what is refused, then written with its reason, then taken back', async () => {
  const { client, asked, dialog } = await pasteAt('Đảng bộ xã Nậm Sen', '5\t4\r\nba\r\n');
  expect(await within(dialog).findByText(/1 ô sẽ được sửa, 1 ô giữ nguyên/)).toBeTruthy();
  expect(within(dialog).getByText(/1 ô chưa nhận được/)).toBeTruthy();
  expect(within(dialog).getByRole('table', hidden).textContent).toContain('Đảng bộ xã Nậm SenNữ34');
  expect(within(dialog).getByText('Toàn đảng bộ: Nữ từ 30 thành 31.')).toBeTruthy();
  expect(within(dialog).getByText(/đang dán “ba”, cần số nguyên từ 0/)).toBeTruthy();
  expect(asked()).toMatchObject([{ period: '2017-Q1', lines: [['5', '4'], ['ba']], at: 0, reason: { is: 'phone' } }]);

  fireEvent.change(within(dialog).getByRole('combobox', { name: 'Lý do sửa', ...hidden }), {
    target: { value: 'document' },
  });
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ reason: { is: 'document', text: '' } }));
  const write = await within(dialog).findByRole('button', { name: 'Ghi 1 ô', ...hidden });
  await waitFor(() => expect(write.getAttribute('aria-disabled')).not.toBe('true'));
  fireEvent.click(write);
  expect(await screen.findByText('Đã sửa 1 ô theo phần dán.')).toBeTruthy();
  expect(client.made.find(({ name }) => name === 'corrections/commit')?.input).toEqual({
    planId: 'plan',
    planHash: 'hash',
  });
  fireEvent.click(screen.getByRole('button', { name: /^Hoàn tác/ }));
  await waitFor(() =>
    expect(client.made.find(({ name }) => name === 'changes/undo')?.input).toEqual({ changeSetId: 9 }),
  );
});

test('one value goes into every cell of the selection', async () => {
  const { asked } = await pasteAt('Đảng bộ xã Nậm Sen', '7');
  await waitFor(() => expect(asked()).toMatchObject([{ lines: [['7']] }]));
});

test('nothing is written while the plan is made anew, and Quay lại writes nothing', async () => {
  const { client, dialog } = await pasteAt('Đảng bộ xã Nậm Sen', '7');
  const write = await within(dialog).findByRole('button', { name: 'Ghi 1 ô', ...hidden });
  await waitFor(() => expect(write.getAttribute('aria-disabled')).not.toBe('true'));
  fireEvent.change(within(dialog).getByPlaceholderText(/Người báo/), { target: { value: 'đ/c Hà' } });
  expect(write.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(write);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Quay lại', ...hidden }));
  await waitFor(() => expect(screen.queryByRole('dialog', hidden)).toBeNull());
  expect(client.made.some(({ name }) => name === 'corrections/commit')).toBe(false);
});
