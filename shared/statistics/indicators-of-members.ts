import type { OrganisationType } from '../domain/unit.ts';
import type { FormRowRef, Indicator, Predicate } from './indicator.ts';

const form1 = (row: string): FormRowRef => ({ form: 'bieu-1-btctw', row });
const form3 = (row: string): FormRowRef => ({ form: 'bieu-3-btctw', row });

const counted = (name: string, label: string, where: Predicate, rows: readonly FormRowRef[] = []): Indicator => ({
  code: `members.${name}`,
  label,
  unit: 'người',
  kind: 'state',
  source: { from: 'members', where, rows },
});

type Field = Extract<Predicate, { op: 'is' }>['field'];
const is = (field: Field, ...oneOf: readonly string[]): Predicate => ({ op: 'is', field, oneOf });
const EVERYBODY: Predicate = { op: 'always' };
const WORKING = is('work', 'working');

/** Peoples that are not an ethnic minority; the setting `foreignOriginIsMinority` takes `foreign-origin` out. */
export const NOT_MINORITY = ['kinh', 'foreign-origin'] as const;

const heads: readonly Indicator[] = [
  counted('total', 'Tổng số đảng viên', EVERYBODY, [form1('D'), form3('I')]),
  {
    ...counted('opening', 'Đảng viên đầu kỳ', EVERYBODY),
    // An opening balance belongs to one period, not to a day: the year and its fourth quarter end together, begin apart.
    kind: 'flow',
    source: { from: 'members', where: EVERYBODY, rows: [form1('A')], on: 'eve' },
  },
  counted('female', 'Đảng viên nữ', is('sex', 'female'), [form3('I.1')]),
  counted('minority', 'Đảng viên là người dân tộc thiểu số', { op: 'isNot', field: 'people', oneOf: NOT_MINORITY }, [
    form3('I.3'),
  ]),
  {
    code: 'members.age.mean',
    label: 'Tuổi bình quân của đảng viên',
    unit: 'tuổi',
    kind: 'state',
    source: { from: 'members-mean-age', rows: [] },
  },
  counted('religious', 'Đảng viên là người theo tôn giáo', { op: 'isNot', field: 'religion', oneOf: ['none'] }, [
    form3('I.4'),
  ]),
  counted('probationary', 'Đảng viên dự bị', is('probation', 'probationary')),
  counted('exempt', 'Đảng viên được miễn công tác và sinh hoạt đảng', is('duty', 'exempt')),
];

const ages: readonly Indicator[] = [
  ...(
    [
      ['18-30', 18, 30],
      ['31-35', 31, 35],
      ['36-40', 36, 40],
      ['41-45', 41, 45],
      ['46-50', 46, 50],
      ['51-55', 51, 55],
      ['56-60', 56, 60],
    ] as const
  ).map(([band, from, to]) => counted(`age.${band}`, `Đảng viên từ ${from} - ${to} tuổi`, { op: 'age', from, to })),
  counted('age.over-60', 'Đảng viên trên 60 tuổi', { op: 'age', from: 61, to: null }),
  // Bands of the series of 2012; those of the later one add up to them, not the other way round.
  ...(
    [
      ['31-40', 31, 40, ['31-35', '36-40']],
      ['41-50', 41, 50, ['41-45', '46-50']],
      ['51-60', 51, 60, ['51-55', '56-60']],
    ] as const
  ).map(([band, from, to, finer]) => ({
    ...counted(`decade.${band}`, `Đảng viên từ ${from} - ${to} tuổi`, { op: 'age', from, to }),
    sumOf: finer.map((one) => `members.age.${one}`),
  })),
];

/** By work: those who stopped working are in none of the occupations (Biểu số 3, II.1.a and b). */
const work: readonly Indicator[] = [
  counted('working', 'Đảng viên đang làm việc và công tác', WORKING),
  counted('retired', 'Đảng viên đã nghỉ hưu và nghỉ công tác', is('work', 'retired')),
  ...(
    [
      ['state-official', 'cán bộ, công chức cơ quan Nhà nước từ cấp huyện trở lên'],
      ['party-mass-official', 'cán bộ, công chức cơ quan Đảng, MTTQ, đoàn thể từ cấp huyện trở lên'],
      ['commune-official', 'cán bộ, công chức, người hoạt động không chuyên trách ở xã, phường, thị trấn'],
      ['village-activist', 'người hoạt động không chuyên trách thôn, tổ dân phố, bản'],
      ['public-service-staff', 'viên chức đơn vị sự nghiệp công lập'],
      ['private-service-staff', 'người lao động đơn vị sự nghiệp ngoài công lập'],
      ['enterprise', 'lãnh đạo, quản lý và lao động trong các doanh nghiệp'],
      ['enterprise-manager', 'người lãnh đạo, quản lý doanh nghiệp'],
      ['enterprise-staff', 'nhân viên, người gián tiếp sản xuất'],
      ['enterprise-worker', 'công nhân, lao động trực tiếp sản xuất'],
      ['farmer', 'người làm nông, lâm, ngư nghiệp'],
      ['armed-forces', 'sỹ quan, chiến sỹ quân đội và công an'],
      ['student', 'sinh viên'],
      ['pupil', 'học sinh'],
      ['other', 'nghề nghiệp khác'],
    ] as const
  ).map(([code, label]) =>
    counted(`occupation.${code}`, `Đảng viên đang làm việc: ${label}`, {
      op: 'all',
      of: [
        WORKING,
        code === 'enterprise'
          ? is('occupation', 'enterprise-manager', 'enterprise-staff', 'enterprise-worker')
          : is('occupation', code),
      ],
    }),
  ),
];

