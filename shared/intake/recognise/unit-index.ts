import type { IsoDate } from '../../domain/partial-date.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { cellNameKey, unitNameKey, villageNameKey } from '../../domain/unit-names.ts';
import { findRootUnit, unitTreeOn } from '../../domain/unit-tree.ts';
import { foldText } from '../../text/fold.ts';
import { agreesInMarks } from '../../text/vietnamese-marks.ts';
import { namesInFileName, namesInLine, spansOfNames, type NameInLine } from './names-in-line.ts';
import { unitsLike } from './unit-likeness.ts';

/**
 * Units by name on one day. All searches compare keys exactly, and a name written with other marks is another name;
 * several units may share a key.
 */
export type UnitIndex = {
  readonly root: UnitVersion | null;
  readonly get: (unitId: number) => UnitVersion | null;
  /** The unit of a code, to the letter. */
  readonly findCode: (code: string) => UnitVersion | null;
  /** Units of the name or code. */
  readonly find: (text: string) => readonly UnitVersion[];
  /** Reporting units (no cells inside a base organisation) whose name is a line of a heading or stands whole in it. */
  readonly findInHeading: (line: string) => readonly NameInLine[];
  /** Reporting units whose name or code stands in a file's name, the longest name only. */
  readonly findInFileName: (file: string) => readonly NameInLine[];
  /** True when a line of a heading names a unit, known or not. */
  readonly namesOrganisation: (line: string) => boolean;
  /** Reporting units whose names are like the text, likeliest first: for a question, never for an answer. */
  readonly findLike: (text: string) => readonly UnitVersion[];
  /** Reporting units that were called so before the day, and until when. */
  readonly findFormer: (text: string) => readonly { readonly unit: UnitVersion; readonly until: IsoDate }[];
  /** The base organisation a unit is or lies in. */
  readonly baseOf: (unitId: number) => UnitVersion | null;
  /** The one base organisation that has a cell of that name; null when none or several have. */
  readonly baseOfCell: (text: string) => UnitVersion | null;
  /** Units the text names, as a cell of that name or in its words, that neither lie in this one nor above it. */
  readonly findStrangers: (unitId: number, text: string) => readonly UnitVersion[];
  /** The cell of that name inside the unit, or the unit itself where it is a cell of that name. */
  readonly findCell: (unitId: number, text: string) => UnitVersion | null;
  /** True when the unit is the other one or lies anywhere below it. */
  readonly isWithin: (unitId: number, ancestorId: number) => boolean;
};

/** Taken for the day where no period is known: the units as they stand last. */
export const LATEST_DAY = '2100-12-31';

const REPORTING: ReadonlySet<string> = new Set(['superior', 'base-committee', 'base-cell', 'village-cell']);
/** What begins so is the name of an organisation. */
export const ORGANISATION = /^(?:dang bo|chi bo) ./;
/** `Đơn vị báo cáo: …` before the name of the sender. */
const SENDER = /^[\s\-–+*]*(?:tên\s+)?(?:đơn\s+vị|cơ\s+quan)(?:\s+(?:báo\s+cáo|gửi|lập))?\s*:\s*(?=\S)/iu;

/** A line of a heading without the words that only say that a sender follows. */
export const withoutSenderLabel = (line: string): string => line.normalize('NFC').replace(SENDER, '');

/** `Đảng bộ xã Nà Khoa` also stands in `Chi bộ bản A, xã Nà Khoa`. */
const placesIn = (key: string) => [key, key.replace(/^dang bo (?=(?:xa|phuong|thi tran|dac khu) )/, '')];
/** Words before the place in the name of a unit: `Đảng bộ xã Nà Khoa`. */
const BEFORE_PLACE = /^(?:dang bo|chi bo) (?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh) /;

/** Shorter codes are numbers that a file's name holds for other reasons. */
const SHORTEST_CODE = 3;

const indexes = new WeakMap<readonly UnitVersion[], Map<IsoDate, UnitIndex>>();

/** The index for a day, made once for a list of units that never changes. */
export function indexUnits(versions: readonly UnitVersion[], day: IsoDate): UnitIndex {
  let byDay = indexes.get(versions);
  if (byDay === undefined) indexes.set(versions, (byDay = new Map<IsoDate, UnitIndex>()));
  let index = byDay.get(day);
  if (index === undefined) byDay.set(day, (index = makeIndex(versions, day)));
  return index;
}

