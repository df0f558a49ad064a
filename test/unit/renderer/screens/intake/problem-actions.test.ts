import { describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../../../../shared/contract/problem.ts';
import { isOutOfTheRest, type ChoiceStep } from '../../../../../renderer/screens/intake/intake-choices.ts';
import { problemActions } from '../../../../../renderer/screens/intake/problems/problem-actions.ts';
import { previewOf } from '../../../../support/window/start-session.ts';

const cell = { sheet: 'Biểu 2', cell: 'B8' };
const sumDiffers = (facts: Problem['facts'] = {}): Problem => ({
  code: 'intake.sum-differs',
  weight: 'fix',
  place: { at: 'cell', file: 'bieu.xls', ...cell },
  facts: { whole: '“Tổng số”', parts: '“Nam”, “Nữ”', written: 1200, sum: 1199, difference: 1, ...facts },
});

function actionsOn(problem: Problem) {
  const choose = vi.fn<(step: ChoiceStep) => void>();
  const acts = {
    choose,
    edit: vi.fn<() => void>(),
    go: vi.fn<() => void>(),
    focusChoice: vi.fn<() => void>(),
    openClosing: vi.fn<() => void>(),
  };
  const actions = problemActions(problem, previewOf('f1', { kind: 'form' }), acts);
  const run = (label: string) => {
    actions.find((one) => one.label === label)?.run();
    return choose.mock.lastCall?.[0]({});
  };
  return { labels: actions.map(({ label }) => label), run };
}

describe('a total that its parts do not add up to', () => {
  test('asks which number counts; Enter only opens the cell', () => {
    const { labels, run } = actionsOn(sumDiffers());
    expect(labels).toEqual(['Sửa…', 'Lấy số cộng được: 1.199', 'Giữ số đã ghi: 1.200', 'Bỏ qua ô này']);
    expect(run('Lấy số cộng được: 1.199')).toEqual({ fixes: [{ ...cell, text: '1199' }] });
    expect(run('Giữ số đã ghi: 1.200')).toEqual({ answers: [{ about: 'sum', ...cell, sum: 1199 }] });
    expect(run('Bỏ qua ô này')).toEqual({ leaveOutCells: [cell] });
  });

  test('a sum with an empty part is not offered as the total', () => {
    expect(actionsOn(sumDiffers({ open: 'parts' })).labels).toEqual(['Sửa…', 'Giữ số đã ghi: 1.200', 'Bỏ qua ô này']);
  });

  test('is not what “the rest” leaves out; a cell that cannot be read is', () => {
    expect(isOutOfTheRest(sumDiffers())).toBe(false);
    expect(isOutOfTheRest({ ...sumDiffers(), code: 'intake.number-expected' })).toBe(true);
  });
});
