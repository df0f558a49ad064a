// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { FakeClient } from '../../../../renderer/api/fake-client.ts';
import { closedPeriodAnswers } from '../../../support/window/sample-closings.ts';
import { sampleOverview } from '../../../support/window/sample-overview.ts';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

const path = '/reports/closing';
const inputsOf = (client: FakeClient, call: string) =>
  client.made.filter(({ name }) => name === call).map(({ input }) => input);

describe('Chốt kỳ', () => {
  test('names what is still open, and closes only when that was seen', async () => {
    const client = renderWindow(path);
    expect(await screen.findByText('Quý I/2017 chưa chốt')).toBeTruthy();
    expect(await screen.findByText(/đơn vị chưa có số liệu:/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Chốt quý I/2017' }));
    expect(await screen.findByText('Hãy xem các mục còn thiếu rồi đánh dấu vào ô này.')).toBeTruthy();
    expect(inputsOf(client, 'closings/close')).toEqual([]);
    fireEvent.click(screen.getByRole('checkbox', { name: /vẫn chốt kỳ này/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^Biểu số 2-BTCTW/ }));
    fireEvent.change(screen.getByRole('textbox', { name: /Ghi chú/ }), { target: { value: 'Báo cáo số 45' } });
    fireEvent.click(screen.getByRole('button', { name: 'Chốt quý I/2017' }));
    await waitFor(() =>
      expect(inputsOf(client, 'closings/close')).toEqual([
        {
          period: '2017-Q1',
          documents: [{ kind: 'quarterly' }, { kind: 'form', formId: 'bieu-2-btctw' }],
          note: 'Báo cáo số 45',
        },
      ]),
    );
  });

  test('a period with nothing open closes at one press, but not without a document', async () => {
    const client = renderWindow(path, {
      'overview/read': ({ period }) => {
        const { reporting, checks, ...more } = sampleOverview(period);
        return { ...more, reporting: { ...reporting, missing: [] }, checks: { ...checks, open: [] } };
      },
    });
    expect(await screen.findByText('Tất cả các đơn vị phải báo cáo đều đã có số liệu.')).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: /vẫn chốt kỳ này/ })).toBeNull();
    const summary = screen.getByRole('checkbox', { name: 'Tổng hợp kết quả kết nạp đảng viên' });
    fireEvent.click(summary);
    fireEvent.click(screen.getByRole('button', { name: 'Chốt quý I/2017' }));
    expect(await screen.findByText('Hãy chọn ít nhất một bản.')).toBeTruthy();
    fireEvent.click(summary);
    fireEvent.click(screen.getByRole('button', { name: 'Chốt quý I/2017' }));
    await waitFor(() => expect(inputsOf(client, 'closings/close')).toHaveLength(1));
  });

  test('a closed period shows its version, what is counted otherwise today, and the versions before it', async () => {
    renderWindow(path, closedPeriodAnswers);
    const standing = within(await screen.findByRole('region', { name: 'Bản điều chỉnh số 1' }));
    expect(standing.getByText('A01B-77E4-5C2D')).toBeTruthy();
    expect(standing.getByText('Số liệu hiện nay khác bản đã chốt ở 1 chỗ.')).toBeTruthy();
    const [, row] = standing.getAllByRole('row');
    expect(
      within(row ?? document.body)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Tổng hợp kết quả kết nạp đảng viên',
      'Đảng bộ huyện Nậm Sen',
      'Dân tộc thiểu số',
      'Quý I/2017',
      '57',
      '58',
    ]);
    const before = within(screen.getByRole('region', { name: 'Bản chốt' }));
    expect(before.getByText('Nà Thông báo lại số dân tộc thiểu số')).toBeTruthy();
    fireEvent.click(standing.getByRole('button', { name: 'Xem bản đã chốt: Biểu số 2-BTCTW' }));
    await waitFor(() => expect(window.location.hash).toBe('#/reports/signed/906'));
    expect(await screen.findByRole('button', { name: 'Chốt kỳ' })).toBeTruthy();
  });

  test('it is opened again with a reason only', async () => {
    const client = renderWindow(path, closedPeriodAnswers);
    fireEvent.click(await screen.findByRole('button', { name: 'Mở lại kỳ…' }));
    // happy-dom gives the dialog no focus, so that it is taken for one behind another.
    const inDialog = (role: 'button' | 'textbox', name: string | RegExp) =>
      screen.findByRole(role, { name, hidden: true });
    fireEvent.click(await inDialog('button', 'Mở lại kỳ'));
    expect(await screen.findByText('Hãy ghi lý do.')).toBeTruthy();
    fireEvent.change(await inDialog('textbox', /Lý do mở lại/), { target: { value: 'Sai số nữ' } });
    fireEvent.click(await inDialog('button', 'Mở lại kỳ'));
    await waitFor(() =>
      expect(inputsOf(client, 'closings/reopen')).toEqual([{ period: '2017-Q1', reason: 'Sai số nữ' }]),
    );
  });

  test('Báo cáo tells that the period is closed, above papers that are counted now as well', async () => {
    renderWindow('/reports', closedPeriodAnswers);
    const card = within(await screen.findByRole('region', { name: 'Chốt kỳ' }));
    expect(await card.findByText('Quý I/2017 đã chốt ngày 07/04/2017')).toBeTruthy();
    window.location.hash = '#/reports/quarterly';
    expect(await screen.findByText('Quý I/2017 đã chốt ngày 07/04/2017. Đây là số liệu tính lúc này.')).toBeTruthy();
  });
});
