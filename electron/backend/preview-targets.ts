import { stopWith, type Problem } from '../../shared/contract/problem.ts';
import type { TargetEditInput } from '../../shared/contract/target-calls.ts';
import type { TargetChange } from '../../shared/contract/target-views.ts';
import { periodFromDays, periodName, readPeriod } from '../../shared/domain/period.ts';
import { scopeFromText } from '../../shared/domain/target-scopes.ts';
import { targetKindCodes, targetKinds, type TargetEntry, type TargetKind } from '../../shared/domain/target.ts';
import type { UnitVersion } from '../../shared/domain/unit.ts';
import { findRootUnit, unitTreeOn } from '../../shared/domain/unit-tree.ts';
import { planTargetEdits, planTargetRemoval } from '../../shared/intake/plan/plan-target-edits.ts';
import { matchTargets, type KnownTarget } from '../../shared/intake/plan/plan-targets.ts';
import type { Plan, StoredRow } from '../../shared/intake/plan/plan.ts';
import { findTargetUnit } from '../../shared/intake/read/find-target-unit.ts';
import { readPastedCells } from '../../shared/intake/read/read-pasted-cells.ts';
import { readTargetEdits, type TargetEdit, type TargetPaper } from '../../shared/intake/read/read-target-edits.ts';
import { measureOf } from '../../shared/intake/read/read-targets.ts';
import { viewContent } from '../../shared/reports/target-contents.ts';
import type { Catalogue } from '../../shared/statistics/indicators.ts';
import type { TargetFact } from '../../shared/statistics/figure-facts.ts';
import { chainsOf } from '../../shared/statistics/targets-in-force.ts';
import { targetValueText } from '../../shared/text/target-text.ts';

/** What an edit of targets would write. `plan` null: nothing. */
export type TargetPreview = {
  readonly plan: Plan | null;
  readonly changes: readonly TargetChange[];
  readonly problems: readonly Problem[];
};

/** What an edit is held against. */
export type TargetDesk = {
  readonly catalogue: Catalogue;
  readonly units: readonly UnitVersion[];
  readonly targets: readonly TargetFact[];
  readonly base: { readonly revision: number; readonly nextId: number };
  /** Every column of a target as kept; null when it is gone. */
  readonly rowOf: (id: number) => StoredRow | null;
};
/** `newest`: of each chain of revisions; what a new value revises. */
type Desk = TargetDesk & { readonly newest: readonly KnownTarget[] };

/** Reads, checks and plans an edit; the plan is the one that is written. */
export function previewTargets(given: TargetDesk, edit: TargetEditInput): TargetPreview {
  const desk: Desk = { ...given, newest: chainsOf(given.targets).flatMap((chain) => chain.at(-1) ?? []) };
  if (edit.by === 'remove') return previewRemoval(desk, edit.targetIds);
  if (desk.catalogue.find(edit.indicator) === null) {
    throw stopWith('figures.unknown-indicator', { indicator: edit.indicator });
  }
  const { edits, problems, paper } = editsOf(desk, edit);
  return previewEdits(desk, { edits, problems, paper, indicator: edit.indicator, takesPart: edit.by === 'paste' });
}

type Edits = {
  readonly edits: readonly TargetEdit[];
  readonly problems: readonly Problem[];
  readonly paper: TargetPaper;
};
const PASTE_SAYS = {
  totalRow: 'target.total-row',
  notShown: 'target.unit-not-shown',
  notGiven: 'target.column-not-given',
} as const;
type Column = { readonly column: TargetKind | 'term'; readonly from: string; readonly to: string };

function editsOf(desk: Desk, edit: Exclude<TargetEditInput, { by: 'remove' }>): Edits {
  const { indicator } = edit;
  const content = { indicator, scope: scopeFromText(edit.scope) };
  const subject = (unitId: number, { column, from, to }: Column) => {
    const kind = column === 'term' ? kindOfTerm(desk.newest, { unitId, ...content, from, to }) : column;
    return { unitId, ...content, kind, from, to };
  };
  switch (edit.by) {
    case 'cells':
      return {
        paper: {},
        problems: [],
        edits: edit.cells.map(({ unitId, column, text }) => ({
          ...subject(unitId, column),
          text,
          place: { at: 'record', kind: 'unit', id: unitId },
        })),
      };
    case 'paste': {
      const { lines, unitIds, columns, at, setter, document, documentDate } = edit;
      const period = readPeriod(edit.period);
      if (period === null) throw stopWith('app.unknown-period', { period: edit.period });
      const root = findRootUnit(desk.units)?.unitId ?? 0;
      const shown = unitTreeOn(desk.units, period.to).childrenOf(root);
      const allowed = new Set([root, ...shown.map(({ unitId }) => unitId)]);
      const read = readPastedCells({
        ...{ lines, unitIds, columns, at, allowed },
        find: (written) => findTargetUnit(desk.units, written, period),
        says: PASTE_SAYS,
      });
      return {
        paper: {
          ...(setter === undefined ? {} : { setter }),
          ...(document === undefined ? {} : { document }),
          ...(documentDate === undefined ? {} : { documentDate }),
        },
        problems: read.problems,
        edits: read.cells.map(({ unitId, given, text, row, column }) => ({
          ...subject(unitId, given),
          text,
          place: { at: 'pasted', row: row + 1, column: column + 1 },
        })),
      };
    }
    case 'form': {
      const { unitIds, kind, from, to, text, setter, document, documentDate } = edit;
      const none: Problem = { code: 'target.no-units', weight: 'fix', place: { at: 'app' }, facts: {} };
      return {
        paper: { setter, document, documentDate },
        problems: unitIds.length === 0 ? [none] : [],
        edits: unitIds.map((unitId) => ({
          ...content,
          unitId,
          kind,
          from,
          to,
          text,
          place: { at: 'record', kind: 'unit', id: unitId },
        })),
      };
    }
  }
}

