// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

describe('Tạo biểu mẫu trống', () => {
  test('the button of the empty screen asks for forms and units, then says what was written and what was kept', async () => {
    const client = renderWindow('/intake');
    fireEvent.click(await screen.findByRole('button', { name: 'Tạo biểu mẫu trống…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Tạo biểu mẫu trống' }));
    // On a busy machine happy-dom takes the dialog for hidden, as it lays nothing out to find the first field in;
    // `e2e/window/blank-templates.test.ts` shows in Chromium that it takes the focus and is not hidden.
    fireEvent.click(await dialog.findByRole('checkbox', { name: /Biểu số 2-BTCTW/, hidden: true }));
    fireEvent.click(dialog.getByRole('button', { name: 'Chọn thư mục và tạo', hidden: true }));
    expect(await screen.findByText(/Đã tạo 2 tệp trong thư mục C:/)).toBeTruthy();
    expect(screen.getByText('03_2017-Q1.xlsx')).toBeTruthy();
    expect(client.made.filter(({ name }) => name === 'templates/save').map(({ input }) => input)).toEqual([
      { kinds: ['admissions', 'bieu-2-btctw'], period: '2017-Q1' },
    ]);
  });

  test('the menu opens it from any screen; without a form nothing can be made', async () => {
    const client = renderWindow('/figures');
    await screen.findByRole('navigation');
    client.emit('menu/command', { command: 'intake/blank-templates' });
    const dialog = within(await screen.findByRole('dialog', { name: 'Tạo biểu mẫu trống' }));
    fireEvent.click(dialog.getByRole('checkbox', { name: 'Danh sách đảng viên mới kết nạp' }));
    expect(dialog.getByText('Hãy chọn ít nhất một biểu mẫu.')).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Chọn thư mục và tạo' }));
    expect(client.made.some(({ name }) => name === 'templates/save')).toBe(false);
  });
});
