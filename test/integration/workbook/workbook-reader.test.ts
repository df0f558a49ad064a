import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { forkReadProcess } from '../../../electron/backend/workbook/reading/fork-read-process.ts';
import {
  heapOptions,
  type ReadProcess,
  type StartReadProcess,
} from '../../../electron/backend/workbook/reading/read-process.ts';
import { makeWorkbookReader, type WorkbookReader } from '../../../electron/backend/workbook/reading/workbook-reader.ts';
import { makeWorkbook } from '../../support/make-workbook.ts';
import { problemFromAsync } from '../../support/problem-from.ts';

type Started = ReadProcess & { readonly ended: Promise<void> };

const readers: WorkbookReader[] = [];
/** A reader that is closed after the test, and the processes it started. */
function makeReader({
  starts = [],
  ...setup
}: Partial<Parameters<typeof makeWorkbookReader>[0]> & { starts?: StartReadProcess[] } = {}) {
  const started: Started[] = [];
  const reader = makeWorkbookReader({
    ...setup,
    startReadProcess(heapMegabytes, listener) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const process = (starts.shift() ?? forkReadProcess)(heapMegabytes, {
        message: listener.message,
        ended: (why) => {
          listener.ended(why);
          resolve();
        },
      });
      started.push({ ...process, ended: promise });
      return process;
    },
  });
  readers.push(reader);
  return { reader, started };
}
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()));
});

const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
  ).join('');
const small = save('nhỏ.xlsx', makeWorkbook({ rows: rows(3) }));
const long = save('dài.xlsx', makeWorkbook({ rows: rows(100_000) }));

/** A process that does something else with a file than reading it. */
function startDoing(what: string): StartReadProcess {
  const program = save(`${what.length}.cjs`, Buffer.from(`process.on('message', () => { ${what} });`));
  return (heapMegabytes, listener) => {
    const child = fork(program, {
      execArgv: [...heapOptions(heapMegabytes)],
      serialization: 'advanced',
      stdio: 'ignore',
    });
    child.once('exit', (_code, signal) => listener.ended({ isOutOfMemory: signal === 'SIGABRT' }));
    return { send: (workbook) => void child.send(workbook), kill: () => void child.kill('SIGKILL') };
  };
}
const startDeaf = startDoing('for (;;);');

test('what comes out of the process is what reading in this one gives, together with the bytes', async () => {
  const { reader } = makeReader();
  const seen: [number, number | null][] = [];
  const { grid, bytes } = await reader.read(small, { onProgress: (done, total) => void seen.push([done, total]) });
  expect(grid).toEqual(await readGrid(small));
  expect(Buffer.from(bytes).equals(readFileSync(small))).toBe(true);
  expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
});

test('one process reads one file after the other', async () => {
  const { reader, started } = makeReader();
  const read = await Promise.all([small, long, small].map((path) => reader.read(path)));
  expect(read.map(({ grid }) => grid.sheets[0]?.rows.length)).toEqual([3, 100_000, 3]);
  expect(started).toHaveLength(1);
});

test('a refused file keeps the process, and the problem names the file', async () => {
  const { reader, started } = makeReader();
  const broken = save('hỏng.xlsx', makeWorkbook({ rows: '<row r="1"><c r="A2"><v>3</v></c></row>' }));
  expect(await problemFromAsync(reader.read(broken))).toMatchObject({
    code: 'file.damaged',
    place: { at: 'file', file: 'hỏng.xlsx' },
  });
  expect((await problemFromAsync(reader.read(join(folder, 'không có.xlsx')))).code).toBe('file.not-found');
  expect((await reader.read(small)).grid.sheets).toHaveLength(1);
  expect(started).toHaveLength(1);
});

