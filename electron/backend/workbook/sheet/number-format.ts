/** Format codes that a file may use by number alone (ECMA-376-1, 18.8.30). 0 is General. */
const builtInFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The format code of a built-in number; empty for General and unknown numbers. */
export function builtInFormat(id: number): string {
  // 27-36 and 50-58 are days in the calendars of East Asian editions.
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'yyyy/m/d';
  return builtInFormats[id] ?? '';
}

/**
 * True when a number with this format is shown as a day (with or without a time). Quoted and escaped letters, fill
 * and space marks and bracketed parts (colour, locale, `[$-42A]`) are not format letters. `h:mm` alone is no day.
 */
export function showsDay(format: string): boolean {
  const letters = format.replace(/"[^"]*"?|[\\_*].|\[[^\]]*\]?|am\/pm|a\/p|general/gis, '').split(';', 1)[0] ?? '';
  if (/[dy]/i.test(letters)) return true;
  return /m/i.test(letters) && !/[hs]/i.test(letters) && !/\[[hms]+\]/i.test(format);
}
