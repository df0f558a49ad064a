import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { textByAddress } from '../../support/grid-text.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { cellsByAddress, readBytes } from '../../support/read-bytes.ts';

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures/workbooks', name);

test.each(['libreoffice-list.xlsx', 'libreoffice-1904.xlsx', 'list.xls', 'list.ods'])(
  '%s: days, formulas, errors, hidden parts and fonts',
  async (file) => {
    const { sheets } = await readBytes(readFileSync(fixture(file)));
    const [list, codes] = sheets;
    expect(cellsByAddress(list)).toMatchObject({
      A1: { text: 'ĐẢNG BỘ XÃ NÀ THỬ' },
      B4: { text: 'Lò Thị Ước' },
      C4: { kind: 'date', day: '1990-05-04' },
      C5: { kind: 'date', day: '1985-12-31' },
      B5: { text: 'Giàng A Đạt', font: '.VnTime' },
      B6: { text: 'Nguyễn Thị Hằng'.normalize('NFC') },
      E4: { kind: 'text', text: '12/12' },
      F4: { kind: 'number', number: 27, isFormula: true },
      B8: { kind: 'error', error: '#DIV/0!', isFormula: true },
      C8: { kind: 'boolean', boolean: true },
      D8: { kind: 'text', text: '012345678901' },
      E8: { kind: 'number', number: 0.4444, format: '0.00%' },
    });
    expect(list?.rows.filter(({ hidden }) => hidden === true).map(({ row }) => row)).toEqual([5]);
    expect(list?.hiddenColumns).toEqual([4]);
    expect(codes).toMatchObject({ name: 'Mã', state: 'hidden' });
  },
);

test.each([['list.pdf', 'file.pdf']])('%s is refused as %s', async (file, code) => {
  expect((await problemFromAsync(readGrid(fixture(file)))).code).toBe(code);
});

test('the same list as a page holds its values; what was hidden LibreOffice itself has left out', async () => {
  const [page] = (await readBytes(readFileSync(fixture('list-html.xls')))).sheets;
  expect(cellsByAddress(page)).toMatchObject({
    A1: { text: 'ĐẢNG BỘ XÃ NÀ THỬ' },
    A4: { kind: 'number', number: 1 },
    B4: { text: 'Lò Thị Ước' },
    C4: { kind: 'date', day: '1990-05-04' },
    D4: { kind: 'text', text: '12/12' },
    E4: { kind: 'number', number: 27 },
    B5: { text: 'Nguyễn Thị Hằng' },
    C5: { kind: 'date', day: '1979-01-01' },
    B7: { kind: 'error', error: '#DIV/0!' },
    C7: { kind: 'number', number: 1 },
    D7: { kind: 'number', number: 0.4444, format: '0.00%' },
  });
  expect(page?.merges).toHaveLength(2);
});

test('the same list as text holds the cells as they are shown', async () => {
  const [text] = (await readBytes(readFileSync(fixture('list.csv')))).sheets;
  expect(textByAddress(text)).toMatchObject({
    ...{ A1: 'ĐẢNG BỘ XÃ NÀ THỬ', B4: 'Lò Thị Ước', C4: '04/05/1990', E4: '12/12', F4: '27' },
    ...{ B6: 'Nguyễn Thị Hằng', B8: '#DIV/0!', D8: '012345678901' },
  });
});

test.each(['Asia/Ho_Chi_Minh', 'UTC', 'America/Los_Angeles'])('a computer in %s reads the same days', (zone) => {
  const module = resolve(import.meta.dirname, '../../../electron/backend/workbook/read-grid.ts');
  const script = `import { readGrid } from ${JSON.stringify(`file://${module}`)};
    for (const path of process.argv.slice(1)) {
      const { sheets } = await readGrid(path);
      const days = sheets[0].rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'date').map(({ day }) => day));
      console.log(days.join(' '));
    }`;
  const files = ['libreoffice-list.xlsx', 'libreoffice-1904.xlsx', 'list.xls', 'list.ods'].map(fixture);
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script, '--', ...files], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  const days = '1990-05-04 1985-12-31 1979-01-01';
  expect(said.trim().split('\n')).toEqual([days, days, days, days]);
});