test('a process that is killed costs its file only: those waiting go on in a new one', async () => {
  const { reader, started } = makeReader();
  const first = problemFromAsync(reader.read(long, { onProgress: () => started[0]?.kill() }));
  const others = [reader.read(small), reader.read(long)];
  expect(await first).toMatchObject({ code: 'file.reading-stopped', place: { at: 'file', file: 'dài.xlsx' } });
  expect((await Promise.all(others)).map(({ grid }) => grid.sheets[0]?.rows.length)).toEqual([3, 100_000]);
  expect(started).toHaveLength(2);
});

test.each([
  ['crashes', `process.kill(process.pid, 'SIGSEGV')`, 'file.reading-stopped'],
  [
    'asks for more and more memory',
    'for (const all = []; ; ) all.push(new Array(2 ** 22).fill({}));',
    'file.reading-memory',
  ],
  ['ends by itself', 'process.exit(0)', 'file.reading-stopped'],
])('a process that %s costs its file only', async (_, what, code) => {
  const { reader } = makeReader({ heapMegabytes: 64, starts: [startDoing(what)] });
  expect(await problemFromAsync(reader.read(small))).toMatchObject({ code, place: { at: 'file', file: 'nhỏ.xlsx' } });
  expect((await reader.read(small)).grid.sheets).toHaveLength(1);
});

test('a process that dies while it is idle is replaced', async () => {
  const { reader, started } = makeReader();
  await reader.read(small);
  started[0]?.kill();
  await started[0]?.ended;
  expect((await reader.read(small)).grid.sheets).toHaveLength(1);
  expect(started).toHaveLength(2);
});

test('a process without work is ended after a while and gives its memory back', async () => {
  const { reader, started } = makeReader({ idleSeconds: 0.1 });
  await reader.read(small);
  await started[0]?.ended;
  expect((await reader.read(small)).grid.sheets).toHaveLength(1);
  expect(started).toHaveLength(2);
});

test('a file that would never end is given up after its time, and the next one is read', async () => {
  const { reader } = makeReader({ secondsPerFile: 2, starts: [startDeaf] });
  const first = problemFromAsync(reader.read(small));
  const second = reader.read(small);
  expect((await first).code).toBe('file.reading-stopped');
  expect((await second).grid.sheets[0]?.rows).toHaveLength(3);
});

test('a file that takes more memory than the process has is given up, and the next one is read', async () => {
  const { reader } = makeReader({ heapMegabytes: 12 });
  // Rows out of order are put in order one by one, which costs an object for each cell.
  const turned = Array.from({ length: 200_000 }, (_, index) => {
    const row = 200_000 - index;
    return `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`;
  });
  const heavy = save('nặng.xlsx', makeWorkbook({ rows: turned.join('') }));
  expect(await problemFromAsync(reader.read(heavy))).toMatchObject({
    code: 'file.reading-memory',
    place: { at: 'file', file: 'nặng.xlsx' },
  });
  expect((await reader.read(small)).grid.sheets[0]?.rows).toHaveLength(3);
});

test('a reading is called off while it runs and while it waits; the others are read', async () => {
  const { reader } = makeReader();
  const [running, waiting] = [new AbortController(), new AbortController()];
  const codes = [
    problemFromAsync(reader.read(long, { signal: running.signal, onProgress: () => running.abort() })),
    problemFromAsync(reader.read(long, { signal: waiting.signal })),
    problemFromAsync(reader.read(small, { signal: AbortSignal.abort() })),
  ];
  const other = reader.read(small);
  waiting.abort();
  expect((await Promise.all(codes)).map(({ code }) => code)).toEqual(Array(3).fill('file.cancelled'));
  expect((await other).grid.sheets[0]?.rows).toHaveLength(3);
});

test('closing ends a reading under way', async () => {
  let started = () => {};
  const isUnderWay = new Promise<void>((resolve) => {
    started = resolve;
  });
  const { reader } = makeReader({
    starts: [
      (heapMegabytes, listener) => {
        started();
        return startDeaf(heapMegabytes, listener);
      },
    ],
  });
  const reading = problemFromAsync(reader.read(small));
  await isUnderWay;
  await reader.close();
  expect((await reading).code).toBe('file.reading-stopped');
});

