import { periodOf } from '../../../renderer/app/period-choice.ts';
import type { FigureTable, UnitView } from '../../../shared/contract/views.ts';
import { viewPeriod } from '../../../shared/domain/period.ts';
import type { Explanation, FigureValue } from '../../../shared/statistics/figure.ts';
import { indicators } from '../../../shared/statistics/indicators.ts';
import { samplePeriod } from './sample-documents.ts';
import { sampleGroups } from './sample-units.ts';

const units = sampleGroups.flatMap(({ title, units: names }) => names.map((name) => ({ name, group: title })));
export const rootUnit = { id: 1, name: 'Đảng bộ huyện Nậm Sen' };
const unitIdOf = (index: number) => index + 2;
export const period = viewPeriod(samplePeriod);
/** Units that sent nothing, by their place in the list. */
const SILENT = [8, 13];

export const unitViews: readonly UnitView[] = [
  rootUnit,
  ...units.map(({ name }, index) => ({ id: unitIdOf(index), name })),
].map(({ id, name }, position) => ({
  id,
  unitId: id,
  code: `NS${String(id).padStart(2, '0')}`,
  name,
  kind: position === 0 ? 'superior' : name.startsWith('Đảng bộ') ? 'base-committee' : 'base-cell',
  organisationType: null,
  cellKind: null,
  parentId: position === 0 ? null : rootUnit.id,
  noCandidatesLeft: false,
  specialRights: [],
  position,
  from: '1990-01-01',
  to: null,
  parentName: position === 0 ? null : rootUnit.name,
  childCount: position === 0 ? units.length : 0,
}));

const number = (value: number): FigureValue => ({ is: 'number', value });
const admittedOf = (index: number) =>
  [8, 4, 2, 6, 3, 0, 5, 1, 0, 7, 4, 3, 2, 0, 6, 1, 5, 4, 0, 1, 0, 6, 5, 1][index] ?? 0;
const targetOf = (index: number): number | null =>
  [8, 9, 10, 12, 9, 4, 14, 6, 8, 9, 11, 7, 3, 2, 8, 2, 4, 6, 3, 2, null, 6, 8, 3][index] ?? null;

function figureOf(code: string, index: number): FigureValue {
  const admitted = admittedOf(index);
  const target = targetOf(index);
  if (code === 'target.year') return target === null ? { is: 'undefined', why: 'no-target' } : number(target);
  if (code.startsWith('target.term')) return { is: 'undefined', why: 'no-target' };
  if (SILENT.includes(index)) return { is: 'missing' };
  if (code === 'target.year.achievement')
    return target === null ? { is: 'undefined', why: 'no-target' } : { is: 'ratio', part: admitted, whole: target };
  if (code.endsWith('.share'))
    return admitted === 0
      ? { is: 'undefined', why: 'base-is-zero' }
      : { is: 'ratio', part: Math.floor(admitted / 2), whole: admitted };
  if (code === 'admitted.age.mean')
    return admitted === 0
      ? { is: 'undefined', why: 'base-is-zero' }
      : { is: 'mean', sum: admitted * 29 + index, count: admitted };
  if (code === 'members.total')
    return index % 9 === 4 ? { is: 'missing' } : number(61 + ((index * 53) % 190) + (index === 0 ? 1000 : 0));
  if (code === 'official.total') return { is: 'missing' };
  return number(code === 'admitted.total' ? admitted : Math.floor((admitted * ((code.length % 5) + 1)) / 6));
}

const sumOf = (values: readonly FigureValue[]) =>
  values.reduce((sum, value) => sum + (value.is === 'number' ? value.value : 0), 0);

function totalOf(code: string): FigureValue {
  const values = units.map((_, index) => figureOf(code, index));
  if (values.every(({ is }) => is === 'missing')) return { is: 'missing' };
  if (code === 'target.year') return number(100);
  if (code === 'target.year.achievement') return { is: 'ratio', part: 74, whole: 100 };
  if (code.startsWith('target.')) return { is: 'undefined', why: 'no-target' };
  if (code.endsWith('.share')) return { is: 'ratio', part: 31, whole: 74 };
  if (code === 'admitted.age.mean') return { is: 'mean', sum: 2161, count: 74 };
  return number(sumOf(values));
}

const baseOf = (code: string) => {
  const missing = units.flatMap((_, index) => (figureOf(code, index).is === 'missing' ? [unitIdOf(index)] : []));
  return { reported: units.length - missing.length, expected: units.length, missingUnitIds: missing };
};

export function figureTable(codes: readonly string[], code: string): FigureTable {
  const wanted = indicators.filter((indicator) => codes.includes(indicator.code));
  return {
    period: viewPeriod(periodOf(code)),
    viewNotes: [],
    indicators: wanted,
    rows: units.map(({ name, group }, index) => ({
      unit: { id: unitIdOf(index), name },
      group,
      values: wanted.map((indicator) => figureOf(indicator.code, index)),
    })),
    total: {
      unit: rootUnit,
      figures: wanted.map((indicator) => ({
        indicator: indicator.code,
        unitId: 1,
        value: totalOf(indicator.code),
        base: baseOf(indicator.code),
      })),
    },
  };
}

export function explanation(code: string, unitId: number, periodCode: string): Explanation {
  const label = indicators.find((indicator) => indicator.code === code)?.label ?? code;
  const leaf = (index: number) => ({
    label: units[index]?.name ?? '',
    value: figureOf(code, index),
    how: `đếm được ${admittedOf(index)} trong ${admittedOf(index)} người, tệp “KN quý 1 ${units[index]?.name}.xlsx”`,
    unitId: unitIdOf(index),
    parts: [],
    sources: ['Lò Thị Mỉ', 'Vàng A Sùng', 'Nguyễn Văn Đức'].slice(0, admittedOf(index)).map((subject, row) => ({
      file: `KN quý 1 ${units[index]?.name}.xlsx`,
      sha256: String(index),
      receivedAt: '2017-04-03T09:12:00',
      sheet: 'Danh sách',
      cell: `B${9 + row}`,
      written: subject,
      how: 'as-text',
      subject,
    })),
  });
  const isRoot = unitId === rootUnit.id;
  const reported = units.map((_, index) => index).filter((index) => !SILENT.includes(index));
  return {
    indicator: code,
    label,
    formula: `Số người “${label}” theo biểu hoặc danh sách của từng đơn vị, rồi cộng các đơn vị.`,
    periodCode,
    base: isRoot ? baseOf(code) : { reported: 1, expected: 1, missingUnitIds: [] },
    root: isRoot
      ? {
          label: rootUnit.name,
          value: totalOf(code),
          how: 'cộng 22/24 đơn vị',
          unitId,
          sources: [],
          parts: reported.map(leaf),
        }
      : leaf(unitId - 2),
    notes: [
      {
        code: 'figures.age-by-years',
        weight: 'note',
        place: { at: 'record', kind: 'unit', id: 3 },
        facts: { unit: 'Đảng bộ xã Nậm Sen', count: 2 },
      },
    ],
  };
}
