import type { FormDefinition } from '../forms/form-definition.ts';
import type { ShownProposal } from '../forms/learn/propose-form.ts';
import type { ReportDocument } from '../reports/report-document.ts';
import type { Explanation, Figure, FigureValue } from '../statistics/figure.ts';
import type { Indicator } from '../statistics/indicator.ts';
import type { Settings } from '../domain/settings.ts';
import type { PeriodView } from '../domain/period.ts';
import type { StageInput } from './stage-input.ts';
import type { DifferenceRow, DifferenceTotal } from '../intake/difference/difference.ts';
import type { AnswerOption, IntakeQuestion } from '../intake/questions/intake-question.ts';
import type { FoundBy, IntakeCounts, IntakeKind, RowState } from '../intake/intake-kinds.ts';
import type { ChangeSetKind } from '../intake/plan/plan.ts';
import type { UnitRef } from '../domain/unit.ts';
import type { ExplainedCheck } from '../reports/check-explanations.ts';
import type { FilledForm, FilledRow } from '../reports/filled-form.ts';
import type { Problem } from './problem.ts';

export type * from './unit-views.ts';
export type * from './overview-views.ts';

/** A file on disk that the window may name but not locate: the path stays with the backend. */
export type LentFile = { readonly token: string; readonly name: string };

export type AppState = {
  readonly version: string;
  /** Today by the backend's clock, `YYYY-MM-DD`. */
  readonly today: string;
  readonly dataFile: { readonly name: string; readonly folder: string; readonly isSample: boolean } | null;
  readonly settings: Settings | null;
  readonly lastBackupAt: string | null;
  /** The latest period that holds data, to start the window with. */
  readonly latestPeriod: string | null;
};

/**
 * What one file would do. `planId` is null when there is nothing to tell at all: neither rows to look at
 * (`intake/read-rows`) nor a problem for the feedback sheet; it names the file to that sheet until it is discarded,
 * also after it was written. `planHash` is null when nothing can be written: a problem is to be mended, a row with a question to be left out (`leaveOut`), or nothing
 * would change. The problems say which.
 */
export type IntakePreview = {
  readonly planId: string | null;
  readonly planHash: string | null;
  readonly file: string;
  readonly sha256: string;
  readonly kind: IntakeKind | null;
  readonly form: { readonly id: string; readonly number: string; readonly title: string } | null;
  readonly unit: (UnitRef & { readonly foundBy: FoundBy }) | null;
  readonly period: (PeriodView & { readonly foundBy: FoundBy }) | null;
  readonly sheet: string | null;
  /** Names of all sheets of the workbook in its order, also those that are not read. */
  readonly sheets: readonly string[];
  readonly counts: IntakeCounts;
  /** Headline figures of the file: “74 đồng chí”, “nữ 30”. */
  readonly totals: readonly { readonly label: string; readonly value: number }[];
  readonly problems: readonly Problem[];
  /** Everything that is only likely, with the answers to choose from; each one's problem is among `problems` too. */
  readonly questions: readonly IntakeQuestion[];
  /** The tables of the file, in the order of its sheets; kind, unit, period above are null where they differ. */
  readonly parts: readonly IntakePart[];
  /** Set when the unit sent the same for the same days before; its rows are read with `intake/read-difference`. */
  readonly difference: DifferenceSummary | null;
  /** Cells of a form that are not taken (“chưa có”); absent: none. */
  readonly leftOutCells?: number;
};

/** How one column was understood. `field` null: not read. `how` tells why. */
export type IntakeColumn = {
  /** `C` */
  readonly column: string;
  /** As written, group and leaf. */
  readonly header: string;
  /** Id of a field of the layout, see `shared/intake/layouts/`. */
  readonly field: string | null;
  readonly label: string | null;
  readonly how: 'header' | 'answered' | 'remembered' | 'proposed' | 'not-read';
};

/** One table of a workbook. Rows count from 1. */
export type IntakePart = {
  readonly sheet: string;
  readonly kind: IntakeKind;
  /** Id of the table layout or form, and its name for people. */
  readonly layout: string;
  readonly title: string;
  readonly headerRow: number;
  readonly lastHeaderRow: number;
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly unit: (UnitRef & { readonly foundBy: FoundBy }) | null;
  readonly period: (PeriodView & { readonly foundBy: FoundBy }) | null;
  readonly columns: readonly IntakeColumn[];
  readonly counts: IntakeCounts;
};

/** How a new version differs from the one before. `conflicts`: cells the board had corrected. */
export type DifferenceSummary = {
  readonly cells: number;
  readonly conflicts: number;
  readonly totals: readonly DifferenceTotal[];
};
export type DifferencePage = { readonly total: number; readonly rows: readonly DifferenceRow[] };

