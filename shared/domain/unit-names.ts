import { foldText } from '../text/fold.ts';
import type { CellKind } from './unit.ts';

/** A committee and its organisation are one unit: a report headed by the first comes from the second. Folded. */
const EQUIVALENT_STARTS: readonly (readonly [string, string])[] = (
  [
    ['Ban Chấp hành Đảng bộ', 'Đảng bộ'],
    ['BCH Đảng bộ', 'Đảng bộ'],
    ['Đảng ủy', 'Đảng bộ'],
    ['Chi ủy', 'Chi bộ'],
    ['Tỉnh ủy', 'Đảng bộ tỉnh'],
    ['Huyện ủy', 'Đảng bộ huyện'],
    ['Quận ủy', 'Đảng bộ quận'],
    ['Thị ủy', 'Đảng bộ thị xã'],
    ['Thành ủy', 'Đảng bộ thành phố'],
    ['ĐB', 'Đảng bộ'],
    ['ĐU', 'Đảng bộ'],
    ['CB', 'Chi bộ'],
  ] as const
).map(([written, meant]) => [foldText(written), foldText(meant)]);

/** Levels that may stand without `Đảng bộ` before them: `Xã Nà Khoa`. Folded. */
const LEVELS = ['Xã', 'Phường', 'Thị trấn', 'Đặc khu', 'Huyện', 'Quận', 'Thị xã', 'Thành phố', 'Tỉnh'].map(foldText);

/**
 * The key by which names of one unit meet: `ĐẢNG ỦY XÃ NÀ KHOA`, `Xã Nà Khoa` and `Đảng bộ xã Nà Khoa` give the same.
 * Equal keys only; a likeness is none.
 */
export function unitNameKey(name: string): string {
  const folded = foldText(name);
  for (const [written, meant] of EQUIVALENT_STARTS) {
    if (folded.startsWith(`${written} `)) return `${meant}${folded.slice(written.length)}`;
  }
  if (LEVELS.some((level) => folded.startsWith(`${level} `))) return `${foldText('Đảng bộ')} ${folded}`;
  return folded;
}

/** Names of cells without the word `Chi bộ` meet those with it: `Bản Huổi Sang` is `Chi bộ bản Huổi Sang`. */
export function cellNameKey(name: string): string {
  const key = unitNameKey(name);
  return key.startsWith('chi bo ') ? key.slice('chi bo '.length) : key;
}

const VILLAGE = /^(?:ban|thon|buon|ap|khom|tieu khu|to dan pho|khu pho) (?=[a-z])/;

/** The name of a village whose cell this is, without the word before it; null for other cells and for numbers. */
export function villageNameKey(name: string): string | null {
  const key = cellNameKey(name);
  return VILLAGE.test(key) ? key.replace(VILLAGE, '') : null;
}

/** What the name of a cell says about its kind; the words stand directly after `Chi bộ`. Folded. */
const CELL_NAME_STARTS: readonly (readonly [string, CellKind])[] = (
  [
    ['Bản', 'village'],
    ['Thôn', 'village'],
    ['Buôn', 'village'],
    ['Ấp', 'village'],
    ['Khóm', 'village'],
    ['Tiểu khu', 'village'],
    ['Tổ dân phố', 'village'],
    ['Khu phố', 'village'],
    ['Trường', 'school'],
    ['Cơ quan', 'office'],
    ['Trạm y tế', 'health'],
    ['Y tế', 'health'],
    ['Công an', 'police'],
    ['Quân sự', 'army'],
    ['Công ty', 'enterprise'],
    ['Doanh nghiệp', 'enterprise'],
    ['Hợp tác xã', 'cooperative'],
    ['HTX', 'cooperative'],
  ] as const
).map(([word, kind]) => [foldText(word), kind]);

/** The kind of a cell that is no unit of the tree, from its name; null when the name does not say. */
export function cellKindOfName(name: string): CellKind | null {
  const key = cellNameKey(name);
  return CELL_NAME_STARTS.find(([word]) => key === word || key.startsWith(`${word} `))?.[1] ?? null;
}
