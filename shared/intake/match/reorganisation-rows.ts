import type { UnitEnd } from '../../domain/reorganise/act.ts';
import type { ReorganisationDraft } from '../read/read-reorganisation.ts';

/** A row with its old unit; null: it has none, or it is asked. */
export type FoundRow = { readonly draft: ReorganisationDraft; readonly from: UnitEnd | null };

/** A row whose old unit was found. `to` null: none is named. */
export type SettledRow = {
  readonly draft: ReorganisationDraft;
  readonly from: UnitEnd | null;
  readonly to: UnitEnd | null;
  readonly parent: UnitEnd | null;
};
/** What a row comes to. `elsewhere`: it is about units that this file does not hold; `area`: no organisation moves. */
export type RowMeaning = { readonly is: 'add' | 'same' | 'elsewhere' | 'area'; readonly row: SettledRow };
