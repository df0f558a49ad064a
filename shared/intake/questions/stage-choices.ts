import type { AdmissionFlag } from '../../domain/admission.ts';
import type { Period } from '../../domain/period.ts';
import type { IntakeKind } from '../intake-kinds.ts';

/** What the person said about the file; it wins, but a sheet that says otherwise is a problem. */
export type Given = { readonly period?: Period; readonly unitId?: number; readonly expect?: IntakeKind };

/** One line of a sheet; rows count from 1. */
export type SheetRow = { readonly sheet: string; readonly row: number };
/** One cell of a sheet, as `B7`. */
export type SheetCell = { readonly sheet: string; readonly cell: string };

/** What the person answered to one question about a file. Later answers to the same question replace earlier ones. */
export type StageAnswer =
  /** The block of the sheet whose heads begin in `headerRow` is this layout (or form), or nothing to be read. */
  | {
      readonly about: 'table';
      readonly sheet: string;
      /** First and last row of the heads, and the first row of data. */
      readonly headerRow: number;
      readonly lastHeaderRow: number;
      readonly firstDataRow: number;
      /** Id of a table layout or of a form; null: this table is passed over. */
      readonly layout: string | null;
    }
  /** The column of that block holds this field of its layout, or nothing to be read (null). */
  | {
      readonly about: 'column';
      readonly sheet: string;
      readonly headerRow: number;
      /** `C` */
      readonly column: string;
      readonly field: string | null;
    }
  /** The organisation a heading names so is this unit. */
  | { readonly about: 'unit'; readonly written: string; readonly unitId: number }
  /** This spelling in this field means this code; null: it says nothing. */
  | { readonly about: 'value'; readonly field: string; readonly written: string; readonly code: string | null }
  /** Texts of the file in an old font are converted, or left as they are. */
  | { readonly about: 'legacy'; readonly encoding: 'TCVN3' | 'VNI' | 'both' | null }
  /** The person of this row is that one of the data file, or somebody else (null). */
  | { readonly about: 'person'; readonly sheet: string; readonly row: number; readonly personId: number | null }
  /** The cell of the row that holds a name written so means this name. */
  | {
      readonly about: 'name';
      readonly sheet: string;
      readonly row: number;
      readonly written: string;
      readonly name: string;
    }
  /** The person of this row with this name is a man or a woman, whatever the column says. */
  | {
      readonly about: 'sex';
      readonly sheet: string;
      readonly row: number;
      readonly name: string;
      readonly sex: 'male' | 'female';
    }
  /** The row counts, or is left out, whatever its remark says. */
  | { readonly about: 'row'; readonly sheet: string; readonly row: number; readonly isCounted: boolean }
  /** The line in this row says nothing of the people below it, or that they do not count, or what they count as. */
  | {
      readonly about: 'section';
      readonly sheet: string;
      readonly row: number;
      /** Last row it stands over. */
      readonly lastRow: number;
      readonly means: SectionMeaning;
    }
  /** A Party cell written so in rows of the unit `of` belongs to this unit. */
  | { readonly about: 'cell-unit'; readonly written: string; readonly of: number; readonly unitId: number }
  /** The Party cell in this cell of the sheet holds for the rows below it that name none, or for its own row only. */
  | { readonly about: 'fill-down'; readonly sheet: string; readonly cell: string; readonly fills: boolean }
  /** What a table of reorganisation leaves open, by the key the question gave it: which unit, which share, which day. */
  | { readonly about: 'reorganisation'; readonly of: string; readonly answer: string }
  /** The chi bộ written so for places of the unit `of` is their own or one shared with others. */
  | { readonly about: 'place-cell'; readonly written: string; readonly of: number; readonly tie: 'own' | 'shared' }
  /** The list on this sheet only adds to what is there and is called so (see `AdmissionList`), or is the whole list (null). */
  | { readonly about: 'supplement'; readonly sheet: string; readonly name: string | null }
  /** The figures on this sheet are those of its period, though they are the same as before. */
  | { readonly about: 'own-figures'; readonly sheet: string }
  /** The total in this cell counts as it is written, though its parts add up to `sum`; another sum is asked about anew. */
  | { readonly about: 'sum'; readonly sheet: string; readonly cell: string; readonly sum: number }
  | { readonly about: 'day-order'; readonly sheet: string; readonly column: string; readonly order: DayOrder };

/** `committee` and `cell`: the line names the organisation, or the Party cell, of the people below it. */
export type SectionMeaning = AdmissionFlag | 'heading' | 'left-out' | 'committee' | 'cell';

/**
 * How the days of a column are to be read: the first number is the day, or the month; or Excel has taken the day for the
 * month in every cell that it made a date of.
 */
export type DayOrder = 'day-first' | 'month-first' | 'exchanged';

/** A cell mended by the board before it is read; what the unit wrote is kept as well. Empty text empties the cell. */
export type CellFix = SheetCell & { readonly text: string };

/** Everything the person chose for a file. */
export type StageChoices = {
  readonly given: Given;
  /** Accept a new version of what the unit sent for this period before. */
  readonly replaceSubmission: boolean;
  readonly leaveOut: readonly SheetRow[];
  /** Cells of a form that are not taken: they become “chưa có”, never 0. */
  readonly leaveOutCells: readonly SheetCell[];
  /** Leave out every row or cell that still has something to mend, but for a total that does not hold. */
  readonly takePart: boolean;
  readonly answers: readonly StageAnswer[];
  readonly fixes: readonly CellFix[];
  /** Keys of `DifferenceRow`s of a new version that are not taken over: what is kept stays. */
  readonly keepOld: readonly string[];
  /** Keys of differences where the new version wins over a correction of the board; all others keep the correction. */
  readonly overrule: readonly string[];
};

/** Nothing chosen yet. */
export const noChoices: StageChoices = {
  given: {},
  replaceSubmission: false,
  leaveOut: [],
  leaveOutCells: [],
  takePart: false,
  answers: [],
  fixes: [],
  keepOld: [],
  overrule: [],
};
