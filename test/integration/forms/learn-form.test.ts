import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../../shared/contract/problem.ts';
import { bieu2 } from '../../../shared/forms/definitions/bieu-2-btctw.ts';
import type { LearnAnswers } from '../../../shared/forms/learn/learn-answers.ts';
import { writeForm } from '../../fixtures/sample-district/workbooks/write-form.ts';
import { openLearnDesk, type LearnDesk } from '../../support/learn-desk.ts';
import {
  admittedAnew,
  anewRowOf,
  peopleAnew,
  peopleCells,
  qualityAnew,
  type Filled,
} from '../../support/unseen-blanks.ts';

const NA_KHOA = { unit: 'ĐẢNG BỘ XÃ NÀ KHOA', period: 'NĂM 2026' };
const NA_HY = { unit: 'ĐẢNG BỘ XÃ NÀ HỲ', period: 'NĂM 2026' };
const common: LearnAnswers = { series: 'Hướng dẫn 40-HD/BTCTW', firstPeriod: '2025-Q4' };

let desk: LearnDesk;
beforeEach(async () => (desk = await openLearnDesk()));
afterEach(() => desk.close());

const fixes = (problems: readonly Problem[]) =>
  problems.filter(({ weight }) => weight !== 'note').map(({ code, place, facts }) => ({ code, place, facts }));

