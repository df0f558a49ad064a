import type { SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import { declaredCharset } from './declared-charset.ts';
import { LINES, STRIKES, UNSEEN } from './html-elements.ts';
import { readHtmlCell } from './html-cell.ts';
import { makeHtmlParser, type HtmlAttributes, type HtmlHandlers } from './html-parser.ts';
import { makeHtmlStyles, type HtmlStyle } from './html-styles.ts';
import { makeHtmlTable, type HtmlBlock, type HtmlTable } from './html-table.ts';
import { showsDay } from '../sheet/number-format.ts';
import type { ReadJob } from '../job/read-job.ts';
import { watchPageEnd } from './page-end.ts';
import { stackBlocks } from './stack-blocks.ts';
import { plainStyle, type CellStyle } from '../sheet/styles.ts';
import { decodePieces, findEncoding } from './text-encoding.ts';

const LONGEST_STYLE_SHEET = 1024 * 1024;
const SPACE = /[\t\n\f\r ]+/g;

/**
 * Reads the tables of a page saved under the name of a workbook. Cells are text as shown unless Excel or LibreOffice kept
 * the value beside it; nothing of the page is shown, run or fetched. Lines outside tables are kept as rows.
 */
export async function readHtml(bytes: Buffer, job: ReadJob): Promise<readonly SheetGrid[]> {
  const encoding = findEncoding(bytes, declaredCharset(bytes));
  if (encoding === null) throw job.stop('file.unknown-encoding');
  const page = collectPage(job);
  const parser = makeHtmlParser(page, () => job.stop('file.suspicious', { detail: 'html depth' }));
  const end = watchPageEnd();
  for await (const piece of decodePieces(bytes, encoding, job)) {
    parser.write(piece);
    end.add(piece);
  }
  // Whoever writes a table closes it: without its end the rest of the file is missing, and people with it.
  // A body that is opened and never closed may have had more tables, and so may a page that ends within a tag.
  if (page.isUnfinished() || end.isWithinTag()) throw job.stop('file.damaged', { detail: 'page without end' });
  parser.end();
  const { blocks, tables, sheetName } = page.finish();
  if (tables === 0) throw job.stop('file.html-no-table');
  return stackBlocks(blocks, sheetName, job);
}

type OpenCell = {
  readonly attributes: HtmlAttributes;
  readonly column: number;
  readonly format: string;
  text: string;
  font: string;
  /** Fonts of the elements that are open in the cell, the innermost last. */
  readonly fonts: string[];
  isStruck: boolean;
  /** The same for every element that is open inside the cell. */
  readonly struck: boolean[];
};
type Frame = {
  readonly table: HtmlTable;
  readonly isHidden: boolean;
  sectionIsHidden: boolean;
  readonly font: string;
  rowFont: string;
  cell: OpenCell | null;
  readonly unseenOutside: number;
};

function collectPage(job: ReadJob) {
  const styles = makeHtmlStyles();
  const cellStyles = new Map<string, CellStyle>();
  const blocks: HtmlBlock[] = [];
  const frames: Frame[] = [];
  let tables = 0;
  let cellsSeen = 0;
  let line = '';
  let css = '';
  const names = new Set<string>();
  let inStyleSheet = false;
  /** Depth inside an element that nobody sees; 0 outside. */
  let unseen = 0;
  let bodyFont = '';
  let isInBody = false;

  const present = () => frames.at(-1);
  const tooLong = () => job.stop('file.cell-too-long', { limit: job.limits.cellCharacters });

  function endLine(): void {
    const text = line.replace(SPACE, ' ').trim().normalize('NFC');
    line = '';
    if (text.replaceAll('\u00a0', '') === '') return;
    countCell();
    const cells = [{ cell: { kind: 'text', text, column: 1 } as const, style: styleFor(bodyFont, '', false) }];
    blocks.push({ rows: [{ row: 1, isHidden: false, cells }], height: 1, merges: [], hiddenColumns: [] });
  }

  function countCell(): void {
    cellsSeen += 1;
    if (cellsSeen > job.limits.cells) throw job.stop('file.too-many-cells', { limit: job.limits.cells });
  }

  function styleFor(font: string, format: string, isStruck: boolean): CellStyle {
    if (font === '' && format === '' && !isStruck) return plainStyle;
    const key = `${font}\n${format}\n${isStruck}`;
    const known = cellStyles.get(key);
    if (known !== undefined) return known;
    const style = { font, format, isDay: showsDay(format), isStruck };
    cellStyles.set(key, style);
    return style;
  }

  function openTable(style: HtmlStyle): void {
    endLine();
    const outer = present();
    const unseenOutside = unseen;
    // A table in a cell makes the outer one a frame for its looks: what stood in it so far comes first.
    if (outer !== undefined) {
      closeCell(outer);
      takeBlock(outer);
    }
    tables += 1;
    const isHidden = style.isHidden === true || unseenOutside > 0 || outer?.isHidden === true;
    const font = style.font ?? outer?.rowFont ?? bodyFont;
    const table = makeHtmlTable(job);
    frames.push({ table, isHidden, sectionIsHidden: false, font, rowFont: font, cell: null, unseenOutside });
    unseen = 0;
  }

  function takeBlock({ table }: Frame): void {
    const block = table.take();
    if (block.rows.length > 0) blocks.push(block);
  }

  function closeTable(): void {
    const frame = frames.pop();
    if (frame === undefined) return;
    closeCell(frame);
    endLine();
    takeBlock(frame);
    unseen = frame.unseenOutside;
  }

  function openCell(frame: Frame, name: string, attributes: HtmlAttributes): void {
    closeCell(frame);
    const style = styles.of(name, attributes);
    const colSpan = spanOf(attributes['colspan'], 1);
    const column = frame.table.place(colSpan, spanOf(attributes['rowspan'], 0));
    if (style.isHidden === true) frame.table.hideColumns(column, column + Math.max(1, colSpan) - 1);
    const font = style.font ?? frame.rowFont;
    const isStruck = style.isStruck === true;
    frame.cell = {
      attributes,
      column,
      format: style.format ?? '',
      text: '',
      font,
      fonts: [font],
      isStruck,
      struck: [isStruck],
    };
  }

  function closeCell(frame: Frame): void {
    const { cell } = frame;
    if (cell === null) return;
    frame.cell = null;
    unseen = 0;
    const text = tidy(cell.text);
    const read = readHtmlCell(text, cell.attributes, cell.format, cell.column);
    if (read === null) return;
    countCell();
    const format = 'format' in read && read.format !== undefined ? read.format : '';
    frame.table.put(read, styleFor(cell.font, format, cell.isStruck));
  }

  const handlers: HtmlHandlers = {
    open(name, attributes) {
      if (unseen > 0 && name !== 'table') {
        unseen += 1;
        return;
      }
      const style = styles.of(name, attributes);
      if (UNSEEN.has(name)) {
        unseen = 1;
        inStyleSheet = name === 'style';
        return;
      }
      if (name === 'table') return openTable(style);
      if (name === 'body') [bodyFont, isInBody] = [style.font ?? '', true];
      const frame = present();
      if (frame !== undefined) {
        switch (name) {
          case 'tr':
            closeCell(frame);
            frame.table.startRow(isHiddenRow(frame, style, attributes));
            frame.rowFont = style.font ?? frame.font;
            return;
          case 'thead':
          case 'tbody':
          case 'tfoot':
            frame.sectionIsHidden = style.isHidden === true;
            return;
          case 'td':
          case 'th':
            return openCell(frame, name, attributes);
          case 'col':
            frame.table.addCols(spanOf(attributes['span'], 1), style.isHidden === true);
            return;
        }
      }
      if (style.isHidden === true) {
        unseen = 1;
        return;
      }
      const cell = frame?.cell ?? null;
      if (cell === null) {
        if (name === 'br' || LINES.has(name)) endLine();
        return;
      }
      cell.fonts.push(style.font ?? cell.fonts.at(-1) ?? '');
      cell.struck.push(STRIKES.has(name) || style.isStruck === true || cell.struck.at(-1) === true);
      if (name === 'br' || (LINES.has(name) && cell.text !== '')) cell.text += BREAK;
    },
    close(name) {
      if (name === 'body') isInBody = false;
      if (name === 'table') return closeTable();
      if (unseen > 0) {
        unseen -= 1;
        if (unseen === 0 && inStyleSheet) {
          styles.addSheet(css);
          [css, inStyleSheet] = ['', false];
        }
        return;
      }
      const frame = present();
      const cell = frame?.cell ?? null;
      if (frame !== undefined && (name === 'td' || name === 'th' || name === 'tr')) return closeCell(frame);
      if (cell !== null) {
        if (cell.fonts.length > 1) {
          cell.fonts.pop();
          cell.struck.pop();
        }
        if (LINES.has(name) && cell.text !== '') cell.text += BREAK;
      } else if (LINES.has(name)) endLine();
    },
    text(text) {
      if (unseen > 0) {
        if (inStyleSheet && css.length + text.length <= LONGEST_STYLE_SHEET) css += text;
        return;
      }
      const cell = present()?.cell ?? null;
      if (cell === null) {
        line += text;
        if (line.length > job.limits.cellCharacters * 4) line = line.replace(SPACE, ' ');
        if (line.length > job.limits.cellCharacters * 4) throw tooLong();
        return;
      }
      if (text.trim() !== '') {
        if (cell.text.trim() === '') [cell.font, cell.isStruck] = [cell.fonts.at(-1) ?? cell.font, false];
        cell.isStruck ||= cell.struck.at(-1) === true;
      }
      cell.text += text.replace(SPACE, ' ');
      if (cell.text.length > job.limits.cellCharacters * 2) throw tooLong();
    },
    comment(text) {
      for (const [, name = ''] of text.slice(0, 65_536).matchAll(/<x:Name>([^<]{1,100})<\/x:Name>/g))
        names.add(name.trim());
    },
  };
  return {
    ...handlers,
    isUnfinished: () => isInBody || frames.length > 0,
    finish() {
      endLine();
      const [only] = names;
      return { blocks, tables, sheetName: names.size === 1 && only !== undefined ? only.normalize('NFC') : null };
    },
  };
}

function isHiddenRow({ isHidden, sectionIsHidden }: Frame, style: HtmlStyle, attributes: HtmlAttributes): boolean {
  return isHidden || sectionIsHidden || style.isHidden === true || attributes['hidden'] !== undefined;
}

/** Stands for `<br>` while spaces are still being joined. */
const BREAK = '\n';

/** Lines without spaces at their ends, without empty ones at the end. */
function tidy(text: string): string {
  const single = text.includes('  ') ? text.replace(/ +/g, ' ') : text;
  if (!single.includes(BREAK)) return single.replace(/^ | $/g, '');
  return single
    .split(BREAK)
    .map((line) => line.replace(/^ | $/g, ''))
    .join(BREAK)
    .replace(/\n{2,}/g, BREAK)
    .replace(/^\n+|\n+$/g, '');
}

/** `other` is what zero means here: a column is always one wide, a row may reach to the end. */
function spanOf(written: string | undefined, zero: number): number {
  const span = /^\s*(\d{1,6})/.exec(written ?? '')?.[1];
  return span === undefined ? 1 : Number(span) === 0 ? zero : Number(span);
}
