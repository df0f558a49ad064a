import { valueTable } from './value-table.ts';

/** States of a member as the ward committee's workbook abbreviates them, and as the national file writes them. */
export const memberStatuses = [
  'active', // đang sinh hoạt
  'exempt', // miễn sinh hoạt
  'active-elsewhere', // sinh hoạt tạm nơi khác
  'visiting', // chuyển đến tạm
  'moved-away', // chuyển đi
  'deceased', // từ trần
  'struck-off', // xóa tên
  'left', // cho ra khỏi Đảng
  'expelled', // khai trừ
] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/** `CT` alone may be chính thức, chuyển tới or chính trị and is not in the list. */
export const memberStatusNames = valueTable<MemberStatus>([
  {
    code: 'active',
    label: 'Đang sinh hoạt',
    spellings: ['ĐSH', 'Đang sinh hoạt Đảng', 'Đang SH', 'Đang quản lý', 'Sinh hoạt'],
  },
  {
    code: 'exempt',
    label: 'Miễn sinh hoạt',
    spellings: ['MSH', 'Miễn SH', 'Miễn sinh hoạt Đảng', 'Miễn công tác và sinh hoạt'],
  },
  {
    code: 'active-elsewhere',
    label: 'Sinh hoạt tạm',
    spellings: ['SHT', 'Sinh hoạt tạm thời', 'Chuyển sinh hoạt tạm thời'],
  },
  { code: 'visiting', label: 'Chuyển đến tạm', spellings: ['CĐT', 'Chuyển đến sinh hoạt tạm', 'Chuyển đến tạm thời'] },
  {
    code: 'moved-away',
    label: 'Chuyển đi',
    spellings: ['CĐi', 'Đã chuyển sinh hoạt', 'Đã chuyển đi', 'Chuyển sinh hoạt', 'Chuyển sinh hoạt chính thức'],
  },
  { code: 'deceased', label: 'Từ trần', spellings: ['TT', 'Đã từ trần', 'Mất', 'Đã mất', 'Chết'] },
  { code: 'struck-off', label: 'Xóa tên', spellings: ['XT', 'Xóa tên trong danh sách đảng viên', 'Bị xóa tên'] },
  { code: 'left', label: 'Cho ra khỏi Đảng', spellings: ['CR', 'Cho ra', 'Xin ra khỏi Đảng', 'Ra khỏi Đảng'] },
  { code: 'expelled', label: 'Khai trừ', spellings: ['KT', 'Khai trừ khỏi Đảng', 'Bị khai trừ'] },
]);
