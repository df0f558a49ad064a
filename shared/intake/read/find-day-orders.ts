import { readDay } from '../../domain/read-day.ts';
import { formatDay } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { exchangeDay, exchangeText, numbersOfDay } from '../grid/exchange-days.ts';
import { cellAddress, columnName, type GridCell } from '../grid/grid.ts';
import type { CellQuestions } from '../questions/cell-questions.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
import type { DayOrder, StageAnswer } from '../questions/stage-choices.ts';
import { atCell, fix, type SheetPlace } from '../grid/sheet-place.ts';
import type { Problem } from '../../contract/problem.ts';
import { isExchanged, isMonthFirst, type DaysOfColumn } from './judge-day-orders.ts';
import type { MappedRow } from './map-rows.ts';

const DATE_FIELDS = [
  ...['birth', 'birthMale', 'birthFemale', 'decisionDate', 'decision', 'ceremonyDate', 'meetingDate', 'officialDate'],
  ...['admittedDate', 'recognisedDate', 'mentorSince', 'classDecisionDate', 'certificateDate', 'statusDate'],
] as const;

/** Looks at the dates of one row after the other. */
export type DayOrders = {
  /** `isTaken` false: the row is left out; it tells about the others and is not asked about. */
  readonly add: (row: MappedRow, isTaken: boolean) => void;
  /** Asks about the columns that leave it open, each with the rows it holds back. */
  readonly ask: (asked: CellQuestions, problems: Problem[]) => void;
};

/**
 * Finds columns where day and month may be exchanged: by an English Excel, for which typed `25/03/2017` stayed text while
 * `03/02/2017` became 2 March; and in texts with the month first, of which `03/25/2017` shows what `03/04/2017` is.
 */
export function findDayOrders(place: SheetPlace, answers: SheetAnswers): DayOrders {
  const columns = new Map<number, DaysOfColumn>();
  const notTaken = new Set<number>();
  return {
    add(row, isTaken) {
      for (const field of DATE_FIELDS) {
        const cell = row.cells[field];
        if (cell === undefined || (cell.kind !== 'date' && cell.kind !== 'text')) continue;
        let days = columns.get(cell.column);
        if (days === undefined) columns.set(cell.column, (days = noDays(cell.column)));
        see(days, row.carriedFrom?.[field] ?? row.row, cell);
        if (!isTaken) notTaken.add(row.row);
      }
    },
    ask(asked, problems) {
      const all = [...columns.values()];
      for (const days of all) {
        if (answers.dayOrder(columnName(days.column)) !== null) continue;
        const question = isMonthFirst(days, all)
          ? monthFirst(days, all, place)
          : isExchanged(days, all)
            ? exchanged(days, all, place)
            : null;
        if (question === null) continue;
        const { problem, rows, ...asks } = question;
        const held = rows.filter((row) => !notTaken.has(row));
        if (held.length === 0) continue;
        for (const row of held) asked.ask({ key: `day-order ${days.column}`, ...asks }, row, problems.length);
        problems.push(problem);
      }
    },
  };
}

const noDays = (column: number): DaysOfColumn => ({
  column,
  real: new Map(),
  realAbove12: 0,
  typed: new Set(),
  typedUpTo12: 0,
  unclear: new Map(),
  monthFirst: null,
});

function see(days: DaysOfColumn, row: number, cell: Extract<GridCell, { kind: 'date' | 'text' }>): void {
  if (cell.kind === 'date') {
    if (Number(cell.day.slice(8)) > 12) days.realAbove12 += 1;
    else days.real.set(row, cell.day);
    return;
  }
  // What the board has mended no longer leaves anything open, but what stood there still tells about its neighbours.
  const sent = cell.mended ?? cell.text;
  const numbers = numbersOfDay(sent);
  if (numbers === null) return;
  const [first, second] = numbers;
  if (first <= 12 && second > 12) {
    if (isDay(exchangeText(sent))) days.monthFirst ??= { row, written: sent };
  } else if (first > 12) {
    if (isDay(sent)) days.typed.add(sent);
  } else {
    days.typedUpTo12 += 1;
    if (first !== second && cell.mended === undefined) days.unclear.set(row, cell.text);
  }
}

/** `31/02/1985` is a slip, and tells nothing about its neighbours. */
const isDay = (text: string | null) => text !== null && readDay(text, { latestYear: 2100 }) !== null;

type Question = {
  readonly problem: Problem;
  readonly rows: readonly number[];
  readonly options: CellOptions;
  readonly proposed: number;
};
type CellOptions = readonly { readonly label: string; readonly answer: StageAnswer }[];

function exchanged({ column, real }: DaysOfColumn, all: readonly DaysOfColumn[], place: SheetPlace): Question {
  const [[row, day] = [0, ''], ...others] = real;
  const back = exchangeDay(day) ?? day;
  const words = intakeWords.dayOrders;
  const facts = {
    column: columnName(column),
    real: 1 + others.length,
    typed: all.reduce((sum, { typed }) => sum + typed.size, 0),
  };
  return {
    problem: fix('intake.days-swapped', atCell(place, row, column), facts),
    rows: [...real.keys()],
    options: [
      { label: words.exchanged(formatDay(day), formatDay(back)), answer: answer(place, column, 'exchanged') },
      { label: words.asTheyStand(formatDay(day)), answer: answer(place, column, 'day-first') },
    ],
    proposed: 0,
  };
}

function monthFirst(days: DaysOfColumn, all: readonly DaysOfColumn[], place: SheetPlace): Question {
  const { column, unclear } = days;
  const [[row, written] = [0, '']] = unclear;
  const shown = days.monthFirst === null ? all.find((one) => one.monthFirst !== null) : days;
  const words = intakeWords.dayOrders;
  const facts = {
    column: columnName(column),
    count: unclear.size,
    written,
    example: shown?.monthFirst?.written ?? '',
    exampleCell: cellAddress(shown?.monthFirst?.row ?? row, shown?.column ?? column),
  };
  return {
    problem: fix('intake.days-month-first', atCell(place, row, column), facts),
    rows: [...unclear.keys()],
    options: [
      { label: words.monthFirst(written, exchangeText(written) ?? ''), answer: answer(place, column, 'month-first') },
      { label: words.dayFirst(written), answer: answer(place, column, 'day-first') },
    ],
    proposed: 0,
  };
}

const answer = ({ sheet }: SheetPlace, column: number, order: DayOrder): StageAnswer => ({
  about: 'day-order',
  sheet,
  column: columnName(column),
  order,
});
