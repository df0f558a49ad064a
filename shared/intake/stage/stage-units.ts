import { cellKindNames, organisationTypeNames, unitKindNames } from '../../domain/unit-words.ts';
import { findRootUnit } from '../../domain/unit-tree.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { formatDay } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { mapRows } from '../read/map-rows.ts';
import { matchUnits } from '../match/match-units.ts';
import { planUnits } from '../plan/plan-units.ts';
import { readUnits, type UnitDraft } from '../read/read-units.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { placeOf } from '../grid/sheet-place.ts';
import { withoutRows, type KindOutcome, type RowOutcome } from './stage-outcome.ts';

type Work = {
  readonly file: string;
  readonly recognition: Recognition;
  readonly units: readonly UnitVersion[];
  readonly leftOut: ReadonlySet<number>;
};

/** Reads a list of units, holds it against the data file and plans what it writes. */
export function stageUnits({ file, recognition, units, leftOut }: Work): KindOutcome {
  const { sheet } = recognition;
  const place = placeOf(file, sheet);
  const mapped = mapRows(recognition, file);
  const taken = mapped.rows.filter(({ row }) => !leftOut.has(row));
  const read = readUnits(taken, { place, rootName: findRootUnit(units)?.name ?? '' });
  const { matches, problems } = matchUnits(read.drafts, { place, units });
  const byRow = new Map(matches.map((match) => [match.draft.row, match]));
  const hasChanges = matches.some(({ is }) => is !== 'same');

  const rows = mapped.rows.map(({ row, cells }): RowOutcome => {
    const match = byRow.get(row);
    const name = cells['name'];
    const written = () => ['', name === undefined ? '' : textOfCell(name)];
    if (leftOut.has(row)) return { row, state: 'left-out', cells: written };
    // The organisation's own row changes nothing; any other row without a match has its problem.
    if (match === undefined) return { row, state: read.passedOver.has(row) ? 'same' : 'question', cells: written };
    const state = match.is === 'add-version' ? 'change' : match.is;
    return { row, state, cells: () => shownCells(match.draft) };
  });
  return {
    rows,
    headers: intakeWords.headers.units,
    totals: [{ label: intakeWords.totals.units, value: read.drafts.length }],
    problems: [...withoutRows(mapped.problems, leftOut), ...read.problems, ...problems],
    questions: [],
    makePlan: hasChanges ? (base) => planUnits({ matches, units, sheet: sheet.name }, base) : null,
  };
}

/** In the order of `intakeWords.headers.units`. */
function shownCells(draft: UnitDraft): readonly string[] {
  return [
    draft.code ?? '',
    draft.name,
    unitKindNames.labelOf(draft.kind),
    draft.organisationType === null ? '' : organisationTypeNames.labelOf(draft.organisationType),
    draft.cellKind === null ? '' : cellKindNames.labelOf(draft.cellKind),
    draft.parent,
    draft.from === null ? '' : formatDay(draft.from),
    draft.to === null ? '' : formatDay(draft.to),
    draft.noCandidatesLeft ? 'x' : '',
  ];
}
