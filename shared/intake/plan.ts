/** Tables a plan may change; their columns are those of migration 0010. Everything else is bookkeeping. */
export const contentTables = [
  'setting',
  'unit',
  'unit_version',
  'unit_succession',
  'intake',
  'person',
  'admission',
  'submission',
  'reported_value',
  'correction',
  'target',
] as const;
export type ContentTable = (typeof contentTables)[number];

/** A row as the table keeps it: column name → value. `id` is not in it, it stands beside it. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** One row before and after. `before` null: the row is new; `after` null: it goes. */
export type Change = {
  readonly table: ContentTable;
  readonly id: number;
  readonly before: StoredRow | null;
  readonly after: StoredRow | null;
};

export const changeSetKinds = ['intake', 'units', 'targets', 'settings', 'correction', 'undo'] as const;
export type ChangeSetKind = (typeof changeSetKinds)[number];

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