/** By the day of admission; the series of 2012 began its second span with the month, not with the day. */
const admission: readonly Indicator[] = (
  [
    ['before-1945-08-19', 'trước 19/8/1945', null, '1945-08-18'],
    ['before-1945-08', 'trước tháng 8/1945', null, '1945-07-31'],
    ['from-1945-08-19', 'từ 19/8/1945 đến 20/7/1954', '1945-08-19', '1954-07-20'],
    ['from-1945-08', 'từ tháng 8/1945 đến 20/7/1954', '1945-08-01', '1954-07-20'],
    ['from-1954-07-21', 'từ 21/7/1954 đến 30/4/1975', '1954-07-21', '1975-04-30'],
    ['from-1975-05-01', 'từ 01/5/1975 đến nay', '1975-05-01', null],
  ] as const
).map(([code, label, from, to]) =>
  counted(`joined.${code}`, `Đảng viên kết nạp ${label}`, { op: 'admitted', from, to }),
);

const byField = (
  field: Field,
  name: string,
  subject: string,
  values: readonly (readonly [code: string, label: string])[],
): readonly Indicator[] =>
  values.map(([code, label]) => counted(`${name}.${code}`, `Đảng viên, ${subject}: ${label}`, is(field, code)));

const levels: readonly Indicator[] = [
  ...byField('education', 'education', 'giáo dục phổ thông', [
    ['literate', 'biết đọc, biết viết chữ quốc ngữ'],
    ['primary', 'tiểu học'],
    ['lower-secondary', 'trung học cơ sở'],
    ['upper-secondary', 'trung học phổ thông'],
  ]),
  ...byField('qualification', 'qualification', 'chuyên môn nghiệp vụ', [
    ['elementary', 'công nhân kỹ thuật, nhân viên nghiệp vụ, sơ cấp'],
    ['intermediate', 'trung cấp'],
    ['college', 'cao đẳng'],
    ['university', 'đại học'],
    ['master', 'thạc sỹ'],
    ['doctor', 'tiến sỹ'],
  ]),
  ...byField('theory', 'theory', 'lý luận chính trị', [
    ['elementary', 'sơ cấp'],
    ['intermediate', 'trung cấp'],
    ['advanced', 'cao cấp, cử nhân'],
  ]),
];

const inType = (code: string, label: string, ...types: readonly OrganisationType[]): Indicator =>
  counted(`type.${code}`, `Đảng viên ở ${label}`, is('organisationType', ...types));

/** By the type of the base organisation (Biểu số 5); organisations abroad are no type a unit can have. */
const types: readonly Indicator[] = [
  inType('commune', 'xã', 'commune'),
  inType('ward', 'phường', 'ward'),
  inType('township', 'thị trấn', 'township'),
  inType('party-mass-office', 'cơ quan Đảng, MTTQ, đoàn thể CT-XH', 'party-mass-office'),
  inType('state-office', 'cơ quan Nhà nước', 'state-office'),
  inType('service', 'đơn vị sự nghiệp', 'public-service', 'school', 'private-service'),
  inType('public-service', 'đơn vị sự nghiệp công lập', 'public-service', 'school'),
  inType('private-service', 'đơn vị sự nghiệp ngoài công lập', 'private-service'),
  inType('army', 'quân đội', 'army'),
  inType('police', 'công an', 'police'),
  inType('business', 'doanh nghiệp và hợp tác xã', 'state-enterprise', 'private-enterprise', 'cooperative'),
  inType('state-enterprise', 'doanh nghiệp có vốn Nhà nước', 'state-enterprise'),
  inType('private-enterprise', 'doanh nghiệp ngoài khu vực Nhà nước', 'private-enterprise'),
  inType('cooperative', 'hợp tác xã', 'cooperative'),
  inType('other', 'loại hình cơ sở khác', 'other'),
];

/** All members on a day, and their parts: Biểu số 1, 3 and 5 of both series. */
export const memberIndicators: readonly Indicator[] = [...heads, ...ages, ...work, ...admission, ...levels, ...types];
