import { cellAsWritten, type CellValue, type WorkbookGrid } from '../../shared/intake/grid/grid.ts';
import type { MutationKind, Storage } from './mutate.ts';
import { readReference, type ReferenceSheet } from './reference-reading.ts';

/** What a reading of mutated bytes gave. */
export type Reading =
  | { readonly is: 'grid'; readonly grid: WorkbookGrid }
  | { readonly is: 'refused'; readonly code: string }
  | { readonly is: 'crash'; readonly detail: string }
  | { readonly is: 'hang' };

/**
 * `equal`: the same cells as the unharmed file. `other`: another workbook, read as another reader reads it. `refused`:
 * with a sentence. `unchecked`: the content changed and nothing can tell it by, as records and texts carry no check
 * sums and say what their bytes now say, or as there is no other reader for changed parts of OpenDocument. The rest are
 * faults: `wrong` is a value that nobody else finds in the file, one that a check sum should have told, or a part of a
 * file that broke off and has an end to be missed.
 */
export type Verdict = 'equal' | 'other' | 'refused' | 'unchecked' | 'wrong' | 'crash' | 'hang';
export const verdicts = ['equal', 'other', 'unchecked', 'refused', 'wrong', 'crash', 'hang'] as const;
export const faults: ReadonlySet<Verdict> = new Set<Verdict>(['wrong', 'crash', 'hang']);
export type Judged = { readonly verdict: Verdict; readonly detail: string };

/** Judges the reading of a mutation; `storage` is that of the unharmed file. */
export function judge(
  unharmed: WorkbookGrid,
  reading: Reading,
  { kind, bytes, storage }: { readonly kind: MutationKind; readonly bytes: Buffer; readonly storage: Storage },
): Judged {
  if (reading.is === 'crash') return { verdict: 'crash', detail: reading.detail };
  if (reading.is === 'hang') return { verdict: 'hang', detail: '' };
  if (reading.is === 'refused') return { verdict: 'refused', detail: reading.code };
  const difference = firstDifference(valuesOf(unharmed), valuesOf(reading.grid));
  if (difference === null) return { verdict: 'equal', detail: '' };
  // A text of fields has no end to be missed; records and markup have.
  if (kind === 'cut' && unharmed.format !== 'csv') return { verdict: 'wrong', detail: `broken off, but ${difference}` };
  if (storage !== 'zip') return { verdict: 'unchecked', detail: difference };
  if (kind === 'content' && !/^xls[xm]$/.test(unharmed.format)) return { verdict: 'unchecked', detail: difference };
  if (kind === 'bytes') return { verdict: 'wrong', detail: `check sums hold, but ${difference}` };
  return compareWithReference(reading.grid, bytes);
}

function compareWithReference(grid: WorkbookGrid, bytes: Buffer): Judged {
  let reference: readonly ReferenceSheet[];
  try {
    reference = readReference(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { verdict: 'wrong', detail: `read, though another reader refuses: ${reason}` };
  }
  const expected = new Map(
    reference.flatMap(({ name, cells }, index) =>
      [...cells].map(([at, value]) => [`${index} ${name} ${at}`, value] as const),
    ),
  );
  const difference = firstDifference(expected, rawValuesOf(grid));
  return difference === null ? { verdict: 'other', detail: '' } : { verdict: 'wrong', detail: difference };
}

type Values = ReadonlyMap<string, string>;

function firstDifference(expected: Values, found: Values): string | null {
  for (const [at, value] of expected) {
    if (found.get(at) !== value) return `${at} is ${JSON.stringify(found.get(at))}, not ${JSON.stringify(value)}`;
  }
  const more = [...found.keys()].find((at) => !expected.has(at));
  return more === undefined ? null : `${more} is ${JSON.stringify(found.get(more))}, but nothing stands there`;
}

function valuesBy(grid: WorkbookGrid, valueOf: (cell: CellValue) => string): Values {
  return new Map(
    grid.sheets.flatMap(({ name, rows }, index) =>
      rows.flatMap(({ row, cells }) =>
        cells.flatMap((cell): readonly (readonly [string, string])[] => {
          const value = valueOf(cell);
          return value === '' ? [] : [[`${index} ${name} ${row} ${cell.column}`, value]];
        }),
      ),
    ),
  );
}

/** As people and the intake see them. */
const valuesOf = (grid: WorkbookGrid) => valuesBy(grid, (cell) => `${cell.kind} ${cellAsWritten(cell)}`);

/** As they are stored: a day is a number there. */
const rawValuesOf = (grid: WorkbookGrid) =>
  valuesBy(grid, (cell) => {
    switch (cell.kind) {
      case 'number':
        return String(cell.number);
      case 'date':
        return String(cell.serial);
      case 'boolean':
        return cell.boolean ? '1' : '0';
      default:
        return cellAsWritten(cell);
    }
  });
