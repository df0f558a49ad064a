import type { GridCell } from '../../../../shared/intake/grid/grid.ts';
import { dayFromIsoText, dayFromSerial, serialFromDay } from './excel-date.ts';
import { readExcelText } from './excel-text.ts';
import type { CellStyle } from './styles.ts';

/** A `<c>` element as written: its type, what stands in `<v>` (or `<is>`; null without either), its formula. */
export type WrittenCell = {
  column: number;
  type: string | undefined;
  text: string | null;
  isFormula: boolean;
  style: CellStyle;
};

export type ValueContext = {
  readonly date1904: boolean;
  /** Days of serial numbers already worked out; the same ones come thousands of times. */
  readonly days: Map<number, string | null>;
};

/** What a cell holds that points to no shared text (type `s`), or null when a person sees an empty cell. */
export function readCell(cell: WrittenCell, context: ValueContext): GridCell | null {
  const value = readStoredValue(cell, context);
  return cell.isFormula && value !== null ? { ...value, isFormula: true } : value;
}

function readStoredValue(cell: WrittenCell, context: ValueContext): GridCell | null {
  const { column, text, type } = cell;
  // Excel writes an empty <v> of type str for a formula that gives an empty text; that is a result.
  if (text === null || (text === '' && type !== 'str')) {
    return cell.isFormula ? { kind: 'formula-without-result', column } : null;
  }
  switch (type) {
    case 'str':
    case 'inlineStr':
      return textCell(readExcelText(text), column);
    case 'b':
      return { kind: 'boolean', boolean: text.trim() === '1' || text.trim() === 'true', column };
    case 'e':
      return { kind: 'error', error: text.trim(), column };
    case 'd':
      return isoDateCell(text, cell);
    default:
      return numberCell(text, cell, context);
  }
}

function textCell(text: string, column: number): GridCell | null {
  return text === '' ? null : { kind: 'text', text, column };
}

function numberCell(text: string, { column, style }: WrittenCell, context: ValueContext): GridCell {
  const number = Number(text);
  // What is no number in spite of its type (`1,5`) stays as it is written, for a person to judge.
  if (!Number.isFinite(number) || text.trim() === '') return { kind: 'text', text: readExcelText(text), column };
  return readNumber(number, column, style, context);
}

/** A stored number as its style shows it: a day, or a number with its format. */
export function readNumber(
  number: number,
  column: number,
  { format, isDay }: CellStyle,
  context: Pick<ValueContext, 'days' | 'date1904'>,
): GridCell {
  const day = isDay ? dayOf(number, context) : null;
  if (day !== null) return { kind: 'date', day, format, serial: number, column };
  return format === '' ? { kind: 'number', number, column } : { kind: 'number', number, format, column };
}

/** The day of a serial number; null when it names none. */
export function dayOf(serial: number, { days, date1904 }: Pick<ValueContext, 'days' | 'date1904'>): string | null {
  const known = days.get(serial);
  if (known !== undefined) return known;
  const day = dayFromSerial(serial, date1904);
  days.set(serial, day);
  return day;
}

function isoDateCell(text: string, { column, style }: WrittenCell): GridCell {
  const day = dayFromIsoText(text);
  if (day === null) return { kind: 'text', text: readExcelText(text), column };
  return {
    kind: 'date',
    day,
    ...(style.format === '' ? {} : { format: style.format }),
    serial: serialFromDay(day),
    column,
  };
}
