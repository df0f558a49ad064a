import { cellTieNames } from '../domain/place-words.ts';
import { placeLabel } from '../domain/place-name.ts';
import type { PlaceState } from '../domain/place.ts';
import { periodFromDays, type Period } from '../domain/period.ts';
import { formatCount, formatDay } from '../text/format.ts';
import { placesWords } from '../text/vi/places.ts';
import { restateWords } from '../text/vi/restate.ts';
import { unitName } from './check-figures.ts';
import type { CellOnDay } from './cells/cell-book.ts';
import { listCounted } from './cells/count-cells.ts';
import type { CellLookup } from './explain-finding.ts';
import type { ExplanationPart, FigureValue } from './figure.ts';
import { isNoBasis, MISSING, NO_BASIS } from './figure-values.ts';
import type { Figures } from './figures.ts';
import type { CountingIndicator } from './own-sources.ts';
import { listCountedPlaces } from './places/count-places.ts';
import type { PlaceThen } from './places/place-book.ts';
import type { CountThen } from './restate/counts-then.ts';
import { howUnitCame } from './restate/explain-restated.ts';
import type { RestatedView } from './restate/restated-view.ts';
import { findInUnit } from './unit-finding.ts';

const words = placesWords.how;

/** Where a count of places or cells came from: unit by unit, known each place or cell with the cells that say so. */
export function explainCount(
  figures: Figures,
  cells: CellLookup,
  indicator: CountingIndicator,
  unitId: number,
  period: Period,
): ExplanationPart {
  const tree = figures.evidence.treeOn(period.to);
  const unit = unitId === figures.root.unitId ? figures.root : tree.find(unitId);
  const { value, base } = figures.own.value(indicator, unitId, period);
  if (unit === null) return { label: '', value, how: words.notThere, unitId, sources: [], parts: [] };
  const units = unitId === figures.root.unitId ? figures.own.unitsOf(indicator, period) : [];
  if (units.length === 0) return explainUnit(figures, cells, indicator, unit, period);
  return {
    label: unit.name,
    value,
    how: words.sum(formatCount(base.reported), formatCount(base.expected)),
    unitId,
    sources: [],
    parts: units.map((one) => explainUnit(figures, cells, indicator, one, period)),
  };
}

function explainUnit(
  figures: Figures,
  cells: CellLookup,
  indicator: CountingIndicator,
  unit: { readonly unitId: number; readonly name: string },
  period: Period,
): ExplanationPart {
  const version = figures.evidence.treeOn(period.to).find(unit.unitId) ?? figures.root;
  const counted = figures.own.countIn(indicator, version, period);
  const part = (how: string, parts: readonly ExplanationPart[] = []): ExplanationPart => ({
    label: unit.name,
    value: counted.value,
    how,
    unitId: unit.unitId,
    sources: [],
    parts,
  });
  if (counted.isFromSummary === true) {
    const { parts } = findInUnit(figures.evidence, indicator, unit.unitId, period);
    const ids = parts.flatMap(({ part: one }) => (one.by === 'form' ? [one.form.cell.id] : []));
    return { ...part(words.summary), sources: cells.reported(ids) };
  }
  const { source } = indicator;
  const { own, evidence } = figures;
  const found =
    source.from === 'places'
      ? listCountedPlaces(own.places, source.which, unit.unitId, period)
      : listCounted(source, own.cellsIn(unit.unitId, period), evidence.facts.settings);
  const unknown = found.unknown.length;
  const how = unknown === 0 ? words.counted : words.countedOfKnown(formatCount(unknown));
  const isAnything = found.counted.length + unknown > 0 || counted.value.is !== 'missing';
  return part(isAnything ? how : words.nothingKnown, [
    ...found.counted.map((one) => onePart(cells, one, ONE, indicator)),
    ...found.unknown.map((one) => onePart(cells, one, MISSING, indicator)),
  ]);
}

