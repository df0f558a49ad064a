import type { FormDefinition } from '../../forms/form-definition.ts';
import type { Period } from '../../domain/period.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import type { Problem } from '../../contract/problem.ts';
import type { FoundHeader } from './find-header.ts';
import type { SheetGrid } from '../grid/grid.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import type { FoundBy, IntakeKind } from '../intake-kinds.ts';
import type { FindRemembered, ToRemember } from './remembered.ts';
import type { Given, StageAnswer } from '../questions/stage-choices.ts';
import type { LayoutField } from '../layouts/table-layout.ts';

export type FoundUnit = { readonly id: number; readonly name: string; readonly foundBy: FoundBy };
export type FoundPeriod = Period & { readonly foundBy: FoundBy };

/** One table understood; `sheet` is cut to it: which layout, where its parts stand, whose it is and which days it speaks for. */
export type Recognition = {
  readonly kind: IntakeKind;
  /** Id of the table layout or of the form. */
  readonly layout: string;
  readonly form: FormDefinition | null;
  readonly fields: readonly LayoutField[];
  readonly sheet: SheetGrid;
  readonly header: FoundHeader;
  readonly firstDataRow: number;
  /** Null when it could not be told, with a problem; units and targets have neither. */
  readonly unit: FoundUnit | null;
  readonly period: FoundPeriod | null;
  /** The name of the sheet where it is a cell of the unit and no column names the cells: its people belong there. */
  readonly sheetCell?: string;
  /** Answers about this table that are kept when it is written. */
  readonly toRemember: readonly ToRemember[];
};

/** A table of the workbook. `isOpen`: it is only likely what it is, so its rows are not read before that is answered. */
export type RecognisedTable = { readonly recognition: Recognition; readonly isOpen: boolean };

export type RecogniseResult = {
  readonly tables: readonly RecognisedTable[];
  readonly problems: readonly Problem[];
  readonly questions: readonly IntakeQuestion[];
};

/** What recognition needs to know beside the workbook. */
export type RecogniseFacts = {
  readonly forms: readonly FormDefinition[];
  readonly units: readonly UnitVersion[];
  readonly given: Given;
  readonly answers?: readonly StageAnswer[];
  readonly remembered?: FindRemembered;
};
