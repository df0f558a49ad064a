import { describe, expect, test } from 'vitest';
import {
  calculateOnLoad,
  withoutElements,
} from '../../../../../../electron/backend/workbook/fill-blank/patch-package.ts';
import { readPartText } from '../../../../../../electron/backend/workbook/fill-blank/part-text.ts';

describe('calculating on load', () => {
  test.each([
    [
      '<workbook><sheets/><calcPr calcId="1"/></workbook>',
      '<workbook><sheets/><calcPr calcId="1" fullCalcOnLoad="1"/></workbook>',
    ],
    [
      '<x:workbook><x:calcPr fullCalcOnLoad="0" calcId="1"></x:calcPr></x:workbook>',
      '<x:workbook><x:calcPr fullCalcOnLoad="1" calcId="1"></x:calcPr></x:workbook>',
    ],
    [
      '<x:workbook><x:sheets><x:sheet/></x:sheets><x:oleSize/></x:workbook>',
      '<x:workbook><x:sheets><x:sheet/></x:sheets><x:calcPr fullCalcOnLoad="1"/><x:oleSize/></x:workbook>',
    ],
    [
      '<workbook><sheets/><definedNames><definedName>A</definedName></definedNames></workbook>',
      '<workbook><sheets/><definedNames><definedName>A</definedName></definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
    ],
  ])('%s', (before, after) => {
    expect(calculateOnLoad(before)).toBe(after);
  });

  test('asks for a workbook', () => {
    expect(calculateOnLoad('<styleSheet/>')).toBeNull();
  });
});

test('elements are taken out by their attributes, with what is in them, and nothing else', () => {
  const text = '<a>\n<b id="1&amp;2"><c/></b> <b id=\'3\'/>\n</a>';
  expect(withoutElements(text, 'b', (attributes) => attributes.get('id') === '1&2')).toBe("<a>\n <b id='3'/>\n</a>");
  expect(withoutElements(text, 'b', () => false)).toBe(text);
});

test('every byte of a part comes back, in UTF-8 with or without its mark and in UTF-16 either way', () => {
  const text = '\ufeff<t>Biểu – 𝔸</t>';
  const wide = Buffer.from(text, 'utf16le');
  for (const bytes of [Buffer.from(text), Buffer.from(text.slice(1)), wide, Buffer.from(wide).swap16()]) {
    const part = readPartText(bytes);
    expect(part?.text).toContain('Biểu – 𝔸');
    expect(part?.encode(part.text).equals(bytes)).toBe(true);
  }
  expect(readPartText(Buffer.from([0xc3, 0x28]))).toBeNull();
});
