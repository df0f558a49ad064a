import { expect, test } from 'vitest';
import { findForm, formDefinitions } from '../../../../shared/forms/registry.ts';
import { fillForm } from '../../../../shared/reports/fill-form.ts';
import { buildFormReport } from '../../../../shared/reports/form-report.ts';
import type { FigureFacts } from '../../../../shared/statistics/figure-facts.ts';
import { unitName } from '../../../../shared/statistics/check-figures.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { makeAdmission, makeFacts, makeList, makeSubmission, period, ROOT } from '../../../support/make-facts.ts';

function build(facts: Partial<FigureFacts>, unitId = ROOT, when = '2017-Q1', formId = 'bieu-2-btctw') {
  const form = findForm(formId, formDefinitions);
  if (form === null) throw new Error(formId);
  const figures = openFigures(makeFacts(facts));
  const document = buildFormReport({
    handovers: [],
    form,
    filled: fillForm(form, figures, unitId, period(when)),
    settings: figures.evidence.facts.settings,
    period: period(when),
    nameOf: (id) => unitName(figures, id, period(when)),
    explanations: new Map(),
    isWhole: unitId === ROOT,
  });
  const table = document.blocks.find(({ kind }) => kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return { document, table: table.table };
}
const lists = [makeList(ROOT, '2017-Q1')];

test('the layout is that of the printed form', () => {
  const { document, table } = build({ lists, admissions: [makeAdmission()] });
  expect(document.page).toMatchObject({ paper: 'A4', orientation: 'portrait', margins: { left: 30, right: 15 } });
  expect(document.blocks.map(({ kind }) => kind)).toEqual(['heading', 'table', 'closing', 'notes']);
  expect(table.head.map((row) => row.map(({ value }) => (value.is === 'text' ? value.text : '')))).toEqual([
    ['Tiêu chí', 'Thực hiện', '(%) kỳ này so với cùng kỳ năm trước'],
    ['Kỳ này', 'Cùng kỳ năm trước'],
    ['1', '2', '3', '4(=2*100/3)'],
  ]);
  expect(table.rows).toHaveLength(58);
});

test('the heading names the board for the whole and the unit for its own form', () => {
  const left = (unitId: number) => {
    const [heading] = build({ lists }, unitId).document.blocks;
    return heading?.kind === 'heading' ? heading.zones[0]?.lines.map(({ text }) => text) : [];
  };
  expect(left(ROOT)).toEqual(['HUYỆN ỦY NẬM PỒ', 'BAN TỔ CHỨC']);
  expect(left(2)).toEqual(['HUYỆN ỦY NẬM PỒ', 'ĐẢNG BỘ XÃ NÀ HỲ']);
});

test('numbers stay numbers, the mean has one decimal, every catalogue figure can be explained', () => {
  const { table } = build({ lists, admissions: [makeAdmission(), makeAdmission({ birth: '1988-01-01' })] });
  const cells = table.rows.map(({ cells: [, thisPeriod] }) => thisPeriod);
  expect(cells[0]?.value).toEqual({ is: 'number', number: 2, format: 'count', shown: '2' });
  const mean = cells.find((cell) => cell?.figure?.indicator === 'admitted.age.mean');
  expect(mean?.value).toEqual({ is: 'number', number: 28, format: 'decimal-1', shown: '28,0' });
  expect(cells.filter((cell) => cell?.value.is === 'number' && cell.figure === undefined)).toEqual([]);
});

test('missing units and what does not add up are printed', () => {
  const { document } = build({ submissions: [makeSubmission(2, '2017-Q1', { I: 8, 'II.3.04': 7 })] });
  const texts = JSON.stringify(document);
  expect(texts).toContain('Số liệu tính trên 1/2 đơn vị; chưa có báo cáo của: Đảng bộ xã Nà Khoa.');
  expect(texts).toContain('(lệch 1)');
});

test('a period after the series was replaced says so', () => {
  const note = 'đã được thay từ sau ngày 09/10/2025';
  expect(JSON.stringify(build({}, ROOT, '2025').document)).toContain(note);
  expect(JSON.stringify(build({}, ROOT, '2024').document)).not.toContain(note);
});
