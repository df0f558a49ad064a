import type { SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import { biff, startRecords } from './biff-records.ts';
import { startTexts, type BiffTextReader } from './biff-text.ts';
import { builtInFormat, showsDay } from '../sheet/number-format.ts';
import type { ReadJob } from '../job/read-job.ts';
import type { CellStyle } from '../sheet/styles.ts';

/** A sheet with cells, as the workbook lists it. */
export type XlsSheet = Pick<SheetGrid, 'name' | 'state'> & {
  /** Where its records begin in the stream. */
  readonly at: number;
};

/** What the first part of a BIFF8 stream says about all sheets. */
export type XlsGlobals = {
  readonly date1904: boolean;
  readonly sheets: readonly XlsSheet[];
  readonly styles: readonly CellStyle[];
  readonly sharedStrings: readonly string[];
  /** Numbers of those of which something is struck through. */
  readonly struckTexts: ReadonlySet<number>;
};

const BIFF8 = 0x0600;
const CELL_SHEET = 0;
/** No fifth font is ever stored: the count jumps from 3 to 5 ([MS-XLS] 2.5.129). */
const MISSING_FONT = 4;
/** Bit of a font's options ([MS-XLS] 2.4.122, fStrikeOut). */
const STRUCK = 0x0008;
type XlsFont = { readonly name: string; readonly isStruck: boolean };
const NO_FONT: XlsFont = { name: '', isStruck: false };
const states = ['visible', 'hidden', 'very-hidden'] as const;

/**
 * Reads the first part of the stream. Throws `file.old-xls` for Excel 95 and older, `file.password` when the rest is
 * encrypted, `file.no-sheet` and `file.no-cell-sheet` when there is nothing to read.
 */
export async function readXlsGlobals(stream: Buffer, job: ReadJob): Promise<XlsGlobals> {
  const damaged = () => job.stop('file.damaged', { detail: 'xls workbook' });
  const records = startRecords(stream, 0, damaged);
  if (!records.next() || records.end - records.start < 4) throw damaged();
  const { kind: firstKind } = records;
  // The first record of every edition has 9 in its low byte.
  if ((firstKind & 0xff) !== 0x09) throw damaged();
  if (firstKind !== biff.startOfPart || stream.readUInt16LE(records.start) < BIFF8) throw job.stop('file.old-xls');

  let date1904 = false;
  let otherSheets = 0;
  const sheets: XlsSheet[] = [];
  const fonts: XlsFont[] = [];
  const formats = new Map<number, string>();
  const cellFormats: { readonly font: number; readonly format: number }[] = [];
  let sharedStrings: readonly string[] = [];
  const struckTexts = new Set<number>();
  const isStruckFont = (index: number) => fontAt(fonts, index).isStruck;
  const need = (bytes: number) => {
    if (records.end - records.start < bytes) throw damaged();
    return records.start;
  };
  const textAt = (offset: number, size?: 'short') =>
    startTexts([stream.subarray(records.start, records.end)], offset, damaged).read(size);

  while (records.next() && records.kind !== biff.endOfPart) {
    switch (records.kind) {
      case biff.filePass:
        throw job.stop('file.password');
      case biff.date1904:
        date1904 = stream.readUInt16LE(need(2)) === 1;
        break;
      case biff.font:
        need(16);
        fonts.push({
          name: textAt(14, 'short'),
          isStruck: (stream.readUInt16LE(records.start + 2) & STRUCK) !== 0,
        });
        break;
      case biff.format:
        formats.set(stream.readUInt16LE(need(5)), textAt(2));
        break;
      case biff.cellFormat:
        cellFormats.push({ font: stream.readUInt16LE(need(4)), format: stream.readUInt16LE(records.start + 2) });
        break;
      case biff.boundSheet: {
        const start = need(8);
        const state = states[stream.readUInt8(start + 4) & 3] ?? 'hidden';
        // Charts, macro sheets and modules hold no cells of a person's.
        if (stream.readUInt8(start + 5) !== CELL_SHEET) otherSheets += 1;
        else sheets.push({ name: textAt(6, 'short'), state, at: stream.readUInt32LE(start) });
        break;
      }
      case biff.sharedStrings:
        sharedStrings = await readSharedStrings(records.withContinued(), job, damaged, (reader, id) => {
          if (reader.isPartlyStruck(isStruckFont)) struckTexts.add(id);
        });
    }
  }
  if (records.kind !== biff.endOfPart) throw damaged();
  if (sheets.length === 0) throw job.stop(otherSheets === 0 ? 'file.no-sheet' : 'file.no-cell-sheet');
  // Sheets that share their records would be read over and over.
  if (new Set(sheets.map(({ at }) => at)).size < sheets.length)
    throw job.stop('file.suspicious', { detail: 'xls sheets' });
  const styles = cellFormats.map(({ font, format }) => styleOf(fonts, formats, font, format));
  return { date1904, sheets, styles, sharedStrings, struckTexts };
}

const fontAt = (fonts: readonly XlsFont[], index: number): XlsFont =>
  fonts[index > MISSING_FONT ? index - 1 : index] ?? NO_FONT;

function styleOf(
  fonts: readonly XlsFont[],
  formats: ReadonlyMap<number, string>,
  fontIndex: number,
  formatId: number,
): CellStyle {
  const written = formats.get(formatId) ?? builtInFormat(formatId);
  const format = written.toLowerCase() === 'general' ? '' : written;
  const { name: font, isStruck } = fontAt(fonts, fontIndex);
  return { format, isDay: showsDay(format), font, isStruck };
}

async function readSharedStrings(
  pieces: readonly Buffer[],
  job: ReadJob,
  damaged: () => Error,
  look: (reader: BiffTextReader, id: number) => void,
): Promise<readonly string[]> {
  const { cellCharacters } = job.limits;
  const reader = startTexts(pieces, 0, damaged, (letters) => {
    if (letters > cellCharacters) throw job.stop('file.cell-too-long', { limit: cellCharacters });
  });
  const texts: string[] = [];
  reader.skip(4);
  const count = reader.readUInt32();
  while (texts.length < count && !reader.isAtEnd()) {
    texts.push(reader.read());
    look(reader, texts.length - 1);
    if (texts.length % 1000 === 0) await job.breathe();
  }
  return texts;
}
