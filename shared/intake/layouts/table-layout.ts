import { foldText, matchKey } from '../../text/fold.ts';

/**
 * One column a layout knows. `headers` are the texts that name it, compared by `matchKey`; `Ngày sinh > Nam` is the
 * leaf `Nam` below the group `Ngày sinh`. A new spelling is a new text here.
 */
export type LayoutField<Id extends string = string> = {
  readonly id: Id;
  /** Shown as “hiểu là” and in problems. */
  readonly label: string;
  readonly headers: readonly string[];
  /** A cell merged over several rows holds for each of them. Without it such a merge belongs to its first row only. */
  readonly carriesDown?: true;
  /** Several columns may hold it. */
  readonly repeats?: true;
  /** Its absence is told in a note, because figures that need it will be missing. */
  readonly missed?: true;
  /** Understood, but the data file has no place for it: told in a note, so that nobody takes it for read in. */
  readonly unkept?: true;
  /** Every row of the table fills one of the fields with `key`, and one of those with `proof`. */
  readonly sign?: 'key' | 'proof' | 'both';
  /** A column of ticks: one in this column says `value` for the field `of`. */
  readonly tick?: { readonly of: string; readonly value: string };
  /** A piece of the field `of`; the pieces are joined in the order of the layout, with this sign between them. */
  readonly part?: { readonly of: string; readonly with: ' ' | '/' };
  /** Columns under one merged head are pieces of one value, joined with this. */
  readonly joins?: '' | ' ' | '/';
  /**
   * One cell holds several facts, a line each or parted by commas: the fields in their order, one list for each number
   * of facts it may hold. Another number of facts is a problem.
   */
  readonly holds?: readonly (readonly string[])[];
  /** Stands for another field where the table has no column of that one. */
  readonly insteadOf?: string;
  /** Heads too short to name it alone: they do so when most values below them are known ones. */
  readonly headersWithValues?: { readonly headers: readonly string[]; readonly isKnown: (text: string) => boolean };
  /** The head means another field when these stand under the same group (`Năm` and `Nam` have one key). */
  readonly beside?: { readonly fields: readonly string[]; readonly means: string };
};

/** A table that is recognised by its column heads, wherever it stands on the sheet. */
export type TableLayout<Id extends string = string> = {
  readonly id: string;
  readonly kind:
    | 'admissions'
    | 'candidates'
    | 'members'
    | 'summary'
    | 'units'
    | 'reorganisation'
    | 'targets'
    | 'places';
  readonly title: string;
  readonly fields: readonly LayoutField<Id>[];
  /** The table is this layout when all columns of one of these sets are there. */
  readonly shapes: readonly (readonly Id[])[];
  /** Words of which the title must hold one when only a weak shape was found, see `weakShapes`. */
  readonly titleWords: readonly string[];
  /** Shapes that also occur in other lists: they count only under a title with one of `titleWords`. */
  readonly weakShapes: readonly (readonly Id[])[];
  /** Each person takes so many printed lines, and a column holds several facts below each other. */
  readonly rowsPerPerson?: number;
  /** Titles of lists that look alike but are something else. */
  readonly otherTitles: readonly string[];
  /** Heads of columns such a list never has: with one of them its columns prove nothing. */
  readonly strangers?: readonly string[];
  /**
   * What stands in brackets may make a head another figure: `Kết nạp (lũy kế)`. True: only harmless hints are passed
   * over; false: all are. Without it those are not that make any head something else.
   */
  readonly hintsCount?: boolean;
};

/** Column heads by key, for looking up the path of a column (group, leaf). */
export type HeaderLookup<Id extends string = string> = (path: readonly string[]) => Id | null;

/** `Ngày sinh > Nam` and `Ngày sinh > Nữ` for each group and leaf. */
export function underGroups(groups: readonly string[], leaves: readonly string[]): readonly string[] {
  return groups.flatMap((group) => leaves.map((leaf) => `${group} > ${leaf}`));
}

const HINT = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/gu;

