import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, type CliIo } from '../../../electron/cli/run-cli.ts';
import { writeSampleWorkbooks } from '../../fixtures/sample-district/write-sample-workbooks.ts';
import { troubleNames, writeTroubleWorkbooks } from '../../fixtures/sample-district/write-trouble-workbooks.ts';

type ProblemJson = {
  code: string;
  weight: string;
  file: string;
  sheet: string | null;
  cell: string | null;
  sentence: string;
};
type FileJson = { file: string; state: string; problems: readonly ProblemJson[] };

let folder = '';
const data = ['--data', 'Nam-Po.skn'] as const;

async function run(argv: readonly string[], given: Partial<CliIo> = {}) {
  let [stdout, stderr] = ['', ''];
  const code = await runCli(argv, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    cwd: folder,
    clock: () => new Date(2017, 3, 3, 8, 0, 0),
    ...given,
  });
  return { code, stdout, stderr };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-cli-'));
  for (const name of ['gui', 'loi']) mkdirSync(join(folder, name));
  const [units = ''] = await writeSampleWorkbooks(join(folder, 'gui'));
  await writeTroubleWorkbooks(join(folder, 'loi'));
  await run(['init', ...data, '--profile', 'district', '--name', 'Nậm Pồ']);
  await run(['units', 'import', units, ...data]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a line that cannot be understood', () => {
  test.each([
    [[], 'Chưa ghi lệnh nào.'],
    [['units', 'delete'], 'Không có lệnh “units delete”.'],
    [['check', ...data, '--fast'], 'Lệnh “check” có tham số không hiểu được: --fast.'],
    [['intake', 'gui'], 'Lệnh “intake” còn thiếu --data.'],
  ])('%j stops with a sentence and the usage, nothing on standard output', async (argv, sentence) => {
    const { code, stdout, stderr } = await run(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Cách dùng:');
  });

  test.each([
    [['figures', ...data, '--period', '2017-Q5'], 'app.unknown-period'],
    [['figures', ...data, '--period', '2017-Q1', '--unit', 'Đảng bộ xã Huổi Lạ'], 'app.unknown-unit'],
    [['check', '--data', 'khong-co.skn'], 'store.not-found'],
    [['check', '--data', 'loi/2-na-khoa-ban-chup.xlsx'], 'store.not-our-file'],
    [['form', 'bieu-2-btctw', ...data, '--period', '2017-Q1', '--out', 'a.docx'], 'cli.unknown-file-kind'],
    [['undo', 'tất-cả', ...data], 'cli.not-a-number'],
    [['init', '--data', 'b.skn', '--profile', 'ward', '--name', 'A'], 'cli.unknown-profile'],
  ])('%j stops with a problem in JSON', async (argv, problem) => {
    const { code, stdout } = await run([...argv, '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      exitCode: 2,
      result: null,
      problems: [{ code: problem, weight: 'stop' }],
    });
  });
});

describe('workbooks that should not have been sent', () => {
  let files: readonly FileJson[] = [];
  let code = 0;
  const found = (name: string) => files.find((each) => each.file === name);

  beforeAll(async () => {
    const done = await run(['intake', 'loi', ...data, '--period', '2017-Q1', '--json']);
    code = done.code;
    ({ files } = (JSON.parse(done.stdout) as { result: { files: readonly FileJson[] } }).result); // shape: README
  });

  test('are all refused, each with its own reasons, and the run says that something is to be fixed', () => {
    expect(code).toBe(1);
    expect(files.map(({ file, state }) => [file, state])).toEqual(
      Object.values(troubleNames).map((name) => [name, 'refused']),
    );
    for (const { problems } of files) expect(problems.length).toBeGreaterThan(0);
  });

  test('a list names the cell of each fault', () => {
    const cells = found(troubleNames.faultyList)
      ?.problems.filter(({ weight }) => weight === 'fix')
      .map(({ cell }) => cell);
    // Row 10: a birthday that does not exist. Row 11: an unknown people. Row 12: ceremony before decision.
    expect(cells).toEqual(expect.arrayContaining(['D10', 'G11', 'R12']));
  });

  test('a renamed PDF is called by its name', () => {
    expect(found(troubleNames.renamedPdf)?.problems).toMatchObject([{ code: 'file.pdf', weight: 'stop' }]);
  });

  test('a unit nobody knows and another period are told with the file they stand in', () => {
    for (const name of [troubleNames.unknownUnit, troubleNames.otherPeriod]) {
      const [problem] = found(name)?.problems.filter(({ weight }) => weight !== 'note') ?? [];
      expect(problem).toMatchObject({ file: name });
    }
  });

  test('a word in place of a count is quoted with its cell', () => {
    const [problem] = found(troubleNames.wordInCount)?.problems.filter(({ weight }) => weight === 'fix') ?? [];
    expect(problem).toMatchObject({ cell: 'B10', sheet: 'Bieu 1-BTCTW' });
    expect(problem?.sentence).toContain('bốn đồng chí');
  });

  test('leave the data file as it was', async () => {
    const { stdout } = await run(['check', ...data, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ result: { counts: { person: 0, submission: 0 } } });
  });

  test('do not keep a good workbook of the same folder out', async () => {
    const { code: mixed, stdout } = await run([
      'intake',
      'loi',
      'gui/06-na-khoa-bieu-1-quy-1-2017.xlsx',
      ...data,
      '--period',
      '2017-Q1',
      '--json',
    ]);
    expect(mixed).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ result: { summary: { committed: 1, refused: 5 } } });
  });
});

describe('paper', () => {
  const report = ['report', 'quarterly', ...data, '--period', '2017-Q1', '--out', 'ra'] as const;

  test('that cannot be printed still leaves the workbook, and the run says so', async () => {
    const printPaper = () => Promise.reject(new Error('no browser'));
    const { code, stdout } = await run([...report, '--json'], { printPaper });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      result: { workbook: join(folder, 'ra', 'tong-hop-ket-nap-2017-Q1.xlsx'), pdf: null },
      problems: [{ code: 'cli.paper-not-printed' }],
    });
  });

  test('is printed from the very document the workbook is drawn from', async () => {
    const printed: string[] = [];
    const printPaper: CliIo['printPaper'] = async (document) => {
      printed.push(document.title);
      return new TextEncoder().encode('%PDF-');
    };
    expect((await run([...report], { printPaper })).code).toBe(0);
    expect(printed).toHaveLength(1);
  });
});

test('our own fault ends with 3 and a reference, and writes no message that may quote data', async () => {
  const clock = () => {
    throw new Error('Lò Văn Ín');
  };
  const { code, stderr } = await run(['check', ...data], { clock });
  expect(code).toBe(3);
  expect(stderr).toContain('mã ');
  expect(stderr).not.toContain('Lò Văn Ín');
});

test('an empty folder is nothing to take in, which is not a success', async () => {
  mkdirSync(join(folder, 'rong'), { recursive: true });
  writeFileSync(join(folder, 'rong', 'doc.txt'), '');
  expect((await run(['intake', 'rong', ...data])).code).toBe(1);
});
