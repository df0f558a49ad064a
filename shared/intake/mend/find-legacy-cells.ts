import {
  encodingBySigns,
  hasOtherLetters,
  isNeverVni,
  makeEncodingJudge,
  mayBeLegacy,
  readsAs,
  readsAsUnicode,
  toUnicode,
  type EncodingJudge,
  type LegacyEncoding,
} from '../../text/legacy/judge-encoding.ts';
import type { GridCell, SheetGrid } from '../grid/grid.ts';

/** In which old code a cell is; `isUnsure`: it reads well as it stands too, and Unicode stands among its neighbours. */
export type LegacyFinding = { readonly encoding: LegacyEncoding; readonly isUnsure: boolean };

const TCVN3_FONT = /^\.vn/i;
const VNI_FONT = /^vni[-\s]/i;

/** The old code that a font makes readable. */
export function encodingOfFont(font: string): LegacyEncoding | null {
  if (TCVN3_FONT.test(font)) return 'TCVN3';
  return VNI_FONT.test(font) ? 'VNI' : null;
}

type Verdict = { readonly encoding: LegacyEncoding | null; readonly isMixed: boolean };

/**
 * Tells the cells of a sheet whose text is in an old code, `Hä vµ tªn` or `Hoï vaø teân`; null when there is none. The
 * font decides; where it says nothing, the texts of the whole column together, then those of the sheet; never one cell,
 * but for signs that no Unicode text has. Letters that only Unicode has are never touched, whatever their font.
 */
export function findLegacyCells(sheet: SheetGrid): ((cell: GridCell) => LegacyFinding | null) | null {
  const ofFonts = { TCVN3: makeEncodingJudge(), VNI: makeEncodingJudge() };
  const ofColumns = new Map<number, EncodingJudge>();
  const ofSheet = makeEncodingJudge();
  const ofFontNames = new Map<string, LegacyEncoding | null>();
  const fontOf = (cell: GridCell) => {
    const font = cell.font ?? sheet.font ?? '';
    let encoding = ofFontNames.get(font);
    if (encoding === undefined) ofFontNames.set(font, (encoding = encodingOfFont(font)));
    return encoding;
  };
  let [isSuspect, isNoVni] = [false, false];
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      // A text of plain letters is the same in every code and judges nothing.
      if (cell.kind !== 'text' || !hasOtherLetters(cell.text)) continue;
      isSuspect ||= mayBeLegacy(cell.text);
      const byFont = fontOf(cell);
      if (byFont !== null) ofFonts[byFont].add(cell.text);
      else {
        isNoVni ||= mayBeLegacy(cell.text) && isNeverVni(cell.text);
        ofSheet.add(cell.text);
        let ofColumn = ofColumns.get(cell.column);
        if (ofColumn === undefined) ofColumns.set(cell.column, (ofColumn = makeEncodingJudge()));
        ofColumn.add(cell.text);
      }
    }
  }
  if (!isSuspect) return null;

  const verdictOfSheet = ofSheet.hasUnicode ? null : ofSheet.verdict();
  const columns = new Map(
    [...ofColumns].map(([column, judge]): [number, Verdict] => [
      column,
      { encoding: judge.verdict() ?? verdictOfSheet, isMixed: judge.hasUnicode },
    ]),
  );
  const fonts = { TCVN3: verdictOfFont('TCVN3', ofFonts.TCVN3), VNI: verdictOfFont('VNI', ofFonts.VNI) };

  const findings = new Map<Verdict, Map<string, LegacyFinding | null>>();
  return (cell) => {
    if (cell.kind !== 'text' || !mayBeLegacy(cell.text)) return null;
    const byFont = fontOf(cell);
    const verdict = byFont === null ? columns.get(cell.column) : fonts[byFont];
    if (verdict === undefined) return null;
    let known = findings.get(verdict);
    if (known === undefined) findings.set(verdict, (known = new Map()));
    let finding = known.get(cell.text);
    if (finding === undefined) known.set(cell.text, (finding = findingOf(cell.text, verdict)));
    // The texts of a sheet were typed on one machine: beside signs of TCVN3 nothing is VNI but what its font says.
    return byFont === null && isNoVni && finding?.encoding === 'VNI' ? null : finding;
  };
}

/** A font is believed unless Unicode was typed in it too: then its texts must read better in the old code. */
function verdictOfFont(encoding: LegacyEncoding, judge: EncodingJudge): Verdict {
  const isBelieved = !judge.hasUnicode || judge.verdict() === encoding;
  return { encoding: isBelieved ? encoding : null, isMixed: judge.hasUnicode };
}

function findingOf(text: string, { encoding, isMixed }: Verdict): LegacyFinding | null {
  const found = encoding ?? encodingBySigns(text);
  if (found === null || toUnicode(text, found) === text) return null;
  if (!isMixed || !readsAsUnicode(text)) return { encoding: found, isUnsure: false };
  return readsAs(text, found) ? { encoding: found, isUnsure: true } : null;
}
