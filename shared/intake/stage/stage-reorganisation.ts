import type { Problem } from '../../contract/problem.ts';
import { endKey, type UnitEnd } from '../../domain/reorganise/act.ts';
import type { ActProblem } from '../../domain/reorganise/act-problem.ts';
import { reorganisedByNames } from '../../domain/reorganise/form-words.ts';
import { layOutReorganisations, previewIds, type LaidOut } from '../../domain/reorganise/lay-out.ts';
import { notesOn } from '../../domain/reorganise/notes.ts';
import { organisationName } from '../../domain/reorganise/place-names.ts';
import { findRootUnit, unitTreeOn } from '../../domain/unit-tree.ts';
import type { OutsideUnit, UnitSuccession } from '../../domain/unit-succession.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { dayBefore } from '../../domain/period.ts';
import { formatDay } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { atCell, atSheet, placeOf, type SheetPlace } from '../grid/sheet-place.ts';
import { matchReorganisation } from '../match/match-reorganisation.ts';
import type { RowMeaning, SettledRow } from '../match/reorganisation-rows.ts';
import { planReorganisation, type ReorganisationSource } from '../plan/plan-reorganisation.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';
import { mapRows } from '../read/map-rows.ts';
import { readReorganisation } from '../read/read-reorganisation.ts';
import { unitsLike } from '../recognise/unit-likeness.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { withoutRows, type KindOutcome, type RowOutcome } from './stage-outcome.ts';

type Work = {
  readonly file: string;
  readonly recognition: Recognition;
  readonly units: readonly UnitVersion[];
  readonly outside: readonly OutsideUnit[];
  readonly successions: readonly UnitSuccession[];
  readonly answers: readonly StageAnswer[];
  readonly leftOut: ReadonlySet<number>;
};

/** Reads a table of reorganisation, lays it over the tree of the data file and plans what it writes. */
export function stageReorganisation(work: Work): KindOutcome {
  const { file, recognition, units, outside, leftOut } = work;
  const { sheet } = recognition;
  const place = placeOf(file, sheet);
  const mapped = mapRows(recognition, file);
  const taken = mapped.rows.filter(({ row }) => !leftOut.has(row));
  const read = readReorganisation(taken, place);
  const { successions, answers } = work;
  const known = { units, outside, successions };
  const matched = matchReorganisation(read.drafts, { place, ...known, answers, findAlike: unitsLike });
  const laid = layOutReorganisations(matched.reorganisations, known, previewIds());
  const byRow = new Map(matched.rows.map((one) => [one.row.draft.row, one]));
  const told = placeProblems(laid, matched.rows, place);

  const rows = mapped.rows.map(({ row, cells }): RowOutcome => {
    const meaning = byRow.get(row);
    const name = cells['oldName'] ?? cells['newName'];
    const written = () => [name === undefined ? '' : textOfCell(name)];
    if (leftOut.has(row)) return { row, state: 'left-out', cells: written };
    if (meaning === undefined || matched.open.has(row)) return { row, state: 'question', cells: written };
    return { row, state: meaning.is === 'add' ? 'add' : 'same', cells: () => shownCells(meaning.row, units) };
  });
  const canWrite = matched.reorganisations.length > 0 && laid.problems.length === 0;
  const source = (sourceFileId: number): ReorganisationSource => ({
    sourceFileId,
    sheet: sheet.name,
    rowCount: read.drafts.length,
    findRow: rowFinder(matched.rows),
  });
  return {
    rows,
    headers: intakeWords.headers.reorganisation,
    totals: [
      { label: intakeWords.totals.oldUnits, value: laid.effects.filter(({ is }) => is === 'ends').length },
      { label: intakeWords.totals.newUnits, value: laid.effects.filter(({ is }) => is === 'begins').length },
    ],
    problems: [...withoutRows(mapped.problems, leftOut), ...read.problems, ...matched.problems, ...told],
    questions: [],
    asked: matched.questions,
    makePlan: canWrite
      ? (base) => planReorganisation(matched.reorganisations, known, base, source(base.sourceFileId))
      : null,
  };
}

