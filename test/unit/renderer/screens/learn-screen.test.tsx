// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import type { LearnAnswers } from '../../../../shared/forms/learn/learn-answers.ts';
import { learnAnswersFor } from '../../../support/window/learn-answers.ts';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';
import { admittedAnew, anewRowOf } from '../../../support/unseen-blanks.ts';

cleanWindows();

const PATH = '/reports/learn/blank-1/trong.xlsx';
const open = (path = PATH) => renderWindow(path, learnAnswersFor(admittedAnew()));
const side = async () => within(await screen.findByRole('region', { name: 'Đề xuất' }));
const tab = async (name: string) => fireEvent.click((await side()).getByRole('tab', { name }));
const cellOf = (label: string, column = 'B') => `${column}${anewRowOf(label)}`;
const pressCell = async (cell: string) => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const spot = `[data-spot="${row}:${letters.charCodeAt(0) - 64}"]`;
  fireEvent.mouseDown(await waitFor(() => document.querySelector(spot) ?? Promise.reject(new Error(`no ${cell}`))));
};

/** What was said about the blank in the last question. */
function lastAnswers(client: ReturnType<typeof open>): LearnAnswers {
  const asked = client.made.filter(({ name }) => name === 'forms/learn').map(({ input }) => input);
  const [last] = asked.slice(-1) as { readonly answers: LearnAnswers }[];
  return last?.answers ?? {};
}

const fillIn = async () => {
  const form = await side();
  const series = form.getByRole('textbox', { name: 'Hệ biểu mẫu' });
  fireEvent.change(series, { target: { value: 'Hướng dẫn 40-HD/BTCTW' } });
  fireEvent.blur(series);
  fireEvent.change(form.getByRole('combobox', { name: 'Kỳ đầu tiên' }), { target: { value: '2017-Q2' } });
};

