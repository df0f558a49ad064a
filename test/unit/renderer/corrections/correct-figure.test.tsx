// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { FakeAnswers } from '../../../../renderer/api/fake-client.ts';
import type { CorrectionPreview } from '../../../../shared/contract/correction-views.ts';
import { cell, oneCell } from '../../../support/window/one-cell.ts';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

const NAM_SEN = 3;
const preview: CorrectionPreview = {
  planId: 'plan',
  planHash: 'hash',
  label: 'I. Tổng số',
  before: '4',
  after: '6',
  figures: [
    {
      unit: 'Đảng bộ xã Nậm Sen',
      label: 'Mới kết nạp',
      before: { is: 'number', value: 4 },
      after: { is: 'number', value: 6 },
    },
  ],
  problems: [],
};
const focusNamSen = async () => {
  const grid = await screen.findByRole('grid');
  const line = within(grid).getByRole('rowheader', { name: 'Đảng bộ xã Nậm Sen' }).parentElement;
  const found = line?.querySelector<HTMLElement>('[role=gridcell]');
  if (found === null || found === undefined) throw new Error('no cell');
  fireEvent.mouseDown(found);
  found.focus();
  return found;
};
const openDialog = async (answers: FakeAnswers) => {
  const client = renderWindow('/figures', { ...oneCell, ...answers });
  await focusNamSen();
  fireEvent.keyDown(window, { key: 'F2' });
  return { client, value: await screen.findByLabelText<HTMLInputElement>('Giá trị đúng') };
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('F2 on a figure', () => {
  test('opens the cell with what counts, what was sent and why it was corrected', async () => {
    const { value } = await openDialog({});
    expect(value.value).toBe('4');
    const dialog = screen.getByRole('dialog');
    for (const text of ['Ô B8 đơn vị ghi “5”', 'Trước khi sửa: 5', 'Đã sửa: nhập nhầm ô (09:00 ngày 04/04/2017)'])
      expect(within(dialog).getByText(text)).toBeTruthy();
  });

  test('is looked at first, then written as looked at, then offered to be taken back', async () => {
    const { client, value } = await openDialog({
      'corrections/preview': () => preview,
      'corrections/commit': () => ({ changeSetId: 99, revision: 8 }),
    });
    fireEvent.change(value, { target: { value: '6' } });
    fireEvent.change(screen.getByLabelText('Ghi thêm'), { target: { value: 'đ/c Hà' } });
    press('Xem trước');
    expect(await screen.findByText('4 → 6')).toBeTruthy();
    expect(client.made.find(({ name }) => name === 'corrections/preview')?.input).toEqual({
      cell,
      period: '2017-Q1',
      goal: { is: 'value', typed: '6' },
      reason: { is: 'phone', text: 'đ/c Hà' },
    });
    press('Ghi sửa');
    await screen.findByText('Đã sửa “I. Tổng số” thành 6.');
    expect(client.made.find(({ name }) => name === 'corrections/commit')?.input).toEqual({
      planId: 'plan',
      planHash: 'hash',
    });
    press('Hoàn tác (Ctrl+Z)');
    await screen.findByText('Đã hoàn tác lần sửa.');
    expect(client.made.find(({ name }) => name === 'changes/undo')?.input).toEqual({ changeSetId: 99 });
  });

  test('anything typed after the preview asks for another look', async () => {
    const { value } = await openDialog({ 'corrections/preview': () => preview });
    press('Xem trước');
    await screen.findByRole('button', { name: 'Ghi sửa' });
    fireEvent.change(value, { target: { value: '7' } });
    expect(screen.queryByRole('button', { name: 'Ghi sửa' })).toBeNull();
  });

  test('what cannot be written is told in words and cannot be written', async () => {
    await openDialog({
      'corrections/preview': () => ({
        ...preview,
        planId: null,
        planHash: null,
        problems: [
          { code: 'intake.number-negative', weight: 'fix', place: { at: 'app' }, facts: { row: 'I', written: '−1' } },
        ],
      }),
    });
    press('Xem trước');
    expect(await screen.findByText('I: số không được âm (−1).')).toBeTruthy();
    expect(screen.queryByText(/nhập lại/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ghi sửa' })).toBeNull();
  });

  test('on a sum leads to its cells instead', async () => {
    renderWindow('/figures', {});
    await focusNamSen();
    fireEvent.keyDown(window, { key: 'F2' });
    await screen.findByRole('complementary', { name: 'Nguồn gốc số liệu' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await screen.findByText(/^Số này/)).toBeTruthy();
  });
});

describe('a figure that rests on a correction', () => {
  test('carries a mark that is read out, too', async () => {
    const { figureTable } = await import('../../../support/window/sample-figures.ts');
    renderWindow('/figures', {
      'figures/read-table': ({ period, indicators }) => ({
        ...figureTable(indicators ?? [], period),
        corrected: [`${NAM_SEN} admitted.total`],
      }),
    });
    const marked = await focusNamSen();
    await waitFor(() => expect(marked.classList.contains('is-corrected')).toBe(true));
    expect(marked.textContent).toContain('có ô đã sửa');
    expect(document.querySelectorAll('.is-corrected')).toHaveLength(1);
  });
});
