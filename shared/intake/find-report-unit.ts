import type { Problem } from '../contract/problem.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import { unitNameKey } from '../domain/unit-names.ts';
import type { UnitVersion } from '../domain/unit.ts';
import type { TitleLine } from './choose-layout.ts';
import type { FoundUnit, Given } from './recognition.ts';
import { atCell, atSheet, fix, type SheetPlace } from './sheet-place.ts';
import { indexUnits, LATEST_DAY, type UnitIndex } from './unit-index.ts';

/** What a list was filtered by: `Tình trạng Đảng viên: …`, whose first word folds to that of a province. */
const FILTER_LINE = /:[\s.…]*$|^tình (?:trạng|hình)/iu;
const ORGANISATION = /^(?:dang bo|chi bo) ./;

type Search = {
  readonly place: SheetPlace;
  readonly titles: readonly TitleLine[];
  readonly given: Given;
  readonly units: readonly UnitVersion[];
  /** Last day of the period; null when it is not known. */
  readonly day: IsoDate | null;
};
type Result = { readonly unit: FoundUnit | null; readonly problems: readonly Problem[] };

/**
 * The unit that sent a report: the given one, else the lowest one named above the heads (`ĐẢNG BỘ HUYỆN …` over
 * `ĐẢNG ỦY XÃ …`), else the one in the file's name. Names are compared by their keys, a likeness is none.
 */
export function findReportUnit({ place, titles, given, units, day }: Search): Result {
  const index = indexUnits(units, day ?? LATEST_DAY);
  const named = namedUnits(titles, index);
  if (given.unitId !== undefined) return takeGiven(given.unitId, named, index, place);

  const lowest = lowestUnits(named, index);
  const [only, second] = lowest;
  if (only !== undefined && second === undefined) {
    const stranger = strangerIn(titles.slice(titles.indexOf(only.line) + 1), index);
    if (stranger !== undefined) return unitUnknown(stranger, place);
    return { unit: toFound(only.unit, 'sheet-text'), problems: fileNameProblems(only, index, place) };
  }
  if (second !== undefined) {
    const names = lowest.map(({ unit }) => unit.name).join(', ');
    return {
      unit: null,
      problems: [fix('intake.unit-ambiguous', atCell(place, second.line.row, second.line.column), { names })],
    };
  }
  const unknown = strangerIn(titles, index);
  if (unknown !== undefined) return unitUnknown(unknown, place);
  const inName = index.findInFileName(place.file);
  const [onlyName, secondName] = inName;
  if (onlyName !== undefined && secondName === undefined) return { unit: toFound(onlyName, 'file-name'), problems: [] };
  if (secondName !== undefined) {
    const names = inName.map(({ name }) => name).join(', ');
    return { unit: null, problems: [fix('intake.unit-ambiguous', atSheet(place), { names })] };
  }
  const [heading] = titles;
  return { unit: null, problems: [fix('intake.unit-unknown', atSheet(place), { heading: heading?.text ?? '' })] };
}

/**
 * A line that is the name of an organisation nobody knows. Below a known one it is the sender's own name: without this
 * an unknown unit would pass for the superior named above it.
 */
function strangerIn(lines: readonly TitleLine[], index: UnitIndex): TitleLine | undefined {
  return lines.find(
    ({ text }) =>
      !FILTER_LINE.test(text) && ORGANISATION.test(unitNameKey(text)) && index.findInHeading(text).length === 0,
  );
}

function unitUnknown({ row, column, text }: TitleLine, place: SheetPlace): Result {
  return { unit: null, problems: [fix('intake.unit-unknown', atCell(place, row, column), { heading: text })] };
}

/** A file named after another unit than its heading: one of the two was left from an older copy. */
function fileNameProblems({ unit, line }: NamedUnit, index: UnitIndex, place: SheetPlace): readonly Problem[] {
  const [inName, second] = index.findInFileName(place.file);
  if (inName === undefined || second !== undefined || index.isWithin(unit.unitId, inName.unitId)) return [];
  const facts = { written: unit.name, fileName: inName.name };
  return [fix('intake.unit-file-name', atCell(place, line.row, line.column), facts)];
}

type NamedUnit = { readonly unit: UnitVersion; readonly line: TitleLine };

function namedUnits(titles: readonly TitleLine[], index: UnitIndex): readonly NamedUnit[] {
  const found = new Map<number, NamedUnit>();
  for (const line of titles) {
    for (const unit of index.findInHeading(line.text))
      if (!found.has(unit.unitId)) found.set(unit.unitId, { unit, line });
  }
  return [...found.values()];
}

/** Units above another named one only say where it belongs. */
function lowestUnits(named: readonly NamedUnit[], index: UnitIndex): readonly NamedUnit[] {
  return named.filter(
    ({ unit }) => !named.some((other) => other.unit !== unit && index.isWithin(other.unit.unitId, unit.unitId)),
  );
}

function takeGiven(unitId: number, named: readonly NamedUnit[], index: UnitIndex, place: SheetPlace): Result {
  const given = index.get(unitId);
  if (given === null) return { unit: null, problems: [fix('intake.unit-not-valid', atSheet(place))] };
  const contradicting = lowestUnits(named, index).find(({ unit }) => !index.isWithin(unitId, unit.unitId));
  const unit = toFound(given, 'given');
  if (contradicting === undefined) return { unit, problems: [] };
  const { line } = contradicting;
  const facts = { written: contradicting.unit.name, given: given.name };
  return { unit, problems: [fix('intake.unit-differs', atCell(place, line.row, line.column), facts)] };
}

const toFound = ({ unitId, name }: UnitVersion, foundBy: FoundUnit['foundBy']): FoundUnit => ({
  id: unitId,
  name,
  foundBy,
});
