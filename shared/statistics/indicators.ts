import type { AdmissionFlag } from '../domain/admission.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import { formDefinitions } from '../forms/registry.ts';
import { rowsNaming } from '../forms/rows-naming.ts';
import { admittedByPeople, membersByPeople } from './indicators-by-people.ts';
import { memberIndicators, NOT_MINORITY } from './indicators-of-members.ts';
import { pipelineIndicators } from './indicators-by-pipeline.ts';
import { enterprises, organisations } from './indicators-of-organisations.ts';
import { cellIndicators, movementIndicators, placeIndicators, workIndicators } from './indicators-of-places.ts';
import { rowIndicators } from './row-indicators.ts';
import type { FormRowRef, Indicator, IndicatorSource, Predicate } from './indicator.ts';

const form1 = (row: string): FormRowRef => ({ form: 'bieu-1-btctw', row });
const form2 = (row: string): FormRowRef => ({ form: 'bieu-2-btctw', row });

const admitted = (name: string, label: string, where: Predicate, rows: readonly FormRowRef[]): Indicator => ({
  code: `admitted.${name}`,
  label,
  unit: 'người',
  kind: 'flow',
  source: { from: 'admissions', where, rows },
});

const is = (field: Extract<Predicate, { op: 'is' }>['field'], ...oneOf: readonly string[]): Predicate => ({
  op: 'is',
  field,
  oneOf,
});
const flag = (name: AdmissionFlag): Predicate => ({ op: 'flag', flag: name });

const parts: readonly Indicator[] = [
  admitted('total', 'Đảng viên mới kết nạp', { op: 'always' }, [form2('I'), form1('B1')]),
  admitted('female', 'Nữ', is('sex', 'female'), [form2('I.1')]),
  admitted('minority', 'Dân tộc thiểu số', { op: 'isNot', field: 'people', oneOf: NOT_MINORITY }, [form2('I.2')]),
  admitted('religious', 'Người theo tôn giáo', { op: 'isNot', field: 'religion', oneOf: ['none'] }, [form2('I.3')]),
  admitted('youth-union', 'Đoàn viên Đoàn TNCS Hồ Chí Minh', flag('youth-union'), [form2('I.4')]),
  admitted('business-owner', 'Chủ doanh nghiệp tư nhân', flag('private-business-owner'), [form2('I.5')]),
  admitted('family-planning', 'Quần chúng vi phạm chính sách KHHGĐ', flag('family-planning'), [form2('I.6')]),
  admitted('foreign-spouse', 'Có quan hệ hôn nhân với người nước ngoài', flag('foreign-spouse'), [form2('I.7')]),
  admitted('readmitted', 'Kết nạp lại', flag('readmission'), [form2('I.8')]),
  // No row on the official form: seed reports count “người của thôn, bản” by the kind of chi bộ.
  admitted('village', 'Ở thôn, bản', is('cellKind', 'village'), []),
];

const occupations: readonly Indicator[] = (
  [
    ['01', 'state-official', 'Cán bộ, công chức cơ quan Nhà nước từ cấp huyện trở lên'],
    ['02', 'party-mass-official', 'Cán bộ, công chức cơ quan Đảng, MTTQ, đoàn thể từ cấp huyện trở lên'],
    ['03', 'commune-official', 'Cán bộ, công chức, người hoạt động không chuyên trách ở xã, phường, thị trấn'],
    ['04', 'village-activist', 'Người hoạt động không chuyên trách thôn, tổ dân phố, bản'],
    ['05', 'public-service-staff', 'Viên chức đơn vị sự nghiệp công lập'],
    ['06', 'private-service-staff', 'Người lao động đơn vị sự nghiệp ngoài công lập'],
    ['07', 'enterprise', 'Lãnh đạo, quản lý và lao động trong các doanh nghiệp'],
    ['07a', 'enterprise-manager', 'Người lãnh đạo, quản lý doanh nghiệp'],
    ['07b', 'enterprise-staff', 'Nhân viên, người gián tiếp sản xuất'],
    ['07c', 'enterprise-worker', 'Công nhân, lao động trực tiếp sản xuất'],
    ['08', 'farmer', 'Người làm nông, lâm, ngư nghiệp'],
    ['09', 'armed-forces', 'Sỹ quan, chiến sỹ quân đội và công an'],
    ['10', 'student', 'Sinh viên'],
    ['11', 'pupil', 'Học sinh'],
    ['12', 'other', 'Nghề nghiệp khác'],
  ] as const
).map(([row, code, label]) =>
  admitted(
    `occupation.${code}`,
    label,
    code === 'enterprise'
      ? is('occupation', 'enterprise-manager', 'enterprise-staff', 'enterprise-worker')
      : // The form has no row for those who stopped working.
        is('occupation', ...(code === 'other' ? ['other', 'retired'] : [code])),
    [form2(`II.1.${row}`)],
  ),
);

