import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { backendHeapOptions } from '../../electron/shell/backend-heap.ts';
import { benchFolder } from '../vite.ts';

/** What is measured, and on which files. */
export type Wanted = {
  readonly what:
    | 'scan'
    | 'read'
    | 'exceljs'
    | 'import'
    | 'scan-many'
    | 'read-many'
    | 'preview-many'
    | 'import-many'
    | 'refuse'
    | 'recognise';
  /** The list; for many files the folder they are in. */
  readonly path: string;
  /** Workbook with the units of the lists. */
  readonly units?: string;
  /** People that must come out in the end, or nothing counts. */
  readonly people?: number;
  /** How the file must be refused. */
  readonly code?: string;
  /** Workbooks that were recognised before in the same process. */
  readonly seen?: readonly string[];
};

export type Measured = {
  readonly ms: number;
  /** Most memory the process had, in megabytes, and what it had before the work. */
  readonly peakMegabytes: number;
  readonly megabytesBefore: number;
  /** Longest time the process's first thread answered nobody while a file was read, ms. */
  readonly longestBlock: number;
};

let isBundled = false;

/**
 * Measures in a process of its own, bundled and started as the app's backend is, so that nothing before it has warmed up
 * or filled the memory.
 */
export function measureInChild(wanted: Wanted): Measured {
  bundleOnce();
  const script = join(benchFolder, 'measure.cjs');
  const { status, stdout, stderr } = run([...backendHeapOptions, script, JSON.stringify(wanted)]);
  if (status !== 0) throw new Error(`measuring “${wanted.what}” failed:\n${stderr}`);
  return JSON.parse(stdout) as Measured; // printed by the script in this very shape
}

function bundleOnce(): void {
  if (isBundled) return;
  const { status, stderr } = run([join(import.meta.dirname, 'bundle-measure.ts')]);
  if (status !== 0) throw new Error(`bundling failed:\n${stderr}`);
  isBundled = true;
}

const run = (args: readonly string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });

/** Measurements taken in turns, each time beginning with another one, so that none always comes after the same. */
export function measureInTurns<Name extends string>(
  wanted: Readonly<Record<Name, Wanted>>,
  rounds: number,
): Readonly<Record<Name, Spread>> {
  const names = Object.keys(wanted) as Name[]; // the keys of this very record
  const taken = new Map<Name, Measured[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    names.forEach((_, index) => {
      const name = names[(index + round) % names.length];
      if (name !== undefined) taken.get(name)?.push(measureInChild(wanted[name]));
    });
  }
  const spreads = names.map((name) => [name, spreadOf(taken.get(name) ?? [])] as const);
  return Object.fromEntries(spreads) as Record<Name, Spread>; // one for each name
}

/** Median, least and most of the times; the most of memory and block. */
export type Spread = Measured & { readonly least: number; readonly most: number };

function spreadOf(measured: readonly Measured[]): Spread {
  const times = measured.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const most = (of: (one: Measured) => number) => Math.max(...measured.map(of));
  return {
    ms: times[Math.floor(times.length / 2)] ?? Number.NaN,
    least: times[0] ?? Number.NaN,
    most: times.at(-1) ?? Number.NaN,
    peakMegabytes: most(({ peakMegabytes }) => peakMegabytes),
    megabytesBefore: most(({ megabytesBefore }) => megabytesBefore),
    longestBlock: most(({ longestBlock }) => longestBlock),
  };
}

/** `median (least–most)` in milliseconds. */
export function shownSpread({ ms, least, most }: Spread): string {
  return `${ms.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`;
}