/** A hint whose bracket was never closed runs to the end. */
const UNCLOSED = /[([{].*$/su;

const MOST_HEADERS = 5000;
const LONGEST_KEPT = 300;

/** Every layout looks at the same heads, and the units of a district send the same heads all year. */
function remembered(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const key = make(text);
    if (made.size >= MOST_HEADERS) made.clear();
    if (text.length <= LONGEST_KEPT) made.set(text, key);
    return key;
  };
}

/** Key of one head: hints in brackets and asterisks do not count. */
const headerKey = remembered((text) => matchKey(withoutHints(text)));

/** A share is no count, also where only the hint says so: `Kết nạp (%)`. */
const SHARE = /%|tỷ lệ|tỉ lệ/iu;

function withoutHints(text: string): string {
  if (SHARE.test(text)) return text.replaceAll('%', ' phần trăm ');
  let rest = text;
  for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(HINT, ' ')];
  rest = rest.replace(UNCLOSED, ' ');
  return matchKey(rest) === '' ? text : rest;
}

/** Short words that mean one thing in every head, and long ones that say no more than short ones; folded. */
const SAID_SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bngay thang nam\b/g, 'ngay'],
  [/\bqd\b/g, 'quyet dinh'],
  [/\bnq\b/g, 'nghi quyet'],
  [/\bkn\b/g, 'ket nap'],
  [/\bsh\b/g, 'sinh hoat'],
  [/\bdang (?:cong san viet nam|csvn)\b|\bdcsvn\b/g, 'dang'],
];

/** Key of a head in full words: `Ngày, tháng, năm QĐ` and `Ngày quyết định` give the same. */
const fullKey = remembered((text) =>
  matchKey(SAID_SHORT.reduce((rest, [short, full]) => rest.replace(short, full), foldText(withoutHints(text)))),
);

/** True when a table whose columns have these paths has one of the heads. */
export function hasHead(paths: readonly string[], heads: readonly string[]): boolean {
  const known = new Set(heads.map((head) => matchKey(head)));
  return paths.some((path) => {
    const leaf = path.split(' – ').at(-1) ?? '';
    return known.has(headerKey(leaf)) || known.has(headerKey(path));
  });
}

/** Groups that say nothing about the columns below them. */
const NEUTRAL_GROUPS: ReadonlySet<string> = new Set(
  [
    ...['Thông tin', 'Thông tin chung', 'Thông tin cơ bản', 'Thông tin cá nhân', 'Thông tin bản thân'],
    ...['Thông tin đảng viên', 'Thông tin về đảng viên', 'Sơ yếu lý lịch', 'Lý lịch', 'Lý lịch bản thân'],
  ].map(matchKey),
);

/** True for a column that has no head of its own: nothing stands above it, or only a group over all columns. */
export const isHeadless = (header: string): boolean => header === '' || NEUTRAL_GROUPS.has(matchKey(header));

/** Keys under which a path may be known, most exact first: in its own words, and in full ones. */
type PathKeys = { readonly exact: readonly string[]; readonly full: readonly string[] };

/** By the path itself, as each layout asks for the same ones. */
const keysOfPaths = new WeakMap<readonly string[], PathKeys>();

function keysOfPath(path: readonly string[]): PathKeys {
  const known = keysOfPaths.get(path);
  if (known !== undefined) return known;
  const made = { exact: pathKeys(path.map(headerKey)), full: pathKeys(path.map(fullKey)) };
  keysOfPaths.set(path, made);
  return made;
}

function pathKeys(heads: readonly string[]): readonly string[] {
  const keys = heads.filter(
    (key, at) => key !== '' && (at === heads.length - 1 || (!NEUTRAL_GROUPS.has(key) && key !== heads[at + 1])),
  );
  if (keys.length === 1) return keys;
  return [...new Set([keys.join('>'), keys.slice(-2).join('>'), keys.join('')])];
}