/** A stretch of a sheet as the unit made it. Only filled cells; columns count from 1. */
export type SheetPicture = {
  readonly sheet: string;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly hiddenColumns: readonly number[];
  readonly rows: readonly {
    readonly row: number;
    readonly isHidden: boolean;
    readonly cells: readonly {
      readonly column: number;
      readonly text: string;
      readonly isNumber: boolean;
      /** Set on the first cell of a merged range. */
      readonly spans?: { readonly rows: number; readonly columns: number };
    }[];
  }[];
};

/** Workbooks found in what was chosen, and what was skipped, each with the reason. */
export type ExpandedFiles = { readonly files: readonly LentFile[]; readonly skipped: readonly Problem[] };

/** A file of the former session: its stored original, lent again, and what was chosen for it. */
export type WaitingFile = {
  readonly file: LentFile;
  /** Local date and time. */
  readonly addedAt: string;
  readonly choices: Omit<StageInput, 'file'>;
};

export type IntakeRowView = {
  readonly sheet: string;
  readonly row: number;
  readonly state: RowState;
  /** Shown columns, in the order of `IntakeRowPage.headers`. */
  readonly cells: readonly string[];
  readonly problems: readonly Problem[];
};
export type IntakeRowPage = {
  readonly headers: readonly string[];
  readonly total: number;
  readonly rows: readonly IntakeRowView[];
};

/** What was written. Rows left out and cells not taken make it a part: “nhận một phần”. */
export type IntakeReceipt = {
  readonly changeSetId: number;
  readonly written: IntakeCounts;
  /** Cells of a form that were not taken; absent: none. */
  readonly leftOutCells?: number;
};
export type IntakeRecord = {
  readonly changeSetId: number;
  readonly file: string;
  readonly kind: IntakeKind;
  readonly formTitle: string | null;
  readonly unit: UnitRef | null;
  readonly period: PeriodView | null;
  readonly rows: number;
  /** ISO date and time, local. */
  readonly at: string;
};

/** A later act that keeps another from being taken back. `file` and `unit` are set for an intake. */
export type BlockingChange = {
  readonly changeSetId: number;
  readonly kind: ChangeSetKind;
  /** Local date and time. */
  readonly at: string;
  readonly file: string | null;
  readonly unit: UnitRef | null;
};
export type UndoReceipt = { readonly changeSetId: number; readonly undone: number; readonly changes: number };

export type FigureRow = {
  readonly unit: UnitRef;
  readonly group: string | null;
  readonly values: readonly FigureValue[];
  /** By the units of today: beside a figure that not all its old units are in, who is missing. Absent: none has gaps. */
  readonly gaps?: readonly (string | null)[];
};
export type FigureTable = {
  readonly period: PeriodView;
  /** By which units the rows are, to be read with the figures; empty where they are those that reported. */
  readonly viewNotes: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly rows: readonly FigureRow[];
  readonly total: { readonly unit: UnitRef; readonly figures: readonly Figure[] };
  /** Figures that rest on a correction of the board, `<unit id> <indicator>`; absent: none does. */
  readonly corrected?: readonly string[];
};

export type FormSummary = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly series: string;
};

/** A proposal and what it makes with the answers given; `form` null while something is missing. */
export type LearnedForm = {
  readonly proposal: ShownProposal;
  readonly form: FormSummary | null;
  readonly problems: readonly Problem[];
};
export type SavedForm = {
  readonly changeSetId: number;
  readonly form: FormSummary;
  readonly problems: readonly Problem[];
};

export type CheckResult = {
  readonly schemaVersion: number;
  readonly integrity: 'ok' | 'damaged';
  readonly revision: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
};
/** Why a back-up was made: asked for, first opening of a day, or before something that can go wrong. */
export const backupReasons = ['manual', 'daily', 'intake', 'restore', 'migration'] as const;
export type BackupReason = (typeof backupReasons)[number];
/** `at` is local date and time; `size` in bytes. */
export type BackupRecord = {
  readonly file: LentFile;
  readonly at: string;
  readonly reason: BackupReason;
  readonly size: number;
};

export type WrittenFile = { readonly name: string; readonly folder: string };
/**
 * A blank of the superior after filling: `written` null when a problem stood against it, then nothing was written.
 * `cells` counts the cells that hold a figure now.
 */
export type FilledBlank = {
  readonly written: WrittenFile | null;
  readonly forms: readonly FormSummary[];
  readonly cells: number;
  readonly problems: readonly Problem[];
};
/** Blank workbooks that were written, and those that were not because a file of that name is there. */
export type TemplatesWritten = { readonly written: readonly WrittenFile[]; readonly refused: readonly Problem[] };

export type {
  AnswerOption,
  DifferenceRow,
  DifferenceTotal,
  Explanation,
  Figure,
  ExplainedCheck,
  FilledForm,
  FilledRow,
  FormDefinition,
  FoundBy,
  Indicator,
  IntakeCounts,
  IntakeKind,
  IntakeQuestion,
  PeriodView,
  ReportDocument,
  RowState,
  Settings,
  ShownProposal,
  UnitRef,
};
