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
  const ofFonts = { TCVN3: makeGroup(), VNI: makeGroup() };
  const ofColumns = new Map<number, Group>();
  const ofSheet = makeEncodingJudge();
  const ofFontNames = new Map<string, LegacyEncoding | null>();
  const fontOf = (cell: GridCell) => {
    const font = cell.font ?? sheet.font ?? '';
    let encoding = ofFontNames.get(font);
    if (encoding === undefined) ofFontNames.set(font, (encoding = encodingOfFont(font)));
    return encoding;
  };
  let [isNoVni, isLong] = [false, false];
  const signs = signsOfTexts();
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      if (cell.kind !== 'text') continue;
      const { text } = cell;
      const sign = signs(text);
      // A text of plain letters is the same in every code and judges nothing.
      if (sign === 'none') continue;
      const byFont = fontOf(cell);
      let group = byFont === null ? ofColumns.get(cell.column) : ofFonts[byFont];
      if (group === undefined) ofColumns.set(cell.column, (group = makeGroup()));
      // What a text says it says once, however often it stands there.
      if (group.texts.has(text)) continue;
      if (group.texts.size < MOST_KEPT) {
        group.texts.add(text);
        if (sign !== 'unicode') group.suspects.push(text);
      } else if (sign !== 'unicode') isLong = true;
      group.judge.add(text);
      if (byFont !== null) continue;
      ofSheet.add(text);
      isNoVni ||= sign === 'no-vni';
    }
  }

  const verdictOfSheet = ofSheet.hasUnicode ? null : ofSheet.verdict();
  const columns = new Map(
    [...ofColumns].map(([column, { judge }]): [number, Verdict] => [
      column,
      { encoding: judge.verdict() ?? verdictOfSheet, isMixed: judge.hasUnicode },
    ]),
  );
  const fonts = { TCVN3: verdictOfFont('TCVN3', ofFonts.TCVN3.judge), VNI: verdictOfFont('VNI', ofFonts.VNI.judge) };

  const findings = new Map<Verdict, Map<string, LegacyFinding | null>>();
  const judged = (verdict: Verdict, suspects: readonly string[]) => {
    const known = findings.get(verdict) ?? new Map<string, LegacyFinding | null>();
    findings.set(verdict, known);
    for (const text of suspects) known.set(text, findingOf(text, verdict));
    return [...known.values()].some((finding) => finding !== null);
  };
  // Most sheets hold texts that might be old, and none that is: nobody walks through them again.
  const found = [
    ...[...ofColumns].map(([column, { suspects }]) => judged(columns.get(column) ?? NO_VERDICT, suspects)),
    ...LEGACY.map((encoding) => judged(fonts[encoding], ofFonts[encoding].suspects)),
  ];
  if (!found.includes(true) && !isLong) return null;

  return (cell) => {
    if (cell.kind !== 'text') return null;
    const byFont = fontOf(cell);
    const verdict = byFont === null ? columns.get(cell.column) : fonts[byFont];
    if (verdict === undefined || signs(cell.text) === 'none') return null;
    const known = findings.get(verdict)?.get(cell.text);
    const isNew = known === undefined && isLong && mayBeLegacy(cell.text);
    const finding = isNew ? findingOf(cell.text, verdict) : (known ?? null);
    // The texts of a sheet were typed on one machine: beside signs of TCVN3 nothing is VNI but what its font says.
    return byFont === null && isNoVni && finding?.encoding === 'VNI' ? null : finding;
  };
}

/** Of a long list no more texts than these are kept; the others are looked at each time. */
const MOST_KEPT = 20_000;

const LEGACY = ['TCVN3', 'VNI'] as const satisfies readonly LegacyEncoding[];
const NO_VERDICT: Verdict = { encoding: null, isMixed: false };

/** Texts that are judged together: those of a column, or those in a font of an old code. */
type Group = { readonly judge: EncodingJudge; readonly texts: Set<string>; readonly suspects: string[] };

const makeGroup = (): Group => ({ judge: makeEncodingJudge(), texts: new Set(), suspects: [] });

/** `no-vni`: may be in an old code, and not in VNI. */
type Sign = 'none' | 'unicode' | 'any' | 'no-vni';

/** What the signs of a text say, looked at once for each text: a list repeats most of its texts. */
function signsOfTexts(): (text: string) => Sign {
  const known = new Map<string, Sign>();
  const look = (text: string): Sign => {
    if (!hasOtherLetters(text)) return 'none';
    if (!mayBeLegacy(text)) return 'unicode';
    return isNeverVni(text) ? 'no-vni' : 'any';
  };
  return (text) => {
    let sign = known.get(text);
    if (sign !== undefined) return sign;
    sign = look(text);
    if (known.size < MOST_KEPT) known.set(text, sign);
    return sign;
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
