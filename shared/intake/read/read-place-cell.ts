import { placeNameKey } from '../../domain/place-name.ts';
import type { CellTie, PlaceKind } from '../../domain/place.ts';
import { cellTieNames } from '../../domain/place-words.ts';
import { cellNameKey } from '../../domain/unit-names.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { foldText } from '../../text/fold.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { cannotRead, refuseBroken, textOfCell, type CellRemark, type Reading } from '../cells/cell-reading.ts';
import type { GridCell } from '../grid/grid.ts';
import { isEmptyMark } from '../cells/list-words.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';
import { indexUnits } from '../recognise/unit-index.ts';

export type PlaceCell = { readonly tie: CellTie; readonly cell: UnitVersion | null };

type Facts = {
  readonly units: readonly UnitVersion[];
  readonly day: string;
  readonly unit: UnitVersion;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly answers: readonly StageAnswer[];
  /** Whether other places of the list name the same cell. */
  readonly isNamedTwice: boolean;
};

type Cells = { readonly cell: GridCell | undefined; readonly named: GridCell | undefined };

/** What a row says of the chi bộ: riêng, ghép, chưa có, or the name of a cell, in one column or two. */
export function readPlaceCell(
  { cell, named }: Cells,
  facts: Facts,
): { readonly field: 'cell' | 'cellName'; readonly reading: Reading<PlaceCell> } {
  const said = cell === undefined ? null : cellTieNames.find(textOfCell(cell));
  const byName = named ?? (said === null ? cell : undefined);
  const field = byName !== undefined && byName === named ? 'cellName' : 'cell';
  if (byName === undefined || saysNothing(byName)) {
    const tie = said === null ? null : { tie: said, cell: null };
    return { field: 'cell', reading: { value: tie, how: 'from-list' } };
  }
  return { field, reading: readNamed(byName, said, facts) };
}

const saysNothing = (cell: GridCell) =>
  refuseBroken(cell, '') === null && (textOfCell(cell) === '' || isEmptyMark(textOfCell(cell)));

function readNamed(cell: GridCell, said: CellTie | null, facts: Facts): Reading<PlaceCell> {
  const { units, day, unit, name } = facts;
  const broken = refuseBroken(cell, 'Chi bộ');
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  const index = indexUnits(units, day);
  const found = index.findCell(unit.unitId, written);
  if (found === null) {
    const base = index.baseOfCell(written) ?? index.findStrangers(unit.unitId, written)[0] ?? null;
    const expected = cellTieNames.entries.map(({ label }) => label).join('; ');
    const about = { written, name, unit: unit.name, expected };
    return base === null
      ? cannotRead('intake.place-cell-unknown', about)
      : cannotRead('intake.place-cell-of-other-unit', { ...about, other: base.name });
  }
  const tie = said ?? tieOf(written, facts);
  if (tie === 'none') return cannotRead('intake.place-cell-said-twice', { written, name });
  if (tie !== null) return { value: { tie, cell: found }, how: 'from-list' };
  return { value: null, how: 'as-text', remark: askTie(written, facts) };
}

/** Own when it bears the name of the place, shared when several places name it or it says so; else nobody knows. */
function tieOf(written: string, { unit, kind, name, answers, isNamedTwice }: Facts): CellTie | null {
  const answer = answers.findLast(
    (one) => one.about === 'place-cell' && one.written === written && one.of === unit.unitId,
  );
  if (answer?.about === 'place-cell') return answer.tie;
  if (isNamedTwice || /\bghep\b/.test(foldText(written))) return 'shared';
  const key = cellNameKey(written);
  return placeNameKey(kind, key) === placeNameKey(kind, name) ? 'own' : null;
}

function askTie(written: string, { unit, name }: Facts): CellRemark {
  const options = (['own', 'shared'] as const).map((tie) => ({
    label: intakeWords.placeCell[tie],
    answer: { about: 'place-cell', written, of: unit.unitId, tie } as const,
  }));
  const asks = { key: `place-cell ${unit.unitId} ${written}`, options, proposed: null };
  return { code: 'intake.place-cell-unsure', weight: 'fix', facts: { written, name }, asks };
}
