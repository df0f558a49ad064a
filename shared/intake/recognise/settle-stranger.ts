import type { Place } from '../../contract/problem.ts';
import { unitNameKey } from '../../domain/unit-names.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { formatDay } from '../../text/format.ts';
import { markedKey } from '../../text/vietnamese-marks.ts';
import { atCell, atSheet, fix, note } from '../grid/sheet-place.ts';
import type { TitleLine } from './choose-layout.ts';
import type { ToRemember } from './remembered.ts';
import { ORGANISATION, type UnitIndex } from './unit-index.ts';
import { failed, found, type UnitResult } from './unit-result.ts';
import type { UnitSearch } from './unit-search.ts';

/** What a list was filtered by or its day: `Tình trạng Đảng viên: …`, `(Tính đến ngày …)`, whose first word folds to that of a province. */
const FILTER_LINE = /:[\s.…]*$|^tình (?:trạng|hình)|^\(?\s*t[íi]nh (?:đến|tới|từ|den|toi|tu)(?=\s)/iu;

/** A text that names an organisation nobody knows; `within`: known ones whose names stand in it. */
export type Stranger = { readonly text: string; readonly at: Place; readonly within: readonly UnitVersion[] };

/** A line of a heading as a stranger. */
export function strangerOf({ text, row, column }: TitleLine, { place, index }: UnitSearch): Stranger {
  const within = index.findInHeading(text).map(({ unit }) => unit);
  return { text, at: atCell(place, row, column), within };
}

/** An organisation nobody knows: as answered, as answered for an earlier file, or asked. */
export function settleStranger(
  { text, at, within }: Stranger,
  { place, index, answers, remembered }: UnitSearch,
): UnitResult {
  const key = markedKey(text);
  const answer = answers.findLast((one) => one.about === 'unit' && markedKey(one.written) === key);
  if (answer?.about === 'unit') {
    const unit = index.get(answer.unitId);
    if (unit === null) return failed(fix('intake.unit-not-valid', atSheet(place)));
    return { ...found(unit, 'given'), toRemember: [rememberUnit(text, unit.unitId)] };
  }
  const before = remembered('unit', key).at(-1);
  const known = before === undefined ? null : index.get(Number(before.answer));
  if (known !== null) {
    const facts = { heading: text, unit: known.name };
    return { ...found(known, 'remembered'), problems: [note('intake.unit-remembered', at, facts)] };
  }
  const isAbove = (unit: UnitVersion) =>
    within.some((other) => other !== unit && index.isWithin(other.unitId, unit.unitId));
  const lowestFirst = [...within.filter((unit) => !isAbove(unit)), ...within];
  const former = index.findFormer(text);
  const alike = [...new Set([...former.map(({ unit }) => unit), ...lowestFirst, ...index.findLike(text)])];
  const [likeliest] = alike;
  if (likeliest === undefined) return failed(fix('intake.unit-unknown', at, { heading: text }));
  const until = former[0]?.until ?? null;
  const problem =
    until === null
      ? fix(within.length > 0 ? 'intake.unit-name-longer' : 'intake.unit-likely', at, {
          heading: text,
          unit: likeliest.name,
        })
      : fix('intake.unit-former-name', at, { heading: text, unit: likeliest.name, day: formatDay(until) });
  const options = alike.map(({ name, unitId }) => ({
    label: name,
    answer: { about: 'unit', written: text, unitId } as const,
  }));
  return { ...failed(problem), problems: [], questions: [{ problem, options, proposed: 0 }] };
}

/**
 * A line that names an organisation nobody knows, or a known one with words that may make it another. Below a known one
 * it is the sender's own name: without this an unknown unit would pass for the superior named above it.
 */
export function strangerIn(lines: readonly TitleLine[], index: UnitIndex): TitleLine | undefined {
  return lines.find(({ text }) => {
    if (FILTER_LINE.test(text)) return false;
    const names = index.findInHeading(text);
    if (names.length === 0) return ORGANISATION.test(unitNameKey(text));
    return names.some(
      ({ unit, isMore }) =>
        isMore && !names.some((other) => other.unit !== unit && index.isWithin(other.unit.unitId, unit.unitId)),
    );
  });
}

/**
 * An organisation nobody knows above the known one that is of its level or a lower one: the known one says where the
 * sender belongs, not who it is. Of a higher level it is the superior of the known one.
 */
export function strangerAbove(
  lines: readonly TitleLine[],
  known: UnitVersion,
  index: UnitIndex,
): TitleLine | undefined {
  const own = levelOf(known.name);
  return lines.find((line) => {
    const level = levelOf(line.text);
    return level !== null && own !== null && level <= own && strangerIn([line], index) !== undefined;
  });
}

const LEVELS = [
  /^chi bo /,
  /^dang bo (?:xa|phuong|thi tran|dac khu) /,
  /^dang bo (?:huyen|quan|thi xa|thanh pho) /,
  /^dang bo tinh /,
];

/** `Huyện đoàn Nậm Pồ`: the Youth Union of a level, which is no Party organisation. */
const YOUTH_UNION = /^\s*(?:xã|phường|huyện|quận|thị|thành|tỉnh)\s+đoàn\s/iu;

/** Where the name stands from the cell to the province; null when it does not say. */
function levelOf(name: string): number | null {
  if (YOUTH_UNION.test(name.normalize('NFC'))) return null;
  const level = LEVELS.findIndex((words) => words.test(unitNameKey(name)));
  return level === -1 ? null : level;
}

/** What a text nobody knows stands for, kept for the next file. */
export const rememberUnit = (text: string, unitId: number): ToRemember => ({
  subject: 'unit',
  unitId: null,
  key: markedKey(text),
  answer: String(unitId),
});
