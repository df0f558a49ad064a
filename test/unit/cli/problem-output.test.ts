import { expect, test } from 'vitest';
import { problemJson, problemLine } from '../../../electron/cli/problem-output.ts';
import type { Problem } from '../../../shared/contract/problem.ts';

const inCell: Problem = {
  code: 'file.cell-too-long',
  weight: 'fix',
  place: { at: 'cell', file: 'a.xlsx', sheet: 'Bieu 1', cell: 'B7' },
  facts: { limit: 32_767 },
};

test('a problem in a cell carries file, sheet and cell apart, and its sentence whole', () => {
  const json = problemJson(inCell);
  expect(json).toMatchObject({
    code: 'file.cell-too-long',
    weight: 'fix',
    file: 'a.xlsx',
    sheet: 'Bieu 1',
    cell: 'B7',
  });
  expect(json.sentence).toMatch(/^Tệp “a\.xlsx”, trang “Bieu 1”, ô B7: .*32767.*\.$/);
});

test('a problem of the app as a whole names no place', () => {
  const problem: Problem = { code: 'app.no-data-file', weight: 'stop', place: { at: 'app' }, facts: {} };
  expect(problemJson(problem)).toMatchObject({ file: null, sheet: null, cell: null });
  expect(problemLine(problem)).toBe('Dừng: Chưa mở tệp dữ liệu nào. Hãy tạo tệp dữ liệu mới hoặc mở tệp đã có.');
});
