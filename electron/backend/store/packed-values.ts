import type { ReportedValue } from '../../../shared/statistics/figure-facts.ts';

/** The cells of one form as SQLite hands them over: a JSON list for each column, all of one length. */
export type PackedCells = {
  readonly ids: string;
  /** Codes of the rows and keys of the columns. */
  readonly rows: string;
  readonly columns: string;
  readonly numbers: string;
  readonly decimals: string;
  readonly sheets: string;
  readonly cells: string;
};

type Values = ReadonlyMap<string, ReportedValue>;
export type FormValues = { readonly values: Values; readonly lastYear: Values };

/** Where the cell of each row stands in the lists. */
type Layout = { readonly [Side in keyof FormValues]: ReadonlyMap<string, number> };

/**
 * Opens packed forms. A province has half a million cells and is asked for a few of each form: a list is taken apart
 * when one of its cells is asked for, and where the rows stand is worked out once for all forms that are laid out alike.
 */
export function openPackedForms(): (packed: PackedCells) => FormValues {
  const layouts = new Map<string, Map<string, Layout>>();
  const layoutOf = ({ rows, columns }: PackedCells): Layout => {
    const ofRows = layouts.get(rows) ?? new Map<string, Layout>();
    layouts.set(rows, ofRows);
    const layout = ofRows.get(columns) ?? readLayout(rows, columns);
    ofRows.set(columns, layout);
    return layout;
  };
  return ({ rows, columns, ...lists }) => {
    const layout = layoutOf({ rows, columns, ...lists });
    const form = new PackedForm(lists);
    return { values: new PackedValues(form, layout.values), lastYear: new PackedValues(form, layout.lastYear) };
  };
}

function readLayout(rows: string, columns: string): Layout {
  const keys = listIn<string>(columns);
  const [values, lastYear] = [new Map<string, number>(), new Map<string, number>()];
  listIn<string>(rows).forEach((row, at) => {
    const key = keys[at] ?? '';
    if (key === 'last-year') lastYear.set(row, at);
    else values.set(key === 'this-period' ? row : `${row}@${key}`, at);
  });
  return { values, lastYear };
}

/** Made by `json_group_array` of one column, whose type the schema holds. */
const listIn = <Item>(json: string) => JSON.parse(json) as readonly Item[];

type Lists = Omit<PackedCells, 'rows' | 'columns'>;
type Opened = {
  ids?: readonly number[];
  numbers?: readonly (number | null)[];
  decimals?: readonly (string | null)[];
  sheets?: readonly string[];
  cells?: readonly string[];
};

class PackedForm {
  readonly #lists: Lists;
  readonly #opened: Opened = {};

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  id = (at: number) => (this.#opened.ids ??= listIn(this.#lists.ids))[at] ?? 0;
  number = (at: number) => (this.#opened.numbers ??= listIn(this.#lists.numbers))[at] ?? null;
  decimal = (at: number) => (this.#opened.decimals ??= listIn(this.#lists.decimals))[at] ?? null;
  sheet = (at: number) => (this.#opened.sheets ??= listIn(this.#lists.sheets))[at] ?? '';
  cell = (at: number) => (this.#opened.cells ??= listIn(this.#lists.cells))[at] ?? '';
}

/** A cell that reads itself out of its form. */
class PackedCell implements ReportedValue {
  readonly row: string;
  readonly #form: PackedForm;
  readonly #at: number;

  constructor(form: PackedForm, row: string, at: number) {
    this.row = row;
    this.#form = form;
    this.#at = at;
  }

  get id() {
    return this.#form.id(this.#at);
  }
  get value() {
    return this.#form.number(this.#at);
  }
  get decimal() {
    return this.#form.decimal(this.#at);
  }
  get sheet() {
    return this.#form.sheet(this.#at);
  }
  get cell() {
    return this.#form.cell(this.#at);
  }
}

class PackedValues implements Values {
  readonly #form: PackedForm;
  readonly #places: ReadonlyMap<string, number>;

  constructor(form: PackedForm, places: ReadonlyMap<string, number>) {
    this.#form = form;
    this.#places = places;
  }

  get size() {
    return this.#places.size;
  }
  has(row: string) {
    return this.#places.has(row);
  }
  get(row: string) {
    const at = this.#places.get(row);
    return at === undefined ? undefined : new PackedCell(this.#form, row, at);
  }
  keys() {
    return this.#places.keys();
  }
  *entries(): MapIterator<[string, ReportedValue]> {
    for (const [row, at] of this.#places) yield [row, new PackedCell(this.#form, row, at)];
  }
  *values(): MapIterator<ReportedValue> {
    for (const [, cell] of this.entries()) yield cell;
  }
  forEach(visit: (cell: ReportedValue, row: string, all: Values) => void) {
    for (const [row, cell] of this.entries()) visit(cell, row, this);
  }
  [Symbol.iterator]() {
    return this.entries();
  }
}
