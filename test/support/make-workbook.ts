import { makeZip, type ZipPart } from './make-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export type HandMadeSheet = { readonly name: string; readonly xml: string; readonly state?: string };
export type HandMade = {
  /** Content of `<sheetData>` of the only sheet, when `sheets` is not given. */
  readonly rows?: string;
  /** What stands between `<sheetData>` and the end, and before it. */
  readonly after?: string;
  readonly before?: string;
  readonly sheets?: readonly HandMadeSheet[];
  /** Content of `<sst>`. */
  readonly sharedStrings?: string;
  /** Content of `<styleSheet>`. */
  readonly styles?: string;
  /** Attributes of `<workbookPr>`. */
  readonly workbookPr?: string;
  /** Instead of the usual parts of these names; more parts are added. */
  readonly parts?: readonly ZipPart[];
};

/** A sheet part with this content of `<sheetData>`. */
export function sheetXml(rows: string, before = '', after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** Styles: 0 General, 1 `dd/mm/yyyy`, 2 `#,##0`, 3 `h:mm`, 4 as 0 in the font .VnTime. */
export const usualStyles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
  '<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts>' +
  '<cellStyleXfs><xf numFmtId="14" fontId="1"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="3" fontId="0"/><xf numFmtId="20" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>';

/** The parts of a workbook written by hand, in the order in which Excel writes them (styles after the sheets). */
export function workbookParts(made: HandMade): readonly ZipPart[] {
  const sheets = made.sheets ?? [{ name: 'Sheet1', xml: sheetXml(made.rows ?? '', made.before, made.after) }];
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const sheetList = sheets.map(({ name, state }, index) => {
    const stateAttribute = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${index + 1}"${stateAttribute} r:id="rId${index + 1}"/>`;
  });
  const usual: readonly ZipPart[] = [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr ${made.workbookPr ?? ''}/><sheets>${sheetList.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships">${sheets
        .map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
        .join(
          '',
        )}${relation('rId90', 'styles', 'styles.xml')}${relation('rId91', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    ...sheets.map(({ xml }, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: xml })),
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${made.styles ?? usualStyles}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${made.sharedStrings ?? ''}</sst>` },
  ];
  const own = made.parts ?? [];
  const replaced = usual.map((part) => own.find(({ name }) => name === part.name) ?? part);
  return [...replaced, ...own.filter(({ name }) => usual.every((part) => part.name !== name))];
}

/** The bytes of such a workbook. */
export function makeWorkbook(made: HandMade): Buffer {
  return makeZip(workbookParts(made));
}
