import { foldText } from '../text/fold.ts';

/**
 * Whom a list of the membership holds by its title: `all` members of what it names, the `official` or the
 * `probationary` ones, or `some`: a part whose bounds nobody knows (`ĐẢNG VIÊN NỮ`, `ĐẢNG VIÊN MỚI`).
 */
export type MemberListPart = 'all' | 'official' | 'probationary' | 'some';

/** `organisation`: the one the title names, as written there; null when it names none beside its sender. */
export type MemberListTitle = { readonly part: MemberListPart; readonly organisation: string | null };

/** Between the title of a list and the name of one that only adds to it, see `nameOfSupplement`. */
const ADDED_TO = ' + ';

/** What a list is called that adds to the one of this title: `DANH SÁCH ĐẢNG VIÊN + BỔ SUNG LẦN 2`. */
export const nameOfSupplement = (main: string, name: string): string =>
  `${main}${ADDED_TO}${name.toLocaleUpperCase('vi')}`;

/** Title of the list that one of this name adds to; null: it adds to none. */
export function titleOfMain(title: string): string | null {
  const at = title.lastIndexOf(ADDED_TO);
  return at === -1 ? null : title.slice(0, at);
}

/** Where a cell stands behind the title, see `listTitle`. */
const CELL_BEHIND = ' – ';
const PERIODS = [
  / (?:tinh|co|chot|thong ke)? ?(?:den|tai)?(?: het)?(?: ngay| thoi diem)* \d+ (?:thang )?\d+ (?:nam )?\d{4}(?= |$)/gu,
  / (?:quy (?:iv|iii|ii|i|\d)|(?:0?\d|sau|chin) thang(?: dau| cuoi)?|thang \d+)(?: (?:nam )?\d{4}| nam)?(?= |$)/gu,
  / nam \d{4}(?= |$)/gu,
];
const ORGANISATION = /(?:^|\s)(đảng bộ|đảng uỷ|đảng ủy|chi bộ|chi uỷ|chi ủy|tổ chức cơ sở đảng|tccsđ)(?=\s)/iu;
const HEAD = new RegExp(
  [
    '^(?:so |phieu |bang )?(?:danh sach|phieu|ho so|so)?(?: (?:trich ngang|tong hop|chi tiet|toan bo|toan the|tat ca|cac|dong chi|ho so))*',
    '(?: ?dang vien(?<part> chinh thuc(?: va)? du bi| du bi(?: va)? chinh thuc| chinh thuc| du bi)?)?',
    '(?: (?:dang(?: do \\S+)? quan ly|dang sinh hoat(?: dang)?|dang cong tac va sinh hoat|hien co|co mat|trong danh sach|duoc quan ly))*',
    '(?: (?:cua|thuoc|tai|o))?$',
  ].join(''),
  'u',
);

/**
 * Reads a title as `listTitle` keeps it; an empty one says nothing of a part. What is not understood is a part, and so is
 * what only adds to another list.
 */
export function readMemberListTitle(title: string): MemberListTitle {
  if (titleOfMain(title) !== null) return { part: 'some', organisation: null };
  const [main = '', behind] = title.normalize('NFC').split(CELL_BEHIND);
  const found = ORGANISATION.exec(main);
  const head = found === null ? main : main.slice(0, found.index);
  const named = found === null ? null : main.slice(found.index).trim();
  let folded = ` ${foldText(head)}`;
  for (const period of PERIODS) folded = folded.replace(period, '');
  const match = HEAD.exec(folded.trim());
  const organisation = behind ?? (named === null ? null : withoutPeriod(named));
  if (match === null) return { part: 'some', organisation };
  const part = match.groups?.['part']?.trim() ?? '';
  if (part === 'chinh thuc') return { part: 'official', organisation };
  return { part: part === 'du bi' ? 'probationary' : 'all', organisation };
}

const PERIOD_BEHIND = /[\s,–-]+(?:tính\s|có\s|chốt\s)?(?:đến\s|ngày\s|năm\s|quý\s|tháng\s|\d+\s*tháng).*$/iu;

/** `CHI BỘ BẢN HUỔI SANG NĂM 2024`: the days are no part of the name. */
const withoutPeriod = (name: string) => name.replace(PERIOD_BEHIND, '').trim();