function makeIndex(versions: readonly UnitVersion[], day: IsoDate): UnitIndex {
  const tree = unitTreeOn(versions, day);
  const root = findRootUnit(versions);
  const units = [...new Set(versions.map(({ unitId }) => unitId))].flatMap((unitId) => tree.find(unitId) ?? []);
  const byName = groupUnits(units, (unit) => unitNameKey(unit.name));
  const byCode = groupUnits(units, (unit) => foldText(unit.code));
  const reporting = units.filter(({ kind }) => REPORTING.has(kind));
  const keyed = reporting.map((unit) => ({ unit, key: unitNameKey(unit.name) }));
  const codes = reporting
    .map((unit) => ({ unit, key: foldText(unit.code) }))
    .filter(({ key }) => key.length >= SHORTEST_CODE);
  const find = (text: string) => {
    const named = (byName.get(unitNameKey(text)) ?? []).filter(({ name }) => agreesInMarks(text, name));
    return named.length > 0 ? named : (byCode.get(foldText(text)) ?? []);
  };
  const ancestorsOf = (unitId: number) => tree.ancestorsOf(unitId).flatMap((id) => tree.find(id) ?? []);
  const baseOf = (unitId: number) =>
    [unitId, ...tree.ancestorsOf(unitId)]
      .flatMap((id) => tree.find(id) ?? [])
      .find(({ kind }) => REPORTING.has(kind) && kind !== 'superior') ?? null;

  return {
    root,
    baseOf,
    get: (unitId) => tree.find(unitId),
    findCode: (code) => units.find((unit) => unit.code === code.trim()) ?? null,
    find,
    findInHeading: rememberNames((line) => {
      const exact = find(line).filter(({ kind }) => REPORTING.has(kind));
      if (exact.length > 0) return exact.map((unit) => ({ unit, isMore: false }));
      return namesInLine(line, keyed, ancestorsOf);
    }),
    namesOrganisation(line) {
      const named = withoutSenderLabel(line);
      return ORGANISATION.test(unitNameKey(named)) || find(named).length > 0;
    },
    findInFileName: rememberNames((file) => {
      const written = file.replace(/\.[^.]*$/, '');
      const text = foldText(written);
      const coded = codes.flatMap(({ unit, key }) => (` ${text} `.includes(` ${key} `) ? [unit] : []));
      if (coded.length > 0) return coded.map((unit) => ({ unit, isMore: false }));
      return namesInFileName(written, keyed, (key) => [
        key,
        key.replace(/^dang bo /, ''),
        key.replace(BEFORE_PLACE, ''),
      ]);
    }),
    findLike: (text) => unitsLike(text, reporting),
    findFormer(text) {
      const key = unitNameKey(text);
      return versions.flatMap(({ unitId, name, to }) => {
        if (to === null || to >= day || unitNameKey(name) !== key || !agreesInMarks(text, name)) return [];
        const unit = reporting.find((one) => one.unitId === unitId);
        return unit === undefined ? [] : [{ unit, until: to }];
      });
    },
    baseOfCell(text) {
      const key = cellNameKey(text);
      const bases = units.flatMap(({ unitId, kind, name }) => {
        if (REPORTING.has(kind) || cellNameKey(name) !== key || !agreesInMarks(text, name)) return [];
        return baseOf(unitId) ?? [];
      });
      const [only, second] = [...new Set(bases)];
      return second === undefined ? (only ?? null) : null;
    },
    findCell(unitId, text) {
      const key = cellNameKey(text);
      const own = tree.find(unitId);
      if (own !== null && own.kind.endsWith('cell') && cellNameKey(own.name) === key) return own;
      const inside = [...tree.subtreeOf(unitId)].flatMap((id) => (id === unitId ? [] : (tree.find(id) ?? [])));
      const found = inside.filter(({ name }) => cellNameKey(name) === key && agreesInMarks(text, name));
      if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
      // `Huổi Sang` for `Chi bộ bản Huổi Sang`, where no other cell of the unit is called so.
      const [only, second] = inside.filter(({ name }) => villageNameKey(name) === key && agreesInMarks(text, name));
      return second === undefined ? (only ?? null) : null;
    },
    findStrangers(unitId, text) {
      const key = cellNameKey(text);
      const above = new Set([unitId, ...tree.ancestorsOf(unitId)]);
      const isStrange = (one: UnitVersion) => !above.has(one.unitId) && !tree.ancestorsOf(one.unitId).includes(unitId);
      const cells = units.filter(({ kind, name }) => kind.endsWith('cell') && cellNameKey(name) === key);
      const named = [
        ...cells.filter(({ name }) => agreesInMarks(text, name)),
        ...spansOfNames(text, keyed, placesIn).map(({ unit }) => unit),
      ];
      return [...new Set(named)].filter(isStrange);
    },
    isWithin: (unitId, ancestorId) => unitId === ancestorId || tree.ancestorsOf(unitId).includes(ancestorId),
  };
}

const MOST_TEXTS = 500;

/** Each heading is looked at several times, and the files of a run share most of theirs. */
function rememberNames(find: (text: string) => readonly NameInLine[]): (text: string) => readonly NameInLine[] {
  const known = new Map<string, readonly NameInLine[]>();
  return (text) => {
    let names = known.get(text);
    if (names !== undefined) return names;
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, (names = find(text)));
    return names;
  };
}

function groupUnits(units: readonly UnitVersion[], keyOf: (unit: UnitVersion) => string) {
  const groups = new Map<string, UnitVersion[]>();
  for (const unit of units) {
    const group = groups.get(keyOf(unit));
    if (group === undefined) groups.set(keyOf(unit), [unit]);
    else group.push(unit);
  }
  return groups;
}
