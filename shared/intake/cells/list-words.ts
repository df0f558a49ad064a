import { normaliseText } from '../../text/fold.ts';

/** Words of the rows between and below the people of a list, compared with folded text (`foldText`). */

/** A line that stands alone and begins so is a group, wherever it stands. */
export const groupStarts = { cell: ['chi bo'], committee: ['dang bo', 'dang uy'] } as const;

/** The same for lines merged over several columns, where a place needs no word before it. */
export const wideGroupStarts = {
  cell: ['chi bo'],
  committee: ['dang bo', 'dang uy', 'xa', 'phuong', 'thi tran'],
} as const;

/**
 * Places that head a group standing alone in its row, told by their marks: `Bàn` and `Trương` are family names, `Bản` and
 * `Trường` are none.
 */
export const groupPlaces = {
  cell: /^(?:CB\s+)?(?:bản|thôn|buôn|ấp|khóm|tiểu khu|tổ dân phố|khu phố|trường (?:mầm non|mẫu giáo|tiểu học|trung học|phổ thông|cao đẳng|chính trị|MN|TH|THCS|THPT|PTDT\S*)|trạm y tế)(?= )/iu,
  committee: /^(?:ĐB|ĐU|xã|phường|thị trấn)(?= )/iu,
} as const;

const TOTAL_REST = String.raw`(?:\s+(?:so|cong|la|co|gom|dang vien|doan vien|moi|ket nap|danh sach|nay|tren|\d+|dong chi|d c|nguoi))*`;
/** Lines that only add up; the whole text must be made of such words, as `Tống` and `Công` are family names. */
export const totalLines = [
  {
    words: new RegExp(
      `^(?:tong cong|tong so|danh sach nay co|danh sach co|danh sach gom|danh sach nay gom)${TOTAL_REST}$`,
    ),
    of: 'overall',
  },
  { words: new RegExp(`^(?:cong|tong)${TOTAL_REST}$`), of: 'part' },
] as const;

/** The first line that begins so ends the list: what follows is signatures and remarks. */
export const footerStarts = [
  ...[
    'danh sach nay',
    'danh sach co',
    'danh sach gom',
    'tong so doan vien uu tu',
    'tong so doan vien',
    'ghi chu',
    'luu y',
    'noi nhan',
  ],
  ...[
    'nguoi lap',
    't m',
    'tm',
    'xac nhan',
    'bi thu',
    'pho bi thu',
    'truong ban',
    'dai dien',
    'thu truong',
    'ban thuong vu',
    'k t',
    't l',
  ],
] as const;

/** Place and date above the signatures: `Nà Khoa, ngày 05 tháng 4 năm 2017`, also with dots for the numbers. */
export const placeAndDate = /\bngay\b[^a-z]{0,12}\bthang\b[^a-z]{0,12}\bnam\b/;

/** A line that stands alone and begins so heads people and is none of them. */
export const sectionStarts = [
  ...['ket nap', 'cong nhan', 'de nghi', 'chuyen den', 'chuyen di', 'chuyen chinh thuc', 'dang vien', 'quan chung'],
  ...['doan vien', 'hoc sinh', 'sinh vien', 'du kien', 'danh sach', 'so dang vien', 'dan toc thieu so'],
] as const;

const ENUMERATOR = /^\s*(?:(?:[IVXLC]+|[a-zđ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)\-–:/]|[-–+*•])\s*/iu;
/** `Chi bộ bản Huổi Sang: 3 đồng chí`, `(3 đ/c)`: how many stand below says nothing of who they are. */
const COUNT_BEHIND =
  /\s*(?::|[:\-–(]?\s*\(?\s*\d{1,3}\s*(?:đồng chí|đ\/c|đc|người|đảng viên|ĐV|QC|quần chúng)\s*\)?|:\s*\d{1,3})\s*[.;:]?$/iu;

/** What a line is called: without the number before it and the count behind. */
export const groupText = (written: string): string =>
  normaliseText(written).replace(ENUMERATOR, '').replace(COUNT_BEHIND, '');

/** `1. Cơ quan xã`, `- Nà Hỳ 2`: nobody's name begins so. */
export const isEnumerated = (text: string): boolean => ENUMERATOR.test(text);

/** Marks people put where nothing is to be said. */
const EMPTY_MARK = /^(?!.*\/\s*\/)[\s.…\-–—−_/]+$/su;

/** True for dashes and dots that stand for nothing. */
export function isEmptyMark(text: string): boolean {
  return EMPTY_MARK.test(text);
}

/** Signs for “as above”: `"`, `//`, `nt`, `- nt -`, `như trên`. */
const DITTO = /^[\s\-–.]*(?:["”“″〃„]+|''|,,|\/(?:\s*\/)+|n\s?[/.]?\s?t|như trên)[\s\-–.]*$/iu;
const LONGEST_DITTO = 16;

/** True for a sign that repeats what stands above. */
export function isDitto(text: string): boolean {
  return text.length <= LONGEST_DITTO && DITTO.test(text);
}

/** True when the folded text begins with one of the words, as whole words. */
export function startsWithOne(folded: string, starts: readonly string[]): boolean {
  return starts.some((start) => folded === start || folded.startsWith(`${start} `));
}
