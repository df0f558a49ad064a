import { foldText, normaliseText } from '../../text/fold.ts';
import { agreesInMarks } from '../../text/vietnamese-marks.ts';
import type { OrganisationType } from '../unit.ts';

/** Levels of places, longest words first: folded words, the full word, the type of a base organisation. */
const LEVELS = [
  { words: ['thi tran', 'tt'], full: 'thị trấn', type: 'township' },
  { words: ['thanh pho', 'tp'], full: 'thành phố', type: null },
  { words: ['thi xa', 'tx'], full: 'thị xã', type: null },
  { words: ['dac khu'], full: 'đặc khu', type: null },
  { words: ['phuong', 'p'], full: 'phường', type: 'ward' },
  { words: ['huyen', 'h'], full: 'huyện', type: null },
  { words: ['quan', 'q'], full: 'quận', type: null },
  { words: ['tinh', 't'], full: 'tỉnh', type: null },
  { words: ['xa', 'x'], full: 'xã', type: 'commune' },
] as const;
type LevelWord = (typeof LEVELS)[number]['full'];

const PREFIX = /^(?:ban chap hanh dang bo|bch dang bo|dang bo|dang uy|db|du) (?:co so )?/;
const COMMITTEES: readonly (readonly [string, LevelWord])[] = [
  ['tinh uy ', 'tỉnh'],
  ['thanh uy ', 'thành phố'],
  ['thi uy ', 'thị xã'],
  ['huyen uy ', 'huyện'],
  ['quan uy ', 'quận'],
];

/** A name taken apart: `Đảng bộ xã Nà Hỳ`, `Xã Nà Hỳ` and `Nà Hỳ` are one place, the last of no stated level. */
export type PlaceName = { readonly place: string; readonly level: LevelWord | null };

export function placeName(name: string): PlaceName {
  const folded = foldText(name);
  const committee = COMMITTEES.find(([words]) => folded.startsWith(words));
  if (committee !== undefined) return { place: folded.slice(committee[0].length), level: committee[1] };
  const bare = folded.replace(PREFIX, '');
  for (const { words, full } of LEVELS) {
    const word = words.find((one) => bare.startsWith(`${one} `));
    if (word !== undefined) return { place: bare.slice(word.length + 1), level: full };
  }
  return { place: bare, level: null };
}

/** Names of one place to the letter and its marks. A name without a level fits a xã, or whatever level is expected. */
export function isSamePlace(written: string, name: string, unstated: LevelWord | 'any' = 'xã'): boolean {
  const [one, other] = [placeName(written), placeName(name)];
  if (one.place === '' || one.place !== other.place || !agreesInMarks(written, name)) return false;
  if (one.level === other.level || unstated === 'any') return one.level === other.level || one.level === null;
  return one.level === null && (other.level === unstated || other.level === null);
}

/** `Xã Nà Hỳ` as the organisation is named: `Đảng bộ xã Nà Hỳ`. Other names stay as they are. */
export function organisationName(written: string, type: OrganisationType | null): string {
  const name = normaliseText(written);
  const { level } = placeName(name);
  const known = LEVELS.find(({ full }) => full === level);
  if (PREFIX.test(foldText(name)) || foldText(name).startsWith('chi bo ')) return name;
  if (known !== undefined) {
    const count = foldText(name).startsWith(`${foldText(known.full)} `) ? known.full.split(' ').length : 1;
    return `Đảng bộ ${known.full} ${name
      .split(/[\s.]+/u)
      .slice(count)
      .join(' ')}`;
  }
  const byType = LEVELS.find((one) => one.type !== null && one.type === type);
  return byType === undefined ? name : `Đảng bộ ${byType.full} ${name}`;
}

/** The type of a base organisation its name tells; null when it tells none. */
export function typeOfName(name: string): OrganisationType | null {
  const { level } = placeName(name);
  return LEVELS.find(({ full }) => full === level)?.type ?? null;
}
