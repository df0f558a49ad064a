/**
 * Words of the rows between and below the people of a list. All are looked for at the beginning of a folded text
 * (`foldText`).
 */
export const groupStarts = ['chi bo', 'dang bo', 'dang uy', 'xa', 'phuong', 'thi tran', 'khoi'] as const;

/** Rows that only add up. `overall`: all people of the list; `part`: perhaps only the group above. */
export const totalStarts = [
  { start: 'tong cong', of: 'overall' },
  { start: 'tong so', of: 'overall' },
  { start: 'danh sach nay co', of: 'overall' },
  { start: 'danh sach co', of: 'overall' },
  { start: 'danh sach gom', of: 'overall' },
  { start: 'cong', of: 'part' },
  { start: 'tong', of: 'part' },
] as const;

/** The first of these ends the list: what follows is signatures and remarks. */
export const footerStarts = [
  'danh sach nay co',
  'danh sach co',
  'danh sach gom',
  'nguoi lap',
  't m',
  'tm',
  'xac nhan',
  'bi thu',
  'pho bi thu',
  'truong ban',
  'noi nhan',
  'ghi chu',
  'luu y',
  'tong so doan vien uu tu',
  'dai dien',
] as const;

/** Place and date above the signatures: `Nà Khoa, ngày 05 tháng 4 năm 2017`, also with dots for the numbers. */
export const placeAndDate = /ngay\D{0,3}\d{0,2}\D{0,3}\s*thang\D{0,3}\d{0,2}\D{0,3}\s*nam/;

/** Marks people put where nothing is to be said. */
export const emptyMarks = /^[\s.…\-–—−_/]+$/u;
