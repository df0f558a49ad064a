import { matchKey } from '../../text/fold.ts';
import type { FoundHeader } from './find-header.ts';
import { columnName } from '../grid/grid.ts';

/** What is kept of one answer. `unitId` null: it holds for all units; `answer` is JSON of the subject's own shape. */
export type RememberedAnswer = { readonly id: number; readonly unitId: number | null; readonly answer: string };
export type RememberedSubject = 'layout' | 'value' | 'unit' | 'legacy';
/** Everything that was answered for a key, oldest first. */
export type FindRemembered = (subject: RememberedSubject, key: string) => readonly RememberedAnswer[];

/** An answer to be kept when the file is written. */
export type ToRemember = {
  readonly subject: RememberedSubject;
  readonly unitId: number | null;
  readonly key: string;
  readonly answer: string;
};

/** How a table of a given look was read before. `columns`: what the person chose, by letters; null is not read. */
export type LayoutMemory = {
  readonly layout: string;
  /** Rows from the last row of heads to the first row of data. */
  readonly toData: number;
  readonly columns: Readonly<Record<string, string | null>>;
};

/**
 * The look of a table: its heads, folded, with their columns. Workbooks of one hand have the same one year after year;
 * a head that changed makes another. Empty for a table without heads, which no memory may speak for.
 */
export function layoutKey({ columns, firstRow, lastRow }: FoundHeader): string {
  const heads = columns.flatMap(({ column, header }) => {
    const key = header.split(' – ').map(matchKey).join('>');
    return key === '' ? [] : [`${columnName(column)}:${key}`];
  });
  return heads.length < 2 ? '' : `${lastRow - firstRow + 1} ${heads.join('|')}`;
}

/** The memory as kept; null for what this version of the app cannot read. */
export function readLayoutMemory(answer: string): LayoutMemory | null {
  const read: unknown = parse(answer);
  if (typeof read !== 'object' || read === null) return null;
  const { layout, toData, columns } = read as Partial<LayoutMemory>;
  const isWhole = typeof layout === 'string' && typeof toData === 'number' && typeof columns === 'object';
  return isWhole ? { layout, toData, columns } : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The memory of a look: the unit's own, else the latest of another one. */
export function findLayoutMemory(
  find: FindRemembered,
  key: string,
  unitId: number | null,
): { readonly memory: LayoutMemory; readonly isOwn: boolean } | null {
  if (key === '') return null;
  const found = find('layout', key).flatMap((one) => {
    const memory = readLayoutMemory(one.answer);
    return memory === null ? [] : [{ memory, isOwn: one.unitId === unitId }];
  });
  return found.findLast(({ isOwn }) => isOwn) ?? found.at(-1) ?? null;
}