/** Where a count of the view day came from: the old units, how they came here, and each place or cell of theirs. */
export function explainCountsThen(
  restated: RestatedView,
  cells: CellLookup,
  indicator: CountingIndicator,
  {
    unitId,
    period,
    counts,
  }: { readonly unitId: number; readonly period: Period; readonly counts: readonly CountThen[] },
): readonly ExplanationPart[] {
  const { base } = restated;
  // Places and cells are those of the period's last day.
  const lastDay = periodFromDays(period.to, period.to);
  return counts.map((one): ExplanationPart => {
    const { unitId: oldId, value, counted, unknown, unsure, isFromSummary } = one;
    const isAnything = counted.length + unknown.length + unsure.length > 0 || value.is !== 'missing';
    const ofCounted = unknown.length === 0 ? words.counted : words.countedOfKnown(formatCount(unknown.length));
    const count = isFromSummary ? words.summary : isAnything ? ofCounted : words.nothingKnown;
    const open = isNoBasis(value) ? [restateWords.noBasis] : [];
    const ids = isFromSummary
      ? findInUnit(base.evidence, indicator, oldId, period).parts.flatMap(({ part }) =>
          part.by === 'form' ? [part.form.cell.id] : [],
        )
      : [];
    return {
      label: unitName(base, oldId, period),
      value,
      how: [...howUnitCame(restated, oldId, lastDay, unitId), count, ...open].join('; '),
      unitId: oldId,
      sources: cells.reported(ids),
      parts: [
        ...counted.map((thing) => onePart(cells, thing, ONE, indicator)),
        ...unsure.map((thing) => onePart(cells, thing, NO_BASIS, indicator)),
        ...unknown.map((thing) => onePart(cells, thing, MISSING, indicator)),
      ],
    };
  });
}

const onePart = (cells: CellLookup, one: PlaceThen | CellOnDay, value: FigureValue, { source }: CountingIndicator) =>
  'place' in one ? placePart(cells, one, value, source.which) : cellPart(cells, one, value);

const ONE: FigureValue = { is: 'number', value: 1 };

function placePart(cells: CellLookup, one: PlaceThen, value: FigureValue, which: string): ExplanationPart {
  const field = which === 'own-cell' || which === 'shared-cell' || which === 'without-cell' ? 'cell' : 'members';
  const state = field === 'cell' ? one.known.cellFrom : one.known.membersFrom;
  return {
    label: placeLabel(one.place),
    value,
    how: state === null ? words.placeUnknown : sayState(state, saidOf(one, field)),
    sources: state === null ? [] : cells.places([state.id], field),
    parts: [],
  };
}

function sayState({ day, enteredAt }: PlaceState, said: string): string {
  const text = words.placeOn(said, formatDay(day));
  return enteredAt === null ? text : `${text}; ${words.byHand(formatDay(enteredAt.slice(0, 10)))}`;
}

function saidOf({ known }: PlaceThen, field: 'members' | 'cell'): string {
  if (field === 'cell') return known.cellTie === null ? '' : words.cell(cellTieNames.labelOf(known.cellTie));
  return known.memberCount === null
    ? words.members[known.hasMembers === true ? 'some' : 'none']
    : words.count(formatCount(known.memberCount));
}

function cellPart(cells: CellLookup, one: CellOnDay, value: FigureValue): ExplanationPart {
  return {
    label: one.cell.name,
    value,
    how: `${sayLast(one)}; ${sayMembers(one)}`,
    unitId: one.cell.unitId,
    sources: one.last === null ? [] : cells.admissions([one.last.admissionId], 'fullName'),
    parts: [],
  };
}

/** `kết nạp gần nhất 03/02/2017`, or since when nobody is known to have been admitted. */
function sayLast({ last, knownSince }: Pick<CellOnDay, 'last' | 'knownSince'>): string {
  if (last !== null) return words.last(formatDay(last.day));
  return knownSince === null ? words.noLists : words.noneSince(formatDay(knownSince));
}

function sayMembers({ members }: CellOnDay): string {
  return members === null
    ? words.membersUnknown
    : words.membersBy(formatCount(members.count), members.file, formatDay(members.day));
}
