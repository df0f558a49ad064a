import { underGroups } from './table-layout.ts';

/** Heads of the levels of schooling, training and theory, alone or below a group. */
export const LEVELS = ['Trình độ', 'Trình độ học vấn, chuyên môn'];
export const SCHOOLS = [
  ...['GDPT', 'Trình độ GDPT', 'Giáo dục phổ thông', 'Trình độ giáo dục phổ thông', 'Học vấn', 'Trình độ học vấn'],
  ...['Văn hóa', 'TĐVH', 'Trình độ văn hóa', 'Trình độ VH', 'Học vấn phổ thông', 'Văn hóa phổ thông'],
];
export const TRAINING = [
  ...['CMNV', 'Chuyên môn', 'Trình độ chuyên môn', 'Trình độ CM', 'Chuyên môn nghiệp vụ', 'TĐCM', 'Trình độ CMNV'],
  ...['Trình độ chuyên môn nghiệp vụ', 'Trình độ chuyên môn, nghiệp vụ', 'Chuyên môn, nghiệp vụ'],
];
export const THEORY = [
  ...['LLCT', 'Lý luận chính trị', 'Lý luận', 'Trình độ LLCT', 'Chính trị', 'Trình độ lý luận chính trị'],
  ...['Trình độ lý luận', 'Trình độ chính trị', 'TĐLLCT', 'Trình độ LL chính trị'],
];

const ticks = <Id extends string>(
  id: Id,
  { of, value, label }: { readonly of: string; readonly value: string; readonly label: string },
  headers: readonly string[],
) => ({ id, label, headers, tick: { of, value }, carriesDown: true as const });

/** Tick columns of training below `Chuyên môn`; those whose words also mean a level of theory need the group above. */
export const trainingTicks = [
  ticks('isAboveUniversity', { of: 'qualification', value: 'Trên ĐH', label: 'Chuyên môn: trên đại học' }, [
    ...['Trên ĐH', 'Trên đại học', 'Sau đại học'],
    ...underGroups([...LEVELS, ...TRAINING], ['Trên ĐH', 'Trên đại học', 'Sau đại học']),
  ]),
  ticks('isDoctor', { of: 'qualification', value: 'Tiến sỹ', label: 'Chuyên môn: tiến sỹ' }, [
    ...underGroups(TRAINING, ['Tiến sỹ', 'TS']),
  ]),
  ticks('isMaster', { of: 'qualification', value: 'Thạc sỹ', label: 'Chuyên môn: thạc sỹ' }, [
    ...underGroups(TRAINING, ['Thạc sỹ', 'ThS']),
  ]),
  ticks('isUniversity', { of: 'qualification', value: 'Đại học', label: 'Chuyên môn: đại học' }, [
    ...['ĐH', 'Đại học'],
    ...underGroups([...LEVELS, ...TRAINING], ['ĐH', 'Đại học']),
  ]),
  ticks('isCollege', { of: 'qualification', value: 'Cao đẳng', label: 'Chuyên môn: cao đẳng' }, [
    ...underGroups(TRAINING, ['CĐ', 'Cao đẳng']),
  ]),
  ticks('isCollegeOrLess', { of: 'qualification', value: 'CĐ hoặc TC', label: 'Chuyên môn: cao đẳng, trung cấp' }, [
    ...['CĐ, TC', 'Cao đẳng, trung cấp'],
    ...underGroups([...LEVELS, ...TRAINING], ['CĐ, TC', 'Cao đẳng, trung cấp']),
  ]),
  ticks('isIntermediate', { of: 'qualification', value: 'Trung cấp', label: 'Chuyên môn: trung cấp' }, [
    ...underGroups(TRAINING, ['TC', 'Trung cấp']),
  ]),
  ticks('isElementary', { of: 'qualification', value: 'Sơ cấp', label: 'Chuyên môn: sơ cấp' }, [
    ...underGroups(TRAINING, ['SC', 'Sơ cấp']),
  ]),
] as const;

/** Tick columns of theory below `Lý luận`. */
export const theoryTicks = [
  ticks('isTheoryHigh', { of: 'theory', value: 'Cao cấp', label: 'Lý luận: cao cấp' }, [
    ...['Cao cấp'],
    ...underGroups(THEORY, ['Cao cấp', 'CC']),
  ]),
  ticks('isTheoryDegree', { of: 'theory', value: 'Cử nhân', label: 'Lý luận: cử nhân' }, [
    ...underGroups(THEORY, ['Cử nhân', 'CN']),
  ]),
  ticks('isTheoryHighOrDegree', { of: 'theory', value: 'Cao cấp', label: 'Lý luận: cao cấp, cử nhân' }, [
    ...underGroups(THEORY, ['Cao cấp, cử nhân', 'CC, CN', 'Cử nhân, cao cấp']),
  ]),
  ticks('isTheoryMiddle', { of: 'theory', value: 'Trung cấp', label: 'Lý luận: trung cấp' }, [
    ...underGroups(THEORY, ['Trung cấp', 'TC']),
  ]),
  ticks('isTheoryLow', { of: 'theory', value: 'Sơ cấp', label: 'Lý luận: sơ cấp' }, [
    ...underGroups(THEORY, ['Sơ cấp', 'SC']),
  ]),
] as const;
