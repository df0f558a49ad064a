import type { CellValue } from '../../../../shared/intake/grid/grid.ts';
import { dayFromIsoText, serialFromDay } from '../sheet/excel-date.ts';
import type { CellStyle } from '../sheet/styles.ts';
import type { Attributes } from '../xml/xml-scanner.ts';

/** What the attributes of a cell say about its content (OpenDocument 1.3, part 3, 19.385). */
export type OdsContent = {
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly isFormula: boolean;
};

const valueAttributes: Readonly<Record<string, string>> = {
  float: 'office:value',
  percentage: 'office:value',
  currency: 'office:value',
  date: 'office:date-value',
  time: 'office:time-value',
  boolean: 'office:boolean-value',
  string: 'office:string-value',
};
/** Names as Excel has them, and LibreOffice's own numbers. */
const ERROR = /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|Err:\d{3})$/;
const DAY = 86_400;

export function readOdsContent(attributes: Attributes): OdsContent {
  const type = attributes.get('office:value-type');
  const isError = attributes.get('calcext:value-type') === 'error';
  return {
    type: isError ? 'error' : type,
    value: type === undefined ? undefined : attributes.get(valueAttributes[type] ?? ''),
    isFormula: attributes.get('table:formula') !== undefined,
  };
}

/**
 * What a cell holds; `paragraphs` is its text, paragraphs joined by line ends, null without any. Null when a person sees an
 * empty cell.
 */
export function odsValue(
  { type, value, isFormula }: OdsContent,
  paragraphs: string | null,
  style: CellStyle,
): CellValue | null {
  // LibreOffice gives no type to a formula whose result is an empty text, but an empty paragraph.
  if (type === undefined && isFormula && paragraphs === null) return { kind: 'formula-without-result' };
  const shown = paragraphs ?? '';
  // Before version 4 an error was stored as the number 0 or an empty text.
  if (type === 'error' || (isFormula && ERROR.test(shown))) return { kind: 'error', error: shown };
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberValue(Number(value ?? Number.NaN), shown, style);
    case 'date':
      return dateValue(value ?? '', style) ?? textValue(shown);
    case 'time': {
      const days = daysFromDuration(value ?? '');
      return days === null ? textValue(shown) : numberValue(days, shown, style);
    }
    case 'boolean':
      return { kind: 'boolean', boolean: value === 'true' };
    default:
      return textValue(value === undefined || value === '' ? shown : value);
  }
}

function textValue(text: string): CellValue | null {
  return text === '' ? null : { kind: 'text', text: text.normalize('NFC') };
}

function numberValue(number: number, shown: string, style: CellStyle): CellValue | null {
  if (!Number.isFinite(number)) return textValue(shown);
  // LibreOffice has no truth values of its own: it stores 1 or 0 and shows the word.
  if ((number === 1 && shown === 'TRUE') || (number === 0 && shown === 'FALSE')) {
    return { kind: 'boolean', boolean: number === 1 };
  }
  return style.format === '' ? { kind: 'number', number } : { kind: 'number', number, format: style.format };
}

function dateValue(written: string, { format }: CellStyle): CellValue | null {
  const day = dayFromIsoText(written);
  if (day === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = /T(\d{2}):(\d{2}):(\d{2}(?:\.\d+)?)/.exec(written) ?? [];
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / DAY;
  const ownFormat = format === '' ? {} : { format };
  // The day before the first one is where LibreOffice puts a time without a day.
  if (day === '1899-12-30') return { kind: 'number', number: time, ...ownFormat };
  return { kind: 'date', day, ...ownFormat, serial: serialFromDay(day) + time };
}

/** A duration such as `PT14H30M00S` in days; null when it is none. */
function daysFromDuration(written: string): number | null {
  const parts = /^(-?)P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(written.trim());
  if (parts === null) return null;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = parts;
  const total = Number(days) * DAY + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
  return ((sign === '-' ? -1 : 1) * total) / DAY;
}
