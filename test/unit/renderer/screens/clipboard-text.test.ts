import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalSign,
  figureForClipboard,
  harmless,
  toHtmlTable,
  toTabText,
} from '../../../../renderer/components/grid/clipboard-text.ts';

describe('copied figures', () => {
  test('counts have no dots and shares the decimal sign of the region', () => {
    expect(figureForClipboard({ is: 'number', value: 1481 }, ',')).toBe('1481');
    expect(figureForClipboard({ is: 'ratio', part: 1481, whole: 1385 }, ',')).toBe('106,93%');
    expect(figureForClipboard({ is: 'ratio', part: 1481, whole: 1385 }, '.')).toBe('106.93%');
    expect(figureForClipboard({ is: 'mean', sum: 71, count: 2 }, ',')).toBe('35,5');
    expect([decimalSign('vi'), decimalSign('en-US')]).toEqual([',', '.']);
  });

  test('what is missing is copied as a word, never as zero or nothing', () => {
    expect(figureForClipboard({ is: 'missing' }, ',')).toBe('chưa có');
    expect(figureForClipboard({ is: 'undefined', why: 'base-is-zero' }, ',')).toBe('');
  });

  test('no text becomes a formula in a spreadsheet', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '=', '+', '-', '@', '\t'), (text, sign) => {
        expect(harmless(sign + text)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
    expect(
      toTabText([
        ['=1+1', 'a\tb'],
        ['2', ''],
      ]),
    ).toBe("'=1+1\ta b\r\n2\t");
    expect(toHtmlTable([['<b>&', '=x']])).toBe("<table><tr><td>&lt;b&gt;&amp;</td><td>'=x</td></tr></table>");
  });
});
