import { deflateSync, crc32 } from 'node:zlib';
import { bieu2 } from '../../shared/forms/definitions/bieu-2-btctw.ts';
import { makeZip, type ZipPart } from './make-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** First row of data of the blank, the row of a form row's code, and the last one. */
export const FIRST_ROW = 8;
export const rowOf = (code: string) => FIRST_ROW + bieu2.rows.findIndex((row) => row.code === code);
export const LAST_ROW = FIRST_ROW + bieu2.rows.length - 1;

export type RichBlank = {
  /** Label of a row, as printed when it gives nothing else. */
  readonly labelOf?: (code: string, label: string) => string | null;
  readonly number?: string;
  readonly heads?: readonly [string, string, string];
  readonly period?: string;
  /** XML of a cell in place of the empty one, by address. */
  readonly cells?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  readonly contentType?: string;
};

/**
 * Biểu số 2-BTCTW as a superior may send it, with everything that is lost when a workbook is loaded and saved again:
 * chart, picture, text box, comment, protection, validations, a data bar, page break, print titles, hidden sheet …
 * Row III is a formula, column 4 one shared formula; D and E are merged in each row.
 */
export function richBlankParts(blank: RichBlank = {}): readonly ZipPart[] {
  const { number = 'Biểu số 2-BTCTW' } = blank;
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  const sheetType = `${TYPE}.spreadsheetml`;
  return [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/>${override('/xl/workbook.xml', blank.contentType ?? `${sheetType}.sheet.main+xml`)}${override('/xl/worksheets/sheet1.xml', `${sheetType}.worksheet+xml`)}${override('/xl/worksheets/sheet2.xml', `${sheetType}.worksheet+xml`)}${override('/xl/theme/theme1.xml', `${TYPE}.theme+xml`)}${override('/xl/styles.xml', `${sheetType}.styles+xml`)}${override('/xl/sharedStrings.xml', `${sheetType}.sharedStrings+xml`)}${override('/xl/drawings/drawing1.xml', `${TYPE}.drawing+xml`)}${override('/xl/charts/chart1.xml', `${TYPE}.drawingml.chart+xml`)}${override('/xl/comments1.xml', `${sheetType}.comments+xml`)}${override('/xl/calcChain.xml', `${sheetType}.calcChain+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${override('/docProps/app.xml', `${TYPE}.extended-properties+xml`)}${override('/docProps/custom.xml', `${TYPE}.custom-properties+xml`)}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: relations([
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        ['rId3', 'extended-properties', 'docProps/app.xml'],
        ['rId4', 'custom-properties', 'docProps/custom.xml'],
      ]).replace(
        '</Relationships>',
        `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" activeTab="0"/></bookViews><sheets><sheet name="Biểu 2" sheetId="1" r:id="rId1"/><sheet name="Kiểm tra" sheetId="2" state="hidden" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Biểu 2'!$A$1:$E$${LAST_ROW + 6}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Biểu 2'!$5:$7</definedName><definedName name="TongSo">'Biểu 2'!$B$${FIRST_ROW}</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId3', 'theme', 'theme/theme1.xml'],
        ['rId4', 'styles', 'styles.xml'],
        ['rId5', 'sharedStrings', 'sharedStrings.xml'],
        ['rId6', 'calcChain', 'calcChain.xml'],
      ]),
    },
    { name: 'xl/worksheets/sheet1.xml', content: formSheet(blank) },
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      content: relations([
        ['rId1', 'drawing', '../drawings/drawing1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId3', 'comments', '../comments1.xml'],
      ]),
    },
    {
      name: 'xl/worksheets/sheet2.xml',
      content: `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:B3"/><sheetData><row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="str"><f>IF(TongSo='Biểu 2'!B${rowOf('III')},"Đúng","Sai")</f><v>Đúng</v></c></row><row r="2"><c r="A2"><f>SUM('Biểu 2'!B${rowOf('II.1.01')}:B${rowOf('II.1.12')})</f><v>0</v></c></row><row r="3"><c r="A3"><v>2024</v></c></row></sheetData></worksheet>`,
    },
    { name: 'xl/theme/theme1.xml', content: theme },
    { name: 'xl/styles.xml', content: styles },
    {
      name: 'xl/sharedStrings.xml',
      content: `${HEAD}<sst xmlns="${MAIN}" count="4" uniqueCount="4"><si><r><rPr><b/><sz val="12"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">Biểu </t></r><r><rPr><i/><sz val="12"/><rFont val="Times New Roman"/></rPr><t>${number.replace(/^Biểu /, '')}</t></r></si><si><t>TỈNH ỦY</t></si><si><t>So khớp</t></si><si><t>BAN TỔ CHỨC</t></si></sst>`,
    },
    {
      name: 'xl/drawings/drawing1.xml',
      content: drawing,
    },
    {
      name: 'xl/drawings/_rels/drawing1.xml.rels',
      content: relations([
        ['rId1', 'chart', '../charts/chart1.xml'],
        ['rId2', 'image', '../media/image1.png'],
      ]),
    },
    { name: 'xl/charts/chart1.xml', content: chart },
    { name: 'xl/media/image1.png', content: redSquare(), stored: true },
    {
      name: 'xl/comments1.xml',
      content: `${HEAD}<comments xmlns="${MAIN}"><authors><author>Ban Tổ chức</author></authors><commentList><comment ref="B${FIRST_ROW}" authorId="0"><text><r><t>Không kể chuyển đến</t></r></text></comment></commentList></comments>`,
    },
    {
      name: 'xl/drawings/vmlDrawing1.vml',
      content: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>${FIRST_ROW - 1}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
    },
    {
      name: 'xl/calcChain.xml',
      content: `${HEAD}<calcChain xmlns="${MAIN}"><c r="B${rowOf('III')}" i="1"/><c r="D${FIRST_ROW}"/><c r="B1" i="2"/></calcChain>`,
    },
    {
      name: 'docProps/core.xml',
      content: `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Biểu trống</dc:title></cp:coreProperties>`,
    },
    {
      name: 'docProps/app.xml',
      content: `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Ban Tổ chức Trung ương</Company></Properties>`,
    },
    {
      name: 'docProps/custom.xml',
      content: `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Mã biểu"><vt:lpwstr>2-BTCTW</vt:lpwstr></property></Properties>`,
    },
  ];
}

