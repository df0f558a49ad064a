/** Tables a plan may change; their columns are those of the migrations. Everything else is bookkeeping. */
export const contentTables = [
  'setting',
  'unit',
  'unit_version',
  'unit_succession',
  'outside_unit',
  'intake',
  'person',
  'admission',
  'submission',
  'reported_value',
  'correction',
  'target',
  'candidate',
  'member_record',
  'remembered_answer',
  'learned_form',
  'check_explanation',
  'left_out',
  'reporting_deadline',
  'unit_contact',
  'reporting_note',
  'holiday',
  'holiday_year',
  'place',
  'place_state',
  'cell_review',
  'closing',
  'closed_document',
] as const;
export type ContentTable = (typeof contentTables)[number];

/** A row as the table keeps it: column name → text, whole number or null. `id` is not in it, it stands beside it. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/**
 * One row before and after. `before` null: the row is new, columns that are not named are null. `after` null: it
 * goes, and `before` names every column. Both: the columns that change, the same ones on both sides.
 */
export type Change = {
  readonly table: ContentTable;
  readonly id: number;
  readonly before: StoredRow | null;
  readonly after: StoredRow | null;
};

/** `creation`: the first one of every data file, which makes the organisation itself and the settings. */
export const changeSetKinds = [
  'creation',
  'intake',
  'units',
  'reorganisation',
  'targets',
  'settings',
  'correction',
  'forms',
  'explanation',
  'reporting',
  'holidays',
  'places',
  'cell-review',
  'closing',
  'undo',
] as const;
export type ChangeSetKind = (typeof changeSetKinds)[number];

/** What is never taken back: an undo is done anew, the file begins with its creation, a closed period is opened again. */
export const finalKinds: ReadonlySet<ChangeSetKind> = new Set(['creation', 'closing', 'undo']);

/**
 * Everything one act will write, settled before it is shown. New rows already carry their ids
 * (drawn from `nextId` upward), so that commit writes this very list or refuses.
 */
export type Plan = {
  readonly kind: ChangeSetKind;
  /** The data file's revision the plan was made against; commit refuses any other. */
  readonly madeAtRevision: number;
  /** First id the plan did not use. */
  readonly nextId: number;
  readonly changes: readonly Change[];
};

/** What a plan is made against. */
export type PlanBase = {
  readonly revision: number;
  readonly nextId: number;
  /** The kept original. */
  readonly sourceFileId: number;
  /** Local date and time of the act. */
  readonly at: string;
};
