import { cellTieNames } from '../domain/place-words.ts';
import { placeLabel } from '../domain/place.ts';
import type { Period } from '../domain/period.ts';
import { formatCount, formatDay } from '../text/format.ts';
import { placesWords } from '../text/vi/places.ts';
import type { CellOnDay } from './cells/cell-book.ts';
import type { CellLookup } from './explain-finding.ts';
import type { ExplanationPart, FigureValue } from './figure.ts';
import type { Figures } from './figures.ts';
import type { OwnCount, OwnIndicator } from './own-sources.ts';
import type { PlaceThen } from './places/place-book.ts';
import { findInUnit } from './unit-finding.ts';

const words = placesWords.how;
type Counting = OwnIndicator & { readonly source: Extract<OwnIndicator['source'], { from: 'places' | 'cells' }> };

/** Where a count of places or cells came from: unit by unit, known each place or cell with the cells that say so. */
export function explainCount(
  figures: Figures,
  cells: CellLookup,
  indicator: Counting,
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
  indicator: Counting,
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
  const found = source.from === 'places' ? placeParts(cells, counted, source.which) : cellParts(cells, counted);
  return part(howCounted(counted), found);
}

function howCounted({ value, places, cells }: OwnCount): string {
  if (value.is === 'missing') return words.nothingKnown;
  const unknown = (places ?? cells)?.unknown.length ?? 0;
  return unknown === 0 ? words.counted : words.countedOfKnown(formatCount(unknown));
}

const ONE: FigureValue = { is: 'number', value: 1 };
const MISSING: FigureValue = { is: 'missing' };

function placeParts(cells: CellLookup, { places }: OwnCount, which: string): readonly ExplanationPart[] {
  const field = which === 'own-cell' || which === 'shared-cell' || which === 'without-cell' ? 'cell' : 'members';
  const part = (one: PlaceThen, value: FigureValue): ExplanationPart => {
    const state = field === 'cell' ? one.known.cellFrom : one.known.membersFrom;
    return {
      label: placeLabel(one.place),
      value,
      how: state === null ? words.placeUnknown : words.placeOn(saidOf(one, field), formatDay(state.day)),
      sources: state === null ? [] : cells.places([state.id], field),
      parts: [],
    };
  };
  return [
    ...(places?.counted ?? []).map((one) => part(one, ONE)),
    ...(places?.unknown ?? []).map((one) => part(one, MISSING)),
  ];
}

function saidOf({ known }: PlaceThen, field: 'members' | 'cell'): string {
  if (field === 'cell') return known.cellTie === null ? '' : words.cell(cellTieNames.labelOf(known.cellTie));
  return known.memberCount === null
    ? words.members[known.hasMembers === true ? 'some' : 'none']
    : words.count(formatCount(known.memberCount));
}

function cellParts(cells: CellLookup, { cells: found }: OwnCount): readonly ExplanationPart[] {
  const part = (one: CellOnDay, value: FigureValue): ExplanationPart => ({
    label: one.cell.name,
    value,
    how: `${sayLast(one)}; ${sayMembers(one)}`,
    unitId: one.cell.unitId,
    sources: one.last === null ? [] : cells.admissions([one.last.admissionId], 'fullName'),
    parts: [],
  });
  return [
    ...(found?.counted ?? []).map((one) => part(one, ONE)),
    ...(found?.unknown ?? []).map((one) => part(one, MISSING)),
  ];
}

/** `kết nạp gần nhất 03/02/2017`, or since when nobody is known to have been admitted. */
export function sayLast({ last, knownSince }: Pick<CellOnDay, 'last' | 'knownSince'>): string {
  if (last !== null) return words.last(formatDay(last.day));
  return knownSince === null ? words.noLists : words.noneSince(formatDay(knownSince));
}

function sayMembers({ members }: CellOnDay): string {
  return members === null
    ? words.membersUnknown
    : words.membersBy(formatCount(members.count), members.file, formatDay(members.day));
}
