import type { AdmissionContent, AdmissionDraft } from '../records/admission-draft.ts';
import type { Change, StoredRow } from './plan.ts';
import type { RowOrigin } from '../records/row-origin.ts';

type Links = { readonly person_id: number; readonly intake_id: number };
type Source = { readonly sheet: string; readonly row: number; readonly origin: RowOrigin };

/** Columns of a new row of `admission`; its `origin` is written out when it is asked for and not kept. */
class AdmissionRow implements AdmissionContent {
  readonly person_id: number;
  readonly unit_id: number;
  readonly cell_id: number | null;
  readonly cell_name: string | null;
  readonly cell_kind: string | null;
  readonly residence: string | null;
  readonly education: string | null;
  readonly qualification: string | null;
  readonly theory: string | null;
  readonly science_title: string | null;
  readonly occupation: string | null;
  readonly flags: string;
  readonly meeting_date: string | null;
  readonly decision_number: string | null;
  readonly decision_date: string | null;
  readonly ceremony_date: string | null;
  readonly official_date: string | null;
  readonly note: string | null;
  readonly intake_id: number;
  readonly sheet: string;
  readonly sheet_row: number;
  declare readonly origin: string;
  readonly #origin: RowOrigin;

  // An own property, as who copies or walks the row must find it; one getter for all keeps making a row cheap.
  static readonly #json: PropertyDescriptor = {
    enumerable: true,
    get(this: AdmissionRow) {
      return this.#origin.json;
    },
  };

  constructor({ person_id, intake_id }: Links, content: AdmissionContent, { sheet, row, origin }: Source) {
    this.#origin = origin;
    this.person_id = person_id;
    this.unit_id = content.unit_id;
    this.cell_id = content.cell_id;
    this.cell_name = content.cell_name;
    this.cell_kind = content.cell_kind;
    this.residence = content.residence;
    this.education = content.education;
    this.qualification = content.qualification;
    this.theory = content.theory;
    this.science_title = content.science_title;
    this.occupation = content.occupation;
    this.flags = content.flags;
    this.meeting_date = content.meeting_date;
    this.decision_number = content.decision_number;
    this.decision_date = content.decision_date;
    this.ceremony_date = content.ceremony_date;
    this.official_date = content.official_date;
    this.note = content.note;
    this.intake_id = intake_id;
    this.sheet = sheet;
    this.sheet_row = row;
    Object.defineProperty(this, 'origin', AdmissionRow.#json);
  }

  static originOf(row: object): RowOrigin | null {
    return #origin in row ? (row as AdmissionRow).#origin : null;
  }
}

/** A new admission of a list. Its row repeats the draft and is made anew each time: of a long list none is kept. */
export class NewAdmission implements Change {
  readonly table = 'admission';
  readonly id: number;
  readonly before = null;
  declare readonly after: StoredRow;
  readonly #personId: number;
  readonly #intakeId: number;
  readonly #draft: AdmissionDraft;

  // An own property, as who copies the change must find it.
  static readonly #after: PropertyDescriptor = {
    enumerable: true,
    get(this: NewAdmission) {
      const { admission } = this.#draft.asSent ?? this.#draft;
      return new AdmissionRow({ person_id: this.#personId, intake_id: this.#intakeId }, admission, this.#draft);
    },
  };

  constructor(id: number, { person_id, intake_id }: Links, draft: AdmissionDraft) {
    this.id = id;
    this.#personId = person_id;
    this.#intakeId = intake_id;
    this.#draft = draft;
    Object.defineProperty(this, 'after', NewAdmission.#after);
  }
}

/** The origin of the row of a `NewAdmission` as it is kept; null for any other row. */
export const shortOriginOf = (row: StoredRow): RowOrigin | null => AdmissionRow.originOf(row);
