import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { faults, judge, type Verdict } from './judge.ts';
import { mutate, type Mutation } from './mutate.ts';
import { openTortureReader } from './read-in-worker.ts';

const root = resolve(import.meta.dirname, '../..');
/** The limits of one file in the app. */
const LIMITS = { milliseconds: 20_000, heapMegabytes: 512 };
const ZIP = 0x04034b50;

export type TortureFault = {
  readonly file: string;
  readonly number: number;
  readonly what: string;
  readonly verdict: Verdict;
  readonly detail: string;
};
export type TortureResult = {
  readonly count: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly byKind: Readonly<Record<Mutation['kind'], Readonly<Record<Verdict, number>>>>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly faults: readonly TortureFault[];
};

/** Reads `count` mutated copies of the fixture workbooks that can be read; the same seed gives the same copies. */
export async function torture({
  count,
  seed,
}: {
  readonly count: number;
  readonly seed: number;
}): Promise<TortureResult> {
  const reader = openTortureReader(LIMITS);
  try {
    const sources = await readableFixtures(reader);
    const others = sources.map(({ bytes }) => bytes);
    const none = (): Record<Verdict, number> => ({
      ...{ equal: 0, other: 0, refused: 0, unchecked: 0 },
      ...{ wrong: 0, crash: 0, hang: 0 },
    });
    const verdicts = none();
    const byKind = { bytes: none(), content: none() };
    const refusals: Record<string, number> = {};
    const found: TortureFault[] = [];
    let slowestMs = 0;
    for (let number = 0; number < count; number += 1) {
      const source = sources[number % sources.length];
      if (source === undefined) throw new Error('no fixture can be read');
      const mutation = mutate(source.bytes, others, seed * 1_000_003 + number);
      const start = performance.now();
      const reading = await reader.read(mutation.bytes, source.file);
      slowestMs = Math.max(slowestMs, performance.now() - start);
      const isZip = source.bytes.readUInt32LE(0) === ZIP;
      const { verdict, detail } = judge(source.grid, reading, { ...mutation, isZip });
      verdicts[verdict] += 1;
      byKind[mutation.kind][verdict] += 1;
      if (verdict === 'refused') refusals[detail] = (refusals[detail] ?? 0) + 1;
      if (faults.has(verdict)) found.push({ file: source.path, number, what: mutation.what, verdict, detail });
    }
    return { count, verdicts, byKind, refusals, slowestMs, faults: found };
  } finally {
    await reader.close();
  }
}

type Reader = ReturnType<typeof openTortureReader>;

/** Every fixture workbook that our reader takes, whatever its format. */
async function readableFixtures(reader: Reader) {
  const paths = globSync('test/fixtures/**/*.{xlsx,xlsm,xls,ods,csv,html,xml}', { cwd: root }).toSorted();
  const readable = [];
  for (const path of paths) {
    const bytes = readFileSync(join(root, path));
    const file = basename(path);
    const reading = await reader.read(bytes, file);
    if (reading.is === 'grid') readable.push({ path, file, bytes, grid: reading.grid });
  }
  return readable;
}

/** The result as Markdown, faults first. */
export function tortureTable({ count, verdicts, byKind, refusals, slowestMs, faults: found }: TortureResult): string {
  const row = (verdict: Verdict, meaning: string) =>
    `| ${meaning} | ${byKind.bytes[verdict]} | ${byKind.content[verdict]} | ${verdicts[verdict]} |`;
  const codes = Object.entries(refusals).toSorted(([, a], [, b]) => b - a);
  return [
    ...found.map(({ file, number, what, verdict, detail }) => `${verdict}: ${file} #${number}, ${what}: ${detail}`),
    ...(found.length === 0 ? [] : ['']),
    `| ${count} mutated workbooks | damaged bytes | other content | all |`,
    '| --- | ---: | ---: | ---: |',
    row('equal', 'read, every value as in the unharmed file'),
    row('other', 'read as another reader reads the changed file'),
    row('unchecked', 'read otherwise, no check sum or second reader'),
    row('refused', 'refused with a sentence'),
    row('wrong', '**silently wrong**'),
    row('crash', '**crash**'),
    row('hang', '**longer than 20 s**'),
    '',
    `Slowest: ${slowestMs.toFixed(0)} ms. Refused: ${codes.map(([code, times]) => `${code} ${times}`).join(', ')}.`,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count = '2000', seed = '1'] = process.argv.slice(2);
  const result = await torture({ count: Number(count), seed: Number(seed) });
  process.stdout.write(`${tortureTable(result)}\n`);
  process.exitCode = result.faults.length === 0 ? 0 : 1;
}
