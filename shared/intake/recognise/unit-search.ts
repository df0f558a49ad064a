import type { HiddenCode } from '../cells/hidden-code.ts';
import type { SheetPlace } from '../grid/sheet-place.ts';
import type { Given, StageAnswer } from '../questions/stage-choices.ts';
import type { TitleLine } from './choose-layout.ts';
import type { FindRemembered } from './remembered.ts';
import type { UnitIndex } from './unit-index.ts';

/** Where the sender of a report may be named, and what is known about it. */
export type UnitSearch = {
  readonly place: SheetPlace;
  /** Lines above the heads, else those at the head of the sheet. */
  readonly titles: readonly TitleLine[];
  readonly given: Given;
  /** The units of the last day of the period. */
  readonly index: UnitIndex;
  readonly code: HiddenCode | null;
  readonly answers: readonly StageAnswer[];
  readonly remembered: FindRemembered;
};
