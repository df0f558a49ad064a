import type { Dice } from '../torture/dice.ts';

/** Somebody invented: codes as the data file has them, days as they were. */
export type Somebody = {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birth: string;
  readonly people: string;
  readonly religion: string;
  readonly education: string;
  readonly qualification: string;
  readonly theory: string;
  readonly occupation: string;
  readonly inUnion: boolean;
  readonly readmitted: boolean;
  readonly origin: string;
  readonly residence: string;
  readonly idNumber: string;
  readonly decisionNumber: string;
  readonly decision: string;
  readonly ceremony: string;
};

const FAMILIES = [
  ...['Lò', 'Quàng', 'Giàng', 'Vàng', 'Thào', 'Sùng', 'Nguyễn', 'Trần', 'Tống', 'Công', 'Hoàng', 'Lường', 'Cà', 'Mùa'],
  ...['Hạng', 'Tòng', 'Bạc', 'Điêu', 'Khoàng', 'Chang', 'Cộng', 'Xa', 'Đảng', 'Trưởng', 'Bản', 'Lý', 'Tổng', 'Ghi'],
];
const MALE = ['A', 'Văn', 'Đức', 'Xuân', 'Minh', 'Quốc', ''];
const FEMALE = ['Thị', 'Thị', 'Thị Thu', 'Thị Hồng', 'Ngọc', ''];
const GIVEN = [
  ...['Páo', 'Sơn', 'Dũng', 'Hoa', 'Mai', 'Lan', 'Chú', 'Nam', 'Nữ', 'Thái', 'Bình', 'Tính', 'Vừ', 'Dợ', 'Én', 'Bun'],
  ...['Cương', 'Phượng', 'Kinh', 'Hiền', 'Thành', 'Mất', 'Chuyển', 'Tho', 'Hà', 'Ngày', 'Xuân', 'Thêm', 'Bí', 'Một'],
];
const PEOPLES = ['mong', 'mong', 'thai', 'kinh', 'kinh', 'dao', 'kho-mu', 'cong', 'si-la', 'nung', 'tay', 'khang'];
const OCCUPATIONS = [
  ...['farmer', 'farmer', 'public-service-staff', 'commune-official', 'village-activist', 'other', 'pupil'],
  ...['student', 'armed-forces', 'enterprise-worker', 'state-official', 'party-mass-official', 'enterprise-staff'],
];
const PLACES = [
  'Nà Khoa, Nậm Pồ, Điện Biên',
  'Vĩnh Bảo, Hải Phòng',
  'Thái Thụy, Thái Bình',
  'Mường Chà',
  'Bản Huổi Sang',
];

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Somebody who was admitted in this quarter of 2017; `number` keeps names and id numbers apart. */
export function inventSomebody(number: number, quarter: number, dice: Dice): Somebody {
  const sex = dice.of(['male', 'female', 'male'] as const);
  const middle = dice.of(sex === 'male' ? MALE : FEMALE);
  const name = [dice.of(FAMILIES), middle, dice.of(GIVEN)].filter((word) => word !== '').join(' ');
  const month = (quarter - 1) * 3 + 1 + dice.below(2);
  const day = 1 + dice.below(25);
  return {
    name,
    sex,
    birth: iso(1962 + dice.below(35), 1 + dice.below(12), 1 + dice.below(28)),
    people: dice.of(PEOPLES),
    religion: dice.of(['none', 'none', 'none', 'none', 'catholicism', 'protestantism', 'buddhism']),
    education: dice.of(['upper-secondary', 'upper-secondary', 'lower-secondary', 'primary', 'literate']),
    qualification: dice.of([
      'none',
      'none',
      'elementary',
      'intermediate',
      'college',
      'university',
      'university',
      'master',
    ]),
    theory: dice.of(['none', 'none', 'elementary', 'elementary', 'intermediate', 'advanced']),
    occupation: dice.of(OCCUPATIONS),
    inUnion: dice.below(3) > 0,
    readmitted: dice.below(25) === 0,
    origin: dice.of(PLACES),
    residence: dice.of(PLACES),
    idNumber: `0110${String(70_000_000 + ((number * 31) % 29_000_000)).padStart(8, '0')}`,
    decisionNumber: `${10 + dice.below(300)}-QĐ/HU`,
    decision: iso(2017, month, day),
    ceremony: iso(2017, month, Math.min(28, day + dice.below(4))),
  };
}
