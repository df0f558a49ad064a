import { matchKey } from '../../text/fold.ts';

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
};

/** A table that is recognised by its column heads, wherever it stands on the sheet. */
export type TableLayout<Id extends string = string> = {
  readonly id: string;
  readonly kind: 'admissions' | 'summary' | 'units' | 'targets';
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
};

/** Column heads by key, for looking up the path of a column (group, leaf). */
export type HeaderLookup<Id extends string = string> = (path: readonly string[]) => Id | null;

/** `Ngày sinh > Nam` and `Ngày sinh > Nữ` for each group and leaf. */
export function underGroups(groups: readonly string[], leaves: readonly string[]): readonly string[] {
  return groups.flatMap((group) => leaves.map((leaf) => `${group} > ${leaf}`));
}

const HINT = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/gu;

/** Key of one head: hints in brackets and asterisks do not count. */
function headerKey(text: string): string {
  return matchKey(text.replace(HINT, ' ')) || matchKey(text);
}

/** Groups that say nothing about the columns below them. */
const NEUTRAL_GROUPS: ReadonlySet<string> = new Set(
  [
    ...['Thông tin', 'Thông tin chung', 'Thông tin cơ bản', 'Thông tin cá nhân', 'Thông tin bản thân'],
    ...['Thông tin đảng viên', 'Thông tin về đảng viên', 'Sơ yếu lý lịch', 'Lý lịch', 'Lý lịch bản thân'],
  ].map(matchKey),
);

/** Builds the lookup. A header text that would mean two columns is an error of the data and throws. */
export function headerLookup<Id extends string>(
  fields: readonly Pick<LayoutField<Id>, 'id' | 'headers'>[],
): HeaderLookup<Id> {
  const known = new Map<string, Id>();
  for (const { id, headers } of fields) {
    for (const header of headers) {
      const key = header.split(' > ').map(headerKey).join('>');
      const other = known.get(key);
      if (other !== undefined && other !== id) throw new Error(`“${header}” heads both ${other} and ${id}`);
      known.set(key, id);
    }
  }
  return (path) => {
    const keys = path
      .map(headerKey)
      .filter((key, at) => key !== '' && (at === path.length - 1 || !NEUTRAL_GROUPS.has(key)));
    const candidates = [keys.join('>'), keys.slice(-2).join('>'), keys.join(''), ...(keys.length === 1 ? keys : [])];
    for (const key of candidates) {
      const found = known.get(key);
      if (found !== undefined) return found;
    }
    return null;
  };
}
