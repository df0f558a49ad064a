import type { Problem } from '../../contract/problem.ts';
import { unitNameKey } from '../../domain/unit-names.ts';
import { markedKey } from '../../text/vietnamese-marks.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import type { TitleLine } from './choose-layout.ts';
import type { HiddenCode } from '../cells/hidden-code.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import type { FoundUnit } from './recognition.ts';
import type { FindRemembered, ToRemember } from './remembered.ts';
import { atCell, atSheet, fix, note, type SheetPlace } from '../grid/sheet-place.ts';
import type { StageAnswer, Given } from '../questions/stage-choices.ts';
import { ORGANISATION, type UnitIndex } from './unit-index.ts';

/** What a list was filtered by: `Tình trạng Đảng viên: …`, whose first word folds to that of a province. */
const FILTER_LINE = /:[\s.…]*$|^tình (?:trạng|hình)/iu;

type Search = {
  readonly place: SheetPlace;
  /** Lines above the heads, else those at the head of the sheet. */
  readonly titles: readonly TitleLine[];
  readonly given: Given;
  /** The units of the last day of the period. */
  readonly index: UnitIndex;
  readonly code: HiddenCode | null;
  readonly answers: readonly StageAnswer[];
  readonly remembered: FindRemembered;
};
export type UnitResult = {
  readonly unit: FoundUnit | null;
  readonly problems: readonly Problem[];
  readonly questions: readonly IntakeQuestion[];
  readonly toRemember: readonly ToRemember[];
};

/**
 * The unit that sent a report: the given one, else by the hidden code of our own workbook, else the lowest one named
 * above the heads (`ĐẢNG BỘ HUYỆN …` over `ĐẢNG ỦY XÃ …`), else the one the sheet is named after, else the one in the
 * file's name. Names are compared by their keys; a likeness is a question, and so are two places that contradict.
 */
export function findReportUnit(search: Search): UnitResult {
  const { place, titles, given, index, code } = search;
  const named = namedUnits(titles, index);
  const lowest = lowestUnits(named, index);
  const [only, second] = lowest;
  if (given.unitId !== undefined) return takeGiven(given.unitId, { ...search, named, isAmbiguous: lowest.length > 1 });

  const coded = code?.unitCode == null ? null : (index.findCode(code.unitCode) ?? null);
  if (coded !== null) {
    const other = lowest.find(({ unit }) => !index.isWithin(coded.unitId, unit.unitId));
    if (other === undefined) {
      const written = otherNames(coded, search)[0]?.name;
      if (written === undefined) return found(coded, 'code');
      return failed(fix('intake.unit-code-name', atSheet(place), { written, coded: coded.name }));
    }
    const facts = { written: other.unit.name, coded: coded.name };
    return failed(fix('intake.unit-code-differs', atCell(place, other.line.row, other.line.column), facts));
  }
  if (only !== undefined && second === undefined) {
    const stranger = strangerIn(titles.slice(titles.indexOf(only.line) + 1), index);
    if (stranger !== undefined) return settleStranger(stranger, search);
    return { ...found(only.unit, 'sheet-text'), problems: nameProblems(only, search) };
  }
  if (second !== undefined) {
    const names = lowest.map(({ unit }) => unit.name).join(', ');
    return failed(fix('intake.unit-ambiguous', atCell(place, second.line.row, second.line.column), { names }));
  }
  const unknown = strangerIn(titles, index);
  if (unknown !== undefined) return settleStranger(unknown, search);
  return findByNames(search);
}

/** The name of the sheet, then the name of the file. */
function findByNames({ place, titles, index }: Search): UnitResult {
  const inSheetName = unitsOfSheetName(place.sheet, index);
  const inFileName = index.findInFileName(place.file);
  for (const [units, foundBy] of [[inSheetName, 'sheet-name'] as const, [inFileName, 'file-name'] as const]) {
    const [only, second] = units;
    if (only === undefined) continue;
    if (second === undefined) return found(only, foundBy);
    return failed(fix('intake.unit-ambiguous', atSheet(place), { names: units.map(({ name }) => name).join(', ') }));
  }
  const [heading] = titles;
  return failed(fix('intake.unit-unknown', atSheet(place), { heading: heading?.text ?? '' }));
}

