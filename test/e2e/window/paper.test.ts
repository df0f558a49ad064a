import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../../shared/reports/report-document.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { builtPages } from '../../support/window/build-pages.ts';
import { openPaper, printDocument } from '../../support/window/print-document.ts';
import { sampleOverviewReport } from '../../support/window/sample-overview.ts';
import { sampleForm, sampleSummary } from '../../support/window/sample-documents.ts';
import { useBrowser } from '../../support/window/use-browser.ts';

const browser = useBrowser();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-paper-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Printed = { readonly pages: readonly string[]; readonly fonts: readonly string[]; readonly size: string };

/** Prints a document and reads the PDF back: text by page, fonts, size of the sheets. */
async function print(document: ReportDocument): Promise<Printed> {
  const pdf = join(folder, `${document.id}.pdf`);
  writeFileSync(pdf, await printDocument(browser(), document));
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
  return {
    pages: run('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1),
    fonts: run('pdffonts', pdf)
      .trim()
      .split('\n')
      .slice(2)
      .map((row) => row.split(/\s+/)[0] ?? ''),
    size: /Page size:\s+(.*)/.exec(run('pdfinfo', pdf))?.[1] ?? '',
  };
}

/** Texts of the cells by page, as the preview on screen cuts them. */
async function preview(path: string): Promise<readonly string[]> {
  const page = await browser().browser.newPage({ viewport: { width: 1366, height: 728 } });
  try {
    await page.goto(`${browser().origin}/${builtPages.window}#${path}`);
    await page.locator('.preview-sheet').first().waitFor();
    return await page
      .locator('.preview-sheet')
      .evaluateAll((sheets) =>
        sheets.map((sheet) => [...sheet.querySelectorAll('tbody td')].map(({ textContent }) => textContent).join('\n')),
      );
  } finally {
    await page.close();
  }
}

/** Members of the sample's unit `number`: the one figure that no other line has. */
const membersOf = (number: number) => formatCount(900 + number * 37);
/** Numbers of the units that stand on a page. */
const unitsOn = (page: string) => {
  const words = new Set(page.split(/\s+/));
  return Array.from({ length: 60 }, (_, index) => index + 1).filter((number) => words.has(membersOf(number)));
};
const count = (text: string, part: string) => text.split(part).length - 1;

describe('the summary on A4 landscape', () => {
  let printed: Printed;
  beforeAll(async () => {
    printed = await print(sampleSummary());
  });

  test('every letter is in the bundled font, page numbers included', () => {
    expect(printed.fonts.length).toBeGreaterThan(0);
    for (const font of printed.fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos-/);
  });

  test('the sheet is A4 lying', () => {
    expect(printed.size).toMatch(/^841\.\d+ x 59[45]\.\d+ pts/);
  });

  test('the head stands again on each page that holds lines of the table', () => {
    const withLines = printed.pages.filter((page) => unitsOn(page).length > 0);
    expect(withLines.length).toBeGreaterThan(3);
    for (const page of withLines) expect(count(page, 'Đảng bộ, chi bộ cơ sở')).toBe(1);
  });

  test('pages are numbered from the second on', () => {
    const [first = '', ...others] = printed.pages;
    expect(first.trim().split('\n')[0]).not.toMatch(/^\s*1\s*$/);
    others.forEach((page, index) => expect(page.trimStart().split('\n')[0]?.trim()).toBe(String(index + 2)));
  });

  test('every unit is printed exactly once and no group title is left alone', () => {
    expect(printed.pages.flatMap(unitsOn)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    for (const page of printed.pages) expect(page.trimEnd().split('\n').at(-1)).not.toMatch(/^\s*(I|II|III|IV|V)\s+\S/);
  });

  test('the screen breaks it where the printer does', async () => {
    const shown = await preview('/reports/quarterly');
    expect(shown).toHaveLength(printed.pages.length);
    expect(shown.map(unitsOn)).toEqual(printed.pages.map(unitsOn));
  });
});

describe('an official form on A4 portrait', () => {
  let printed: Printed;
  beforeAll(async () => {
    printed = await print(sampleForm());
  });

  test('all 58 rows are there, in Tinos, under heads on every page of the table', () => {
    const text = printed.pages.join('\n');
    expect(text).toContain('I. Tổng số đảng viên mới kết nạp');
    expect(text).toContain('- Kết nạp lại');
    expect(text).toContain('2. Chi bộ cơ sở');
    for (const font of printed.fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos-/);
    expect(printed.size).toMatch(/^59[45]\.\d+ x 841\.\d+ pts/);
    expect(count(text, 'Cùng kỳ')).toBe(printed.pages.filter((page) => page.includes('Kỳ này')).length);
  });

  test('both signatures stand at one height', () => {
    const closing = printed.pages
      .join('\n')
      .split('\n')
      .filter((line) => line.includes('Nguyễn Thị Ngọc Ánh'));
    expect(closing).toHaveLength(1);
    expect(closing[0]).toContain('Lò Văn Thắng');
  });

  test('the screen shows as many pages as the printer', async () => {
    expect(await preview('/reports/form/bieu-2-btctw')).toHaveLength(printed.pages.length);
  });
});

describe('“Tổng quan” with its charts', () => {
  const document = sampleOverviewReport('2017-Q1');

  test('bars are as long as their shares, no text of a chart is cut or stands outside the paper', async () => {
    const { page, answer } = await openPaper(browser(), document);
    expect(answer.is).toBe('ready');
    const bars = await page.locator('.paper-bar').evaluateAll((drawn) =>
      drawn.map((svg) => {
        const line = svg.querySelector('.paper-bar-plan')?.getBoundingClientRect().left ?? 0;
        const [left, width] = [
          svg.getBoundingClientRect().left,
          svg.querySelector('rect')?.getBoundingClientRect().width,
        ];
        return [svg.closest('td')?.textContent ?? '', Math.round(((width ?? 0) / (line - left)) * 100)];
      }),
    );
    const shares = document.blocks.flatMap((block) =>
      block.kind !== 'table'
        ? []
        : block.table.rows.flatMap(({ cells }) =>
            cells.flatMap(({ bar }) => (bar?.is === 'share' ? [Math.round(Math.min(bar.percent ?? 0, 150))] : [])),
          ),
    );
    expect(bars).toHaveLength(25);
    bars.forEach(([, drawn], index) => expect(Math.abs(Number(drawn) - (shares[index] ?? 0))).toBeLessThan(3));
    const outside = await page.locator('.paper-trend text, .paper-bar-scale span').evaluateAll((texts) =>
      texts.flatMap((text) => {
        const [own, holder] = [text.getBoundingClientRect(), text.closest('th, svg')?.getBoundingClientRect()];
        const isIn = holder !== undefined && own.left >= holder.left - 1 && own.right <= holder.right + 1;
        return isIn && own.top >= holder.top - 1 && own.bottom <= holder.bottom + 1 ? [] : [text.textContent];
      }),
    );
    expect(outside).toEqual([]);
    await page.close();
  });

  test('all letters are in the bundled font; the line stands on the page of its table', async () => {
    const printed = await print(document);
    for (const font of printed.fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos-/);
    const pages = printed.pages.filter((page) => page.includes('Chấm rỗng'));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Đơn vị có số liệu');
  });
});

describe('the print page', () => {
  test('a document it cannot draw is reported, not printed empty', async () => {
    const { page, answer } = await openPaper(browser(), { ...sampleForm(), blocks: [{ kind: 'heading' }] });
    await page.close();
    expect(answer.is).toBe('failed');
  });

  test('a missing font is reported: another one would break the pages elsewhere', async () => {
    const page = await browser().browser.newPage();
    await page.route('**/*.woff2', (route) => route.abort());
    const { answer } = await openPaper(
      { ...browser(), browser: Object.assign(Object.create(browser().browser), { newPage: () => page }) },
      sampleForm(),
    );
    await page.close();
    expect(answer.is).toBe('failed');
  });
});
