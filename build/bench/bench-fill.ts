import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { fillPackage } from '../../electron/backend/workbook/fill-blank/fill-package.ts';
import { fillWorkbook } from '../../electron/backend/workbook/fill-blank/fill-workbook.ts';
import type { CellFill } from '../../electron/backend/workbook/fill-blank/patch-sheet.ts';
import { startReadJob } from '../../electron/backend/workbook/job/read-job.ts';
import { defaultReadLimits } from '../../electron/backend/workbook/job/read-limits.ts';
import { readWorkbookBytes } from '../../electron/backend/workbook/read-workbook-bytes.ts';
import { inflatePart } from '../../electron/backend/workbook/zip/inflate-part.ts';
import { readZipDirectory } from '../../electron/backend/workbook/zip/zip-directory.ts';

const ROWS = 180;
const COLUMNS = [2, 3, 4];
const FIRST_ROW = 8;
const SHEET = 'Biểu';
const ROUNDS = 41;

/** Filling 540 cells of a blank, against exceljs loading and saving it and against unpacking and packing its parts. */
const blank = await makeBlank();
const fills: readonly CellFill[] = Array.from({ length: ROWS }, (_, index) => index).flatMap((index) =>
  COLUMNS.map((column) => ({ row: FIRST_ROW + index, column, value: index * column + 1 })),
);
const newJob = () => startReadJob({ file: 'blank.xlsx', limits: defaultReadLimits });

const works = {
  'unpack and pack all parts': unpackAndPack,
  'fill: patch the package': async () => fillPackage(blank, new Map([[SHEET, fills]]), newJob()),
  'fill: read the blank, patch, read back and compare': async () => {
    const grid = await readWorkbookBytes(blank, newJob());
    return fillWorkbook({ bytes: blank, grid }, new Map([[SHEET, fills]]));
  },
  'exceljs: load, set, save': fillWithExceljs,
};
type Name = keyof typeof works;

const names = Object.keys(works) as Name[]; // the keys of this very record
const times = new Map<Name, number[]>(names.map((name) => [name, []]));
const cold = new Map<Name, number>();
for (let round = 0; round < ROUNDS; round += 1) {
  for (let index = 0; index < names.length; index += 1) {
    const name = names[(index + round) % names.length];
    if (name === undefined) continue;
    const start = performance.now();
    await works[name]();
    const took = performance.now() - start;
    if (round === 0) cold.set(name, took);
    else times.get(name)?.push(took);
  }
}
// The fastest of several: other work on the machine only adds to it.
const fastest = (name: Name) => Math.min(...(times.get(name) ?? []));

console.log(
  `| ${fills.length} cells of a blank; fastest of ${ROUNDS - 1} in turns | ms | the first time | × pack | × exceljs |`,
);
console.log('| --- | ---: | ---: | ---: | ---: |');
for (const name of names) {
  const [pack, exceljs] = [fastest('unpack and pack all parts'), fastest('exceljs: load, set, save')];
  const ms = fastest(name);
  const shown = [ms.toFixed(1), (cold.get(name) ?? 0).toFixed(0), (ms / pack).toFixed(2), (ms / exceljs).toFixed(2)];
  console.log(`| ${name} | ${shown.join(' | ')} |`);
}

async function unpackAndPack(): Promise<Buffer> {
  const job = newJob();
  const packed: Buffer[] = [];
  for (const entry of readZipDirectory(blank, job).values()) {
    const pieces: Buffer[] = [];
    for await (const piece of inflatePart(blank, entry, defaultReadLimits.partBytes, job)) pieces.push(piece);
    packed.push(deflateRawSync(Buffer.concat(pieces)));
  }
  return Buffer.concat(packed);
}

async function fillWithExceljs(): Promise<unknown> {
  const workbook = new ExcelJS.Workbook();
  // Its types ask for a Buffer of an older Node.
  await workbook.xlsx.load(blank as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet(SHEET);
  for (const { row, column, value } of fills) {
    const cell = sheet?.getCell(row, column);
    if (cell !== undefined) cell.value = value;
  }
  return workbook.xlsx.writeBuffer();
}

async function makeBlank(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET);
  const line = { style: 'thin' } as const;
  const border = { top: line, left: line, bottom: line, right: line };
  sheet.getCell('A1').value = 'THỐNG KÊ';
  for (let row = FIRST_ROW; row < FIRST_ROW + ROWS; row += 1) {
    const label = sheet.getCell(row, 1);
    label.value = `- Chỉ tiêu số ${row - FIRST_ROW + 1}`;
    label.border = border;
    for (const column of COLUMNS) sheet.getCell(row, column).style = { border, numFmt: '#,##0' };
    if (row % 3 === 0) sheet.getCell(row, 5).value = { formula: `B${row}*100/C${row}`, result: 0 };
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
