import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../electron/cli/run-cli.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day, writeWorkbook } from '../../fixtures/intake/write-workbook.ts';
import { unitsSheet } from '../../support/intake-desk.ts';
import { makeZip } from '../../support/make-zip.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const bun: Person = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Mông', decisionDate: day('2017-02-03') };
const dinh: Person = { ...bun, name: 'Mùa A Dinh', male: day('1991-07-01') };
const listOf = (people: readonly Person[], period = '(Quý I năm 2017)') => [listC(people.map(person), { period })];
const data = ['--data', 'so.skn'] as const;

let folder = '';
/** Runs one line in the folder; `json` is the document on standard output, `text` what is written without `--json`. */
const run = async (...argv: readonly string[]) => {
  let [text, told] = ['', ''];
  const code = await runCli(argv, {
    stdout: (part) => (text += part),
    stderr: (part) => (told += part),
    cwd: folder,
    clock: () => new Date(2026, 2, 2, 8),
  });
  return { code, text, told };
};
type Counts = { readonly rows: number } & Readonly<Record<string, number>>;
type Json = {
  readonly result: {
    readonly summary: Readonly<Record<string, number>>;
    readonly skipped: readonly string[];
    readonly files: readonly {
      readonly path: string;
      readonly state: string;
      readonly counts: Counts | null;
      readonly problems: readonly {
        readonly code: string;
        readonly sheet: string | null;
        readonly cell: string | null;
      }[];
      readonly questions: readonly { readonly options: readonly { readonly answer: unknown }[] }[];
    }[];
  };
};
const json = async (...argv: readonly string[]) => {
  const { code, text } = await run(...argv, '--json');
  return { code, ...(JSON.parse(text) as Json).result }; // shape: electron/cli/README.md
};
const write = (name: string, people: readonly Person[], period?: string) =>
  writeWorkbook(join(folder, name), listOf(people, period));

beforeEach(async () => {
  folder = tempFolder();
  await run('init', ...data, '--profile', 'district', '--name', 'Nậm Pồ');
  await writeWorkbook(join(folder, 'don-vi.xlsx'), [unitsSheet]);
  await run('units', 'import', 'don-vi.xlsx', ...data);
});

describe('intake on the command line', () => {
  test('takes folders and archives; the counts of each file add up to its rows', async () => {
    mkdirSync(join(folder, 'gui'));
    await write('gui/1.xlsx', [bun, { ...dinh, people: 'Hmog' }]);
    await write('trong.xlsx', [dinh], '(Quý II năm 2017)');
    const zip = makeZip([
      { name: 'xã/2.xlsx', content: readFileSync(join(folder, 'trong.xlsx')) },
      { name: '~$2.xlsx', content: '' },
    ]);
    writeFileSync(join(folder, 'gui', 'nop.zip'), zip);
    const { code, files, skipped, summary } = await json('intake', 'gui', ...data);
    expect([code, skipped]).toEqual([1, ['nop.zip/~$2.xlsx']]);
    expect(files.map(({ path, state }) => [path, state])).toEqual([
      [join(folder, 'gui', '1.xlsx'), 'refused'],
      [join(folder, 'gui', 'nop.zip', 'xã', '2.xlsx'), 'refused'],
    ]);
    expect(files[0]?.problems).toMatchObject([{ code: 'intake.value-unknown', sheet: 'Danh sách', cell: 'G11' }]);
    for (const { counts } of files) {
      const { rows = 0, ...states } = counts ?? { rows: 0 };
      expect(Object.values(states).reduce((sum, one) => sum + one, 0)).toBe(rows);
    }
    expect(summary).toMatchObject({ full: 0, part: 0, refused: 2 });
  });

  test('--take-part leaves out what is to be mended and says so', async () => {
    await write('1.xlsx', [bun, { ...dinh, people: 'Hmog' }]);
    const { code, text } = await run('intake', '1.xlsx', ...data, '--take-part');
    expect(code).toBe(0);
    expect(text).toContain('nhận một phần: bỏ 1 dòng');
    expect(text).toContain('Tổng cộng: 0 đủ, 1 nhận một phần, 0 để lại.');
  });

  test('--replace takes the newer version', async () => {
    await write('1.xlsx', [bun]);
    await write('2.xlsx', [{ ...bun, people: 'Thái' }]);
    await run('intake', '1.xlsx', ...data);
    expect((await json('intake', '2.xlsx', ...data)).files[0]).toMatchObject({ state: 'refused' });
    expect((await json('intake', '2.xlsx', ...data, '--replace')).files[0]).toMatchObject({
      state: 'committed',
      counts: { change: 1 },
    });
  });

  test('--answers settles what was asked, in the very form the questions came in', async () => {
    await write('1.xlsx', [bun, bun]);
    const asked = await json('intake', '1.xlsx', ...data);
    const answers = asked.files[0]?.questions.map(({ options }) => options[0]?.answer);
    expect(answers).toHaveLength(1);
    writeFileSync(join(folder, 'tra-loi.json'), JSON.stringify({ answers }));
    const settled = await json('intake', '1.xlsx', ...data, '--answers', 'tra-loi.json');
    expect(settled.files[0]).toMatchObject({ state: 'committed', counts: { add: 2, question: 0 } });
  });

  test('answers that are no JSON object stop the command, and unknown fields as well', async () => {
    await write('1.xlsx', [bun]);
    writeFileSync(join(folder, 'a.json'), '[1]');
    writeFileSync(join(folder, 'b.json'), '{"khong": 1}');
    expect((await run('intake', '1.xlsx', ...data, '--answers', 'a.json')).told).toContain(
      'Không đọc được tệp trả lời',
    );
    expect((await run('intake', '1.xlsx', ...data, '--answers', 'b.json')).code).toBe(2);
  });

  test('what was refused or only tried leaves no original behind', async () => {
    const originals = async () =>
      (JSON.parse((await run('check', ...data, '--json')).text) as { result: { counts: { source_file: number } } })
        .result.counts.source_file;
    const before = await originals();
    await write('1.xlsx', [{ ...bun, people: 'Hmog' }]);
    await run('intake', '1.xlsx', ...data);
    await run('intake', '1.xlsx', ...data, '--take-part', '--dry-run');
    expect(await originals()).toBe(before);
  });

  test('undo names what must be taken back first', async () => {
    await write('1.xlsx', [bun]);
    await write('2.xlsx', [{ ...bun, people: 'Thái' }]);
    await run('intake', '1.xlsx', ...data);
    await run('intake', '2.xlsx', ...data, '--replace');
    const { code, told } = await run('undo', '3', ...data);
    expect(code).toBe(2);
    expect(told).toContain('lần ghi số 4 (02/03/2026, 2.xlsx)');
  });
});
