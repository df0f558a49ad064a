import type { TargetEntry } from '../../domain/target.ts';
import { scopeFromText, targetKey } from '../../domain/target-scopes.ts';
import { collectChanges, type ChangeList } from './change-rows.ts';
import type { Plan, PlanBase, StoredRow } from './plan.ts';

/** A target of the data file that no other one revises. */
export type KnownTarget = TargetEntry & { readonly id: number };

export type TargetMatch<Draft extends TargetEntry> = {
  readonly is: 'add' | 'change' | 'same';
  readonly draft: Draft;
  readonly known: KnownTarget | null;
};

/**
 * Holds targets against those in force. One unit has one target of a kind for a content and its days; a second one for
 * the same is left out and handed to `twice` with the first.
 */
export function matchTargets<Draft extends TargetEntry>(
  drafts: readonly Draft[],
  known: readonly KnownTarget[],
  twice: (draft: Draft, first: Draft) => void,
): readonly TargetMatch<Draft>[] {
  const byKey = new Map(known.map((target) => [targetKey(target), target]));
  const seen = new Map<string, Draft>();
  return drafts.flatMap((draft): readonly TargetMatch<Draft>[] => {
    const key = targetKey(draft);
    const twin = seen.get(key);
    if (twin !== undefined) {
      twice(draft, twin);
      return [];
    }
    seen.set(key, draft);
    const before = byKey.get(key) ?? null;
    return [{ is: before === null ? 'add' : isSame(draft, before) ? 'same' : 'change', draft, known: before }];
  });
}

function isSame(draft: TargetEntry, known: KnownTarget): boolean {
  return (
    draft.value === known.value &&
    draft.valueTo === known.valueTo &&
    draft.decimals === known.decimals &&
    draft.setter === known.setter &&
    draft.document === known.document &&
    draft.documentDate === known.documentDate
  );
}

/** Where a target stands in a workbook; null columns for one that was pasted or typed. */
export type TargetOrigin = {
  readonly sourceFileId: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly written: string;
};

/** Writes targets. A changed one is a revision: a new row that points to the one it replaces. */
export function insertTargets<Draft extends TargetEntry>(
  list: ChangeList,
  matches: readonly TargetMatch<Draft>[],
  originOf: (draft: Draft) => TargetOrigin,
): void {
  for (const { is, draft, known } of matches) {
    if (is === 'same') continue;
    list.insert('target', rowOf(draft, known?.id ?? null, originOf(draft)));
  }
}

function rowOf(draft: TargetEntry, revises: number | null, origin: TargetOrigin): StoredRow {
  return {
    unit_id: draft.unitId,
    setter: draft.setter,
    scope: scopeFromText(draft.scope),
    indicator: draft.indicator,
    period_from: draft.from,
    period_to: draft.to,
    kind: draft.kind,
    value: draft.value,
    value_to: draft.valueTo,
    value_decimals: draft.decimals === 0 ? null : draft.decimals,
    document: draft.document,
    document_date: draft.documentDate,
    revises_id: revises,
    source_file_id: origin.sourceFileId,
    sheet: origin.sheet,
    cell: origin.cell,
    written: origin.written,
  };
}

/** The plan of a workbook of targets. */
export function planTargets<Draft extends TargetEntry & { readonly cell: string; readonly written: string }>(
  { matches, sheet }: { readonly matches: readonly TargetMatch<Draft>[]; readonly sheet: string },
  base: PlanBase,
): Plan {
  const list = collectChanges(base.nextId);
  const { sourceFileId } = base;
  list.insert('intake', { source_file_id: sourceFileId, kind: 'targets', sheet, row_count: matches.length });
  insertTargets(list, matches, ({ cell, written }) => ({ sourceFileId, sheet, cell, written }));
  return { kind: 'targets', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}