describe('a form with renamed rows and the number of a known one', () => {
  const row = (label: string, column = 'C') => `${column}${anewRowOf(label)}`;
  const total = row('Tổng số đảng viên được kết nạp');
  const ages = Array.from({ length: 8 }, (_, at) =>
    row('Từ 18 đến 30 tuổi').replace(/\d+/, (one) => String(Number(one) + at)),
  );
  const figures = (times: number, changes: Filled = {}): Filled => ({
    [total]: 10 * times,
    [row('Trong đó: Phụ nữ')]: 4 * times,
    [row('- Công nhân trong khu công nghiệp')]: 3 * times,
    ...Object.fromEntries(ages.map((cell, at) => [cell, at === 0 ? 8 * times : at === 1 ? 2 * times : 0])),
    [row('Sinh viên')]: times,
    ...changes,
  });
  const answered = {
    ...common,
    rows: [
      { cell: row('Nghề nghiệp khi được kết nạp', 'B'), means: 'heading' },
      { cell: row('Người làm nghề nông, lâm, ngư nghiệp', 'B'), means: 'admitted.occupation.farmer' },
    ],
    identities: [
      { whole: total, relation: '=', parts: ages, everywhere: true },
      { whole: total, relation: '<=', parts: [row('- Công nhân trong khu công nghiệp')] },
    ],
  } satisfies LearnAnswers;

  test('is proposed with what is sure, what is asked and what is only entered', async () => {
    const { proposal, form, problems } = await desk.learn(admittedAnew(), common);
    expect(proposal).toMatchObject({ number: 'Biểu số 2-BTCTW', subject: 'admitted', periodKind: 'flow' });
    expect(proposal.columns.map(({ letters, means, sure }) => [letters, means, sure])).toEqual([
      ['A', 'ordinal', 'exact'],
      ['B', 'label', 'exact'],
      ['C', 'figure', 'exact'],
      ['D', 'last-year', 'exact'],
      ['E', 'percent', 'exact'],
      ['F', 'unfilled', 'exact'],
    ]);
    const of = (label: string) => proposal.rows.find((one) => one.label === label);
    expect(of('Tổng số đảng viên được kết nạp')).toMatchObject({ means: 'admitted.total', sure: 'synonym' });
    expect(of('Trong đó: Phụ nữ')).toMatchObject({ means: 'admitted.female', sure: 'exact' });
    expect(of('Tuổi đời bình quân')).toMatchObject({ means: 'admitted.age.mean' });
    expect(of('Chia theo độ tuổi')).toMatchObject({ means: 'heading', reason: 'known-heading' });
    expect(of('- Công nhân trong khu công nghiệp')).toMatchObject({ means: 'entered', sure: 'none' });
    expect(of('Người làm nghề nông, lâm, ngư nghiệp')).toMatchObject({
      means: 'entered',
      sure: 'likeness',
      likely: expect.arrayContaining(['admitted.occupation.farmer']),
    });
    // Saved as it is, every suggestion would be entered by hand, and that is told.
    expect(form).toMatchObject({ id: 'learned-bieu-so-2-btctw-2025-10' });
    expect(problems.map(({ code }) => code)).toEqual(['learn.suggestions-open']);
  });

  test('is recognised, read, summed and filled like a known one once it is saved', async () => {
    const { form } = await desk.save(admittedAnew(), answered);
    const staged = await desk.stage(await desk.write('na-khoa.xlsx', [admittedAnew(figures(1), NA_KHOA)]));
    expect(fixes(staged.problems)).toEqual([]);
    expect(staged).toMatchObject({
      form: { id: form.id },
      unit: { name: 'Đảng bộ xã Nà Khoa' },
      period: { code: '2026' },
    });
    await desk.commit(staged);
    await desk.takeIn(await desk.write('na-hy.xlsx', [admittedAnew(figures(3), NA_HY)]));

    const { cells, problems } = await desk.fillBlank(admittedAnew({}, { period: 'NĂM 2026' }), '2026');
    expect(problems).toEqual([]);
    expect(cells.get(total)).toBe('40');
    expect(cells.get(row('Trong đó: Phụ nữ'))).toBe('16');
    expect(cells.get(row('- Công nhân trong khu công nghiệp'))).toBe('12');
    expect(cells.get(row('Từ 31 đến 35 tuổi'))).toBe('8');
    expect(cells.get(row('Sinh viên'))).toBe('4');
    // Nobody said it: it stays empty, not 0.
    expect(cells.get(row('Học sinh'))).toBeUndefined();
    const { total: whole } = await desk.call('figures/read-table', {
      period: '2026',
      indicators: ['admitted.total', 'admitted.female'],
    });
    expect(whole.figures.map(({ value }) => value)).toEqual([
      { is: 'number', value: 40 },
      { is: 'number', value: 16 },
    ]);
  });

  test('a broken identity is told with its cell', async () => {
    await desk.save(admittedAnew(), answered);
    const sent = admittedAnew(figures(1, { [total]: 11, [row('- Công nhân trong khu công nghiệp')]: 12 }), NA_KHOA);
    const { problems, planHash } = await desk.stage(await desk.write('sai.xlsx', [sent]));
    expect(fixes(problems)).toMatchObject([
      { code: 'intake.sum-differs', place: { cell: total }, facts: { written: 11, sum: 10 } },
      { code: 'intake.part-exceeds', place: { cell: row('- Công nhân trong khu công nghiệp') } },
    ]);
    expect(planHash).toBeNull();
  });

  test('the known form of the same number is still taken for itself', async () => {
    await desk.save(admittedAnew(), answered);
    const heading = ['HUYỆN ỦY NẬM PỒ', 'ĐẢNG BỘ XÃ NÀ KHOA'] as const;
    const values = new Map([['I', 5]]);
    const path = await writeForm(desk.folder, 'cu.xlsx', { form: bieu2, heading, periodText: 'NĂM 2024', values });
    expect(await desk.stage(path)).toMatchObject({ form: { id: 'bieu-2-btctw' } });
  });

  test('a formula of the blank is proposed as an identity, and stays a formula when the blank is filled', async () => {
    const blank = admittedAnew({ [total]: `=SUM(${ages[0]}:${ages.at(-1)})` }, { period: 'NĂM 2026' });
    const { proposal } = await desk.learn(blank, common);
    const found = proposal.identities.find(({ from }) => from === 'formula');
    expect(found).toMatchObject({ whole: total, relation: '=', parts: ages });
    await desk.save(blank, { ...answered, identities: [], accept: [found?.id ?? ''] });
    const sent = admittedAnew(figures(1, { [total]: 9 }), NA_KHOA);
    const { problems } = await desk.stage(await desk.write('sai.xlsx', [sent]));
    expect(fixes(problems)).toMatchObject([{ code: 'intake.sum-differs', place: { cell: total } }]);
    await desk.takeIn(await desk.write('dung.xlsx', [admittedAnew(figures(1), NA_KHOA)]));
    const filled = await desk.fillBlank(blank, '2026');
    expect(filled.problems).toEqual([]);
    expect(filled.cells.get(ages[0] ?? '')).toBe('8');
  });
});