export const richBlank = (blank: RichBlank = {}): Buffer => makeZip(richBlankParts(blank));

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

const inline = (address: string, text: string, style: number) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text.replaceAll('&', '&amp;')}</t></is></c>`;

function formSheet({
  labelOf = (_code, label) => label,
  period = '…NĂM 20…',
  heads,
  cells = {},
  merges = [],
}: RichBlank): string {
  const [now, before, percent] = heads ?? ['Kỳ này', 'Cùng kỳ năm trước', '(%) kỳ này so với cùng kỳ năm trước'];
  const data = bieu2.rows.map(({ code, label, kind }) => {
    const row = rowOf(code);
    const text = labelOf(code, label);
    if (text === null) return '';
    const cell = (column: string, xml: string) => cells[`${column}${row}`] ?? xml;
    const style = kind === 'average' ? 5 : 3;
    const share =
      row === FIRST_ROW
        ? `<f t="shared" ref="D${FIRST_ROW}:D${LAST_ROW}" si="0">IF(N(C${row})=0,"",B${row}*100/C${row})</f>`
        : '<f t="shared" si="0"/>';
    const sum = `<c r="B${row}" s="3"><f>B${rowOf('III.1')}+B${rowOf('III.2')}</f><v>0</v></c>`;
    // The cells of every fifth row are not in the file: their look is that of the columns.
    const isBare = row % 5 === 0 && code !== 'III';
    const values =
      kind === 'heading'
        ? `<c r="B${row}" s="2"/><c r="C${row}" s="2"/><c r="D${row}" s="2"/>`
        : `${cell('B', code === 'III' ? sum : isBare ? '' : `<c r="B${row}" s="${style}"/>`)}${cell('C', isBare ? '' : `<c r="C${row}" s="${style}"/>`)}${cell('D', `<c r="D${row}" s="4" t="str">${share}<v></v></c>`)}`;
    return `<row r="${row}" spans="1:5" ht="16.5" customHeight="1">${inline(`A${row}`, text, 1)}${values}<c r="E${row}" s="4"/></row>`;
  });
  const range = `B${FIRST_ROW}:C${LAST_ROW}`;
  const merged = ['B1:C1', 'B2:C2', 'B3:C3', 'D1:E1', 'A5:A6', 'B5:C5', 'D5:E6', 'D7:E7'];
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) merged.push(`D${row}:E${row}`);
  const all = [...merged, ...merges];
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:E${LAST_ROW + 5}"/><sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" workbookViewId="0"><pane ySplit="7" topLeftCell="A8" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="62" customWidth="1"/><col min="2" max="3" width="13" style="3" customWidth="1"/><col min="4" max="5" width="9" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" s="2" t="s"><v>1</v></c>${inline('B1', 'THỐNG KÊ', 2)}<c r="D1" s="2" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="2" t="s"><v>3</v></c>${inline('B2', 'ĐẢNG VIÊN MỚI KẾT NẠP', 2)}</row><row r="3">${inline('B3', period, 2)}</row><row r="5">${inline('A5', 'Tiêu chí', 2)}${inline('B5', 'Thực hiện', 2)}${inline('D5', percent, 2)}</row><row r="6">${inline('B6', now, 2)}${inline('C6', before, 2)}</row><row r="7"><c r="A7" s="2"><v>1</v></c><c r="B7" s="2"><v>2</v></c><c r="C7" s="2"><v>3</v></c>${inline('D7', '4(=2*100/3)', 2)}</row>${data.join('')}<row r="${LAST_ROW + 3}">${inline(`A${LAST_ROW + 3}`, 'NGƯỜI LẬP BIỂU', 2)}${inline(`C${LAST_ROW + 3}`, '………, ngày…tháng…năm 20…', 6)}</row><row r="${LAST_ROW + 4}">${inline(`C${LAST_ROW + 4}`, 'TRƯỞNG BAN', 2)}</row></sheetData><sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/><mergeCells count="${all.length}">${all.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells><conditionalFormatting sqref="B${FIRST_ROW}:B${LAST_ROW}"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting><conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="0" priority="2"><formula>B${FIRST_ROW}&lt;0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>0</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="'Biểu 2'!A${LAST_ROW}" display="xuống"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.4" bottom="0.4" header="0.2" footer="0.2"/><pageSetup paperSize="9" fitToHeight="0" orientation="portrait"/><headerFooter><oddHeader>&amp;RBiểu 2</oddHeader><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="${rowOf('II.3')}" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/></worksheet>`;
}

