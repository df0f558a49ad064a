import { bieu2 } from '../../shared/forms/definitions/bieu-2-btctw.ts';
import { cellRef } from '../../shared/forms/form-cells.ts';
import { formValues } from '../support/form-values.ts';
import type { MadeCell } from '../support/make-grid.ts';
import type { Dice } from '../torture/dice.ts';
import { typeHead } from './careless-cells.ts';
import { daysOfQuarter, typeQuarter, type CarelessFigures } from './careless-sheet.ts';
import { communes, unitOf } from './careless-world.ts';

/** Biểu 2 typed anew by a unit: labels in other spellings, empty rows, a column for last year or none. */
export function makeForm(dice: Dice, quarter: number): CarelessFigures {
  const unit = dice.of(communes);
  const factor = 1 + dice.below(4);
  const values = formValues(bieu2);
  const hasLastYear = dice.below(2) === 0;
  const hasOrder = dice.below(4) === 0;
  const figures = new Map<string, string>();
  const rows: MadeCell[][] = [
    [
      unitOf(unit).name.toUpperCase(),
      null,
      null,
      dice.of(['Biểu số 2-BTCTW', 'Biểu số 2 - BTCTW', 'Biểu số: 2-BTCTW']),
    ],
    [dice.of(['THỐNG KÊ ĐẢNG VIÊN MỚI KẾT NẠP', 'Thống kê đảng viên mới kết nạp'])],
    [typeQuarter(quarter, dice)],
    [],
  ];
  const before = hasOrder ? ['TT'] : [];
  rows.push([
    ...before,
    typeHead(dice.of(['Tiêu chí', 'Chỉ tiêu', 'Nội dung']), dice),
    typeHead(dice.of(['Kỳ này', 'Thực hiện kỳ này', 'Số kỳ này']), dice),
    ...(hasLastYear ? [typeHead(dice.of(['Cùng kỳ năm trước', 'Cùng kỳ']), dice)] : []),
  ]);
  const headRow = rows.length;
  if (dice.below(3) === 0) rows.push(rows.at(-1)?.map((_, at) => at + 1) ?? []);
  const style = dice.below(4);
  for (const { code, kind, label } of bieu2.rows) {
    if (dice.below(40) === 0) rows.push([]);
    const figure = (key: 'this-period' | 'last-year', value: number): MadeCell => {
      const cell = kind === 'average' ? dice.of([value, String(value).replace('.', ',')]) : typeCount(value, dice);
      if (cell !== null && cell !== '-') figures.set(`${unit} ${code} ${key}`, String(value));
      return cell;
    };
    const value = (values.get(cellRef(code, 'this-period')) ?? 0) * (kind === 'average' ? 1 : factor);
    const cells =
      kind === 'heading' ? [] : [figure('this-period', value), ...(hasLastYear ? [figure('last-year', value)] : [])];
    rows.push([...before.map(() => null), typeLabel(label, style, dice), ...cells]);
  }
  if (dice.below(2) === 0) rows.push([], ['NGƯỜI LẬP BIỂU', null, 'T/M ĐẢNG ỦY']);
  const sheet = { name: 'Biểu 2', rows, merges: [], hiddenRows: [], hiddenColumns: [] };
  const first = before.length + 1;
  const columns = new Map([
    [first, 'label'],
    [first + 1, 'this-period'],
    [first + 2, hasLastYear ? 'last-year' : null],
  ] as const);
  const truth = { sheet: sheet.name, layout: bieu2.id, headRows: [headRow, headRow] as const, columns, rows: [] };
  return { sheet, truth: { ...truth, groups: new Map(), unit, days: daysOfQuarter(quarter) }, figures };
}

function typeCount(value: number, dice: Dice): MadeCell {
  if (value === 0) return dice.of([0, 0, null, '-', '0']);
  const grouped =
    value >= 1000 ? `${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, '0')}` : String(value);
  return dice.of([value, value, value, String(value), grouped, `${value} `]);
}

function typeLabel(label: string, style: number, dice: Dice): string {
  const plain = label.replace(/^[-+]\s*/u, '');
  const own =
    style === 0 ? label : style === 1 ? plain : style === 2 ? label.replace(/^([-+])\s*/u, '$1') : `  ${label}`;
  return dice.of([own, own, own, own.normalize('NFD'), own.replaceAll(' ', '  '), own.toUpperCase()]);
}
