import type { Problem } from '../../contract/problem.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { atCell, atSheet, fix } from '../grid/sheet-place.ts';
import type { TitleLine } from './choose-layout.ts';
import type { NameInLine } from './names-in-line.ts';
import { rememberUnit, settleStranger, strangerAbove, strangerIn, strangerOf } from './settle-stranger.ts';
import { withoutSenderLabel, type UnitIndex } from './unit-index.ts';
import { failed, found, type UnitResult } from './unit-result.ts';
import type { UnitSearch } from './unit-search.ts';

/**
 * The unit that sent a report: the given one, else by the hidden code of our own workbook, else the lowest one named
 * above the heads (`ĐẢNG BỘ HUYỆN …` over `ĐẢNG ỦY XÃ …`), else the one the sheet is named after, else the one in the
 * file's name. Names are compared by their keys; a likeness is a question, and so are two places that contradict.
 */
export function findReportUnit(search: UnitSearch): UnitResult {
  const titles = search.titles.map((line) => ({ ...line, text: withoutSenderLabel(line.text) }));
  return findSender({ ...search, titles });
}

function findSender(search: UnitSearch): UnitResult {
  const { place, titles, given, index, code } = search;
  const named = namedUnits(titles, index);
  const lowest = lowestUnits(named, index);
  const [only, second] = lowest;
  if (given.unitId !== undefined) return takeGiven(given.unitId, { ...search, named, isAmbiguous: lowest.length > 1 });

  const at = only === undefined ? 0 : titles.indexOf(only.line);
  const stranger =
    only === undefined
      ? undefined
      : (strangerIn(titles.slice(at), index) ?? strangerAbove(titles.slice(0, at), only.unit, index));
  const coded = code?.unitCode == null ? null : (index.findCode(code.unitCode) ?? null);
  if (coded !== null) {
    const other = lowest.find(({ unit }) => !index.isWithin(coded.unitId, unit.unitId));
    if (other === undefined) {
      if (stranger !== undefined) {
        const { text, row, column } = stranger;
        const facts = { written: text, coded: coded.name };
        return failed(fix('intake.unit-code-differs', atCell(place, row, column), facts));
      }
      const written = otherNames(coded, search)[0]?.name;
      if (written === undefined) return found(coded, 'code');
      return failed(fix('intake.unit-code-name', atSheet(place), { written, coded: coded.name }));
    }
    const facts = { written: other.unit.name, coded: coded.name };
    return failed(fix('intake.unit-code-differs', atCell(place, other.line.row, other.line.column), facts));
  }
  if (only !== undefined && second === undefined) {
    if (stranger !== undefined) return settleStranger(strangerOf(stranger, search), search);
    return { ...found(only.unit, 'sheet-text'), problems: nameProblems(only, search) };
  }
  if (second !== undefined) {
    const names = lowest.map(({ unit }) => unit.name).join(', ');
    return failed(fix('intake.unit-ambiguous', atCell(place, second.line.row, second.line.column), { names }));
  }
  const unknown = strangerIn(titles, index);
  if (unknown !== undefined) return settleStranger(strangerOf(unknown, search), search);
  return findByNames(search);
}

/** The name of the sheet, then the name of the file. */
function findByNames(search: UnitSearch): UnitResult {
  const { place, titles, index } = search;
  const fileName = place.file.replace(/\.[^.]*$/, '');
  const inSheetName = {
    names: unitsOfSheetName(place.sheet, index),
    text: place.sheet,
    foundBy: 'sheet-name' as const,
  };
  const inFileName = { names: index.findInFileName(place.file), text: fileName, foundBy: 'file-name' as const };
  for (const { names, text, foundBy } of [inSheetName, inFileName]) {
    const [only, second] = names;
    if (only === undefined) continue;
    if (second !== undefined) {
      const facts = { names: names.map(({ unit }) => unit.name).join(', ') };
      return failed(fix('intake.unit-ambiguous', atSheet(place), facts));
    }
    if (only.isMore) return settleStranger({ text, at: atSheet(place), within: [only.unit] }, search);
    return found(only.unit, foundBy);
  }
  const [heading] = titles;
  return failed(fix('intake.unit-unknown', atSheet(place), { heading: heading?.text ?? '' }));
}

/** A sheet may be named after its organisation, with or without the words before the place, or after one of its cells. */
function unitsOfSheetName(sheet: string, index: UnitIndex): readonly NameInLine[] {
  const named = index.findInFileName(`${sheet}.x`);
  if (named.length > 0) return named;
  const base = index.baseOfCell(sheet);
  return base === null ? [] : [{ unit: base, isMore: false }];
}

/** A file or a sheet named after another unit than its heading: one of the two was left from an older copy. */
function nameProblems({ unit, line }: NamedUnit, search: UnitSearch): readonly Problem[] {
  const at = atCell(search.place, line.row, line.column);
  return otherNames(unit, search).map(({ of, name }) =>
    of === 'file'
      ? fix('intake.unit-file-name', at, { written: unit.name, fileName: name })
      : fix('intake.unit-sheet-name', at, { written: unit.name, sheetName: name }),
  );
}

/** The units after which the file and the sheet are named, where that is not this unit or one above it. */
function otherNames(
  unit: UnitVersion,
  { place, index }: UnitSearch,
): readonly { readonly of: 'file' | 'sheet'; readonly name: string }[] {
  const differing = (of: 'file' | 'sheet', [other, second]: readonly NameInLine[]) =>
    other === undefined || second !== undefined || index.isWithin(unit.unitId, other.unit.unitId)
      ? []
      : [{ of, name: other.unit.name }];
  return [
    ...differing('file', index.findInFileName(place.file)),
    ...differing('sheet', unitsOfSheetName(place.sheet, index)),
  ];
}

type NamedUnit = { readonly unit: UnitVersion; readonly line: TitleLine };

function namedUnits(titles: readonly TitleLine[], index: UnitIndex): readonly NamedUnit[] {
  const named = new Map<number, NamedUnit>();
  for (const line of titles) {
    for (const { unit, isMore } of index.findInHeading(line.text))
      if (!isMore && !named.has(unit.unitId)) named.set(unit.unitId, { unit, line });
  }
  return [...named.values()];
}

/** Units above another named one only say where it belongs. */
function lowestUnits(named: readonly NamedUnit[], index: UnitIndex): readonly NamedUnit[] {
  return named.filter(
    ({ unit }) => !named.some((other) => other.unit !== unit && index.isWithin(other.unit.unitId, unit.unitId)),
  );
}

function takeGiven(
  unitId: number,
  { place, titles, index, named, isAmbiguous }: UnitSearch & { named: readonly NamedUnit[]; isAmbiguous: boolean },
): UnitResult {
  const unit = index.get(unitId);
  if (unit === null) return failed(fix('intake.unit-not-valid', atSheet(place)));
  const contradicting = lowestUnits(named, index).find((one) => !index.isWithin(unitId, one.unit.unitId));
  // What a heading nobody knows stands for is kept; with another unit named on the sheet it would prove nothing.
  const stranger = isAmbiguous ? undefined : strangerIn(titles, index);
  const toRemember = stranger === undefined ? [] : [rememberUnit(stranger.text, unitId)];
  if (contradicting === undefined) return { ...found(unit, 'given'), toRemember };
  const { line } = contradicting;
  const facts = { written: contradicting.unit.name, given: unit.name };
  return {
    ...found(unit, 'given'),
    problems: [fix('intake.unit-differs', atCell(place, line.row, line.column), facts)],
  };
}