/** A sheet may be named after its organisation, with or without the words before the place, or after one of its cells. */
function unitsOfSheetName(sheet: string, index: UnitIndex): readonly UnitVersion[] {
  const named = index.findInFileName(`${sheet}.x`);
  if (named.length > 0) return named;
  const base = index.baseOfCell(sheet);
  return base === null ? [] : [base];
}

/** A line that names an organisation nobody knows: as answered, as answered for an earlier file, or asked. */
function settleStranger(line: TitleLine, { place, index, answers, remembered }: Search): UnitResult {
  const key = markedKey(line.text);
  const at = atCell(place, line.row, line.column);
  const answer = answers.findLast((one) => one.about === 'unit' && markedKey(one.written) === key);
  if (answer?.about === 'unit') {
    const unit = index.get(answer.unitId);
    if (unit === null) return failed(fix('intake.unit-not-valid', atSheet(place)));
    return { ...found(unit, 'given'), toRemember: [rememberUnit(key, unit.unitId)] };
  }
  const before = remembered('unit', key).at(-1);
  const known = before === undefined ? null : index.get(Number(before.answer));
  if (known !== null) {
    const facts = { heading: line.text, unit: known.name };
    return { ...found(known, 'remembered'), problems: [note('intake.unit-remembered', at, facts)] };
  }
  const alike = index.findLike(line.text);
  const [likeliest] = alike;
  if (likeliest === undefined) return failed(fix('intake.unit-unknown', at, { heading: line.text }));
  const problem = fix('intake.unit-likely', at, { heading: line.text, unit: likeliest.name });
  const options = alike.map(({ name, unitId }) => ({
    label: name,
    answer: { about: 'unit', written: line.text, unitId } as const,
  }));
  return { ...failed(problem), problems: [], questions: [{ problem, options, proposed: 0 }] };
}

const rememberUnit = (key: string, unitId: number): ToRemember => ({
  subject: 'unit',
  unitId: null,
  key,
  answer: String(unitId),
});

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

/** A file or a sheet named after another unit than its heading: one of the two was left from an older copy. */
function nameProblems({ unit, line }: NamedUnit, search: Search): readonly Problem[] {
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
  { place, index }: Search,
): readonly { readonly of: 'file' | 'sheet'; readonly name: string }[] {
  const differing = (of: 'file' | 'sheet', [other, second]: readonly UnitVersion[]) =>
    other === undefined || second !== undefined || index.isWithin(unit.unitId, other.unitId)
      ? []
      : [{ of, name: other.name }];
  return [
    ...differing('file', index.findInFileName(place.file)),
    ...differing('sheet', unitsOfSheetName(place.sheet, index)),
  ];
}

type NamedUnit = { readonly unit: UnitVersion; readonly line: TitleLine };

function namedUnits(titles: readonly TitleLine[], index: UnitIndex): readonly NamedUnit[] {
  const named = new Map<number, NamedUnit>();
  for (const line of titles) {
    for (const unit of index.findInHeading(line.text))
      if (!named.has(unit.unitId)) named.set(unit.unitId, { unit, line });
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
  { place, titles, index, named, isAmbiguous }: Search & { named: readonly NamedUnit[]; isAmbiguous: boolean },
): UnitResult {
  const unit = index.get(unitId);
  if (unit === null) return failed(fix('intake.unit-not-valid', atSheet(place)));
  const contradicting = lowestUnits(named, index).find((one) => !index.isWithin(unitId, one.unit.unitId));
  // What a heading nobody knows stands for is kept; with another unit named on the sheet it would prove nothing.
  const stranger = isAmbiguous ? undefined : strangerIn(titles, index);
  const toRemember = stranger === undefined ? [] : [rememberUnit(markedKey(stranger.text), unitId)];
  if (contradicting === undefined) return { ...found(unit, 'given'), toRemember };
  const { line } = contradicting;
  const facts = { written: contradicting.unit.name, given: unit.name };
  return {
    ...found(unit, 'given'),
    problems: [fix('intake.unit-differs', atCell(place, line.row, line.column), facts)],
  };
}

function found({ unitId, name }: UnitVersion, foundBy: FoundUnit['foundBy']): UnitResult {
  return { unit: { id: unitId, name, foundBy }, problems: [], questions: [], toRemember: [] };
}

const failed = (problem: Problem): UnitResult => ({ unit: null, problems: [problem], questions: [], toRemember: [] });