describe('Học biểu mẫu mới', () => {
  test('the gallery asks for a blank and opens what it is understood to be', async () => {
    renderWindow('/reports', learnAnswersFor(admittedAnew()));
    fireEvent.click(await screen.findByRole('button', { name: 'Học biểu mẫu mới…' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Học biểu mẫu mới' })).toBeTruthy();
    expect(await screen.findByText('trong.xlsx, trang “Biểu kết nạp”')).toBeTruthy();
  });

  test('what is missing is named, and only then the form can be saved', async () => {
    const client = open();
    const form = await side();
    expect(form.getByText(/Chưa ghi biểu thuộc hệ biểu mẫu nào/)).toBeTruthy();
    const save = form.getByRole('button', { name: 'Lưu biểu mẫu' });
    fireEvent.click(save);
    expect(client.made.some(({ name }) => name === 'forms/save-learned')).toBe(false);
    await fillIn();
    await waitFor(() => expect(save.getAttribute('aria-disabled')).not.toBe('true'));
    fireEvent.click(save);
    expect(await screen.findByText(/Đã lưu “Biểu số 2-BTCTW”/)).toBeTruthy();
    expect(client.made.find(({ name }) => name === 'forms/save-learned')?.input).toMatchObject({
      blank: 'blank-1',
      answers: { series: 'Hướng dẫn 40-HD/BTCTW', firstPeriod: '2017-Q2' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác lần lưu' }));
    await waitFor(() =>
      expect(client.made.find(({ name }) => name === 'changes/undo')?.input).toEqual({ changeSetId: 44 }),
    );
    expect(await screen.findByRole('region', { name: 'Đề xuất' })).toBeTruthy();
  });

  test('each row tells how sure it is; a suggestion is confirmed with one press', async () => {
    const client = open();
    await tab('Dòng');
    const table = within((await side()).getByRole('table', { name: 'Dòng' }));
    expect(table.getAllByText(/chắc chắn: trùng tên với dòng đã biết/).length).toBeGreaterThan(0);
    const row = table.getByRole('button', { name: 'Sửa dòng Nghề nghiệp khi được kết nạp' });
    fireEvent.click(row);
    fireEvent.click(await table.findByRole('button', { name: 'Đúng, là “Tiêu đề, không có số”' }));
    await waitFor(() =>
      expect(lastAnswers(client).rows).toEqual([{ cell: cellOf('Nghề nghiệp khi được kết nạp'), means: 'heading' }]),
    );
    // Its sub-rows are known labels, now that they stand below a title.
    expect(await table.findByText('Sinh viên', { selector: 'td' })).toBeTruthy();
  });

  test('the next row that is asked about is opened by its button, and its cell marked in the picture', async () => {
    open();
    await tab('Dòng');
    fireEvent.click((await side()).getByRole('button', { name: 'Dòng cần xác nhận kế tiếp' }));
    const editor = await screen.findByRole('combobox', { name: /^Ý nghĩa của dòng/ });
    expect(editor).toBeTruthy();
  });

  test('a row is given another meaning by typing into its combo box', async () => {
    const client = open();
    await tab('Dòng');
    const label = '- Công nhân trong khu công nghiệp';
    fireEvent.click((await side()).getByRole('button', { name: `Sửa dòng ${label}` }));
    const box = await screen.findByRole('combobox', { name: `Ý nghĩa của dòng ${label}` });
    fireEvent.click(box);
    fireEvent.change(box, { target: { value: 'cong nhan, lao dong truc tiep' } });
    fireEvent.click(await screen.findByRole('option', { name: 'Công nhân, lao động trực tiếp sản xuất' }));
    await waitFor(() =>
      expect(lastAnswers(client).rows).toEqual([
        { cell: cellOf(label), means: 'admitted.occupation.enterprise-worker' },
      ]),
    );
  });

  test('a column is given another meaning', async () => {
    const client = open();
    await tab('Cột');
    fireEvent.change((await side()).getByRole('combobox', { name: 'Ý nghĩa của cột E' }), {
      target: { value: 'unfilled' },
    });
    await waitFor(() => expect(lastAnswers(client).columns).toEqual([{ column: 'E', means: 'unfilled' }]));
  });

  test('an identity is given by pressing cells of the picture', async () => {
    const client = open();
    await tab('Quan hệ');
    const form = await side();
    fireEvent.click(form.getByRole('button', { name: 'Lập bằng cách bấm ô' }));
    const [total, student, pupil] = ['Tổng số đảng viên được kết nạp', 'Sinh viên', 'Học sinh'].map((label) =>
      cellOf(label, 'C'),
    );
    for (const cell of [total, student, pupil, 'B9']) await pressCell(cell ?? '');
    expect(form.getByText(`Ô tổng: ${total} · Thành phần: ${student}, ${pupil}`)).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: 'Thêm quan hệ' }));
    await waitFor(() =>
      expect(lastAnswers(client).identities).toEqual([
        { whole: total, relation: '=', parts: [student, pupil], everywhere: true },
      ]),
    );
    fireEvent.click(await form.findByRole('button', { name: `Bỏ quan hệ ${total} = ${student} + ${pupil}` }));
    await waitFor(() => expect(lastAnswers(client).identities).toEqual([]));
  });

  test('a proposed identity is taken by ticking it', async () => {
    const client = open();
    await tab('Quan hệ');
    const [first] = (await side()).getAllByRole('checkbox');
    fireEvent.click(first ?? document.body);
    await waitFor(() => expect(lastAnswers(client).accept).toHaveLength(1));
  });
});

describe('định nghĩa biểu mẫu', () => {
  const learned = { id: 'learned-bieu-9', number: 'Biểu số 9', title: 'Biểu đã học', series: 'Hướng dẫn 40' };

  test('a definition file that is refused says why, one that is taken says so', async () => {
    let isBroken = true;
    renderWindow('/reports', {
      ...learnAnswersFor(admittedAnew()),
      'forms/import-definition': () => {
        if (!isBroken) return { changeSetId: 5, form: learned, problems: [] };
        throw new ProblemError({
          code: 'form.newer-version',
          weight: 'stop',
          place: { at: 'file', file: 'bieu.json' },
          facts: { version: 2, known: 1 },
        });
      },
    });
    const button = await screen.findByRole('button', { name: 'Nhập định nghĩa…' });
    fireEvent.click(button);
    expect((await screen.findByRole('alert')).textContent).toContain('Tệp định nghĩa theo phiên bản 2');
    isBroken = false;
    fireEvent.click(button);
    expect(await screen.findByText(/Đã nhận định nghĩa “Biểu số 9”/)).toBeTruthy();
  });

  test('a learned form is exported from its card', async () => {
    const client = renderWindow('/reports', {
      'forms/list': () => [learned],
      'forms/save-definition': () => ({ name: 'learned-bieu-9.json', folder: 'C:\\Tài liệu' }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Xuất định nghĩa Biểu số 9' }));
    expect(await screen.findByText(/Đã lưu “learned-bieu-9.json” vào/)).toBeTruthy();
    expect(client.made.find(({ name }) => name === 'forms/save-definition')?.input).toEqual({ formId: learned.id });
  });
});
