import type { OrganisationType, UnitKind } from '../unit.ts';
import { organisationTypeNames, unitKindNames } from '../unit-words.ts';
import { valueTable } from '../value-table.ts';

/**
 * What a row of a table says became of an old unit. `area`: ground without its people; `area-and-people`: all people with
 * a part of the ground, so the organisation goes whole; `rest`: the old unit goes on with what is left of it.
 */
export type ReorganisedBy =
  | 'whole'
  | 'part'
  | 'area'
  | 'area-and-people'
  | 'keep'
  | 'rest'
  | 'rename'
  | 'transfer'
  | 'dissolve'
  | 'found'
  | 'receive'
  | 'hand-over';

export const reorganisedByNames = valueTable<ReorganisedBy>([
  { code: 'whole', label: 'Nhập toàn bộ', spellings: ['Toàn bộ', 'Nhập', 'Nhập nguyên trạng', 'Sáp nhập', 'Hợp nhất'] },
  { code: 'part', label: 'Nhập một phần', spellings: ['Một phần', 'Tách', 'Tách một phần'] },
  { code: 'area', label: 'Nhập một phần diện tích' },
  {
    code: 'area-and-people',
    label: 'Nhập một phần diện tích, toàn bộ dân số',
    spellings: ['Nhập một phần diện tích và toàn bộ dân số'],
  },
  { code: 'keep', label: 'Giữ nguyên' },
  { code: 'rest', label: 'Giữ nguyên phần còn lại', spellings: ['Phần còn lại'] },
  { code: 'rename', label: 'Đổi tên' },
  { code: 'transfer', label: 'Chuyển cấp trên', spellings: ['Chuyển', 'Chuyển trực thuộc', 'Đổi cấp trên'] },
  { code: 'dissolve', label: 'Giải thể', spellings: ['Kết thúc hoạt động'] },
  { code: 'found', label: 'Thành lập', spellings: ['Thành lập mới', 'Lập mới'] },
  { code: 'receive', label: 'Tiếp nhận nguyên trạng', spellings: ['Tiếp nhận'] },
  { code: 'hand-over', label: 'Bàn giao nguyên trạng', spellings: ['Bàn giao', 'Chuyển đi nguyên trạng'] },
]);

/** What a cell about the kind of a new unit says: its kind, or its type, or nothing about either. */
export type NewUnitKind = { readonly kind: UnitKind | null; readonly organisationType: OrganisationType | null };

/** The levels of the state name a base organisation by the place; `Đặc khu` has no row of its own in the forms. */
export const newUnitKindNames = valueTable<string>([
  ...unitKindNames.entries.map((entry) =>
    entry.code === 'superior'
      ? { ...entry, spellings: [...(entry.spellings ?? []), 'Đảng bộ cấp trên trực tiếp cơ sở'] }
      : entry,
  ),
  ...organisationTypeNames.entries.map((entry) => ({ ...entry, code: `type ${entry.code}` })),
  { code: 'none', label: 'Đặc khu' },
]);

export function newUnitKindOf(code: string): NewUnitKind {
  const type = organisationTypeNames.entries.find((entry) => `type ${entry.code}` === code);
  if (type !== undefined) return { kind: null, organisationType: type.code };
  if (code === 'superior') return { kind: 'superior', organisationType: null };
  const kind = unitKindNames.entries.find((entry) => entry.code === code);
  return { kind: kind?.code ?? null, organisationType: null };
}
