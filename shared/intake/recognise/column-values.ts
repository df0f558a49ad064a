import { peopleNames } from '../../domain/peoples.ts';
import { sexNames, tickMarks } from '../../domain/admission-flag-names.ts';
import { occupationNames } from '../../domain/occupation-names.ts';
import { religions } from '../../domain/religions.ts';
import { readDay } from '../../domain/read-day.ts';
import { theoryNames } from '../../domain/theory-names.ts';
import { cellKindOfName } from '../../domain/unit-names.ts';
import type { intakeWords } from '../../text/vi/intake.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import type { GridCell, GridRow } from '../grid/grid.ts';
import { isEmptyMark } from '../cells/list-words.ts';
import { readEducationCell, readQualificationCell } from '../cells/read-coded-cell.ts';

/** What the values below a head look like. */
export type ValueShape = keyof typeof intakeWords.looksLike;

/** How the values of one column look; `filled` is how many cells of the sample say something. */
export type ColumnLook = { readonly filled: number; readonly shapes: ReadonlySet<ValueShape> };

/** What is known beside the cells: which texts name a unit. */
export type ValueFacts = { readonly namesUnit: (text: string) => boolean };

/** Rows looked at: the first ones and some further down, never the whole of a long list. */
const SAMPLE = 60;
const ENOUGH = 0.8;
/** Words may be anything: below a short list numbers of its totals are many. */
const SOME = 0.25;
/** Members are at least eighteen: a column that begins so long before the others holds births. */
const YEARS_TO_ADMISSION = 16;

/** The rows of a sheet that stand for all of them. */
export function sampleRows(rows: readonly GridRow[]): readonly GridRow[] {
  if (rows.length <= SAMPLE) return rows;
  const half = SAMPLE / 2;
  const step = Math.floor((rows.length - half) / half);
  return [...rows.slice(0, half), ...Array.from({ length: half }, (_, at) => rows[half + at * step])].filter(
    (row) => row !== undefined,
  );
}

/** Looks at the values of each column in a sample of rows. */
export function lookAtColumns(rows: readonly GridRow[], facts: ValueFacts): ReadonlyMap<number, ColumnLook> {
  const cells = new Map<number, GridCell[]>();
  for (const row of sampleRows(rows)) {
    for (const cell of row.cells) {
      if (cell.kind === 'text' && (cell.text.trim() === '' || isEmptyMark(cell.text))) continue;
      const column = cells.get(cell.column) ?? [];
      column.push(cell);
      cells.set(cell.column, column);
    }
  }
  const dates = dateShapes(cells);
  const known = shapesKnown.get(facts) ?? new Map<string, readonly ValueShape[]>();
  shapesKnown.set(facts, known);
  return new Map(
    [...cells].map(([column, values]) => {
      const counts = new Map<ValueShape, number>();
      for (const cell of values)
        for (const shape of shapesOf(cell, facts, known)) counts.set(shape, (counts.get(shape) ?? 0) + 1);
      const least = (shape: ValueShape) => Math.max(1, values.length * (shape === 'words' ? SOME : ENOUGH));
      const shapes = [...counts].flatMap(([shape, count]) => (count >= least(shape) ? [shape] : []));
      const date = dates.get(column);
      return [column, { filled: values.length, shapes: new Set(date === undefined ? shapes : [date, ...shapes]) }];
    }),
  );
}

/** Lists repeat their texts, and a sheet is looked at as several layouts: each text is judged once. */
const shapesKnown = new WeakMap<ValueFacts, Map<string, readonly ValueShape[]>>();

