import { unitNameKey } from '../../domain/unit-names.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { foldText } from '../../text/fold.ts';
import { agreesInMarks } from '../../text/vietnamese-marks.ts';

/** A unit whose name stands whole in a text. `isMore`: the name goes on in words that may make it another unit's. */
export type NameInLine = { readonly unit: UnitVersion; readonly isMore: boolean };

/** A unit and the folded key of its name, made once. */
export type KeyedUnit = { readonly unit: UnitVersion; readonly key: string };

type Span = { readonly unit: UnitVersion; readonly start: number; readonly end: number };
type KeysOf = (key: string) => readonly string[];

/**
 * Names of units in a text, by their folded keys. A name inside a longer one does not count; names that share a key and
 * names that stand one after the other all do. The text must be the name as far as its marks go. `text`: it folded.
 */
export function spansOfNames(
  written: string,
  units: readonly KeyedUnit[],
  keysOf: KeysOf,
  text = foldText(written),
): readonly Span[] {
  const padded = ` ${text} `;
  const spans = units.flatMap(({ unit, key }): readonly Span[] => {
    const found = keysOf(key).find((one) => one !== '' && padded.includes(` ${one} `));
    if (found === undefined || !agreesInMarks(written, unit.name)) return [];
    const start = padded.indexOf(` ${found} `);
    return [{ unit, start, end: start + found.length }];
  });
  const isInside = (one: Span, other: Span) =>
    other.end - other.start > one.end - one.start && other.start < one.end && one.start < other.end;
  return spans.filter((span) => !spans.some((other) => isInside(span, other)));
}

/**
 * Units named in the name of a file or a sheet, the longest names only: shorter ones say where the unit belongs. Such
 * names hold all kinds of words, so only those that part places of one name make it `isMore`.
 */
export function namesInFileName(written: string, units: readonly KeyedUnit[], keysOf: KeysOf): readonly NameInLine[] {
  const text = foldText(written.replace(COPY, ''));
  const spans = spansOfNames(written, units, keysOf);
  const length = Math.max(...spans.map(({ start, end }) => end - start));
  return spans
    .filter(({ start, end }) => end - start === length)
    .map(({ unit, end }) => ({ unit, isMore: PARTS_PLACES.test(text.slice(end).trim()) }));
}

/** What Windows adds to the name of a copy: `Nà Khoa (2)`. */
const COPY = /\s*\(\d+\)\s*$/;
const PARTS_PLACES = /^(?:cu|moi|thuong|ha|trung|dong|tay|bac|noi|ngoai|[ab]|i{1,3}|[1-9](?! (?:\d|thang)))(?: |$)/;

/** Committee and organisation: `Đảng ủy xã …` is `Đảng bộ xã …`. */
const inHeadings: KeysOf = (key) => [key, key.replace(/^dang bo /, 'dang uy ')];

const LEVEL = /^(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho) /;
const levelAlone: KeysOf = (key) => {
  const place = key.replace(/^dang bo /, '');
  return place !== key && LEVEL.test(place) ? [place] : [];
};

/**
 * Reporting units named in a line of a heading. What may follow a name without becoming part of it is known: where it
 * belongs, the period, what is reported. Anything else (`… xã Nà Khoa cũ`, `… xã Nà Khoa Hạ`) may be another unit.
 */
export function namesInLine(
  line: string,
  reporting: readonly KeyedUnit[],
  ancestorsOf: (unitId: number) => readonly UnitVersion[],
): readonly NameInLine[] {
  const text = unitNameKey(line);
  const whole = spansOfNames(line, reporting, inHeadings, text);
  // `Huyện Nậm Pồ – Xã Nà Khoa`: the second name needs no word before its level.
  const isNext = ({ start }: Span) => whole.some(({ end }) => end + 1 === start);
  const spans = [...whole, ...spansOfNames(line, reporting, levelAlone, text).filter(isNext)];
  return spans.map((span) => {
    const next = Math.min(...spans.flatMap(({ start }) => (start >= span.end ? [start] : [])), text.length);
    const above = ancestorsOf(span.unit.unitId).map(({ name }) => unitNameKey(name).replace(/^dang bo /, ''));
    const isMore = CELL_BEFORE.test(text.slice(0, span.start)) || !endsName(text.slice(span.end, next).trim(), above);
    return { unit: span.unit, isMore };
  });
}

/** A cell named before its organisation: the line speaks of the cell. `Các chi bộ trực thuộc …` speaks of all. */
const CELL_BEFORE = /(?<!\bcac )\b(?:chi bo|chi uy|dang bo bo phan)\b(?! (?:truc thuoc|thuoc|co so|dang bo)\b)/;

/** Words after which a name has ended, folded. Those that are syllables of places too count only with what follows. */
const AFTER_NAME = new RegExp(
  [
    String.raw`quy (?:[1-4]|i{1,3}|iv|(?:thu )?(?:nhat|hai|ba|tu))\b`,
    String.raw`nam (?:\d{4}|hoc)\b`,
    String.raw`(?:\d+|sau|chin|ba) thang\b`,
    String.raw`thang \d`,
    String.raw`(?:tu |den |tinh den |co den )?ngay \d`,
    String.raw`(?:tinh den|tu nam|den nam|den het|den thang|den ngay)\b`,
    String.raw`(?:nhiem ky|giai doan|dip|trong (?:nam|quy|ky|thang)|ky bao cao)\b`,
    String.raw`dot (?:\d|i{1,3}|iv|v)`,
    String.raw`lan (?:thu )?\d`,
    String.raw`so \d+ [a-z]{2}`,
    String.raw`(?:dang cong san viet nam|bieu so|mau so|kem theo|ban hanh)\b`,
    String.raw`(?:bao cao|thong ke|tong hop|danh sach|ket nap|gui (?:len|ve|bao cao|ban|huyen|cap)|de nghi|duoc|du lop|tham gia|co mat)\b`,
    String.raw`\d{1,2} \d{1,2} \d{4}\b`,
    String.raw`\d{4}\b`,
  ]
    .map((words) => `^${words}`)
    .join('|'),
);
const BELONGS_TO = /^(?:truc thuoc|thuoc|cua)(?:\s+|$)/;
/** Nothing of the data file stands above the province. */
const PROVINCE = /^(?:(?:dang bo )?tinh) (?!den\b)[a-z]+/;

function endsName(rest: string, above: readonly string[]): boolean {
  if (rest === '' || AFTER_NAME.test(rest)) return true;
  const place = rest.replace(BELONGS_TO, '').replace(/^(?:dang bo|dang uy) /, '');
  if (place === '') return true;
  if (PROVINCE.test(place)) return true;
  return above.some(
    (name) => (place === name || place.startsWith(`${name} `)) && endsName(place.slice(name.length).trim(), above),
  );
}
