// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { stopWith } from '../../../../shared/contract/problem.ts';
import { renderWindow, cleanWindows } from '../../../support/window/render-window.tsx';
import { logEntries } from '../../../support/window/sample-log.ts';

cleanWindows();

const grid = () => screen.findByRole('grid', { name: 'Các lần ghi, mới nhất trước' });
const row = async (number: string) => {
  const cell = await within(await grid()).findByText(number);
  const found = cell.closest('tr');
  if (found === null) throw new Error(`no row ${number}`);
  return found;
};

describe('Nhật ký', () => {
  test('tells how many acts there are, and asks only for the pages in sight', async () => {
    const client = renderWindow('/log');
    await row('1.002');
    expect(screen.getByText(`1.003 lần ghi`)).toBeTruthy();
    const asked = client.made.flatMap(({ name, input }) => (name === 'log/list' ? [input] : []));
    expect(asked).toEqual([{ filter: {}, from: 0, count: 200 }]);
    expect(logEntries.length).toBeGreaterThan(1000);
  });

  test('an act opens to its single changes: before, after, reason', async () => {
    renderWindow('/log');
    fireEvent.click(await row('1.002'));
    const detail = await screen.findByRole('region', { name: 'Sửa số liệu – lần ghi số 1.002' });
    expect(await within(detail).findByText('đơn vị gọi điện báo sai')).toBeTruthy();
    expect(['3', '2'].map((text) => within(detail).getByText(text).textContent)).toEqual(['3', '2']);
  });

  test('what was taken back is marked, and has no button to take it back again', async () => {
    renderWindow('/log');
    const undone = await row('1.001');
    expect(within(undone).getByText('Đã hoàn tác').title).toBe('Đã hoàn tác ở lần ghi số 1.003');
    fireEvent.click(undone);
    const detail = await screen.findByRole('region', { name: 'Sửa thiết lập – lần ghi số 1.001' });
    expect(within(detail).queryByRole('button', { name: /^Hoàn tác/ })).toBeNull();
    expect(within(detail).getByRole('button', { name: 'Xem lần ghi số 1.003' })).toBeTruthy();
  });

  test('undoing that later acts stand in the way of names these in their order', async () => {
    renderWindow('/log', {
      'changes/undo': ({ changeSetId }) => {
        throw stopWith('store.undo-blocked', { id: changeSetId, count: 2, sets: 1, later: '1003' });
      },
      'changes/list-blocking': () => [
        { changeSetId: 1003, kind: 'correction', at: '2017-04-05T08:00:00', file: null, unit: null },
      ],
    });
    fireEvent.click(await row('1.002'));
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác lần ghi số 1.002' }));
    const order = await screen.findByRole('list', { name: 'Cần hoàn tác trước, theo thứ tự này:' });
    expect(order.textContent).toContain('sửa số liệu');
  });

  test('days that are none are told and do not filter; kind and words do', async () => {
    const client = renderWindow('/log');
    await row('1.002');
    const last = () => client.made.findLast(({ name }) => name === 'log/list')?.input;
    fireEvent.change(screen.getByRole('textbox', { name: 'Từ ngày' }), { target: { value: '32/01/2017' } });
    expect(await screen.findByText('Ghi ngày như 05/04/2017.')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: 'Từ ngày' }), { target: { value: '1/2/2017' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Việc' }), { target: { value: 'correction' } });
    await waitFor(() => expect(last()).toMatchObject({ filter: { kind: 'correction', from: '2017-02-01' } }));
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    expect(screen.queryByText('Ghi ngày như 05/04/2017.')).toBeNull();
  });

  test('the check of the file tells its outcome', async () => {
    renderWindow('/log', {
      'safety/check': () => ({
        schemaVersion: 120,
        integrity: 'ok',
        revision: 7,
        counts: { change_set: 1003 },
        problems: [],
      }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Kiểm tra tính toàn vẹn' }));
    expect(await screen.findByText('Tệp dữ liệu nguyên vẹn. Nhật ký có 1.003 lần ghi.')).toBeTruthy();
  });
});
