// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Output } from '../../../../shared/contract/calls.ts';
import { stopWith } from '../../../../shared/contract/problem.ts';
import { sampleFilledForm } from '../../../support/window/sample-documents.ts';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

const card = async (name: string) => {
  const button = await screen.findByRole('button', { name: `Xem trước ${name}` });
  return within(button.closest('li') ?? document.body);
};

/** Waits until the document is on the desk; before that there is nothing to print. */
const paperIsThere = () =>
  waitFor(() => expect(document.querySelector('.preview-measure, .preview-pages')).not.toBeNull());

describe('Báo cáo', () => {
  test('each document tells the base of its own figures', async () => {
    renderWindow('/reports', {
      'forms/fill': ({ formId }) => {
        const filled = sampleFilledForm(formId);
        return formId === 'bieu-3-btctw'
          ? { ...filled, base: { reported: 20, expected: 24, missingUnitIds: [2, 3, 4, 5] } }
          : filled;
      },
    });
    expect(await (await card('Tổng hợp kết quả kết nạp đảng viên')).findByText('Thiếu 2 đơn vị')).toBeTruthy();
    expect(await (await card('Biểu số 2-BTCTW')).findByText('Đủ số liệu')).toBeTruthy();
    expect(await (await card('Biểu số 3-BTCTW')).findByText('Thiếu 4 đơn vị')).toBeTruthy();
  });

  test('official forms stand under the instruction of their series', async () => {
    renderWindow('/reports');
    const of2012 = within(await screen.findByRole('region', { name: /Hướng dẫn 12-HD/ }));
    expect(of2012.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toContain(
      'Biểu số 2 - TCTW',
    );
    expect(of2012.queryByText('Biểu số 2-BTCTW')).toBeNull();
  });

  test('what speaks against a form can be explained; the word is kept when its field is left', async () => {
    const sentence = 'Biểu số 2-BTCTW: cộng các dòng được 7, dòng “I” ghi 8 (lệch 1).';
    const checks: Output<'forms/list-checks'> = [
      { key: 'k1', sentence, weight: 'fix', explanation: null },
      { key: 'k2', sentence: 'Khác', weight: 'note', explanation: { text: 'Do chuyển đơn vị', isStale: true } },
      { key: null, sentence: 'Ghi chú thôi', weight: 'note', explanation: null },
    ];
    const client = renderWindow('/reports/form/bieu-2-btctw', {
      'forms/list-checks': () => checks,
      'forms/explain-check': () => checks,
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Giải trình (2)…' }));
    const field = await screen.findByRole('textbox', { name: new RegExp('lệch 1') });
    fireEvent.change(field, { target: { value: 'Đơn vị ghi nhầm, đã hỏi lại' } });
    fireEvent.blur(field);
    await waitFor(() =>
      expect(client.made.filter(({ name }) => name === 'forms/explain-check')).toEqual([
        {
          name: 'forms/explain-check',
          input: { formId: 'bieu-2-btctw', period: '2017-Q1', key: 'k1', text: 'Đơn vị ghi nhầm, đã hỏi lại' },
        },
      ]),
    );
    expect(screen.getByText(/Số liệu đã thay đổi từ khi viết/)).toBeTruthy();
    // Nothing typed, nothing said; an old word is kept for new figures by its button only.
    fireEvent.blur(field);
    fireEvent.blur(screen.getByDisplayValue('Do chuyển đơn vị'));
    const saved = () => client.made.filter(({ name }) => name === 'forms/explain-check');
    expect(saved()).toHaveLength(1);
    fireEvent.click(screen.getByText('Giữ giải trình'));
    await waitFor(() => expect(saved().at(-1)?.input).toMatchObject({ key: 'k2', text: 'Do chuyển đơn vị' }));
  });

  test('what is saved is told with its name and folder', async () => {
    const client = renderWindow('/reports/quarterly');
    await paperIsThere();
    fireEvent.click(screen.getByRole('button', { name: 'Lưu PDF' }));
    expect(await screen.findByText(/Đã lưu “Tổng hợp quý I năm 2017.pdf” vào/)).toBeTruthy();
    expect(client.made.at(-1)).toEqual({
      name: 'paper/save-pdf',
      input: { report: { kind: 'quarterly', period: '2017-Q1' } },
    });
  });

  test('a dialog that was closed says nothing', async () => {
    const client = renderWindow('/reports/quarterly', { 'paper/save-workbook': () => null });
    await paperIsThere();
    fireEvent.keyDown(window, { key: 'e', ctrlKey: true });
    await waitFor(() => expect(client.made.at(-1)?.name).toBe('paper/save-workbook'));
    await waitFor(() => expect(screen.queryByText('Đang làm…')).toBeNull());
    expect(screen.queryByText(/Đã lưu/)).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a printer that is missing is told, with the way out', async () => {
    renderWindow('/reports/quarterly', {
      'paper/print': () => {
        throw stopWith('paper.no-printer');
      },
    });
    await paperIsThere();
    fireEvent.keyDown(window, { key: 'p', ctrlKey: true });
    expect((await screen.findByRole('alert')).textContent).toContain('có thể lưu PDF để in ở máy khác');
  });

  test('a form is shown for the unit that is chosen', async () => {
    const client = renderWindow('/reports/form/bieu-2-btctw');
    await screen.findByRole('option', { name: 'Đảng bộ xã Nậm Sen' });
    fireEvent.change(screen.getByRole('combobox', { name: 'Đơn vị' }), { target: { value: '3' } });
    await waitFor(() =>
      expect(client.made.filter(({ name }) => name === 'reports/build').at(-1)?.input).toEqual({
        report: { kind: 'form', formId: 'bieu-2-btctw', period: '2017-Q1', unitId: 3 },
      }),
    );
  });

  test('the superior’s own workbook is filled for the form, period and unit on the screen', async () => {
    const client = renderWindow('/reports/form/bieu-2-btctw');
    await screen.findByRole('option', { name: 'Đảng bộ xã Nậm Sen' });
    fireEvent.change(screen.getByRole('combobox', { name: 'Đơn vị' }), { target: { value: '3' } });
    fireEvent.click(screen.getByRole('button', { name: 'Điền vào biểu của cấp trên…' }));
    expect(await screen.findByText(/Đã điền 104 ô số liệu, lưu “Bieu-2 – đã điền.xlsx” vào/)).toBeTruthy();
    expect(client.made.find(({ name }) => name === 'forms/save-filled-blank')?.input).toEqual({
      formId: 'bieu-2-btctw',
      period: '2017-Q1',
      unitId: 3,
    });
  });

  test('a blank that was edited is told with its cells, and that nothing was written', async () => {
    const place = { at: 'cell', file: 'bieu.xlsx', sheet: 'Biểu 2', cell: 'A9' } as const;
    renderWindow('/reports/form/bieu-2-btctw', {
      'forms/save-filled-blank': () => ({
        written: null,
        forms: [],
        cells: 0,
        problems: [
          { code: 'fill.row-unknown', weight: 'fix', place, facts: { label: 'Nữ trẻ', form: 'Biểu số 2-BTCTW' } },
        ],
      }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Điền vào biểu của cấp trên…' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Chưa điền được tệp của cấp trên.');
    expect(screen.getByText(/Dòng “Nữ trẻ” không có trong “Biểu số 2-BTCTW”/)).toBeTruthy();
    expect(screen.getByText('Ô A9')).toBeTruthy();
  });

  test('the summary has no workbook of the superior to fill', async () => {
    renderWindow('/reports/quarterly');
    await paperIsThere();
    expect(screen.queryByRole('button', { name: 'Điền vào biểu của cấp trên…' })).toBeNull();
  });
});