type Linked = { readonly from: UnitEnd; readonly to: UnitEnd; readonly day: string };
const linkKey = ({ from, to, day }: Linked) => `${day} | ${endKey(from)} | ${endKey(to)}`;

/** Which row a link was read in. */
function rowFinder(rows: readonly RowMeaning[]): ReorganisationSource['findRow'] {
  const byLink = new Map<string, { readonly row: number; readonly document: string | null }>();
  const days = new Set(rows.flatMap(({ row }) => row.draft.day ?? []));
  for (const { row } of rows) {
    const { from, to, draft } = row;
    if (from === null || to === null) continue;
    const found = { row: draft.row, document: draft.document };
    for (const day of draft.day === null ? days : [draft.day]) byLink.set(linkKey({ from, to, day }), found);
    byLink.set(linkKey({ from, to, day: '' }), found);
  }
  return ({ ends, onDay }) =>
    byLink.get(linkKey({ ...ends, day: onDay })) ?? byLink.get(linkKey({ ...ends, day: '' })) ?? null;
}

/** What the tree says against the acts, at the row that asks for it; notes once it can be written. */
function placeProblems(laid: LaidOut, rows: readonly RowMeaning[], place: SheetPlace): readonly Problem[] {
  const rowOf = new Map<string, SettledRow['draft']>();
  for (const { row } of rows)
    for (const end of [row.to, row.from])
      if (end !== null && !rowOf.has(endKey(end))) rowOf.set(endKey(end), row.draft);
  const newKeys = new Map(
    laid.steps.flatMap(({ outcome }) => [...outcome.newIds].map(([key, id]) => [id, `new ${key}`] as const)),
  );
  const placed = ({ code, facts, about }: ActProblem, weight: Problem['weight']): Problem => {
    const key =
      about === null ? '' : about.is === 'unit' ? (newKeys.get(about.unitId) ?? endKey(about)) : endKey(about);
    const draft = rowOf.get(key);
    return {
      code,
      weight,
      facts,
      place: draft === undefined ? atSheet(place) : atCell(place, draft.row, draft.column),
    };
  };
  if (laid.problems.length > 0) return laid.problems.map((problem) => placed(problem, 'fix'));
  return notesOn(laid).map((problem) => placed(problem, 'note'));
}

/** In the order of `intakeWords.headers.reorganisation`. */
function shownCells({ draft, from, to, parent }: SettledRow, units: readonly UnitVersion[]): readonly string[] {
  const before = draft.day === null ? null : unitTreeOn(units, dayBefore(draft.day));
  const nameOf = (end: UnitEnd | null, written: string | null): string => {
    if (end?.is !== 'unit') return written ?? '';
    return before?.find(end.unitId)?.name ?? findUnitName(units, end.unitId) ?? written ?? '';
  };
  const { share } = draft;
  const words = intakeWords.reorganisation.sharesOf;
  const isPart = draft.by === 'part' || draft.by === 'area';
  const shown =
    share === null
      ? isPart
        ? words.unknown
        : ''
      : share === 'unknown'
        ? words.unknown
        : `${share.part}/${share.whole}`;
  const goesOn = draft.by === 'keep' || draft.by === 'rest' || draft.by === 'transfer';
  const newName =
    draft.newName === null ? null : organisationName(draft.newName, draft.newKind?.organisationType ?? null);
  return [
    nameOf(from, draft.oldName),
    draft.oldSuperior ?? '',
    reorganisedByNames.labelOf(draft.by),
    goesOn ? nameOf(to, newName) : (newName ?? nameOf(to, null)),
    nameOf(parent, draft.newSuperior),
    shown,
    draft.day === null ? '' : formatDay(draft.day),
    draft.document ?? '',
  ];
}

function findUnitName(units: readonly UnitVersion[], unitId: number): string | undefined {
  const root = findRootUnit(units);
  return root?.unitId === unitId ? root.name : units.findLast((unit) => unit.unitId === unitId)?.name;
}
