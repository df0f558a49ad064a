import { describe, expect, test } from 'vitest';
import {
  admissionFlags,
  educations,
  occupations,
  qualifications,
  scienceTitles,
  theoryLevels,
} from '../../../../shared/domain/admission.ts';
import { admissionFlagNames } from '../../../../shared/domain/admission-flag-names.ts';
import {
  educationNames,
  levelOfClass,
  readClassAlone,
  readClassFromDay,
  readEducation,
} from '../../../../shared/domain/education-names.ts';
import { occupationNames } from '../../../../shared/domain/occupation-names.ts';
import { peopleNames, peoples } from '../../../../shared/domain/peoples.ts';
import {
  qualificationNames,
  readQualification,
  scienceTitleNames,
} from '../../../../shared/domain/qualification-names.ts';
import { religions } from '../../../../shared/domain/religions.ts';
import { theoryNames } from '../../../../shared/domain/theory-names.ts';
import { valueTable } from '../../../../shared/domain/value-table.ts';
import { bieu2 } from '../../../../shared/forms/definitions/bieu-2-btctw.ts';

describe('tables of spellings', () => {
  test.each([
    ['education', educationNames.entries, educations],
    ['qualification', qualificationNames.entries, qualifications],
    ['theory', theoryNames.entries, theoryLevels],
    ['science title', scienceTitleNames.entries, scienceTitles],
    ['occupation', occupationNames.entries, occupations],
    ['flags', admissionFlagNames.entries, admissionFlags],
  ] as const)('%s: every code once, in the order of the form', (_, entries, codes) => {
    expect(entries.map(({ code }) => code)).toEqual(codes);
  });

  test('a spelling that would mean two things is refused', () => {
    expect(() =>
      valueTable([
        { code: 'a', label: 'Sĩ quan' },
        { code: 'b', label: 'sỹ  quan' },
      ]),
    ).toThrow('means both');
  });

  test('the printed rows of Biểu số 2 mean their own row', () => {
    const coded = bieu2.rows.filter(({ indicator }) => /^admitted\.(?:occupation|education)\./.test(indicator ?? ''));
    for (const { label, indicator } of coded) {
      const code = indicator?.split('.').at(-1) ?? '';
      if (code === 'enterprise') continue;
      expect(
        (indicator?.startsWith('admitted.occupation') === true ? occupationNames : educationNames).find(label),
      ).toBe(code);
    }
    expect(coded.length).toBe(19);
  });

  test('a word that may belong to two rows is in none', () => {
    for (const word of ['Công chức', 'Giám đốc', 'Nhân viên', 'Cán bộ']) expect(occupationNames.find(word)).toBeNull();
    expect(qualificationNames.find('CN')).toBeNull();
    expect(theoryNames.find('CN')).toBe('advanced');
  });

  test('the peoples are the 56 rows of Biểu số 2B, with every apostrophe', () => {
    expect(peoples).toHaveLength(56);
    expect(new Set(peoples.map(({ code }) => code)).size).toBe(56);
    for (const spelling of ["H'Mông", 'H’Mông', 'H´Mông', 'HMông', 'Hmông', 'Mèo'])
      expect(peopleNames.find(spelling)).toBe('mong');
    for (const spelling of ['Ê Đê', 'Êđê', 'Ê - đê']) expect(peopleNames.find(spelling)).toBe('e-de');
    expect(peopleNames.find('Kinh')).toBe('kinh');
    expect(peopleNames.find('Mông Cổ')).toBeNull();
  });

  test('religions know “không” in its spellings', () => {
    for (const none of ['Không', 'không', '0', 'Lương']) expect(religions.find(none)).toBe('none');
    expect(religions.find('Thiên Chúa giáo')).toBe('catholicism');
    expect(religions.entries.map(({ label }) => label)).toContain('Đạo khác');
  });
});

describe('general education', () => {
  test.each([
    ['12/12', 'upper-secondary'],
    ['10/10', 'upper-secondary'],
    ['11/12', 'lower-secondary'],
    ['9/12 bổ túc', 'lower-secondary'],
    ['7/10', 'lower-secondary'],
    ['8/12', 'primary'],
    ['lớp 5/12', 'primary'],
    ['4/12', 'literate'],
    ['4/10', 'primary'],
    ['12/12 (BT)', 'upper-secondary'],
    ['12', 'upper-secondary'],
    ['Tốt nghiệp THPT', 'upper-secondary'],
    ['Cấp III', 'upper-secondary'],
  ])('%s is %s', (text, level) => {
    expect(readEducation(text)).toEqual({ is: 'level', level });
  });

  test('a class without its system is read only when both systems agree', () => {
    expect(readClassAlone(9)).toEqual({ is: 'level', level: 'lower-secondary' });
    expect(readClassAlone(7)).toEqual({ is: 'ambiguous' });
    expect(readClassAlone(10)).toEqual({ is: 'ambiguous' });
    expect(readClassAlone(13)).toBeNull();
  });

  test.each(['13/12', '12/11', '0/12', '12/12 đang học', 'đại học'])('%s is no class', (text) => {
    expect(readEducation(text)).toBeNull();
  });

  test('a class that became a date is the same in either order of day and month', () => {
    expect(readClassFromDay(12, 9)).toEqual({ level: 'lower-secondary', written: '9/12' });
    expect(readClassFromDay(9, 12)).toEqual({ level: 'lower-secondary', written: '9/12' });
    expect(readClassFromDay(10, 7)).toEqual({ level: 'lower-secondary', written: '7/10' });
    expect(readClassFromDay(12, 12)).toEqual({ level: 'upper-secondary', written: '12/12' });
    expect(readClassFromDay(3, 25)).toBeNull();
  });

  test('levels end with classes 5, 9, 12 of twelve years and 4, 7, 10 of ten', () => {
    const initials = (system: number) =>
      Array.from({ length: system }, (_, index) => levelOfClass(index + 1, system)?.[0]).join('');
    expect(initials(12)).toBe('llllpppplllu');
    expect(initials(10)).toBe('lllppplllu');
  });
});

describe('professional training', () => {
  test.each([
    ['ĐH Sư phạm', 'university'],
    ['Cao đẳng Mầm non', 'college'],
    ['Đại học Sư phạm Toán', 'university'],
    ['Th.S', 'master'],
    ['Thạc sĩ', 'master'],
    ['TCCN', 'intermediate'],
    ['Kỹ sư nông nghiệp', 'university'],
    ['Chưa qua đào tạo', 'none'],
  ])('%s is %s', (text, level) => {
    expect(readQualification(text)).toBe(level);
  });

  test.each(['Đại học (đang học)', 'Học đại học', 'CN', 'Trung cấp cao đẳng'])('%s is not read', (text) => {
    expect(readQualification(text)).toBeNull();
  });
});
