import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportDocument } from '../../../shared/reports/report-document.ts';
import { createDataFile } from '../create-data-file.ts';
import { projectRoot } from '../launch.ts';
import { useApp } from '../use-app.ts';
import { callFrom, refusalOf } from '../window-page.ts';

const app = useApp();
const startShell = join(projectRoot, 'build/start-shell.ts');
const alphabet =
  'aăâbcdđeêghiklmnoôơpqrstuưvxy AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

let document: ReportDocument;
let folder: string;

afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'giấy in-'));
  const line = (text: string) => ({ text });
  const cells = (texts: readonly string[]) => texts.map((text) => ({ value: { is: 'text', text } }) as const);
  document = {
    id: 'probe',
    title: 'Báo cáo thử: quý I',
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      fontSize: 13,
    },
    blocks: [
      { kind: 'title', lines: [{ text: 'BÁO CÁO THỬ', bold: true }, line(alphabet)] },
      {
        kind: 'table',
        table: {
          columns: [
            { key: 'unit', width: 60 },
            { key: 'count', width: 40 },
          ],
          head: [cells(['Đơn vị', 'Số kết nạp'])],
          rows: Array.from(
            { length: 60 },
            (_, at) => ({ role: 'data', cells: cells([`Đảng bộ xã ${at + 1}`, '8']) }) as const,
          ),
        },
      },
      { kind: 'notes', title: 'Ghi chú', lines: ['Số liệu thử.'] },
    ],
    remarks: [],
  };
});

function printDocument(json: string, pdf: string) {
  return spawnSync(process.execPath, [startShell, `--print-document=${json}`, `--out=${pdf}`], { encoding: 'utf8' });
}

/** Names of the fonts inside a PDF, without the mark of a part. */
function fontsOf(pdf: string): string[] {
  const rows = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
  return [...new Set(rows.map((row) => (row.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, '').replace(/-.*$/, '')))];
}

test('a document is printed without a window, in Tinos only, with its page size', () => {
  const json = join(folder, 'tài liệu.json');
  const pdf = join(folder, 'Báo cáo.pdf');
  writeFileSync(json, JSON.stringify(document));
  const { status, stderr } = printDocument(json, pdf);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(fontsOf(pdf)).toEqual(['Tinos']);
  const facts = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  expect(facts).toMatch(/Page size:\s+841\.\d+ x 59[45]\.\d+ pts \(A4\)/);
  expect(Number(/Pages:\s+(\d+)/.exec(facts)?.[1])).toBeGreaterThan(1);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
  expect(text).toContain(alphabet.replaceAll(' ', ''));
  expect(readdirSync(folder).toSorted()).toEqual(['Báo cáo.pdf', 'tài liệu.json']);
});

test('printing while the app is open does not disturb it', async () => {
  const json = join(folder, 'second.json');
  writeFileSync(json, JSON.stringify(document));
  expect(printDocument(json, join(folder, 'second.pdf')).status).toBe(0);
  expect((await callFrom(app().page, 'app/read-state', {})).ok).toBe(true);
});

test.each([
  ['a file that is not there', 'missing.json', null],
  ['a file that is no document', 'broken.json', '{"blocks": 7}'],
])('%s ends with code 3, a reason and no PDF', (_what, name, content) => {
  const json = join(folder, name);
  if (content !== null) writeFileSync(json, content);
  const pdf = join(folder, `${name}.pdf`);
  const { status, stderr } = printDocument(json, pdf);
  expect(status).toBe(3);
  expect(stderr.trim()).not.toBe('');
  expect(existsSync(pdf)).toBe(false);
});

const quarterly = { kind: 'quarterly', period: '2017-Q1' } as const;

test('a report is saved as PDF where the person said, in Tinos only', async () => {
  const { page } = app();
  await createDataFile(app());
  const filePath = join(folder, 'Tổng hợp.pdf');
  await app().evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, filePath);
  const saved = await callFrom(page, 'paper/save-pdf', { report: quarterly });
  expect(saved).toEqual({ ok: true, value: { name: 'Tổng hợp.pdf', folder } });
  expect(readFileSync(filePath).subarray(0, 5).toString()).toBe('%PDF-');
  expect(fontsOf(filePath)).toEqual(['Tinos']);
});

test('a report is saved as workbook where the person said', async () => {
  const filePath = join(folder, 'Tổng hợp.xlsx');
  await app().evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, filePath);
  const saved = await callFrom(app().page, 'paper/save-workbook', { report: quarterly });
  expect(saved).toEqual({ ok: true, value: { name: 'Tổng hợp.xlsx', folder } });
  expect(readFileSync(filePath).subarray(0, 2).toString()).toBe('PK');
});

test('without a printer the person is told so', async ({ skip }) => {
  skip(app().kind === 'electron', 'this machine may have a printer');
  const problem = await refusalOf(callFrom(app().page, 'paper/print', { report: quarterly }));
  expect(problem.code).toBe('paper.no-printer');
});
