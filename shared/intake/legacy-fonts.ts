import { cellAddress, type SheetGrid } from './grid.ts';

/** Vietnamese kept in the codes of an old font: `Hä vµ tªn` in .VnTime, `Hoï vaø teân` in VNI-Times. */
export type LegacyText = {
  readonly encoding: 'TCVN3' | 'VNI';
  readonly cell: string;
  readonly written: string;
  readonly count: number;
};

const TCVN3_FONT = /^\.vn/i;
const VNI_FONT = /^vni[-\s]/i;
const OLD_CODE = /[\u0080-\u00ff]/u;
/** Letters of Vietnamese that old code pages do not have: where they stand, the text is Unicode whatever its font. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/u;
/** Signs of TCVN3 that no Vietnamese word holds, beside a letter. */
const TCVN3_SIGN = /[a-z][µ¶®©ª¨«¬¹¸]|[µ¶®©ª§¨«¬][a-z¶µ]/iu;
/** Letters that stand for tones in VNI and for nothing in Vietnamese. */
const VNI_SIGN = /[aeiouy][øûåæïöëñ]/iu;

/** The first cell of a sheet whose text is in an old code, with the number of such cells; null when there is none. */
export function findLegacyText(sheet: SheetGrid): LegacyText | null {
  let first: Omit<LegacyText, 'count'> | null = null;
  let count = 0;
  const byFont = new Map<string, Map<string, LegacyText['encoding'] | null>>();
  for (const { row, cells } of sheet.rows) {
    for (const cell of cells) {
      if (cell.kind !== 'text' || UNICODE_ONLY.test(cell.text) || !OLD_CODE.test(cell.text)) continue;
      const font = cell.font ?? sheet.font ?? '';
      const known = byFont.get(font) ?? new Map<string, LegacyText['encoding'] | null>();
      byFont.set(font, known);
      let encoding = known.get(cell.text);
      if (encoding === undefined) {
        encoding = encodingOf(cell.text, font);
        known.set(cell.text, encoding);
      }
      if (encoding === null) continue;
      count += 1;
      first ??= { encoding, cell: cellAddress(row, cell.column), written: cell.text };
    }
  }
  return first === null ? null : { ...first, count };
}

function encodingOf(text: string, font: string): LegacyText['encoding'] | null {
  if (TCVN3_FONT.test(font)) return 'TCVN3';
  if (VNI_FONT.test(font)) return 'VNI';
  if (TCVN3_SIGN.test(text)) return 'TCVN3';
  return VNI_SIGN.test(text) ? 'VNI' : null;
}
