import { makeZip, type ZipPart } from './make-zip.ts';

export type HandMadeOds = {
  /** Content of `<office:spreadsheet>`. */
  readonly tables: string;
  /** Content of `<office:automatic-styles>`. */
  readonly styles?: string;
  /** Content of `<office:font-face-decls>`. */
  readonly fonts?: string;
  /** Instead of the usual parts of these names; more parts are added. */
  readonly parts?: readonly ZipPart[];
};

/** The bytes of an OpenDocument workbook written by hand. */
export function makeOds({ tables, styles = '', fonts = '', parts = [] }: HandMadeOds): Buffer {
  const usual: readonly ZipPart[] = [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    {
      name: 'content.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:font-face-decls>${fonts}</office:font-face-decls><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
  ];
  const replaced = usual.map((part) => parts.find(({ name }) => name === part.name) ?? part);
  return makeZip([...replaced, ...parts.filter(({ name }) => usual.every((part) => part.name !== name))]);
}

/** A table of these rows. */
export const odsTable = (rows: string, name = 'Sheet1', style = 'ta1'): string =>
  `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;
/** A row of these cells. */
export const odsRow = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
/** A cell with a text. */
export const odsText = (text: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
/** A cell with a value of a type that has its own attribute. */
export const odsCell = (type: string, attributes: string, shown = '?'): string =>
  `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
