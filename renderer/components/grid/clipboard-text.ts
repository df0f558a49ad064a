import type { FigureValue } from '../../../shared/statistics/figure.ts';
import { decimalNumber, meanOf, percentOf } from '../../../shared/text/format.ts';
import { figureOnScreen } from '../figure-on-screen.ts';

/** The decimal sign of the region, as Excel on the same machine expects it. */
export function decimalSign(language: string): string {
  return new Intl.NumberFormat(language).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? ',';
}

/** A figure for another program: no thousands dots, the region's decimal sign, words where there is no number. */
export function figureForClipboard(value: FigureValue, sign: string): string {
  switch (value.is) {
    case 'number':
      return String(value.value);
    case 'ratio':
      return `${decimalNumber(percentOf(value.part, value.whole)).toFixed(2).replace('.', sign)}%`;
    case 'mean':
      return decimalNumber(meanOf(value.sum, value.count)).toFixed(1).replace('.', sign);
    case 'missing':
    case 'undefined':
      return figureOnScreen(value).text;
  }
}

/** Text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/** Rows as tab-separated text. */
export function toTabText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => harmless(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n');
}

/** The same rows as an HTML table, which Excel prefers. */
export function toHtmlTable(rows: readonly (readonly string[])[]): string {
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escape(harmless(cell))}</td>`).join('')}</tr>`).join('')}</table>`;
}
