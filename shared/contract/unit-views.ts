import type { IsoDate } from '../domain/partial-date.ts';
import type { UnitRef, UnitVersion } from '../domain/unit.ts';
import type { SpanChange } from '../units/describe-span-changes.ts';
import type { ListedUnit } from '../units/list-tree.ts';
import type { Problem } from './problem.ts';

export type UnitView = ListedUnit;

/** Where a span came from: a workbook, of a list of units with the cell of the name and what stood there. */
export type SpanSource = {
  readonly file: string;
  readonly sheet: string | null;
  /** Null: it follows from a table of old and new units; `row` is the first that made the unit. */
  readonly cell: string | null;
  readonly written: string | null;
  readonly row: number | null;
};
export type SpanView = UnitVersion & { readonly parentName: string | null; readonly source: SpanSource | null };

/** A link to the unit before or after. `share`: which part went over; null: all of it. */
export type SuccessionView = {
  /** `merge`, `split`, `rename`, `transfer`; others are shown as a change. */
  readonly kind: string;
  readonly unit: UnitRef;
  /** Of another board's file: known by its name and its superior's, which `unit.name` holds both; it cannot be looked at. */
  readonly isOutside: boolean;
  readonly onDay: IsoDate;
  readonly share: { readonly part: number; readonly whole: number } | 'unknown' | null;
  readonly document: string | null;
};

/** Everything about one unit, through time. */
export type UnitDetail = {
  readonly unitId: number;
  readonly code: string;
  readonly isRoot: boolean;
  /** By first day. */
  readonly spans: readonly SpanView[];
  readonly predecessors: readonly SuccessionView[];
  readonly successors: readonly SuccessionView[];
  /** People whose latest list names the unit. */
  readonly people: { readonly members: number; readonly candidates: number };
  /** What does not fit in the tree as it is kept. */
  readonly problems: readonly Problem[];
};

/** What an edit would write; `planHash` null when it cannot be written. */
export type UnitEditPreview = {
  readonly planHash: string | null;
  readonly spans: readonly SpanChange[];
  readonly problems: readonly Problem[];
};
/** `unitId`: the unit that was added or edited. */
export type UnitEdited = { readonly changeSetId: number; readonly unitId: number };
/** `spans`: lines of the list. */
export type WrittenUnits = { readonly name: string; readonly folder: string; readonly spans: number };

/** The first units of a table, and how many it will have. */
export type NamedUnits = { readonly count: number; readonly first: readonly UnitRef[] };
