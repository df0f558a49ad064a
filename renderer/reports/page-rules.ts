import type { PageSetup } from '../../shared/reports/report-document.ts';

const SHEETS = { A4: [210, 297], A3: [297, 420] } as const;

/** Width and height of the sheet in millimetres, as it lies. */
export function sheetSize({ paper, orientation }: PageSetup): { readonly width: number; readonly height: number } {
  const [short, long] = SHEETS[paper];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** Width and height inside the margins, in millimetres. */
export function printedArea(page: PageSetup): { readonly width: number; readonly height: number } {
  const sheet = sheetSize(page);
  return {
    width: sheet.width - page.margins.left - page.margins.right,
    height: sheet.height - page.margins.top - page.margins.bottom,
  };
}

/**
 * The `@page` rules of a document. The number stands top centre from page 2 on (HD 36-HD/VPTW);
 * its font is the page's own, or the PDF would carry a second one.
 */
export function pageRules(page: PageSetup): string {
  const { width, height } = sheetSize(page);
  const { top, right, bottom, left } = page.margins;
  return [
    `@page { size: ${width}mm ${height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`,
    `  font-family: 'Tinos'; font-size: ${page.fontSize}pt;`,
    `  @top-center { content: counter(page); font-family: 'Tinos'; font-size: ${Math.max(page.fontSize, 12)}pt; color: #000; }`,
    '}',
    '@page :first { @top-center { content: none; } }',
  ].join('\n');
}
