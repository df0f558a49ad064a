// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { stopWith } from '../../../../shared/contract/problem.ts';
import { startAnswers } from '../../../support/window/sample-answers.ts';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

describe('the frame', () => {
  test('title, sample mark and status bar say whose figures these are', async () => {
    renderWindow();
    await screen.findByText('Đơn vị nào chậm?');
    expect(document.title).toBe('Huyện ủy Nậm Sen – Quý I/2017 – Sổ Kết Nạp');
    expect(screen.getByText('DỮ LIỆU MẪU')).toBeTruthy();
    const status = within(screen.getByRole('contentinfo', { name: 'Thanh trạng thái' }));
    expect(status.getByText('Dữ liệu: Đảng bộ huyện Nậm Sen.skn')).toBeTruthy();
    expect(status.getByText('Sao lưu: 08:10 hôm nay')).toBeTruthy();
    expect(status.getByText('Không kết nối mạng')).toBeTruthy();
  });

  test('the period is kept from screen to screen', async () => {
    const client = renderWindow();
    await screen.findByText('Đơn vị nào chậm?');
    fireEvent.change(screen.getByRole('combobox', { name: 'Kỳ báo cáo' }), { target: { value: '6M' } });
    fireEvent.keyDown(window, { key: '4', ctrlKey: true });
    await screen.findByRole('grid', { name: 'Số liệu 6 tháng đầu năm 2017 theo đơn vị' });
    expect(client.made.filter(({ name }) => name === 'figures/read-table').at(-1)?.input).toMatchObject({
      period: '2017-6M',
    });
    expect(document.title).toContain('6 tháng đầu năm 2017');
  });

  test('a command of the menu does the same as its key', async () => {
    const client = renderWindow();
    await screen.findByText('Đơn vị nào chậm?');
    client.emit('menu/command', { command: 'screen/reports' });
    expect(await screen.findByText('Biểu số 2-BTCTW')).toBeTruthy();
  });

  test('a command no screen can do leads to the screen that can', async () => {
    const client = renderWindow('/settings');
    await screen.findByRole('heading', { level: 1, name: 'Thiết lập' });
    client.emit('menu/command', { command: 'report/print' });
    expect(await screen.findByText('Biểu số 2-BTCTW')).toBeTruthy();
    expect(client.made.map(({ name }) => name)).not.toContain('paper/print');
    client.emit('menu/command', { command: 'figure/explain' });
    expect(await screen.findByRole('grid')).toBeTruthy();
  });

  test('F6 goes round the panes', async () => {
    renderWindow();
    await screen.findByText('Đơn vị nào chậm?');
    const panes = () => [...document.querySelectorAll('[data-pane]')];
    const held = () => panes().findIndex((pane) => pane.contains(document.activeElement));
    const seen = panes().map(() => {
      fireEvent.keyDown(window, { key: 'F6' });
      return held();
    });
    expect([...seen].sort()).toEqual(panes().map((_, index) => index));
  });

  test('when something was written every shown figure is asked for again', async () => {
    const client = renderWindow();
    await screen.findByText('Đơn vị nào chậm?');
    const asked = () => client.made.filter(({ name }) => name === 'overview/read').length;
    const before = asked();
    client.emit('data/changed', { revision: 2 });
    await waitFor(() => expect(asked()).toBe(before + 1));
  });

  test('“Sao lưu ngay” of the menu works from any screen', async () => {
    const client = renderWindow();
    await screen.findByText('Đơn vị nào chậm?');
    client.emit('menu/command', { command: 'safety/back-up' });
    expect(await screen.findByText(/Đã sao lưu và kiểm tra đọc lại được: .* 3,4 MB/)).toBeTruthy();
  });

  test('a stopped backend takes the window until it runs again', async () => {
    const client = renderWindow();
    await screen.findByText('Đơn vị nào chậm?');
    client.emit('backend/stopped', { logRef: 'T-77' });
    expect(await screen.findByText('Phần xử lý số liệu đã dừng.')).toBeTruthy();
    expect(screen.queryByText('Đơn vị nào chậm?')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Khởi động lại' }));
    expect(await screen.findByText('Đơn vị nào chậm?')).toBeTruthy();
    expect(client.made.map(({ name }) => name)).toContain('shell/restart-backend');
  });

  test('a refused question is told with what to do, and its reference is folded away', async () => {
    renderWindow('/', {
      'overview/read': () => {
        throw stopWith('figures.no-root-unit');
      },
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Tệp dữ liệu chưa có đảng bộ của cơ quan.');
    expect(alert.querySelector('details')?.open).toBe(false);
    expect(alert.querySelector('details')?.textContent).toContain('T-0001');
  });
});

describe('the first run', () => {
  test('a name is asked for before a file is made', async () => {
    const client = renderWindow('/', startAnswers);
    fireEvent.click(await screen.findByRole('button', { name: 'Chọn nơi lưu và tạo tệp…' }));
    expect(await screen.findByText('Hãy ghi tên, ví dụ: Nậm Pồ.')).toBeTruthy();
    expect(client.made.map(({ name }) => name)).not.toContain('dialog/choose-new-data-file');
  });

  test('profile, name and superior make the file at the place that was chosen', async () => {
    const client = renderWindow('/', {
      ...startAnswers,
      'dialog/choose-new-data-file': () => ({ token: 'new', name: 'x.skn' }),
      'data/create': () => ({
        version: '0',
        today: '2017-04-05',
        dataFile: null,
        settings: null,
        lastBackupAt: null,
        latestPeriod: null,
      }),
    });
    fireEvent.click(await screen.findByRole('radio', { name: /Ban Tổ chức huyện ủy/ }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Tên địa phương hoặc khối' }), {
      target: { value: ' Nậm Sen ' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Chọn nơi lưu và tạo tệp…' }));
    await waitFor(() =>
      expect(client.made).toContainEqual({
        name: 'data/create',
        input: { target: 'new', profile: 'district', organisationName: 'Nậm Sen' },
      }),
    );
    expect(client.made).toContainEqual({
      name: 'dialog/choose-new-data-file',
      input: { suggestedName: 'Đảng bộ huyện Nậm Sen.skn' },
    });
  });

  test('the sample opens with one click', async () => {
    const client = renderWindow('/', {
      ...startAnswers,
      'data/open-sample': startAnswers['app/read-state'] ?? (() => Promise.reject(new Error())),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Dùng dữ liệu mẫu để làm thử' }));
    await waitFor(() => expect(client.made.map(({ name }) => name)).toContain('data/open-sample'));
  });
});
