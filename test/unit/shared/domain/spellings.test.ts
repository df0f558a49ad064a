import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tickMarks } from '../../../../shared/domain/admission-flag-names.ts';
import { codedFields, type CodedField } from '../../../../shared/domain/coded-fields.ts';
import { readEducation } from '../../../../shared/domain/education-names.ts';
import { memberStatuses, memberStatusNames } from '../../../../shared/domain/member-status-names.ts';
import { peopleNames } from '../../../../shared/domain/peoples.ts';
import {
  meaningsOfQualification,
  readHighestQualification,
  readQualification,
} from '../../../../shared/domain/qualification-names.ts';
import { rankByLikeness } from '../../../../shared/domain/rank-by-likeness.ts';
import type { ValueTable } from '../../../../shared/domain/value-table.ts';
import { codedReaders } from '../../../../shared/intake/read/coded-readers.ts';
import { noValueAnswers } from '../../../../shared/intake/questions/value-answers.ts';
import { cellOf } from '../../../support/make-grid.ts';

const readers = codedReaders(noValueAnswers);
const asked = (reading: { readonly value: unknown; readonly remark?: { readonly asks?: unknown } }) =>
  reading.value === null && reading.remark?.asks !== undefined;

describe('general education as lists write it', () => {
  test.each([
    ...['12/12', '10/10', '12/12 BTVH', '12/12 (BT)', 'THPT', 'Tốt nghiệp THPT', 'tốt nghiệp THPT hệ 12 năm'].map(
      (text) => [text, 'upper-secondary'] as const,
    ),
    ...['Cấp 3', 'Cấp III', '12', 'lớp 12', '12/12 tốt nghiệp THPT'].map((text) => [text, 'upper-secondary'] as const),
    ...['9/12', '7/10', '9/12 bổ túc', 'lớp 9/12', 'lớp 9', 'THCS', '8/10 phổ thông', '11/12'].map(
      (text) => [text, 'lower-secondary'] as const,
    ),
    ...['8/12', '5/12', '4/10', 'Tiểu học', 'Cấp 1'].map((text) => [text, 'primary'] as const),
    ...['4/12', '3/10'].map((text) => [text, 'literate'] as const),
  ])('“%s” is %s', (text, level) => {
    expect(readEducation(text)).toEqual({ is: 'level', level });
  });

  test.each(['TH', '7', '10', 'đại học', '9/12 tốt nghiệp THPT', '12/13'])('“%s” is asked', (text) => {
    expect(asked(readers.education(cellOf(1, text)))).toBe(true);
  });
});

describe('professional training as lists write it', () => {
  test.each([
    ...['Không', 'Chưa qua đào tạo', 'LĐPT'].map((text) => [text, 'none'] as const),
    ...['Sơ cấp', 'CNKT', 'Công nhân kỹ thuật'].map((text) => [text, 'elementary'] as const),
    ...['Trung cấp', 'TC', 'TCCN', 'THCN'].map((text) => [text, 'intermediate'] as const),
    ...['Cao đẳng', 'CĐ', 'Cao đẳng Mầm non', 'Cao Đẳng'].map((text) => [text, 'college'] as const),
    ...['Đại học', 'ĐH', 'Cử nhân', 'Kỹ sư', 'KS', 'Bác sĩ', 'ĐH Sư phạm', 'dai hoc'].map(
      (text) => [text, 'university'] as const,
    ),
    ...['Thạc sĩ', 'Thạc sỹ', 'ThS', 'Th.S'].map((text) => [text, 'master'] as const),
    ...['Tiến sĩ', 'TS'].map((text) => [text, 'doctor'] as const),
  ])('“%s” is %s', (text, level) => {
    expect(readQualification(text)).toBe(level);
  });

  test.each([
    ['CN', ['university', 'elementary']],
    ['Trên ĐH', ['master', 'doctor']],
    ['Sau đại học', ['master', 'doctor']],
  ])('“%s” may be %j and is asked', (text, meanings) => {
    expect(meaningsOfQualification(text)).toEqual(meanings);
    expect(asked(readers.qualification(cellOf(1, text)))).toBe(true);
  });

  test('of several levels the highest counts, when every one of them is known', () => {
    expect(readHighestQualification('ĐH Luật; TC Kế toán')).toBe('university');
    expect(readHighestQualification('Đại học, Thạc sĩ')).toBe('master');
    expect(readHighestQualification('Đại học, đang học Thạc sĩ')).toBeNull();
    expect(readHighestQualification('Đại học')).toBeNull();
  });
});

