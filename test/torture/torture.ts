import { pathToFileURL } from 'node:url';
import { markdownTable } from '../support/outcome-table.ts';
import { faults, judge, verdicts, type Verdict } from './judge.ts';
import { mutate, storageOf } from './mutate.ts';
import { openTortureReader } from './torture-reader.ts';
import { tortureSources } from './torture-sources.ts';

export type TortureFault = {
  readonly file: string;
  readonly number: number;
  readonly what: string;
  readonly verdict: Verdict;
  readonly detail: string;
};
type Counts = Readonly<Record<Verdict, number>>;
export type TortureResult = {
  readonly count: number;
  readonly verdicts: Counts;
  readonly byFormat: Readonly<Record<string, Counts>>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly faults: readonly TortureFault[];
};

/** Reads `count` mutated workbooks, the same number of each format; the same seed gives the same copies. */
export async function torture({
  count,
  seed,
}: {
  readonly count: number;
  readonly seed: number;
}): Promise<TortureResult> {
  const reader = openTortureReader();
  try {
    const formats = await tortureSources(reader);
    const others = formats.flat().map(({ bytes }) => bytes);
    const all = none();
    const byFormat: Record<string, Record<Verdict, number>> = {};
    const refusals: Record<string, number> = {};
    const found: TortureFault[] = [];
    let slowestMs = 0;
    for (let number = 0; number < count; number += 1) {
      const sources = formats[number % formats.length] ?? [];
      const source = sources[Math.floor(number / formats.length) % sources.length];
      if (source === undefined) throw new Error('no fixture can be read');
      const mutation = mutate(source.bytes, others, seed * 1_000_003 + number);
      const start = performance.now();
      const reading = await reader.read(mutation.bytes, source.file);
      slowestMs = Math.max(slowestMs, performance.now() - start);
      const storage = storageOf(source.bytes);
      const { verdict, detail } = judge(source.grid, reading, { ...mutation, storage });
      all[verdict] += 1;
      (byFormat[source.grid.format] ??= none())[verdict] += 1;
      if (verdict === 'refused') refusals[detail] = (refusals[detail] ?? 0) + 1;
      if (faults.has(verdict)) found.push({ file: source.path, number, what: mutation.what, verdict, detail });
    }
    return { count, verdicts: all, byFormat, refusals, slowestMs, faults: found };
  } finally {
    await reader.close();
  }
}

const none = (): Record<Verdict, number> => ({
  ...{ equal: 0, other: 0, refused: 0, unchecked: 0 },
  ...{ wrong: 0, crash: 0, hang: 0 },
});

const meanings: Readonly<Record<Verdict, string>> = {
  equal: 'read, every value as in the unharmed file',
  other: 'another workbook, read as another reader does',
  unchecked: 'changed content, nothing to tell it by',
  refused: 'refused with a sentence',
  wrong: '**silently wrong**',
  crash: '**crash**',
  hang: '**longer than 20 s**',
};

/** The result as Markdown, faults first. */
export function tortureTable({ count, verdicts: all, byFormat, refusals, slowestMs, faults: found }: TortureResult) {
  const formats = Object.entries(byFormat);
  const codes = Object.entries(refusals).toSorted(([, a], [, b]) => b - a);
  return [
    ...found.map(({ file, number, what, verdict, detail }) => `${verdict}: ${file} #${number}, ${what}: ${detail}`),
    ...(found.length === 0 ? [] : ['']),
    markdownTable(
      [`${count} mutated workbooks`, ...formats.map(([format]) => format), 'all'],
      verdicts.map((verdict) => [
        meanings[verdict],
        ...formats.map(([, counts]) => String(counts[verdict])),
        String(all[verdict]),
      ]),
    ),
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
