import type { GridCell } from '../../../../shared/intake/grid/grid.ts';
import { dayFromSerial } from '../sheet/excel-date.ts';
import type { HtmlAttributes } from './html-parser.ts';
import { showsDay } from '../sheet/number-format.ts';

const PLAIN_NUMBER = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/**
 * The cell of a table. It is text as shown, unless Excel (`x:num`, `x:bool`, `x:err`) or LibreOffice (`sdval`) wrote the
 * stored value beside it. Null for an empty cell.
 */
export function readHtmlCell(
  text: string,
  attributes: HtmlAttributes,
  format: string,
  column: number,
): GridCell | null {
  const value = storedValue(text, attributes, format, column) ?? textCell(attributes['x:str'], text, column);
  return value !== null && attributes['x:fmla'] !== undefined ? { ...value, isFormula: true } : value;
}

function textCell(stored: string | undefined, shown: string, column: number): GridCell | null {
  const text = (stored === undefined || stored === '' ? shown : stored).normalize('NFC');
  return text.trim() === '' ? null : { kind: 'text', text, column };
}

function storedValue(text: string, attributes: HtmlAttributes, format: string, column: number): GridCell | null {
  if (attributes['x:str'] !== undefined) return null;
  const error = attributes['x:err'];
  if (error !== undefined) return { kind: 'error', error: error === '' ? text.trim() : error, column };
  const boolean = attributes['x:bool'];
  if (boolean !== undefined) return booleanCell(boolean === '' ? text : boolean, column);
  const ofExcel = attributes['x:num'];
  if (ofExcel !== undefined) return numberCell(ofExcel === '' ? text.trim() : ofExcel, format, column);
  const ofLibreOffice = attributes['sdval'];
  if (ofLibreOffice === undefined) return null;
  if (text.trim().startsWith('#')) return { kind: 'error', error: text.trim(), column };
  // `1033;0;DD/MM/YYYY`: two languages, then the format, which may hold semicolons.
  const written = (attributes['sdnum'] ?? '').split(';').slice(2).join(';');
  return written === 'BOOLEAN' ? booleanCell(text, column) : numberCell(ofLibreOffice, written, column);
}

function booleanCell(written: string, column: number): GridCell {
  return { kind: 'boolean', boolean: /^(?:true|1)$/i.test(written.trim()), column };
}

/** Null when it is no plain number: then the text as shown is all there is. */
function numberCell(written: string, format: string, column: number): GridCell | null {
  if (!PLAIN_NUMBER.test(written)) return null;
  const number = Number(written);
  if (!Number.isFinite(number)) return null;
  const day = showsDay(format) ? dayFromSerial(number, false) : null;
  if (day !== null) return { kind: 'date', day, format, serial: number, column };
  return format === '' ? { kind: 'number', number, column } : { kind: 'number', number, format, column };
}
