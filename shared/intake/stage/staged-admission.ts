import { shownCells } from '../difference/admission-cells.ts';
import type { AdmissionDraft } from '../records/admission-draft.ts';
import type { StagedRow } from './stage-outcome.ts';

/** A row of the preview that was read. Holds on to the draft and writes its cells out when they are shown. */
export class StagedAdmission implements StagedRow {
  readonly sheet: string;
  readonly row: number;
  readonly state: StagedRow['state'];
  declare readonly cells: StagedRow['cells'];
  readonly #draft: AdmissionDraft;
  readonly #unitName: (id: number) => string;

  // An own property, as copies of a row must carry it; one getter for all, as a closure for each row of a long list is felt.
  static readonly #cells: PropertyDescriptor = {
    enumerable: true,
    get(this: StagedAdmission) {
      return () => shownCells(this.#draft, this.#unitName);
    },
  };

  constructor(draft: AdmissionDraft, state: StagedRow['state'], unitName: (id: number) => string) {
    this.sheet = draft.sheet;
    this.row = draft.row;
    this.state = state;
    this.#draft = draft;
    this.#unitName = unitName;
    Object.defineProperty(this, 'cells', StagedAdmission.#cells);
  }
}
