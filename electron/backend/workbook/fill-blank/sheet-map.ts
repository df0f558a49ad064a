import { columnOfReference, rowOfReference } from '../sheet/cell-reference.ts';
import { attributeOf, attributesOf, nextTag, type XmlTag } from './xml-tags.ts';

type Span = { readonly start: number; readonly end: number };

/** A `<c>` in the text of a sheet part. `formula` is its `<f>`; `stored` are `<v>` and `<is>`. */
export type MappedCell = {
  readonly column: number;
  readonly tag: XmlTag;
  readonly end: number;
  readonly formula: Span | null;
  readonly stored: readonly Span[];
};

/** A `<row>` in the text of a sheet part. */
export type MappedRow = {
  readonly row: number;
  readonly tag: XmlTag;
  readonly end: number;
  readonly cells: readonly MappedCell[];
};

export type Area = {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
};

/** Where everything stands in the text of a sheet part that filling has to know. */
export type SheetMap = {
  readonly sheetData: XmlTag;
  /** Where the closing tag of the sheet data begins. */
  readonly contentEnd: number;
  readonly rows: readonly MappedRow[];
  /** Styles of whole columns. */
  readonly columns: readonly { readonly first: number; readonly last: number; readonly style: string }[];
  readonly dimension: XmlTag | null;
  /** Ranges that one formula fills: arrays and what-if tables. */
  readonly formulaAreas: readonly Area[];
};

/** Maps the text of a sheet part; null when it holds no sheet data or is broken. */
export function mapSheet(text: string): SheetMap | null {
  const columns: SheetMap['columns'][number][] = [];
  let dimension: XmlTag | null = null;
  for (let tag = nextTag(text, 0); tag !== null; tag = nextTag(text, tag.end)) {
    if (tag.is === 'close') continue;
    if (tag.name === 'dimension') dimension = tag;
    if (tag.name === 'col') {
      const [first, last] = [Number(attributeOf(text, tag, 'min')), Number(attributeOf(text, tag, 'max'))];
      const style = attributeOf(text, tag, 'style');
      if (style !== undefined) columns.push({ first, last, style });
    }
    if (tag.name === 'sheetData') {
      const data = mapRows(text, tag);
      return data === null ? null : { sheetData: tag, columns, dimension, ...data };
    }
  }
  return null;
}

type SheetRows = Pick<SheetMap, 'contentEnd' | 'rows' | 'formulaAreas'>;

function mapRows(text: string, sheetData: XmlTag): SheetRows | null {
  const rows: MappedRow[] = [];
  const formulaAreas: Area[] = [];
  if (sheetData.is === 'empty') return { contentEnd: sheetData.end, rows, formulaAreas };
  let lastRow = 0;
  let at = sheetData.end;
  for (;;) {
    const tag = nextTag(text, at);
    if (tag === null) return null;
    if (tag.is === 'close') return { contentEnd: tag.start, rows, formulaAreas };
    if (tag.name !== 'row') return null;
    const row = rowOfReference(attributeOf(text, tag, 'r') ?? '') || lastRow + 1;
    const mapped = mapRow(text, tag, row, formulaAreas);
    if (mapped === null) return null;
    rows.push(mapped);
    lastRow = row;
    at = mapped.end;
  }
}

function mapRow(text: string, rowTag: XmlTag, row: number, areas: Area[]): MappedRow | null {
  if (rowTag.is === 'empty') return { row, tag: rowTag, end: rowTag.end, cells: [] };
  const cells: MappedCell[] = [];
  let at = rowTag.end;
  for (;;) {
    const tag = nextTag(text, at);
    if (tag === null) return null;
    if (tag.is === 'close') return { row, tag: rowTag, end: tag.end, cells };
    const cell = mapCell(text, tag, cells.at(-1)?.column ?? 0, areas);
    if (cell === null) return null;
    // Whatever else a row may hold (extLst) is passed over with its children.
    if (tag.name === 'c') cells.push(cell);
    at = cell.end;
  }
}

function mapCell(text: string, tag: XmlTag, lastColumn: number, areas: Area[]): MappedCell | null {
  const column = columnOfReference(attributeOf(text, tag, 'r') ?? '') || lastColumn + 1;
  if (tag.is === 'empty') return { column, tag, end: tag.end, formula: null, stored: [] };
  let formula: Span | null = null;
  const stored: Span[] = [];
  let depth = 1;
  let child: XmlTag | null = null;
  for (let part = nextTag(text, tag.end); part !== null; part = nextTag(text, part.end)) {
    if (part.is === 'close') depth -= 1;
    if (depth === 0) return { column, tag, end: part.end, formula, stored };
    if (depth === 1 && part.is !== 'close') {
      child = part;
      if (part.name === 'f') noteArea(text, part, areas);
    }
    if (depth === 1 && child !== null && part.is !== 'open') {
      const span = { start: child.start, end: part.end };
      if (child.name === 'f') formula = span;
      if (child.name === 'v' || child.name === 'is') stored.push(span);
      child = null;
    }
    if (part.is === 'open') depth += 1;
  }
  return null;
}

function noteArea(text: string, tag: XmlTag, areas: Area[]): void {
  const attributes = new Map(attributesOf(text, tag).map(({ name, value }) => [name, value]));
  const kind = attributes.get('t');
  if (kind === 'array' || kind === 'dataTable') areas.push(areaOf(attributes.get('ref') ?? ''));
}

/** `B2:D9`, or one cell. */
export function areaOf(reference: string): Area {
  const [first = '', last = first] = reference.split(':');
  return {
    firstRow: rowOfReference(first),
    firstColumn: columnOfReference(first),
    lastRow: rowOfReference(last),
    lastColumn: columnOfReference(last),
  };
}