function shapesOf(cell: GridCell, facts: ValueFacts, known: Map<string, readonly ValueShape[]>): readonly ValueShape[] {
  const text = textOfCell(cell);
  const key = `${cell.kind} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const shapes = (Object.keys(TESTS) as (keyof typeof TESTS)[]).filter((shape) => {
    const test: Test = TESTS[shape];
    return test(cell, text, facts);
  });
  known.set(key, shapes);
  return shapes;
}

/** Births lie long before the days of the other columns; a column of dates alone is taken for births when it is wide. */
function dateShapes(columns: ReadonlyMap<number, readonly GridCell[]>): ReadonlyMap<number, ValueShape> {
  const spans = [...columns].flatMap(([column, values]) => {
    const years = values.flatMap((cell) => yearOf(cell) ?? []);
    if (years.length === 0 || years.length < values.length * ENOUGH) return [];
    const isWhole = values.every((cell) => !/^\d{4}$/.test(textOfCell(cell)));
    return [{ column, first: Math.min(...years), last: Math.max(...years), isWhole }];
  });
  const latest = Math.max(...spans.map(({ first }) => first));
  return new Map(
    spans.flatMap(({ column, first, last, isWhole }): readonly [number, ValueShape][] => {
      const isBirth = first <= latest - YEARS_TO_ADMISSION || (spans.length === 1 && (last - first >= 3 || !isWhole));
      return isBirth ? [[column, 'birth']] : isWhole ? [[column, 'recentDay']] : [];
    }),
  );
}

type Test = (cell: GridCell, text: string, facts: ValueFacts) => boolean;

const NAME = /^\p{Lu}[\p{L}'’.]*(?:\s+\p{Lu}[\p{L}'’.]*){1,6}$/u;
/** One to three words of letters with a capital, such as the rest of a name. */
const WORDS = /^\p{Lu}[\p{L}'’.]*(?:\s+\p{Lu}[\p{L}'’.]*){0,2}$/u;
const DECISION = /\d\s*[-–/]?\s*(?:QĐ|NQ|QD)/iu;

const TESTS = {
  ordinal: (_cell, text) => /^\d{1,4}$/.test(text) && !/^(?:19|20)\d\d$/.test(text),
  personName: (cell, text, { namesUnit }) =>
    cell.kind === 'text' &&
    NAME.test(text) &&
    peopleNames.find(text) === null &&
    religions.find(text) === null &&
    cellKindOfName(text) === null &&
    !namesUnit(text),
  sex: (_cell, text) => sexNames.find(text) !== null,
  people: (_cell, text) => peopleNames.find(text) !== null,
  religion: (_cell, text) => religions.find(text) !== null && !/^\d+$/.test(text),
  education: (cell, text) => !/^\d+$/.test(text) && readEducationCell(cell).value !== null,
  qualification: (cell) => cell.kind === 'text' && readQualificationCell(cell).value !== null,
  theory: (_cell, text) => theoryNames.find(text) !== null,
  idNumber: (_cell, text) => /^\d{11,12}$/.test(text.replace(/[\s.'-]/g, '')),
  decision: (cell, text) => cell.kind === 'text' && DECISION.test(text),
  tick: (_cell, text) => tickMarks.find(text) === 'yes' && !/^\d+$/.test(text),
  cellName: (cell, text) => cell.kind === 'text' && (cellKindOfName(text) !== null || /^chi bộ /iu.test(text)),
  unitName: (cell, text, { namesUnit }) => cell.kind === 'text' && namesUnit(text),
  words: (cell, text) => cell.kind === 'text' && WORDS.test(text),
  occupation: (cell, text) => cell.kind === 'text' && occupationNames.find(text) !== null,
} satisfies Partial<Record<ValueShape, Test>>;

/** The year of a cell that can only be a date: a real one, a text of one, or a bare year. */
function yearOf(cell: GridCell): number | null {
  if (cell.kind === 'date') return Number(cell.day.slice(0, 4));
  const text = textOfCell(cell);
  if (/^(?:19|20)\d{2}$/.test(text)) return Number(text);
  if (cell.kind !== 'text' || !/^\d{1,2}\s*[/.-]/.test(text)) return null;
  const date = readDay(text, { latestYear: 2030 });
  return date?.year ?? null;
}
