import type { Problem } from '../../contract/problem.ts';
import { collectChanges } from './change-rows.ts';
import type { Plan, PlanBase } from './plan.ts';
import type { TargetDraft, TargetKind } from '../read/read-targets.ts';
import { fix, type SheetPlace } from '../grid/sheet-place.ts';

/** A target of the data file that no other one revises. */
export type KnownTarget = {
  readonly id: number;
  readonly unitId: number;
  readonly indicator: string;
  readonly scope: string;
  readonly from: string;
  readonly to: string;
  readonly kind: TargetKind;
  readonly value: number;
  readonly valueTo: number | null;
  readonly setter: string;
  readonly document: string | null;
  readonly documentDate: string | null;
};

export type TargetMatch = {
  readonly is: 'add' | 'change' | 'same';
  readonly draft: TargetDraft;
  readonly known: KnownTarget | null;
};

/** Holds targets against those in force. One unit has one target of a kind for an indicator and its days. */
export function matchTargets(
  drafts: readonly TargetDraft[],
  { place, known }: { readonly place: SheetPlace; readonly known: readonly KnownTarget[] },
): { readonly matches: readonly TargetMatch[]; readonly problems: readonly Problem[] } {
  const byKey = new Map(known.map((target) => [keyOf(target), target]));
  const seen = new Map<string, TargetDraft>();
  const problems: Problem[] = [];
  const matches = drafts.flatMap((draft): readonly TargetMatch[] => {
    const key = keyOf({ ...draft, from: draft.period.from, to: draft.period.to });
    const twin = seen.get(key);
    seen.set(key, draft);
    if (twin !== undefined) {
      problems.push(
        fix('intake.target-twice', { at: 'cell', ...place, cell: draft.cell }, { unit: draft.unitName, row: twin.row }),
      );
      return [];
    }
    const before = byKey.get(key) ?? null;
    return [{ is: before === null ? 'add' : isSame(draft, before) ? 'same' : 'change', draft, known: before }];
  });
  return { matches, problems };
}

type Key = Pick<KnownTarget, 'unitId' | 'indicator' | 'scope' | 'from' | 'to' | 'kind'>;
const keyOf = ({ unitId, indicator, scope, from, to, kind }: Key) =>
  JSON.stringify([unitId, indicator, scope, from, to, kind]);

function isSame(draft: TargetDraft, known: KnownTarget): boolean {
  return (
    draft.value === known.value &&
    draft.valueTo === known.valueTo &&
    draft.setter === known.setter &&
    draft.document === known.document &&
    draft.documentDate === known.documentDate
  );
}

/** Writes targets. A changed one is a revision: a new row that points to the one it replaces. */
export function planTargets(
  { matches, sheet }: { readonly matches: readonly TargetMatch[]; readonly sheet: string },
  base: PlanBase,
): Plan {
  const list = collectChanges(base.nextId);
  list.insert('intake', { source_file_id: base.sourceFileId, kind: 'targets', sheet, row_count: matches.length });
  for (const { is, draft, known } of matches) {
    if (is === 'same') continue;
    list.insert('target', {
      unit_id: draft.unitId,
      setter: draft.setter,
      scope: draft.scope,
      indicator: draft.indicator,
      period_from: draft.period.from,
      period_to: draft.period.to,
      kind: draft.kind,
      value: draft.value,
      value_to: draft.valueTo,
      document: draft.document,
      document_date: draft.documentDate,
      revises_id: known?.id ?? null,
      source_file_id: base.sourceFileId,
      sheet,
      cell: draft.cell,
      written: draft.written,
    });
  }
  return { kind: 'targets', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}