/** A term's target keeps the kind it has; a new one is a resolution of the congress. */
function kindOfTerm(newest: readonly KnownTarget[], wanted: Omit<TargetEntryKey, 'kind'>): TargetKind {
  const kinds = newest
    .filter(
      (target) =>
        target.unitId === wanted.unitId &&
        target.indicator === wanted.indicator &&
        scopeFromText(target.scope) === wanted.scope &&
        target.from === wanted.from &&
        target.to === wanted.to,
    )
    .map(({ kind }) => kind);
  return targetKindCodes.find((kind) => kinds.includes(kind)) ?? 'resolution';
}
type TargetEntryKey = Pick<TargetEntry, 'unitId' | 'indicator' | 'scope' | 'from' | 'to' | 'kind'>;

function previewEdits(
  desk: Desk,
  work: Edits & { readonly indicator: string; readonly takesPart: boolean },
): TargetPreview {
  const measure = measureOf(desk.catalogue.indicators, work.indicator);
  const { units, newest } = desk;
  const read = readTargetEdits(work.edits, { units, measure, known: newest, paper: work.paper });
  const problems = [...work.problems, ...read.problems];
  const matches = matchTargets(read.entries, newest, (draft) =>
    problems.push({
      code: 'target.twice',
      weight: 'fix',
      place: draft.place,
      facts: {
        unit: nameOf(desk.units, draft),
        period: periodName(periodFromDays(draft.from, draft.to)),
        kind: targetKinds.labelOf(draft.kind),
      },
    }),
  );
  const changes = matches.map(({ is, draft, known }): TargetChange => {
    const { label, isShare } = viewContent(draft, desk.catalogue);
    return {
      is,
      unit: { id: draft.unitId, name: nameOf(desk.units, draft) },
      label,
      periodName: periodName(periodFromDays(draft.from, draft.to)),
      kind: draft.kind,
      before: known === null ? null : targetValueText(known, isShare),
      after: targetValueText(draft, isShare),
      revisions: 0,
    };
  });
  const isHeldBack = problems.some(({ weight }) => weight !== 'note') && !work.takesPart;
  const hasNews = changes.some(({ is }) => is !== 'same');
  if (!hasNews && problems.every(({ weight }) => weight === 'note')) {
    problems.push({ code: 'target.nothing-new', weight: 'note', place: { at: 'app' }, facts: {} });
  }
  return { plan: isHeldBack || !hasNews ? null : planTargetEdits(matches, desk.base), changes, problems };
}

function previewRemoval(desk: Desk, ids: readonly number[]): TargetPreview {
  const wanted = new Set(ids);
  const chains = chainsOf(desk.targets).filter((chain) => chain.some(({ id }) => wanted.has(id)));
  if (chains.length === 0) throw stopWith('target.gone');
  const rows = new Map<number, StoredRow>();
  const changes = chains.flatMap((chain): readonly TargetChange[] => {
    const target = chain.at(-1);
    if (target === undefined) return [];
    for (const { id } of chain) {
      const row = desk.rowOf(id);
      if (row !== null) rows.set(id, row);
    }
    const { label, isShare } = viewContent(target, desk.catalogue);
    return [
      {
        is: 'remove',
        unit: { id: target.unitId, name: nameOf(desk.units, target) },
        label,
        periodName: periodName(periodFromDays(target.from, target.to)),
        kind: target.kind,
        before: targetValueText(target, isShare),
        after: null,
        revisions: chain.length - 1,
      },
    ];
  });
  return { plan: planTargetRemoval(rows, desk.base), changes, problems: [] };
}

/** The unit's name at the end of a target's days, else its last one. */
function nameOf(
  units: readonly UnitVersion[],
  { unitId, to }: { readonly unitId: number; readonly to: string },
): string {
  const spans = units.filter((unit) => unit.unitId === unitId);
  const then = spans.find((span) => span.from <= to && (span.to === null || span.to >= to));
  return (then ?? spans.at(-1) ?? findRootUnit(units))?.name ?? '';
}
