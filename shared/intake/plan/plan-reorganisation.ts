import { unitNameKey } from '../../domain/unit-names.ts';
import type { Reorganisation } from '../../domain/reorganise/act.ts';
import { layOutReorganisations, type UnitsKnown } from '../../domain/reorganise/lay-out.ts';
import type { Link } from '../../domain/reorganise/outcome.ts';
import { collectChanges } from './change-rows.ts';
import type { Plan, PlanBase, StoredRow } from './plan.ts';
import { versionRow } from './unit-rows.ts';

/** Where acts were read; null: they come from the dialog. */
export type ReorganisationSource = {
  readonly sourceFileId: number;
  readonly sheet: string;
  readonly rowCount: number;
  /** Row of the sheet a succession was read in, with the document it names. */
  readonly findRow: (link: Link) => { readonly row: number; readonly document: string | null } | null;
};

/**
 * Writes reorganisations as one change set: spans that end, spans and units that begin, successions. They were shown
 * without problems, so a problem here is a fault of ours and throws.
 */
export function planReorganisation(
  reorganisations: readonly Reorganisation[],
  known: UnitsKnown,
  base: Pick<PlanBase, 'revision' | 'nextId'>,
  source: ReorganisationSource | null,
): Plan {
  const list = collectChanges(base.nextId);
  if (source !== null) {
    const { sourceFileId, sheet, rowCount } = source;
    list.insert('intake', { source_file_id: sourceFileId, kind: 'reorganisation', sheet, row_count: rowCount });
  }
  const { ground, steps, problems } = layOutReorganisations(reorganisations, known, list.drawId);
  const [against] = problems;
  if (against !== undefined) throw new Error(`planned in spite of ${against.code}`);

  for (const { unitId, name, superior, isNew } of ground.outside.values()) {
    if (!isNew) continue;
    list.insertAs('unit', unitId, { code: outsideCode(unitId, ground.spans.codes) });
    list.insert('outside_unit', { unit_id: unitId, name, name_key: unitNameKey(name), superior });
  }
  const begun = new Set(steps.flatMap(({ outcome }) => [...outcome.newIds.values()]));
  const written = new Set<number>();
  const kept = new Set<number>();
  for (const unitId of ground.spans.unitIds()) {
    for (const span of ground.spans.spansOf(unitId)) {
      const { stored } = span;
      if (stored !== null) {
        kept.add(stored.id);
        list.update('unit_version', stored.id, versionRow(stored), versionRow(span));
        continue;
      }
      if (begun.has(unitId) && !written.has(unitId)) list.insertAs('unit', unitId, { code: span.code });
      written.add(unitId);
      list.insert('unit_version', {
        unit_id: unitId,
        ...versionRow(span),
        source_file_id: source?.sourceFileId ?? null,
      });
    }
  }
  if (known.units.some(({ id }) => !kept.has(id))) throw new Error('a span of the data file was lost');
  for (const { outcome } of steps)
    for (const link of outcome.links) list.insert('unit_succession', linkRow(link, source));
  return { kind: 'reorganisation', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}

/** An outside unit has no code of its own; the letter keeps it apart from those of the file. */
function outsideCode(unitId: number, taken: ReadonlySet<string>): string {
  let code = `N${unitId}`;
  while (taken.has(code)) code += 'x';
  return code;
}

function linkRow(link: Link, source: ReorganisationSource | null): StoredRow {
  const { share } = link;
  const found = source?.findRow(link) ?? null;
  return {
    kind: link.kind,
    from_unit_id: link.fromUnitId,
    to_unit_id: link.toUnitId,
    on_day: link.onDay,
    share_part: share === 'unknown' ? null : share.part,
    share_whole: share === 'unknown' ? null : share.whole,
    document: link.document ?? found?.document ?? null,
    member_count: link.memberCount,
    source_file_id: source?.sourceFileId ?? null,
    sheet: source?.sheet ?? null,
    sheet_row: found?.row ?? null,
  };
}
