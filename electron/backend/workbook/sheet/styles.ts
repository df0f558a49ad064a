import { builtInFormat, showsDay } from './number-format.ts';
import { parsePart, type Package } from '../xml/parse-part.ts';
import type { ReadJob } from '../job/read-job.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

/** What a cell's style says about reading it. */
export type CellStyle = {
  /** Format code; empty for General. */
  readonly format: string;
  readonly isDay: boolean;
  /** Name of the font; empty when the file does not say. */
  readonly font: string;
  /** True when the text is struck through. */
  readonly isStruck: boolean;
};

export const plainStyle: CellStyle = { format: '', isDay: false, font: '', isStruck: false };

/** The styles that the `s` attribute of a cell counts through. */
export async function readStyles(source: Package, entry: ZipEntry, job: ReadJob): Promise<readonly CellStyle[]> {
  const formats = new Map<number, string>();
  const fonts: { name: string; isStruck: boolean }[] = [];
  const cellFormats: { readonly formatId: number; readonly fontId: number }[] = [];
  let isStyles = false;
  let inside: 'fonts' | 'cellXfs' | 'numFmts' | null = null;
  await parsePart(
    source,
    entry,
    job.limits.smallPartBytes,
    {
      open(name, attributes) {
        if (name === 'styleSheet') isStyles = true;
        if (name === 'fonts' || name === 'cellXfs' || name === 'numFmts') inside = name;
        else if (inside === 'numFmts' && name === 'numFmt') {
          formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
        } else if (inside === 'fonts' && name === 'font') fonts.push({ name: '', isStruck: false });
        else if (inside === 'fonts' && (name === 'name' || name === 'strike')) {
          const font = fonts.at(-1);
          const value = attributes.get('val');
          if (font !== undefined && name === 'name') font.name = value ?? '';
          else if (font !== undefined) font.isStruck = value !== '0' && value !== 'false';
        } else if (inside === 'cellXfs' && name === 'xf') {
          cellFormats.push({
            formatId: Number(attributes.get('numFmtId') ?? 0),
            fontId: Number(attributes.get('fontId') ?? 0),
          });
        }
      },
      close(name) {
        if (name === inside) inside = null;
      },
    },
    job,
  );
  if (!isStyles) throw job.stop('file.damaged', { detail: entry.name });
  return cellFormats.map(({ formatId, fontId }) => {
    const written = formats.get(formatId) ?? builtInFormat(formatId);
    const format = written.toLowerCase() === 'general' ? '' : written;
    const { name = '', isStruck = false } = fonts[fontId] ?? {};
    return { format, isDay: showsDay(format), font: name.normalize('NFC'), isStruck };
  });
}
