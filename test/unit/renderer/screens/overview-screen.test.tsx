// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Overview } from '../../../../shared/contract/views.ts';
import { overviewAnswers, overviewOfMany } from '../../../support/window/sample-overview.ts';
import { flatUnits } from '../../../support/window/sample-tree.ts';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

const tile = async (question: string) => within(await screen.findByRole('region', { name: question }));
const list = async (name: string) => within(await screen.findByRole('region', { name }));
const linesOf = (found: Awaited<ReturnType<typeof list>>) =>
  found.getAllByRole('listitem').map(({ textContent }) => textContent);

/** The sample with something else in it. */
function withOverview(change: (sample: Overview) => Partial<Overview>) {
  const read = overviewAnswers['overview/read'];
  if (read === undefined) throw new Error('no sample');
  renderWindow('/', {
    async 'overview/read'(input) {
      const sample = await read(input);
      return { ...sample, ...change(sample) };
    },
  });
}

describe('Tổng quan', () => {
  test('the four questions are answered, each with its base and the way to its screen', async () => {
    renderWindow();
    const missing = await tile('Còn thiếu báo cáo của ai?');
    expect(missing.getByText('Đã nộp 22/24')).toBeTruthy();
    expect(missing.getByText('Thiếu 1: Đảng bộ xã Nậm Ngà')).toBeTruthy();
    expect(missing.getByText('1 báo cáo đang chờ ghi')).toBeTruthy();
    expect(missing.getByText(/^Đúng hạn \d+\/\d+ báo cáo xét được hạn$/)).toBeTruthy();
    expect(missing.getByRole('link', { name: 'Mở Theo dõi nộp' }).getAttribute('href')).toBe('#/reporting');
    const problems = await tile('Còn lỗi gì?');
    expect(problems.getByText('1 chỗ chưa khớp')).toBeTruthy();
    expect(problems.getByText('1 chỗ đã giải trình')).toBeTruthy();
    const result = await tile('Toàn đảng bộ đạt bao nhiêu?');
    expect(result.getByRole('button', { name: '74,00%' })).toBeTruthy();
    expect(result.getByText('74/100 chỉ tiêu năm')).toBeTruthy();
    expect(result.getByText('Thời gian đã qua: 24,7% của năm')).toBeTruthy();
    expect(result.getByText('Kết nạp trong kỳ: 74 (tính trên 22/24 đơn vị)')).toBeTruthy();
    expect(result.getByText('chưa so sánh được: một kỳ còn thiếu đơn vị')).toBeTruthy();
    expect(result.getByText('Tổng số đảng viên: chưa có số liệu')).toBeTruthy();
    const slow = await tile('Đơn vị nào chậm?');
    expect(slow.getByText(/^\d+\/21 đơn vị chậm$/)).toBeTruthy();
    expect(slow.getByText('2 đơn vị có chỉ tiêu nhưng chưa có số liệu')).toBeTruthy();
    expect(slow.getByRole('link').getAttribute('href')).toBe('#/targets');
  });

  test('the small tiles open their lists, and what nobody reported is no 0', async () => {
    renderWindow();
    const places = await tile('Thôn, bản chưa có đảng viên');
    expect(places.getByRole('button', { name: '2' })).toBeTruthy();
    expect(places.getByText('tính trên 10/12 đơn vị')).toBeTruthy();
    expect((await tile('Chi bộ dưới 9 đảng viên')).getByRole('button', { name: 'chưa có số liệu' })).toBeTruthy();
    expect((await tile('Sắp đến hạn hoặc quá hạn')).getByText('11 người')).toBeTruthy();
    fireEvent.click(places.getByRole('link'));
    expect((await screen.findByRole('tab', { name: 'Địa bàn' })).getAttribute('aria-selected')).toBe('true');
  });

  test('a number opens where it comes from', async () => {
    const client = renderWindow();
    fireEvent.click((await tile('Toàn đảng bộ đạt bao nhiêu?')).getByRole('button', { name: '74,00%' }));
    await screen.findByRole('complementary', { name: 'Nguồn gốc số liệu' });
    expect(client.made.findLast(({ name }) => name === 'figures/explain')?.input).toMatchObject({
      indicator: 'admitted.total',
      unitId: 1,
      period: '2017-Q1',
    });
  });

  test('the checks are shown on demand', async () => {
    renderWindow();
    fireEvent.click((await tile('Còn lỗi gì?')).getByRole('button', { name: 'Xem từng điểm' }));
    expect(
      within(screen.getByRole('region', { name: 'Danh sách điểm cần xem' })).getAllByRole('listitem'),
    ).toHaveLength(2);
  });

  test('a chart has a name and its table, hidden at first and in sight when asked for', async () => {
    renderWindow();
    expect(
      await screen.findByRole('img', { name: /^Biểu đồ cột: .* Quý I\/2017; thời gian đã qua 24,7%/ }),
    ).toBeTruthy();
    const chart = await list('Kết quả so với chỉ tiêu năm, theo đơn vị');
    const hidden = chart.getByRole('table');
    expect(hidden.closest('.visually-hidden')).toBeTruthy();
    expect(within(hidden).queryByRole('button')).toBeNull();
    fireEvent.click(chart.getByRole('button', { name: 'Xem bảng số' }));
    expect(chart.getByRole('table').closest('.visually-hidden')).toBeNull();
    const table = within(chart.getByRole('table'));
    const line = table.getByRole('rowheader', { name: 'Đảng bộ xã Tả Pình' }).closest('tr');
    expect([...(line?.cells ?? [])].map(({ textContent }) => textContent.trim())).toEqual([
      'Đảng bộ xã Tả Pình',
      'chưa có số liệu',
      '8',
      '',
      'Chưa có số',
    ]);
    expect(chart.queryByRole('img')).toBeNull();
  });

  test('bars tell share and state, and why there is none', async () => {
    renderWindow();
    const bars = await screen.findByRole('img', { name: /^Biểu đồ cột/ });
    await waitFor(() => expect(bars.textContent).toContain('44,44% · Đúng tiến độ'));
    expect(bars.textContent).toContain('Đảng bộ xã Tả Pình: chưa có số liệu');
    expect(bars.textContent).toContain('chưa giao');
  });

  test('the trend marks quarters that not all units are in', async () => {
    renderWindow();
    const trend = await screen.findByRole('img', { name: /^Biểu đồ đường: .*từ Quý II\/2015 đến Quý I\/2017/ });
    await waitFor(() => expect(trend.querySelectorAll('.chart-dot')).toHaveLength(8));
    expect(trend.textContent).toContain('74*');
  });

  test('changes name both periods, and what cannot be compared', async () => {
    renderWindow();
    expect(await screen.findByRole('heading', { name: 'Thay đổi so với Quý IV/2016' })).toBeTruthy();
    expect(linesOf(await list('Thôn, bản xóa trắng và phát sinh trắng'))).toEqual([
      'Bản Huổi Lụ, Đảng bộ xã Pá Lươn trước 0, nay 2 đảng viên',
      'Bản Nà Sự, Đảng bộ xã Huổi Mây trước 0, nay 1 đảng viên',
      'Bản Pá Kha, Đảng bộ xã Nà Thông trước có, nay không còn đảng viên',
    ]);
    for (const line of linesOf(await list('Kỳ này không kết nạp'))) expect(line).toMatch(/ trước [1-9]\d*, nay 0$/);
    for (const line of linesOf(await list('Có kết nạp trở lại'))) expect(line).toMatch(/ trước 0, nay [1-9]\d*$/);
    const apart = await list('Không so sánh được');
    expect(apart.getByText('chưa có ở kỳ trước (1)')).toBeTruthy();
  });

  test('a line of a list opens where its number comes from', async () => {
    const client = renderWindow();
    const asked = () => client.made.findLast(({ name }) => name === 'figures/explain')?.input;
    fireEvent.click((await list('Thôn, bản xóa trắng và phát sinh trắng')).getAllByRole('button')[0] as HTMLElement);
    await screen.findByRole('complementary', { name: 'Nguồn gốc số liệu' });
    expect(asked()).toMatchObject({ indicator: 'places.cleared', unitId: 4, period: '2017-Q1' });
    const stopped = (await list('Kỳ này không kết nạp')).getAllByRole('button', { name: /, nay 0$/ })[0] as HTMLElement;
    fireEvent.click(stopped);
    await waitFor(() => expect(asked()).toMatchObject({ indicator: 'admitted.total', period: '2017-Q1' }));
  });

  test('Ctrl+P shows the paper, and the way back leads to the overview; Ctrl+E saves the workbook', async () => {
    const client = renderWindow();
    await tile('Còn lỗi gì?');
    fireEvent.keyDown(window, { key: 'e', ctrlKey: true });
    await waitFor(() =>
      expect(client.made.find(({ name }) => name === 'paper/save-workbook')?.input).toEqual({
        report: { kind: 'overview', period: '2017-Q1' },
      }),
    );
    fireEvent.keyDown(window, { key: 'p', ctrlKey: true });
    expect(await screen.findByText('công tác kết nạp đảng viên quý I năm 2017')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Tổng quan' }));
    expect(await tile('Còn lỗi gì?')).toBeTruthy();
  });

  test('sixty bars at a time of three thousand units', async () => {
    renderWindow('/', overviewOfMany(flatUnits(3000)));
    const chart = await list('Kết quả so với chỉ tiêu năm, theo đơn vị');
    expect(chart.getByText('Đơn vị 1–60 trong 3.000')).toBeTruthy();
    fireEvent.click(chart.getByRole('button', { name: 'Nhóm sau' }));
    expect(chart.getByText('Đơn vị 61–120 trong 3.000')).toBeTruthy();
    expect(chart.getAllByRole('rowheader')).toHaveLength(60);
    fireEvent.change(chart.getByRole('combobox'), { target: { value: 'slowest' } });
    expect(chart.getByText('Đơn vị 1–60 trong 3.000')).toBeTruthy();
  });

  test('without targets there is no chart of bars, only the sentence that says so', async () => {
    withOverview(({ units, whole }) => ({
      whole: { ...whole, target: null, achieved: null, state: null },
      units: units.map(({ unit, progress }) => ({
        unit,
        progress: { ...progress, target: null, achieved: null, state: null },
      })),
    }));
    expect(await screen.findByText('Chưa giao chỉ tiêu năm cho đơn vị nào, nên chưa có biểu đồ.')).toBeTruthy();
    expect(screen.queryByRole('img', { name: /^Biểu đồ cột/ })).toBeNull();
    expect((await tile('Đơn vị nào chậm?')).getByText('Chưa giao chỉ tiêu năm cho đơn vị nào')).toBeTruthy();
  });

  test('a period without figures says what to do, and shows no chart', async () => {
    withOverview(({ base, reporting }) => ({
      base: { ...base, reported: 0 },
      reporting: { ...reporting, count: { ...reporting.count, reported: 0 } },
    }));
    expect(await screen.findByText('Kỳ này chưa có số liệu. Hãy nhập báo cáo của các đơn vị.')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
