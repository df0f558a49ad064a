import { periodName } from '../../domain/period.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import type { Problem } from '../../contract/problem.ts';
import { targetKinds } from '../../domain/target.ts';
import { scopeLabel } from '../../domain/target-scopes.ts';
import { formatDay } from '../../text/format.ts';
import { targetValueText } from '../../text/target-text.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { mapRows } from '../read/map-rows.ts';
import { matchTargets, planTargets, type KnownTarget, type TargetMatch } from '../plan/plan-targets.ts';
import { measureOf, readTargets, type TargetDraft, type TargetIndicator } from '../read/read-targets.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { fix, placeOf, type SheetPlace } from '../grid/sheet-place.ts';
import { withoutRows, type KindOutcome, type RowOutcome } from './stage-outcome.ts';

type Work = {
  readonly file: string;
  readonly recognition: Recognition;
  readonly units: readonly UnitVersion[];
  readonly indicators: readonly TargetIndicator[];
  readonly known: readonly KnownTarget[];
  readonly leftOut: ReadonlySet<number>;
};

/** Reads a list of targets, holds it against those in force and plans what it writes. */
export function stageTargets({ file, recognition, units, indicators, known, leftOut }: Work): KindOutcome {
  const { sheet } = recognition;
  const place = placeOf(file, sheet);
  const mapped = mapRows(recognition, file);
  const taken = mapped.rows.filter(({ row }) => !leftOut.has(row));
  const read = readTargets(taken, { place, units, indicators });
  const problems: Problem[] = [];
  const matches = matchTargets(read.drafts, known, (draft, twin) =>
    problems.push(
      fix('intake.target-twice', { at: 'cell', ...place, cell: draft.cell }, { unit: draft.unitName, row: twin.row }),
    ),
  );
  problems.push(...matches.flatMap((match) => olderDocument(match, place)));
  const byRow = new Map(matches.map((match) => [match.draft.row, match]));
  const labels = new Map(indicators.map(({ code, label }) => [code, label]));
  const hasChanges = matches.some(({ is }) => is !== 'same');

  const rows = mapped.rows.map(({ row, cells }): RowOutcome => {
    const match = byRow.get(row);
    const unit = cells['unit'];
    const written = () => [unit === undefined ? '' : textOfCell(unit)];
    if (leftOut.has(row)) return { row, state: 'left-out', cells: written };
    if (match === undefined) return { row, state: 'question', cells: written };
    return {
      row,
      state: match.is,
      cells: () => shownCells(match.draft, labels, measureOf(indicators, match.draft.indicator)),
    };
  });
  return {
    rows,
    headers: intakeWords.headers.targets,
    totals: [{ label: intakeWords.totals.targets, value: read.drafts.length }],
    problems: [...withoutRows(mapped.problems, leftOut), ...read.problems, ...problems],
    questions: [],
    makePlan: hasChanges ? (base) => planTargets({ matches, sheet: sheet.name }, base) : null,
  };
}

/** A document older than the one whose target is in force does not revise it. */
function olderDocument({ is, draft, known }: TargetMatch<TargetDraft>, place: SheetPlace): readonly Problem[] {
  const [day, keptDay] = [draft.documentDate, known?.documentDate ?? null];
  if (is !== 'change' || known === null || day === null || keptDay === null || day >= keptDay) return [];
  const facts = { unit: draft.unitName, document: draft.document ?? '', kept: known.document ?? '' };
  return [
    fix(
      'target.document-older',
      { at: 'cell', ...place, cell: draft.cell },
      { ...facts, day: formatDay(day), keptDay: formatDay(keptDay) },
    ),
  ];
}

/** In the order of `intakeWords.headers.targets`. */
function shownCells(
  draft: TargetDraft,
  labels: ReadonlyMap<string, string>,
  measure: 'count' | 'percent',
): readonly string[] {
  return [
    draft.unitName,
    labels.get(draft.indicator) ?? draft.indicator,
    scopeLabel(draft.scope),
    periodName(draft.period),
    targetKinds.labelOf(draft.kind),
    targetValueText(draft, measure === 'percent'),
    draft.setter,
    draft.document ?? '',
  ];
}
