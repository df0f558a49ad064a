import { makeCompoundFile } from './make-compound-file.ts';
import { makeWorkbook } from './make-workbook.ts';
import { makeXls, number, record, u16, xlsStream } from './make-xls.ts';
import { makeZip } from './make-zip.ts';

const oneCell = makeWorkbook({ rows: '<row r="1"><c r="A1"><v>7</v></c></row>' });
const compoundFile = (stream: string) => makeCompoundFile([{ name: stream, content: Buffer.from('any') }]);

const package_ = (contentType: string, main: string) =>
  makeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/${main}" ContentType="${contentType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="${main}"/></Relationships>`,
    },
    { name: main, content: '<x/>' },
  ]);

/** As LibreOffice writes .fods and .fodt; a table of the sheet is no table of a page. */
function flatDocument(kind: string): string {
  const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
  const type = `application/vnd.oasis.opendocument.${kind}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n\n<office:document xmlns:office="${office}" office:mimetype="${type}"><office:meta><meta:generator>LibreOffice</meta:generator></office:meta><style:style/><table:table/></office:document>`;
}

/** Files that are no workbook we read: what it is, code of its sentence, content. */
export const foreignFiles: readonly (readonly [string, string, Uint8Array | string])[] = [
  ['an empty file', 'file.empty', ''],
  [
    'an Excel 95 file in the dress of a newer one',
    'file.old-xls',
    makeCompoundFile([{ name: 'Workbook', content: xlsStream([{ records: [] }], [], 0x0500) }]),
  ],
  ['an .xls with a password', 'file.password', makeXls([number(0, 0, 7)], [record(0x002f, u16(1, 0, 0))])],
  ['an Excel 5 file', 'file.old-xls', compoundFile('Book')],
  ['an Excel 3 file', 'file.old-xls', Buffer.from([0x09, 0x02, 0x06, 0x00, 0, 0, 0x10, 0])],
  ['a workbook with a password', 'file.password', compoundFile('EncryptedPackage')],
  ['an old Word document', 'file.word', compoundFile('WordDocument')],
  ['an old presentation', 'file.slides', compoundFile('PowerPoint Document')],
  ['another OLE file', 'file.not-a-workbook', compoundFile('VisioDocument')],
  [
    'a zip with encrypted parts',
    'file.password',
    makeZip([{ name: 'xl/workbook.xml', content: 'x', encrypted: true }]),
  ],
  ['a page saved with everything in it', 'file.web-archive', 'MIME-Version: 1.0\r\nContent-Type: multipart/related'],
  ['a page without a table', 'file.html-no-table', '<html><body><p>Đăng nhập</p></body></html>'],
  ['Word 2003 XML', 'file.word', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'],
  ['a flat OpenDocument workbook', 'file.flat-ods', flatDocument('spreadsheet')],
  ['flat OpenDocument text', 'file.word', flatDocument('text')],
  ['any XML', 'file.not-a-workbook', '<?xml version="1.0"?><data/>'],
  ['a letter in text', 'file.csv-one-column', 'Kính gửi: Ban Tổ chức\r\nXin báo cáo.\r\n'],
  [
    'an OpenDocument workbook with a password',
    'file.password',
    makeZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'content.xml', content: 'noise', stored: true },
      {
        name: 'META-INF/manifest.xml',
        content: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
      },
    ]),
  ],
  [
    'an OpenDocument presentation',
    'file.slides',
    makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.presentation', stored: true }]),
  ],
  [
    'an OpenDocument workbook without its content',
    'file.damaged',
    makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
  ],
  [
    'OpenDocument text',
    'file.word',
    makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }]),
  ],
  [
    'a binary workbook',
    'file.xlsb',
    package_('application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'xl/workbook.bin'),
  ],
  [
    'a Word document',
    'file.word',
    package_('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'word/document.xml'),
  ],
  [
    'a presentation',
    'file.slides',
    package_(
      'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      'ppt/presentation.xml',
    ),
  ],
  ['a zip of workbooks', 'file.archive', makeZip([{ name: 'Nà Khoa.xlsx', content: oneCell }])],
  ['a RAR archive', 'file.archive', 'Rar!\x1a\x07\x00'],
  ['a PDF', 'file.pdf', '%PDF-1.7\n'],
  ['rich text', 'file.word', '{\\rtf1\\ansi}'],
  ['a photograph', 'file.picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0])],
  ['a scan', 'file.picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  [
    'a shortcut',
    'file.shortcut',
    Buffer.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]),
  ],
  ['bytes of no kind', 'file.not-a-workbook', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2])],
  ['a copy filled with zeros', 'file.damaged', Buffer.alloc(5000)],
  ['a copy that broke off', 'file.damaged', oneCell.subarray(0, oneCell.length - 40)],
  ['the first bytes of a workbook', 'file.damaged', oneCell.subarray(0, 60)],
];
