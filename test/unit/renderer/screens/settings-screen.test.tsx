// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { sampleSettings } from '../../../support/window/sample-documents.ts';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

describe('Thiết lập', () => {
  test('a rule is saved with the day from which it holds, everything else as it was', async () => {
    const client = renderWindow('/settings');
    fireEvent.click(await screen.findByRole('tab', { name: 'Quy tắc tính' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'Ngày tổ chức lễ kết nạp' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Áp dụng từ ngày' }), { target: { value: '1/7/2017' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lưu thiết lập' }));
    expect(await screen.findByText('Đã lưu, áp dụng từ ngày 01/07/2017.')).toBeTruthy();
    expect(client.made).toContainEqual({
      name: 'settings/save',
      input: { settings: { ...sampleSettings, countingDate: 'ceremony' }, from: '2017-07-01' },
    });
  });

  test('what a file may cost can be raised', async () => {
    const client = renderWindow('/settings');
    fireEvent.click(await screen.findByRole('tab', { name: 'Đọc tệp' }));
    fireEvent.click(await screen.findByRole('radio', { name: '3 phút (tệp rất lớn)' }));
    fireEvent.click(screen.getByRole('radio', { name: '1.024 MB (tệp rất lớn)' }));
    fireEvent.click(screen.getByRole('button', { name: 'Lưu thiết lập' }));
    await screen.findByText(/Đã lưu/);
    expect(client.made.find(({ name }) => name === 'settings/save')?.input).toMatchObject({
      settings: { ...sampleSettings, readSeconds: 180, readMegabytes: 1024 },
    });
  });

  test('a day that does not exist saves nothing and is named', async () => {
    const client = renderWindow('/settings');
    fireEvent.change(await screen.findByRole('textbox', { name: 'Áp dụng từ ngày' }), {
      target: { value: '31/06/2017' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Lưu thiết lập' }));
    expect(await screen.findByText('Ghi ngày như 01/07/2025.')).toBeTruthy();
    expect(client.made.map(({ name }) => name)).not.toContain('settings/save');
  });

  test('restoring asks first, and keeping the present figures does nothing', async () => {
    const client = renderWindow('/settings');
    fireEvent.click(await screen.findByRole('tab', { name: 'Dữ liệu và sao lưu' }));
    const restore = async () =>
      fireEvent.click(await screen.findByRole('button', { name: 'Khôi phục bản 15:32 ngày 04/04/2017' }));
    await restore();
    fireEvent.click(await screen.findByRole('button', { name: 'Giữ số liệu hiện tại' }));
    expect(client.made.map(({ name }) => name)).not.toContain('safety/restore');
  });

  test('a back-up is told with its size, the list says why each was made', async () => {
    renderWindow('/settings');
    fireEvent.click(await screen.findByRole('tab', { name: 'Dữ liệu và sao lưu' }));
    expect(await screen.findByText('Trước khi nhập')).toBeTruthy();
    expect(screen.getByText('793 KB')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Sao lưu ngay' }));
    expect(await screen.findByText(/Đã sao lưu và kiểm tra đọc lại được/)).toBeTruthy();
  });

  test('the check tells what the data file holds', async () => {
    renderWindow('/settings');
    fireEvent.click(await screen.findByRole('tab', { name: 'Kiểm tra dữ liệu' }));
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra ngay' }));
    await waitFor(() => expect(screen.getByText('Tệp dữ liệu nguyên vẹn.')).toBeTruthy());
    expect(screen.getAllByText('1.481')).toHaveLength(2);
  });
});
