import { cellKinds, type CellKind } from '../domain/unit.ts';
import { cellKindNames } from '../domain/unit-words.ts';
import type { CellCount, Indicator, PlaceCount } from './indicator.ts';

const places = (name: string, label: string, which: PlaceCount): Indicator => ({
  code: `places.${name}`,
  label,
  unit: 'địa bàn',
  kind: which === 'cleared' || which === 'became-empty' ? 'flow' : 'state',
  source: { from: 'places', which },
});

const cells = (
  name: string,
  label: string,
  which: CellCount,
  more: { readonly inner?: true; readonly cellKind?: CellKind | 'unknown' } = {},
): Indicator => ({
  code: `cells.${name}`,
  label,
  unit: 'chi bộ',
  kind: which === 'admitting' ? 'flow' : 'state',
  source: { from: 'cells', which, ...more },
});

/** Thôn, bản, tổ dân phố: whether they have members, and which chi bộ. */
export const placeIndicators: readonly Indicator[] = [
  places('total', 'Thôn, bản, tổ dân phố', 'all'),
  places('without-members', 'Thôn, bản chưa có đảng viên', 'without-members'),
  places('without-cell', 'Thôn, bản chưa có chi bộ', 'without-cell'),
  places('own-cell', 'Thôn, bản có chi bộ riêng', 'own-cell'),
  places('shared-cell', 'Thôn, bản sinh hoạt chi bộ ghép', 'shared-cell'),
  places('cleared', 'Xóa thôn, bản trắng đảng viên', 'cleared'),
  places('became-empty', 'Phát sinh thôn, bản trắng đảng viên', 'became-empty'),
];

/** Chi bộ by kind, with few members, and without an admission for long. The two counters of Biểu 5 are not among them. */
export const cellIndicators: readonly Indicator[] = [
  cells('total', 'Chi bộ (cả chi bộ cơ sở và chi bộ trực thuộc)', 'all'),
  cells('inner', 'Chi bộ trực thuộc', 'all', { inner: true }),
  ...cellKinds.map((cellKind) =>
    cells(`inner.${cellKind}`, `Chi bộ trực thuộc: ${cellKindNames.labelOf(cellKind).toLowerCase()}`, 'all', {
      inner: true,
      cellKind,
    }),
  ),
  cells('inner.unknown', 'Chi bộ trực thuộc: chưa ghi loại', 'all', { inner: true, cellKind: 'unknown' }),
  cells('admitting', 'Chi bộ có kết nạp đảng viên', 'admitting'),
  {
    code: 'cells.admitting.share',
    label: 'Tỷ lệ chi bộ có kết nạp đảng viên',
    unit: '%',
    kind: 'ratio',
    source: { from: 'ratio', of: 'cells.admitting', over: 'cells.total' },
  },
  cells('idle', 'Chi bộ lâu không kết nạp', 'idle'),
  cells('no-source', 'Chi bộ lâu không kết nạp, không còn nguồn', 'no-source'),
  cells('not-enough-data', 'Chi bộ chưa đủ số liệu về kết nạp', 'not-enough-data'),
  cells('few-members', 'Chi bộ ít đảng viên', 'few-members'),
  cells('few-local', 'Chi bộ ít đảng viên là người địa phương', 'few-local'),
];

const reported = (
  code: string,
  label: string,
  kind: 'flow' | 'state',
  unit: Indicator['unit'] = 'người',
): Indicator => ({
  code,
  label,
  unit,
  kind,
  source: { from: 'reported' },
});

const ratio = (code: string, label: string, of: string, over: string): Indicator => ({
  code,
  label,
  unit: '%',
  kind: 'ratio',
  source: { from: 'ratio', of, over },
});

/** Work of the board that only comes as numbers in its own summary table, and what is worked out of them. */
export const workIndicators: readonly Indicator[] = [
  reported('meetings.attended', 'Lượt cấp ủy viên dự sinh hoạt chi bộ', 'flow', 'lượt'),
  reported('class.attendants', 'Quần chúng học lớp bồi dưỡng nhận thức về Đảng', 'flow'),
  reported('class.pupils', 'Học sinh học lớp bồi dưỡng nhận thức về Đảng', 'flow'),
  reported('class.certificates', 'Giấy chứng nhận bồi dưỡng nhận thức về Đảng cấp mới', 'flow'),
  ratio(
    'class.admitted.ratio',
    'Tỷ lệ kết nạp trên số đã học lớp, không phải cùng một khóa',
    'admitted.total',
    'class.attendants',
  ),
  ratio(
    'class.pupils.admitted.ratio',
    'Tỷ lệ học sinh được kết nạp trên số đã học lớp, không phải cùng một khóa',
    'admitted.occupation.pupil',
    'class.pupils',
  ),
  reported('village-posts.total', 'Trưởng thôn, bản và chức danh thôn, bản', 'state', 'chức danh'),
  reported('village-posts.members', 'Trưởng thôn, bản và chức danh thôn, bản là đảng viên', 'state', 'chức danh'),
  ratio(
    'village-posts.members.share',
    'Tỷ lệ trưởng thôn, bản và chức danh thôn, bản là đảng viên',
    'village-posts.members',
    'village-posts.total',
  ),
];

/** What became of the number of members, and how fast. */
export const movementIndicators: readonly Indicator[] = [
  {
    code: 'members.other-movement',
    label: 'Tăng giảm đảng viên ngoài kết nạp (chuyển đến, chuyển đi, ra khỏi Đảng…)',
    unit: 'người',
    kind: 'flow',
    source: { from: 'difference', of: 'members.total', less: ['members.opening', 'admitted.total'] },
  },
  ratio('members.admitted.share', 'Kết nạp so với đảng viên đầu kỳ', 'admitted.total', 'members.opening'),
  {
    code: 'admitted.per-year',
    label: 'Kết nạp bình quân mỗi năm',
    unit: 'người',
    kind: 'ratio',
    source: { from: 'per-year', of: 'admitted.total' },
  },
];