// The series of 2012 counts them in one row.
const learners = admitted('student-or-pupil', 'Sinh viên, học sinh', is('occupation', 'student', 'pupil'), []);

const ages: readonly Indicator[] = [
  ...(
    [
      ['01', 18, 30],
      ['02', 31, 35],
      ['03', 36, 40],
      ['04', 41, 45],
      ['05', 46, 50],
      ['06', 51, 55],
      ['07', 56, 60],
    ] as const
  ).map(([row, from, to]) =>
    admitted(`age.${from}-${to}`, `Từ ${from} - ${to} tuổi`, { op: 'age', from, to }, [form2(`II.2.${row}`)]),
  ),
  admitted('age.over-60', 'Trên 60 tuổi', { op: 'age', from: 61, to: null }, [form2('II.2.08')]),
  // Bands of the series of 2012; those of the later one add up to them, not the other way round.
  {
    ...admitted('decade.31-40', 'Từ 31 - 40 tuổi', { op: 'age', from: 31, to: 40 }, []),
    sumOf: ['admitted.age.31-35', 'admitted.age.36-40'],
  },
  {
    ...admitted('decade.41-50', 'Từ 41 - 50 tuổi', { op: 'age', from: 41, to: 50 }, []),
    sumOf: ['admitted.age.41-45', 'admitted.age.46-50'],
  },
  {
    ...admitted('decade.over-50', 'Từ 51 tuổi trở lên', { op: 'age', from: 51, to: null }, []),
    sumOf: ['admitted.age.51-55', 'admitted.age.56-60', 'admitted.age.over-60'],
  },
  {
    code: 'admitted.age.mean',
    label: 'Tuổi bình quân',
    unit: 'tuổi',
    kind: 'ratio',
    source: { from: 'mean-age', rows: [form2('II.2.09')] },
  },
];

const education: readonly Indicator[] = (
  [
    ['01', 'literate', 'Biết đọc, biết viết chữ quốc ngữ'],
    ['02', 'primary', 'Tiểu học'],
    ['03', 'lower-secondary', 'Trung học cơ sở'],
    ['04', 'upper-secondary', 'Trung học phổ thông'],
  ] as const
).map(([row, code, label]) => admitted(`education.${code}`, label, is('education', code), [form2(`II.3.${row}`)]));

const qualification: readonly Indicator[] = [
  ...(
    [
      ['01', 'elementary', 'Công nhân kỹ thuật, nhân viên nghiệp vụ, sơ cấp'],
      ['02', 'intermediate', 'Trung cấp'],
      ['03', 'college', 'Cao đẳng'],
      ['04', 'university', 'Đại học'],
      ['05', 'master', 'Thạc sỹ'],
      ['06', 'doctor', 'Tiến sỹ'],
    ] as const
  ).map(([row, code, label]) =>
    admitted(`qualification.${code}`, label, is('qualification', code), [form2(`II.4.${row}`)]),
  ),
  // The form has no row for it, so the six rows above need not add up to the total.
  admitted('qualification.none', 'Chưa qua đào tạo chuyên môn', is('qualification', 'none'), []),
];

const titles: readonly Indicator[] = [
  admitted('title.associate-professor', 'Phó Giáo sư', is('scienceTitle', 'associate-professor'), [form2('II.5.01')]),
  admitted('title.professor', 'Giáo sư', is('scienceTitle', 'professor'), [form2('II.5.02')]),
];

/** Their number only comes in forms: a list of members does not tell who was recognised and has gone since. */
const official: Indicator = {
  code: 'official.total',
  label: 'Công nhận đảng viên chính thức',
  unit: 'người',
  kind: 'state',
  source: { from: 'forms', rows: [] },
};

const shareOf =
  (over: string, label: string) =>
  (part: Indicator): Indicator => ({
    code: `${part.code}.share`,
    label: `${part.label}: tỷ lệ trên ${label}`,
    unit: '%',
    kind: 'ratio',
    source: { from: 'ratio', of: part.code, over },
  });