describe('the other lists', () => {
  test.each([
    ...['Sơ cấp', 'SC'].map((text) => [text, 'elementary'] as const),
    ...['Trung cấp', 'TC'].map((text) => [text, 'intermediate'] as const),
    ...['Cao cấp', 'CC', 'Cử nhân', 'CN'].map((text) => [text, 'advanced'] as const),
    ...['Không', 'Chưa'].map((text) => [text, 'none'] as const),
  ])('theory “%s” is %s', (text, level) => {
    expect(readers.theory(cellOf(1, text)).value).toBe(level);
  });

  test.each([
    ...["H'Mông", 'H’Mông', 'HMông', 'Hmông', 'H`Mông', 'H´Mông', 'Mèo', 'mong', 'dân tộc Mông', 'người Mông'].map(
      (text) => [text, 'mong'] as const,
    ),
    ...['Ê Đê', 'Êđê', 'Ê - đê', 'Ê-đê', 'e de'].map((text) => [text, 'e-de'] as const),
    ...['Khơ Mú', 'Khơmú'].map((text) => [text, 'kho-mu'] as const),
    ...['Cao Lan', 'Sán Chí'].map((text) => [text, 'san-chay'] as const),
    ...(['Kinh', 'kinh'] as const).map((text) => [text, 'kinh'] as const),
    ...([
      ['Thái', 'thai'],
      ['Tày', 'tay'],
      ['Dao', 'dao'],
      ['Nùng', 'nung'],
      ['Cống', 'cong'],
      ['Si La', 'si-la'],
      ['Kháng', 'khang'],
      ['La Ha', 'la-ha'],
    ] as const),
  ])('people “%s” is %s', (text, code) => {
    expect(readers.people(cellOf(1, text)).value).toBe(code);
  });

  test.each([
    ...['Không', 'không', '0', '-', 'Lương'].map((text) => [text, 'none'] as const),
    ...['Công giáo', 'Thiên chúa', 'Thiên Chúa giáo', 'Thien chua giao'].map((text) => [text, 'catholicism'] as const),
    ...['Phật giáo', 'Đạo Phật'].map((text) => [text, 'buddhism'] as const),
    ...([
      ['Tin lành', 'protestantism'],
      ['Cao Đài', 'cao-dai'],
      ['Hòa Hảo', 'hoa-hao'],
      ['Hoà Hảo', 'hoa-hao'],
      ['PGHH', 'hoa-hao'],
      ['Hồi giáo', 'islam'],
    ] as const),
  ])('religion “%s” is %s', (text, code) => {
    expect(readers.religion(cellOf(1, text)).value).toBe(code);
  });

  test.each([
    ['Nam', 'male'],
    ['nữ', 'female'],
    ['Nu', 'female'],
    ['M', 'male'],
    ['F', 'female'],
  ])('sex “%s” is %s', (text, code) => {
    expect(readers.sex(cellOf(1, text)).value).toBe(code);
  });

  test('1 and 0 in a column of the sex are asked: units use them both ways', () => {
    expect(asked(readers.sex(cellOf(1, 1)))).toBe(true);
    expect(asked(readers.sex(cellOf(1, '0')))).toBe(true);
  });

  test('states of a member by the abbreviations of the ward’s workbook', () => {
    const abbreviations = ['ĐSH', 'MSH', 'SHT', 'CĐT', 'CĐi', 'TT', 'XT', 'CR', 'KT'];
    expect(abbreviations.map(memberStatusNames.find)).toEqual(memberStatuses);
    expect(memberStatusNames.find('CT')).toBeNull();
  });

  test('x, X and 1 tick', () => {
    expect(['x', 'X', '1', 'Có'].map(tickMarks.find)).toEqual(['yes', 'yes', 'yes', 'yes']);
  });
});

describe('every table', () => {
  const fields = Object.keys(codedFields) as readonly CodedField[]; // the very keys of this object
  const spellings = fields.flatMap((field) => {
    const { table }: { readonly table: ValueTable<string> } = codedFields[field];
    return table.entries.flatMap(({ label, spellings: others = [] }) =>
      [label, ...others].map((text) => [field, text] as const),
    );
  });
  const found = (field: CodedField, text: string): string | null => {
    const { table }: { readonly table: ValueTable<string> } = codedFields[field];
    return table.find(text);
  };

  test('what is read is in the table, and its label leads back to the same code', () => {
    const { constantFrom, property } = fc;
    const change = constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => ` ${text}  `,
      (text: string) => text.normalize('NFD'),
      (text: string) => text.replaceAll(' ', ' '),
    );
    fc.assert(
      property(constantFrom(...spellings), change, ([field, text], changed) => {
        const { table }: { readonly table: ValueTable<string> } = codedFields[field];
        const code = found(field, changed(text));
        expect(code).toBe(found(field, text));
        expect(table.entries.map((entry) => entry.code)).toContain(code);
        expect(found(field, table.labelOf(code ?? ''))).toBe(code);
      }),
    );
  });

  test('a text is never read as something when it is no spelling', () => {
    fc.assert(
      fc.property(fc.constantFrom(...spellings), fc.constantFrom('q', 'zz', '?', ' lạ'), ([field, text], more) => {
        const changed = `${text}${more}`;
        const code = found(field, changed);
        if (code !== null)
          expect(spellings.some(([one, other]) => one === field && sameKey(other, changed))).toBe(true);
      }),
    );
  });
});

const sameKey = (one: string, other: string) => foldedLetters(one) === foldedLetters(other);
const foldedLetters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replaceAll('y', 'i');

describe('likeness', () => {
  test.each([
    ['Mông Hoa', 'mong'],
    ['Thaii', 'thai'],
    ['Nugn', 'nung'],
    ['Sán Díu', 'san-diu'],
  ])('“%s” is nearest to %s, which is proposed', (text, code) => {
    const { entries, isLikely } = rankByLikeness(peopleNames, text);
    expect([entries[0]?.code, isLikely]).toEqual([code, true]);
  });

  test('nothing is proposed for a text like none', () => {
    expect(rankByLikeness(peopleNames, 'không rõ').isLikely).toBe(false);
  });

  test('every entry is offered once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => {
        const { entries } = rankByLikeness(peopleNames, text);
        expect(new Set(entries.map(({ code }) => code)).size).toBe(peopleNames.entries.length);
      }),
      { numRuns: 50 },
    );
  });
});
