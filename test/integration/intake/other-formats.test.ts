import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import type { SheetGrid, WorkbookGrid } from '../../../shared/intake/grid/grid.ts';
import { noChoices } from '../../../shared/intake/questions/stage-choices.ts';
import { stageWorkbook } from '../../../shared/intake/stage/stage.ts';
import type { LegacyEncoding } from '../../../shared/text/legacy/judge-encoding.ts';
import { textByAddress } from '../../support/grid-text.ts';
import { emptyFacts } from '../../support/intake-world.ts';
import { toLegacy } from '../../support/legacy-encoders.ts';
import { readBytes } from '../../support/read-bytes.ts';
import { asPage, asText, asXml2003 } from '../../support/save-sheet-as.ts';

const original = (name: string) => readGrid(join(import.meta.dirname, '../../fixtures/intake', name, 'input.xlsx'));

const answering = (encoding: LegacyEncoding | 'none' | null) => ({
  ...noChoices,
  answers: encoding === null ? [] : [{ about: 'legacy' as const, encoding: encoding === 'none' ? null : encoding }],
});

function staged(workbook: WorkbookGrid, encoding: LegacyEncoding | 'none' | null = null) {
  const { kind, unit, period, rows, problems, plan } = stageWorkbook(workbook, answering(encoding), emptyFacts);
  return {
    ...{ kind, unit: unit?.name, period: period?.code, isWritten: plan !== null },
    rows: rows.map(({ row, state, cells }) => [row, state, ...cells()]),
    problems: problems.map(({ code, weight, place }) => [code, weight, place.at === 'cell' ? place.cell : '']),
  };
}

const inFormat = {
  'a page named .xls': asPage,
  'SpreadsheetML 2003': asXml2003,
} as const;

describe.each(['list-c-clean', 'list-a', 'targets-table', 'units-table'])('%s', (name) => {
  test.each(Object.keys(inFormat) as (keyof typeof inFormat)[])('as %s comes to the same rows', async (format) => {
    const workbook = await original(name);
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('the fixture has a sheet');
    const again = await readBytes(Buffer.from(inFormat[format](sheet)));
    expect(staged(again)).toEqual(staged(workbook));
  });
});

test.each(['targets-table', 'units-table'])('%s as a text comes to the same rows', async (name) => {
  const workbook = await original(name);
  const again = await readBytes(Buffer.from(workbook.sheets.map(asText)[0] ?? ''));
  expect(staged(again)).toEqual(staged(workbook));
});

test.each(['list-c-clean', 'list-a'])(
  '%s as a text holds the same cells; what was merged a text cannot say',
  async (name) => {
    const { sheets } = await original(name);
    const again = await readBytes(Buffer.from(sheets.map(asText)[0] ?? ''));
    expect(textByAddress(again.sheets[0])).toEqual(textByAddress(sheets[0]));
    expect(again.sheets[0]?.merges).toEqual([]);
  },
);

describe('a list in an old code', () => {
  const inCode = (sheet: SheetGrid, encoding: LegacyEncoding, font: string | null): SheetGrid => {
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        if (cell.kind !== 'text') return cell;
        const text = toLegacy(cell.text, encoding);
        return { kind: 'text' as const, text, column: cell.column, ...(font === null ? {} : { font }) };
      }),
    }));
    return { ...sheet, rows };
  };

  test.each([
    ['TCVN3', '.VnTime'],
    ['TCVN3', null],
    ['VNI', 'VNI-Times'],
    ['VNI', null],
  ] as const)('in %s with font %s is asked about, then comes to the same rows', async (encoding, font) => {
    const workbook = await original('list-c-clean');
    const old = { ...workbook, sheets: workbook.sheets.map((sheet) => inCode(sheet, encoding, font)) };
    expect(staged(old).problems.map(([code]) => code)).toEqual(['intake.legacy-font']);
    expect(staged(old, 'none').isWritten).toBe(false);

    const { problems, rows, ...rest } = staged(old, encoding);
    const { problems: before, rows: rowsBefore, ...restBefore } = staged(workbook);
    expect(rest).toEqual(restBefore);
    expect(JSON.stringify(rows).toLowerCase()).toBe(JSON.stringify(rowsBefore).toLowerCase());
    expect(problems.filter(([code]) => code !== 'intake.legacy-converted')).toEqual(before);
  });

  test('keeps the text of the file beside every value it wrote', async () => {
    const workbook = await original('list-c-clean');
    const old = { ...workbook, sheets: workbook.sheets.map((sheet) => inCode(sheet, 'VNI', 'VNI-Times')) };
    const { plan } = stageWorkbook(old, answering('VNI'), emptyFacts);
    expect(JSON.stringify(plan)).toContain(toLegacy('Nguyễn', 'VNI'));
  });
});