/** Hints that make any head something else: what is planned, of other days, or of other people. */
const ELSE_HINT =
  /(?<!\p{L})(?:dự kiến|ước|l(?:ũy|uỹ|uy) kế|cộng dồn|cùng kỳ|kế hoạch|chỉ tiêu|nghìn|ngàn|(?:của )?(?:cha|mẹ|bố|vợ|chồng|con))(?!\p{L})/iu;
/** Hints that leave a figure what it is. */
const HARMLESS_HINT =
  /^(?:số |đơn vị tính:? ?|đvt:? ?)?(?:người|ng|đ\/c|đc|đồng chí|đảng viên|đv|lượt|bản|thôn|chi bộ|tổ chức|lượng|tổng|tổng số|chung|nếu có|ghi .*|kỳ này|trong kỳ|thực hiện|kết quả|\*+|\d{1,2}|[a-z])$/iu;

function hintsIn(path: readonly string[]): readonly string[] {
  return path.flatMap((head) =>
    /[([{]/u.test(head)
      ? [...head.matchAll(/[([{]([^()[\]{}]*)/gu)].map(([, hint = '']) => hint.trim()).filter((hint) => hint !== '')
      : [],
  );
}

const OTHER_DAYS_HINT = /(?<!\p{L})(?:kỳ|quý|năm|tháng) trước(?!\p{L})|năm \d{4}|so với/iu;

/** True when a label says more in brackets than the form's own, so that its row is another figure: `Nữ (%)`, `(lũy kế)`. */
export function saysElse(label: string, own: string): boolean {
  const known = new Set(hintsIn([own]).map(foldText));
  return hintsIn([label]).some(
    (hint) => !known.has(foldText(hint)) && (ELSE_HINT.test(hint) || SHARE.test(hint) || OTHER_DAYS_HINT.test(hint)),
  );
}

/** Builds the lookup. A header text that would mean two columns is an error of the data and throws. */
export function headerLookup<Id extends string>(
  fields: readonly Pick<LayoutField<Id>, 'id' | 'headers'>[],
  { hintsCount }: { readonly hintsCount?: boolean } = {},
): HeaderLookup<Id> {
  const known = new Map<string, Id>();
  const inFull = new Map<string, Id | null>();
  for (const { id, headers } of fields) {
    for (const header of headers) {
      const full = header.split(' > ').map(fullKey).join('>');
      // What two fields may be called in full words names neither.
      inFull.set(full, inFull.has(full) && inFull.get(full) !== id ? null : id);
      const key = header.split(' > ').map(headerKey).join('>');
      const other = known.get(key);
      if (other !== undefined && other !== id) throw new Error(`“${header}” heads both ${other} and ${id}`);
      known.set(key, id);
    }
  }
  const find: HeaderLookup<Id> = (path) => {
    const { exact, full } = keysOfPath(path);
    for (const key of exact) {
      const found = known.get(key);
      if (found !== undefined) return found;
    }
    for (const key of full) {
      const found = inFull.get(key);
      if (found !== undefined) return found;
    }
    return null;
  };
  /** `Ngày vào Đảng (chính thức)` is another day; `Nữ (năm sinh)` says whose, and stays what it is. */
  const namesAnother = (path: readonly string[], hint: string, found: Id) => {
    const named = find([hint]);
    return named !== null && named !== found && find([hint, ...path]) !== found;
  };
  const isElse = (hint: string, found: Id) =>
    ELSE_HINT.test(hint) || (hintsCount === true && !HARMLESS_HINT.test(hint) && find([hint]) !== found);
  return (path) => {
    const found = find(path);
    if (found === null || hintsCount === false) return found;
    const hints = hintsIn(path);
    if (hints.some((hint) => isElse(hint, found))) return null;
    for (const hint of hints) {
      // `Ngày sinh (nam)` is the leaf in brackets.
      const leaf = known.get([...path, hint].slice(-2).map(headerKey).join('>'));
      if (leaf !== undefined) return leaf;
      if (namesAnother(path, hint, found)) return null;
    }
    return found;
  };
}
