import { placeLabel } from '../domain/place-name.ts';
import type { CellTie, Place } from '../domain/place.ts';
import type { CellKind, UnitKind, UnitRef } from '../domain/unit.ts';
import type { Period } from '../domain/period.ts';
import type { CellCount, PlaceCount } from '../statistics/indicator.ts';
import type { CellOnDay, CellStanding } from '../statistics/cells/cell-book.ts';
import { countsCell } from '../statistics/cells/count-cells.ts';
import { elapsedYears } from '../domain/elapsed-years.ts';
import type { Figures } from '../statistics/figures.ts';
import { countsPlace, type PlaceThen } from '../statistics/places/place-book.ts';

/** A place as known on the last day of the period. Days are `YYYY-MM-DD`; null: nobody said. */
export type PlaceRow = {
  readonly id: number;
  readonly code: string;
  /** With the word for its kind: `Bản Huổi Sang`. */
  readonly name: string;
  /** What the board may put right: kind, name as written, first and last day. */
  readonly own: Pick<Place, 'kind' | 'name' | 'from' | 'to'>;
  /** The unit that reports for it; null when its own went over into several. */
  readonly unit: UnitRef | null;
  readonly hasMembers: boolean | null;
  readonly memberCount: number | null;
  readonly cellTie: CellTie | null;
  readonly cellId: number | null;
  readonly cellName: string | null;
  /** The day of the latest report. */
  readonly day: string;
  readonly isCleared: boolean;
  readonly becameEmpty: boolean;
};

/** A cell on the last day of the period, see `CellOnDay`. */
export type CellRow = {
  readonly id: number;
  readonly name: string;
  readonly kind: UnitKind;
  readonly cellKind: CellKind | null;
  /** The unit that reports for it; null when nobody knows to which one it went. */
  readonly unit: UnitRef | null;
  readonly standing: CellStanding;
  readonly lastDay: string | null;
  readonly knownSince: string | null;
  /** Whole years since the last admission, or since the lists begin to speak for it; null: they do not. */
  readonly years: number | null;
  readonly members: number | null;
  readonly membersDay: string | null;
  readonly localMembers: number | null;
  readonly reviewOn: string | null;
  readonly note: string | null;
};

export type ListedPlace = { readonly one: PlaceThen; readonly row: PlaceRow };

/** The places of the last day that count for all of these, as lists show them: by unit, known by name. */
export function listPlaces(
  figures: Figures,
  period: Period,
  which: readonly PlaceCount[] = [],
): readonly ListedPlace[] {
  const tree = figures.evidence.treeOn(period.to);
  const order = new Map(figures.reportingUnits(period).map(({ unitId }, index) => [unitId, index]));
  const names = new Map(figures.evidence.facts.units.map(({ unitId, name }) => [unitId, name]));
  const { restated } = figures;
  const nameOf = (unitId: number) => figures.treeOf(period).find(unitId)?.name ?? names.get(unitId) ?? '';
  const reportingOf = (unitId: number) =>
    [unitId, ...tree.ancestorsOf(unitId)].find((id) => order.has(id)) ?? figures.root.unitId;
  const listed = figures.own.places
    .on(period.to)
    .filter((one) => which.every((each) => countsPlace(each, one, period) === true))
    .map((one): ListedPlace => {
      const { place, known, ownerId, states } = one;
      const unitId =
        restated !== undefined ? restated.holderOf(one, period) : ownerId === null ? null : reportingOf(ownerId);
      const cellName = known.cellId === null ? null : (names.get(known.cellId) ?? null);
      const last = states.findLast(({ day }) => day <= period.to);
      return {
        one,
        row: {
          id: place.id,
          code: place.code,
          name: placeLabel(place),
          own: { kind: place.kind, name: place.name, from: place.from, to: place.to },
          unit: unitId === null ? null : { id: unitId, name: nameOf(unitId) },
          hasMembers: known.hasMembers,
          memberCount: known.memberCount,
          cellTie: known.cellTie,
          cellId: known.cellId,
          cellName,
          day: last?.day ?? '',
          isCleared: countsPlace('cleared', one, period) === true,
          becameEmpty: countsPlace('became-empty', one, period) === true,
        },
      };
    });
  const rank = ({ row }: ListedPlace) => (row.unit === null ? order.size : (order.get(row.unit.id) ?? -1));
  return listed.sort((a, b) => rank(a) - rank(b) || byName.compare(a.row.name, b.row.name));
}

const byName = new Intl.Collator('vi', { numeric: true });

export type Reviews = ReadonlyMap<number, { readonly reviewOn: string | null; readonly note: string | null }>;

/** The cells of the last day as lists show them, in the order of the units; only those that count, when one is asked. */
export function listCells(figures: Figures, period: Period, reviews: Reviews, which?: CellCount): readonly CellRow[] {
  const tree = figures.treeOf(period);
  const { settings } = figures.evidence.facts;
  const { restated } = figures;
  const unitOf = (one: CellOnDay): UnitRef | null => {
    const id = restated === undefined ? one.reportingId : restated.holderOf(one, period);
    return id === null ? null : { id, name: tree.find(id)?.name ?? '' };
  };
  return figures.own
    .cells(period)
    .filter((one) => which === undefined || countsCell(which, one, settings) === true)
    .map((one): CellRow => {
      const { cell, members } = one;
      const review = reviews.get(cell.unitId);
      return {
        id: cell.unitId,
        name: cell.name,
        kind: cell.kind,
        cellKind: cell.cellKind,
        unit: unitOf(one),
        standing: one.standing,
        lastDay: one.last?.day ?? null,
        knownSince: one.knownSince,
        years: wholeYears(one, period),
        members: members?.count ?? null,
        membersDay: members?.day ?? null,
        localMembers: members === null || members.localUnknown > 0 ? null : members.local,
        reviewOn: review?.reviewOn ?? null,
        note: review?.note ?? null,
      };
    });
}

function wholeYears({ last, knownSince }: CellOnDay, { to }: Period): number | null {
  const since = last?.day ?? knownSince;
  if (since === null || since > to) return null;
  const { part, whole } = elapsedYears(since, to);
  return Math.floor(part / whole);
}