describe('two blocks side by side whose numbers go on', () => {
  const answers: LearnAnswers = {
    ...common,
    rows: [
      { cell: 'B7', means: 'admitted.total' },
      { cell: 'G34', means: 'admitted.religious' },
    ],
    accept: ['C7 = C8…H33 (56)', 'H34 = H35…H41 (7)'],
  };

  test('rows of both are matched once their heads are said, women in the second column', async () => {
    const first = await desk.learn(peopleAnew(), common);
    expect(first.proposal.rows.filter(({ sure }) => sure === 'exact')).toEqual([]);
    const { proposal } = await desk.learn(peopleAnew(), answers);
    expect(proposal.columns.map(({ letters, beside, means }) => [letters, beside, means])).toEqual([
      ['A', 'F', 'ordinal'],
      ['B', 'G', 'label'],
      ['C', 'H', 'figure'],
      ['D', 'I', 'figure'],
    ]);
    const open = proposal.rows.filter(({ sure }) => sure !== 'exact' && sure !== 'answered').map(({ label }) => label);
    expect(open).toEqual([]);
  });

  test('is read from both blocks, summed and filled into both', async () => {
    const { form } = await desk.save(peopleAnew(), answers);
    const sent = (times: number): Filled => {
      const cells: Record<string, number> = {};
      const put = (code: string, all: number, women: number) => {
        const [first, second] = peopleCells(code);
        cells[first] = all * times;
        cells[second] = women * times;
      };
      put('I', 9, 5);
      put('I.3', 6, 4);
      put('I.40', 3, 1);
      put('II', 2, 1);
      put('II.2', 2, 1);
      return cells;
    };
    const staged = await desk.stage(await desk.write('na-khoa.xlsx', [peopleAnew(sent(1), NA_KHOA)]));
    expect(fixes(staged.problems)).toEqual([]);
    expect(staged).toMatchObject({ form: { id: form.id } });
    await desk.commit(staged);
    await desk.takeIn(await desk.write('na-hy.xlsx', [peopleAnew(sent(2), NA_HY)]));
    const { cells, problems } = await desk.fillBlank(peopleAnew({}, { period: 'NĂM 2026' }), '2026');
    expect(problems).toEqual([]);
    const shown = (code: string) => peopleCells(code).map((cell) => cells.get(cell));
    expect(['I', 'I.3', 'I.40', 'II', 'II.2'].map(shown)).toEqual([
      ['27', '15'],
      ['18', '12'],
      ['9', '3'],
      ['6', '3'],
      ['6', '3'],
    ]);
    const { total } = await desk.call('figures/read-table', {
      period: '2026',
      indicators: ['admitted.people.thai', 'admitted.people.thai.female'],
    });
    expect(total.figures.map(({ value }) => value)).toMatchObject([{ value: 18 }, { value: 12 }]);
  });

  test('a sum over both blocks that is too large is told at its cell', async () => {
    await desk.save(peopleAnew(), answers);
    const [whole] = peopleCells('I');
    const [part] = peopleCells('I.40');
    const { problems } = await desk.stage(
      await desk.write('sai.xlsx', [peopleAnew({ [whole]: 3, [part]: 4 }, NA_KHOA)]),
    );
    expect(fixes(problems)).toMatchObject([
      { code: 'intake.sum-differs', place: { cell: whole }, facts: { written: 3, sum: 4 } },
    ]);
  });
});

