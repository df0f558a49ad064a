import type { TreeToCheck } from '../../domain/check-unit-tree.ts';
import { cellKindNames, organisationTypeNames, specialRightNames, unitKindNames } from '../../domain/unit-words.ts';
import { findRootUnit } from '../../domain/unit-tree.ts';
import { FIRST_DAY, type UnitVersion } from '../../domain/unit.ts';
import { formatDay } from '../../text/format.ts';
import { foldText } from '../../text/fold.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { mapRows } from '../read/map-rows.ts';
import { matchUnits, type UnitMatch } from '../match/match-units.ts';
import { planUnits } from '../plan/plan-units.ts';
import { readUnits } from '../read/read-units.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { fieldsSaid } from '../recognise/settle-columns.ts';
import { placeOf } from '../grid/sheet-place.ts';
import { checkList } from './check-units-list.ts';
import { withoutRows, type KindOutcome, type RowOutcome } from './stage-outcome.ts';

type Work = {
  readonly file: string;
  readonly recognition: Recognition;
  readonly units: readonly UnitVersion[];
  readonly leftOut: ReadonlySet<number>;
} & Pick<TreeToCheck, 'openPeople' | 'succeeded' | 'isOfCommune'>;

/** Reads a list of units, holds it against the data file, plans what it writes and checks the tree as it would be. */
export function stageUnits(work: Work): KindOutcome {
  const { file, recognition, units, leftOut } = work;
  const { sheet } = recognition;
  const place = placeOf(file, sheet);
  const mapped = mapRows(recognition, file);
  const taken = mapped.rows.filter(({ row }) => !leftOut.has(row));
  const said = fieldsSaid(recognition.header.columns, recognition.fields);
  const root = findRootUnit(units);
  const others = new Set(units.flatMap(({ unitId, code }) => (unitId === root?.unitId ? [] : [foldText(code)])));
  const isOtherCode = (code: string) => others.has(foldText(code));
  const read = readUnits(taken, { place, rootName: root?.name ?? '', isOtherCode, said });
  const { matches, problems } = matchUnits(read.drafts, { place, units });
  const findings = checkList(matches, { ...work, place });
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
    return { row, state, cells: () => shownCells(match) };
  });
  return {
    rows,
    headers: intakeWords.headers.units,
    totals: [{ label: intakeWords.totals.units, value: read.drafts.length }],
    problems: [...withoutRows(mapped.problems, leftOut), ...read.problems, ...problems, ...findings],
    questions: [],
    makePlan: hasChanges ? (base) => planUnits({ matches, units, sheet: sheet.name }, base).plan : null,
  };
}

/** In the order of `intakeWords.headers.units`. */
function shownCells({ draft, is, from }: UnitMatch): readonly string[] {
  const since = draft.from ?? (is === 'add' && from !== FIRST_DAY ? from : null);
  return [
    draft.code ?? '',
    draft.name,
    unitKindNames.labelOf(draft.kind),
    draft.organisationType === null ? '' : organisationTypeNames.labelOf(draft.organisationType),
    draft.cellKind === null ? '' : cellKindNames.labelOf(draft.cellKind),
    draft.parent,
    since === null ? '' : formatDay(since),
    draft.to === null ? '' : formatDay(draft.to),
    draft.noCandidatesLeft ? 'x' : '',
    draft.specialRights.map((right) => specialRightNames.labelOf(right)).join('; '),
  ];
}