const WHOLE_SHEET = 1_048_576;
const cell = '<row r="1"><c r="A1"><v>7</v></c></row>';
/** What clerks do by a slip of the mouse, and what kills a reader that takes a sheet by its declared size. */
const shapes: Readonly<
  Record<string, () => { readonly bytes: Buffer; readonly code?: string; readonly rows?: number }>
> = {
  'a merge of twenty whole columns': () => ({
    bytes: makeWorkbook({
      rows: cell,
      after: `<mergeCells count="1"><mergeCell ref="A1:T${WHOLE_SHEET}"/></mergeCells>`,
    }),
  }),
  'a drop-down on ten whole columns': () => ({
    bytes: makeWorkbook({
      rows: cell,
      after: `<dataValidations count="1"><dataValidation type="list" sqref="A1:J${WHOLE_SHEET}"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
    }),
  }),
  'a declared size of the whole sheet': () => ({
    bytes: makeWorkbook({ rows: cell, before: `<dimension ref="A1:XFD${WHOLE_SHEET}"/>` }),
  }),
  '60.000 formatted empty rows of 20 cells': () => ({
    bytes: makeWorkbook({
      rows:
        cell +
        Array.from({ length: 60_000 }, (_, index) => {
          const cells = Array.from(
            { length: 20 },
            (__, column) => `<c r="${String.fromCharCode(65 + column)}${index + 2}" s="1"/>`,
          );
          return `<row r="${index + 2}">${cells.join('')}</row>`;
        }).join(''),
    }),
  }),
  'one cell of 49 million letters': () => ({
    bytes: makeWorkbook({ rows: `<row r="1"><c r="A1" t="str"><v>${'a'.repeat(49_000_000)}</v></c></row>` }),
    code: 'file.cell-too-long',
  }),
  'one cell of 300 million letters': () => ({
    bytes: makeWorkbook({ rows: `<row r="1"><c r="A1" t="str"><v>${'a'.repeat(300_000_000)}</v></c></row>` }),
    code: 'file.suspicious',
  }),
  'a row number beyond all sheets': () => ({
    bytes: makeWorkbook({ rows: '<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>' }),
    code: 'file.too-many-rows',
  }),
};

test.each(Object.entries(shapes))('%s is read or refused, and the process lives on', async (name, make) => {
  const { bytes, code } = make();
  const { reader, started } = makeReader();
  const path = save(`${name}.xlsx`, bytes);
  if (code === undefined) expect((await reader.read(path)).grid.sheets[0]?.rows).toHaveLength(1);
  else expect((await problemFromAsync(reader.read(path))).code).toBe(code);
  expect((await reader.read(small)).grid.sheets).toHaveLength(1);
  expect(started).toHaveLength(1);
});

test('what one file may cost can be said for it: less time gives it up sooner, other memory starts another process', async () => {
  const heaps: number[] = [];
  const noted =
    (start: StartReadProcess): StartReadProcess =>
    (heapMegabytes, listener) => {
      heaps.push(heapMegabytes);
      return start(heapMegabytes, listener);
    };
  const { reader } = makeReader({ starts: [noted(forkReadProcess), noted(forkReadProcess), noted(startDeaf)] });
  await reader.read(small, { isolation: { secondsPerFile: 20, heapMegabytes: 512 } });
  await reader.read(small, { isolation: { secondsPerFile: 20, heapMegabytes: 256 } });
  await reader.read(small, { isolation: { secondsPerFile: 20, heapMegabytes: 256 } });
  const given = problemFromAsync(reader.read(small, { isolation: { secondsPerFile: 1, heapMegabytes: 1024 } }));
  expect((await given).code).toBe('file.reading-stopped');
  expect(heaps).toEqual([512, 256, 1024]);
});
