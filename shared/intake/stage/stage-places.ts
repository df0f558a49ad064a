import { cellTieNames, placeKindNames } from '../../domain/place-words.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { formatCount, formatDay } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { placeOf } from '../grid/sheet-place.ts';
import { matchPlaces, type KnownPlace } from '../match/match-places.ts';
import { planPlaces } from '../plan/plan-places.ts';
import { cellQuestions } from '../questions/cell-questions.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';
import { mapRows } from '../read/map-rows.ts';
import { readPlaces, type PlaceDraft } from '../read/read-places.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { withoutRows, type KindOutcome, type RowOutcome } from './stage-outcome.ts';

type Work = {
  readonly file: string;
  readonly recognition: Recognition;
  readonly units: readonly UnitVersion[];
  readonly known: readonly KnownPlace[];
  readonly originsOf: (unitId: number) => ReadonlySet<number>;
  readonly answers: readonly StageAnswer[];
  readonly leftOut: ReadonlySet<number>;
};

/** Reads a list of places (thôn, bản), holds it against the data file and plans what it writes. */
export function stagePlaces({ file, recognition, units, known, originsOf, answers, leftOut }: Work): KindOutcome {
  const { sheet } = recognition;
  const place = placeOf(file, sheet);
  const mapped = mapRows(recognition, file);
  const taken = mapped.rows.filter(({ row }) => !leftOut.has(row));
  const asked = cellQuestions();
  const read = readPlaces(taken, { place, units, answers, asked });
  const settled = asked.settle(read.problems);
  const { matches, problems } = matchPlaces(read.drafts, { place, known, originsOf });
  const byRow = new Map(matches.map((match) => [match.draft.row, match]));
  const hasChanges = matches.some(({ is }) => is !== 'same');
  const codes = new Set(known.map(({ code }) => code));

  const rows = mapped.rows.map(({ row, cells }): RowOutcome => {
    const match = byRow.get(row);
    const name = cells['name'];
    const written = () => ['', name === undefined ? '' : textOfCell(name)];
    if (leftOut.has(row)) return { row, state: 'left-out', cells: written };
    if (match === undefined) return { row, state: 'question', cells: written };
    return { row, state: match.is, cells: () => shownCells(match.draft) };
  });
  const without = read.drafts.filter(({ hasMembers }) => hasMembers === false);
  return {
    rows,
    headers: intakeWords.headers.places,
    totals: [
      { label: intakeWords.totals.places, value: read.drafts.length },
      { label: intakeWords.totals.placesWithoutMembers, value: without.length },
    ],
    problems: [...withoutRows(mapped.problems, leftOut), ...settled.problems, ...problems],
    questions: [],
    asked: settled.questions,
    askedRows: [...asked.rows].map((row) => ({ sheet: sheet.name, row })),
    makePlan: hasChanges ? (base) => planPlaces({ matches, codes, sheet: sheet.name }, base) : null,
  };
}

/** In the order of `intakeWords.headers.places`. */
function shownCells(draft: PlaceDraft): readonly string[] {
  const { hasMembers, memberCount } = draft;
  const some = hasMembers === null ? '' : intakeWords.placeMembers[hasMembers ? 'some' : 'none'];
  return [
    draft.code ?? '',
    draft.name,
    placeKindNames.labelOf(draft.kind),
    draft.unit.name,
    memberCount === null ? some : formatCount(memberCount),
    draft.cellTie === null ? '' : cellTieNames.labelOf(draft.cellTie),
    draft.cell?.name ?? '',
    formatDay(draft.day),
    draft.note ?? '',
  ];
}
