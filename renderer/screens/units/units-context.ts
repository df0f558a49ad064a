import { createContext, use } from 'react';
import type { IsoDate } from '../../../shared/domain/partial-date.ts';
import type { UnitAct } from '../../../shared/units/unit-edit.ts';

/** What is being edited: `versionId` for a correction, `unitId` the unit itself, or the parent of a new one. */
export type EditSubject = { readonly act: UnitAct; readonly unitId: number | null; readonly versionId?: number };

/** What all tabs of the screen share. */
export type UnitsScreenState = {
  /** The tree is shown as of this day. */
  readonly day: IsoDate;
  /** The unit whose detail is shown; null: none. */
  readonly unitId: number | null;
  readonly select: (unitId: number | null) => void;
  /** Opens the dialog of an act. */
  readonly edit: (subject: EditSubject) => void;
};

export const UnitsContext = createContext<UnitsScreenState | null>(null);

/** Day, chosen unit and dialogs of the screen “Đơn vị”, for its tabs and its buttons in the command bar. */
export function useUnits(): UnitsScreenState {
  const state = use(UnitsContext);
  if (state === null) throw new Error('not on the screen of units');
  return state;
}