/** Styles: 1 label, 2 head, 3 count, 4 share, 5 mean, 6 italic; 7 a share that shows itself as a percentage. */
const border =
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>';
const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.0"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts count="3"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font><font><i/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="3" fontId="0" fillId="2" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="2" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0"/><xf numFmtId="165" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>`;

const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const theme = `${HEAD}<a:theme xmlns:a="${DRAWING}/main" name="Văn phòng"><a:themeElements><a:clrScheme name="Office">${colour('dk1', '000000')}${colour('lt1', 'FFFFFF')}${colour('dk2', '44546A')}${colour('lt2', 'E7E6E6')}${[1, 2, 3, 4, 5, 6].map((one) => colour(`accent${one}`, '4472C4')).join('')}${colour('hlink', '0563C1')}${colour('folHlink', '954F72')}</a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln/><a:ln/><a:ln/></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const anchor = (column: number, row: number, what: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${column + 5}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 12}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${what}<xdr:clientData/></xdr:twoCellAnchor>`;
const drawing = `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchor(6, 7, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${REL}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`)}${anchor(6, 22, `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Hình"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${REL}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`)}${anchor(6, 36, '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="Ô chữ"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Lưu ý: không sửa biểu</a:t></a:r></a:p></xdr:txBody></xdr:sp>')}</xdr:wsDr>`;
const chart = `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Biểu 2'!$B$${FIRST_ROW + 1}:$B$${FIRST_ROW + 4}</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

/** A PNG of eight by eight red points. */
function redSquare(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]);
  const line = Buffer.concat([Buffer.from([0]), Buffer.from(Array.from({ length: 8 }, () => [200, 0, 0]).flat())]);
  const lines = deflateSync(Buffer.concat(Array.from({ length: 8 }, () => line)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', lines),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