describe('28 columns with heads in three rows', () => {
  const own: LearnAnswers = {
    ...common,
    periodKind: 'flow',
    identities: [{ whole: 'I9', relation: '=', parts: ['J9', 'K9'], everywhere: true }],
  };

  test('each column keeps its heads; shares are left to be written by hand', async () => {
    const { proposal, form } = await desk.learn(qualityAnew(), own);
    expect(proposal.columns).toHaveLength(28);
    expect(proposal.columns[15]?.heads).toEqual([
      'Doanh nghiệp và Hợp tác xã',
      'DN có vốn Nhà nước',
      'Nắm giữ 100% vốn điều lệ',
    ]);
    expect(proposal.columns.filter(({ means }) => means === 'figure')).toHaveLength(26);
    expect(proposal.columns[2]).toMatchObject({ means: 'unfilled', sure: 'likeness', likely: ['share'] });
    // Nothing says whom the form counts, so no label is taken for an indicator.
    expect(proposal.subject).toBe('other');
    expect(proposal.rows.filter(({ means }) => means.includes('.'))).toEqual([]);
    expect(form).toMatchObject({ number: 'Biểu số 6C-BTCTW' });
  });

  test('every column is read, summed and filled in its own cell', async () => {
    const { form } = await desk.save(qualityAnew(), own);
    const sent: Record<string, number> = { B9: 40, D9: 5, I9: 7, J9: 3, K9: 4, P9: 2, Y9: 1, AB9: 6, AB59: 8 };
    const staged = await desk.stage(await desk.write('na-khoa.xlsx', [qualityAnew(sent, NA_KHOA)]));
    expect(fixes(staged.problems)).toEqual([]);
    expect(staged).toMatchObject({ form: { id: form.id } });
    await desk.commit(staged);
    const asMeant = { answers: [{ about: 'own-figures' as const, sheet: qualityAnew().name }] };
    await desk.takeIn(await desk.write('na-hy.xlsx', [qualityAnew(sent, NA_HY)]), asMeant);
    const { cells, problems } = await desk.fillBlank(qualityAnew({}, { period: 'NĂM 2026' }), '2026');
    expect(problems).toEqual([]);
    for (const [cell, value] of Object.entries(sent))
      expect([cell, cells.get(cell)]).toEqual([cell, String(2 * value)]);
  });

  test('an identity of one row given by its cells holds in every row', async () => {
    await desk.save(qualityAnew(), own);
    const { problems } = await desk.stage(
      await desk.write('sai.xlsx', [qualityAnew({ B12: 9, I12: 7, J12: 3, K12: 5 }, NA_KHOA)]),
    );
    expect(fixes(problems)).toMatchObject([{ code: 'intake.sum-differs', place: { cell: 'I12' } }]);
  });
});

describe('a blank without a row of numbers', () => {
  const blank = (filled: Filled = {}, { unit, period } = { unit: 'ĐẢNG ỦY XÃ …', period: '…NĂM 20…' }) => ({
    name: 'Biểu',
    rows: [
      [unit, null, null, 'Mẫu 3-KN'],
      ['BÁO CÁO ĐẢNG VIÊN MỚI KẾT NẠP'],
      [period],
      [],
      ['Nội dung', 'Đảng viên', null, 'Ghi chú'],
      [null, 'Trong kỳ', 'Dự kiến kỳ sau', null],
      ['I. Tổng số đảng viên mới kết nạp', filled['B7'] ?? null, filled['C7'] ?? null],
      ['- Nữ', filled['B8'] ?? null, filled['C8'] ?? null],
      ['- Sinh viên', filled['B9'] ?? null, filled['C9'] ?? null],
      [],
      ['NGƯỜI LẬP BIỂU'],
    ],
    merges: ['A5:A6', 'B5:C5', 'D5:D6'],
  });
  const answers: LearnAnswers = { ...common, number: 'Mẫu 3-KN', columns: [{ column: 'B', means: 'figure' }] };

  test('is told by its heads and by a number of another kind', async () => {
    const { problems } = await desk.learn(blank(), common);
    expect(problems.map(({ code }) => code)).toEqual(['learn.no-number']);
    const { form } = await desk.save(blank(), answers);
    await desk.takeIn(await desk.write('na-khoa.xlsx', [blank({ B7: 5, C7: 2, B8: 3 }, NA_KHOA)]));
    await desk.takeIn(await desk.write('na-hy.xlsx', [blank({ B7: 1, C7: 4 }, NA_HY)]));
    const { cells, problems: told } = await desk.fillBlank(blank({}, { unit: '', period: 'NĂM 2026' }), '2026');
    expect(told).toEqual([]);
    expect(['B7', 'C7', 'B8'].map((cell) => cells.get(cell))).toEqual(['6', '6', '3']);
    expect(form.id).toBe('learned-mau-3-kn-2025-10');
  });
});
