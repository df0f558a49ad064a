import type { Problem } from '../../contract/problem.ts';
import { dayBefore } from '../../domain/period.ts';
import { endKey, type Reorganisation, type UnitEnd } from '../../domain/reorganise/act.ts';
import { outsideKey } from '../../domain/reorganise/reorganise.ts';
import type { OutsideUnit, UnitSuccession } from '../../domain/unit-succession.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { formatDay } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { atCell, atSheet, note, type SheetPlace } from '../grid/sheet-place.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';
import type { ReorganisationDraft } from '../read/read-reorganisation.ts';
import { collectActs } from './collect-acts.ts';
import { newUnitFinder, newUnitGroup } from './find-new-unit.ts';
import { oldUnitFinder } from './find-old-unit.ts';
import type { FoundRow, RowMeaning, SettledRow } from './reorganisation-rows.ts';
import { reorganisationAsks, type ReorganisationAsks } from './reorganisation-asks.ts';

export type ReorganisationFacts = {
  readonly place: SheetPlace;
  readonly units: readonly UnitVersion[];
  readonly outside: readonly OutsideUnit[];
  readonly successions: readonly UnitSuccession[];
  readonly answers: readonly StageAnswer[];
  /** Units whose names are like a text, likeliest first: for a question, never for an answer. */
  readonly findAlike: (text: string, units: readonly UnitVersion[]) => readonly UnitVersion[];
};

export type ReorganisationMatches = {
  readonly reorganisations: readonly Reorganisation[];
  readonly rows: readonly RowMeaning[];
  readonly problems: readonly Problem[];
  readonly questions: readonly IntakeQuestion[];
  /** Rows that wait for an answer or are refused. */
  readonly open: ReadonlySet<number>;
};

/** The day on which the communes and wards of 2025 began: proposed, never taken, where a table names none. */
const USUAL_DAY = '2025-07-01';

/**
 * Turns the rows of a table into reorganisations, one for each day. Each day is matched against the units as the data
 * file has them: a later day cannot speak of a unit that an earlier day of the same table begins.
 */
export function matchReorganisation(
  drafts: readonly ReorganisationDraft[],
  facts: ReorganisationFacts,
): ReorganisationMatches {
  const asks = reorganisationAsks(facts.place, facts.answers);
  const dated = withDays(drafts, asks);
  const rows: RowMeaning[] = [];
  const reorganisations: Reorganisation[] = [];
  const byDay = Map.groupBy(dated, ({ day }) => day);
  for (const [day, ofDay] of [...byDay].toSorted(([one], [other]) => one.localeCompare(other))) {
    const made = matchDay(
      day,
      ofDay.map(({ draft }) => draft),
      facts,
      asks,
    );
    rows.push(...made.rows);
    if (made.reorganisation !== null) reorganisations.push(made.reorganisation);
  }
  const elsewhere = rows.filter(({ is }) => is === 'elsewhere').length;
  if (elsewhere > 0) asks.tell(note('reorganise.rows-elsewhere', atSheet(facts.place), { count: elsewhere }));
  return { reorganisations, rows, problems: asks.problems(), questions: asks.questions(), open: asks.rows };
}

type Dated = { readonly draft: ReorganisationDraft; readonly day: string };

function withDays(drafts: readonly ReorganisationDraft[], asks: ReorganisationAsks): readonly Dated[] {
  const undated = drafts.filter(({ day }) => day === null);
  const [first] = undated;
  const answer =
    first === undefined
      ? null
      : asks.ask('day', first, {
          code: 'reorganise.day-open',
          facts: { count: undated.length },
          options: [{ label: intakeWords.reorganisation.fromDay(formatDay(USUAL_DAY)), answer: USUAL_DAY }],
          proposed: 0,
        });
  return drafts.flatMap((draft) => {
    const day = draft.day ?? answer;
    return day === null ? [] : [{ draft, day }];
  });
}

function matchDay(
  day: string,
  drafts: readonly ReorganisationDraft[],
  facts: ReorganisationFacts,
  asks: ReorganisationAsks,
): { readonly rows: readonly RowMeaning[]; readonly reorganisation: Reorganisation | null } {
  const findOld = oldUnitFinder(facts, day, asks);
  const found = drafts.map((draft): FoundRow => ({ draft, from: draft.oldName === null ? null : findOld(draft) }));
  const relevant = relevantGroups(found, asks);
  const finder = newUnitFinder({ day, found, units: facts.units, asks, place: facts.place });
  const whole = new Map(found.flatMap((row) => (isWhole(row) ? [[endKey(row.from), row] as const] : [])));
  const rows = found.flatMap(({ draft, from }): readonly RowMeaning[] => {
    if (asks.rows.has(draft.row)) return [];
    const alone = { draft, from, to: null, parent: null };
    if (from?.is !== 'unit' && !relevant.has(newUnitGroup(draft))) return [{ is: 'elsewhere', row: alone }];
    const all = from === null || draft.by !== 'area' ? undefined : whole.get(endKey(from));
    if (all !== undefined) {
      const names = { unit: draft.oldName ?? '', to: all.draft.newName ?? '' };
      asks.tell(note('reorganise.area-only', atCell(facts.place, draft.row, draft.column), names));
      return [{ is: 'area', row: alone }];
    }
    const place = finder.find(draft, from);
    if (place === null) return [];
    const row = { draft, from, ...place };
    return [{ is: isKnown(row, day, facts) ? 'same' : 'add', row }];
  });
  finder.tellParents();
  const added = rows.flatMap(({ is, row }) => (is === 'add' ? [row] : []));
  const collected = collectActs(added, { day, units: facts.units, asks });
  // Acts of which some still wait for an answer would be refused for what the answer will tell.
  if (asks.rows.size > 0 || added.length === 0) return { rows, reorganisation: null };
  const newUnits = finder.newUnits(added);
  return { rows, reorganisation: { day, document: null, newUnits, ...collected } };
}

const isWhole = (row: FoundRow): row is FoundRow & { readonly from: UnitEnd } =>
  row.from !== null && (row.draft.by === 'whole' || row.draft.by === 'area-and-people');

/** New units that hold something of this file, or that the file is told to found. */
function relevantGroups(found: readonly FoundRow[], asks: ReorganisationAsks): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ draft, from }) =>
      from?.is === 'unit' || draft.by === 'found' || draft.by === 'receive' || asks.rows.has(draft.row)
        ? [newUnitGroup(draft)]
        : [],
    ),
  );
}

/** True when the data file says so already. */
function isKnown(
  { draft, from, to }: SettledRow,
  day: string,
  { units, outside, successions }: ReorganisationFacts,
): boolean {
  const fromId = knownId(from, outside);
  if (fromId === null) return false;
  const links = successions.filter(({ fromUnitId, onDay }) => fromUnitId === fromId && onDay === day);
  const toId = knownId(to, outside);
  if (toId !== null) return links.some(({ toUnitId }) => toUnitId === toId);
  const last = units.findLast(({ unitId }) => unitId === fromId);
  return draft.by === 'dissolve' && links.length === 0 && last?.to === dayBefore(day);
}

/** Id of an end that the data file has already; null for a new one. */
function knownId(end: UnitEnd | null, outside: readonly OutsideUnit[]): number | null {
  if (end?.is === 'unit') return end.unitId;
  if (end?.is !== 'outside') return null;
  return outside.find((unit) => outsideKey(unit) === outsideKey(end))?.unitId ?? null;
}