const shares: readonly Indicator[] = [
  ...[
    ...parts.filter((part) => ['admitted.female', 'admitted.minority', 'admitted.religious'].includes(part.code)),
    ...education,
    ...qualification,
  ].map(shareOf('admitted.total', 'đảng viên mới kết nạp')),
  ...memberIndicators
    .filter((part) => ['members.female', 'members.minority', 'members.religious'].includes(part.code))
    .map(shareOf('members.total', 'tổng số đảng viên')),
];

const target = (span: 'year' | 'term', give: 'target' | 'achievement', label: string): Indicator => ({
  code: give === 'target' ? `target.${span}` : `target.${span}.achievement`,
  label,
  unit: give === 'target' ? 'người' : '%',
  kind: give === 'target' ? 'state' : 'ratio',
  source: { from: 'target', indicator: 'admitted.total', give, span } satisfies IndicatorSource,
});

const targetOfEnterprises = (give: 'target' | 'achievement', label: string): Indicator => ({
  ...target('year', give, label),
  code: give === 'target' ? 'target.year.enterprise' : 'target.year.enterprise.achievement',
  source: { from: 'target', indicator: 'admitted.occupation.enterprise', give, span: 'year' },
});

const withOwnRows: readonly Indicator[] = [
  ...parts,
  ...occupations,
  learners,
  ...admittedByPeople,
  ...ages,
  ...education,
  ...qualification,
  ...titles,
  ...shares.filter((share) => share.code.startsWith('admitted.')),
  ...memberIndicators,
  ...membersByPeople,
  official,
  ...shares.filter((share) => share.code.startsWith('members.')),
  ...movementIndicators,
  ...organisations,
  ...pipelineIndicators,
  ...enterprises,
  ...cellIndicators,
  ...placeIndicators,
  ...workIndicators,
  target('year', 'target', 'Chỉ tiêu năm'),
  target('year', 'achievement', 'Tỷ lệ so với chỉ tiêu năm'),
  targetOfEnterprises('target', 'Chỉ tiêu năm kết nạp trong doanh nghiệp'),
  targetOfEnterprises('achievement', 'Tỷ lệ so với chỉ tiêu năm kết nạp trong doanh nghiệp'),
  target('term', 'target', 'Chỉ tiêu nhiệm kỳ'),
  target('term', 'achievement', 'Tỷ lệ so với chỉ tiêu nhiệm kỳ'),
];

/** Every figure the app can give, with the rows of the known forms that hold it. */
export type Catalogue = {
  /** In the order in which it is listed; not among them are figures of forms that are only sent. */
  readonly indicators: readonly Indicator[];
  /** Of both kinds. */
  readonly find: (code: string) => Indicator | null;
};

const catalogues = new WeakMap<readonly FormDefinition[], Catalogue>();

/** The catalogue over these forms; made once for each list of them. */
export function catalogueOver(forms: readonly FormDefinition[]): Catalogue {
  const known = catalogues.get(forms);
  if (known !== undefined) return known;
  const naming = rowsNaming(forms);
  const all = withOwnRows.map((indicator) => withRowsOfForms(indicator, naming.get(indicator.code) ?? []));
  const byCode = new Map(all.map((indicator) => [indicator.code, indicator]));
  let ofRows: ReadonlyMap<string, Indicator> | undefined;
  const made: Catalogue = {
    indicators: all,
    find: (code) => byCode.get(code) ?? (ofRows ??= rowIndicators(forms)).get(code) ?? null,
  };
  catalogues.set(forms, made);
  return made;
}

/** The rows given above count first; after them every other row of a form that names the indicator. */
function withRowsOfForms(indicator: Indicator, named: readonly FormRowRef[]): Indicator {
  const { source } = indicator;
  if (!('rows' in source)) return indicator;
  const isGiven = (one: FormRowRef) => source.rows.some(({ form, row }) => form === one.form && row === one.row);
  const others = named.filter((one) => !isGiven(one));
  return others.length === 0 ? indicator : { ...indicator, source: { ...source, rows: [...source.rows, ...others] } };
}

/** Codes, labels and kinds of the catalogue. Which rows of forms hold a figure only `catalogueOver` the known forms says. */
export const { indicators, find: findIndicator } = catalogueOver(formDefinitions);
