import { nationalFile } from '../fixtures/intake/member-lists.ts';
import { blanks } from '../fixtures/intake/list-rows.ts';
import { day, type FixtureSheet } from '../fixtures/intake/write-workbook.ts';

/** A member as the national data-entry file 4.0 tells it; days as `yyyy-mm-dd`. */
export type NationalMember = {
  readonly idNumber: string;
  readonly name: string;
  readonly sex: 'Nam' | 'Nữ';
  readonly birth: string;
  readonly people: string;
  readonly religion: string;
  readonly admitted: string;
  readonly official: string | null;
  readonly status: 'Đang sinh hoạt Đảng' | 'Đã chuyển sinh hoạt' | 'Miễn sinh hoạt';
  readonly left: string | null;
};

/** So many invented members; no chance, so that two runs are the same. */
export function inventMembers(count: number): readonly NationalMember[] {
  const of = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item; // never empty
  const names = ['Lò', 'Quàng', 'Cà', 'Giàng', 'Mùa', 'Vàng', 'Tòng'];
  const given = ['Pâng', 'Hiên', 'Chu', 'Dợ', 'Sử', 'Lử', 'Mỹ', 'Hoa', 'Bun', 'Panh', 'Thoa'];
  return Array.from({ length: count }, (_, index): NationalMember => {
    const sex = index % 3 === 0 ? 'Nữ' : 'Nam';
    const year = 1955 + (index % 43);
    const since = index % 10 === 9 ? 2016 : year + 22 < 2015 ? year + 22 : 2014;
    return {
      idNumber: `0110${60001234 + index * 7919}`,
      name: `${of(names, index)} ${sex === 'Nữ' ? 'Thị' : 'Văn'} ${of(given, Math.floor(index / 7))} ${of(given, index)}`,
      sex,
      birth: `${year}-0${1 + (index % 9)}-1${index % 10}`,
      people: of(['Thái', 'Mông', 'Kinh', 'Khơ Mú'], index),
      religion: index % 12 === 5 ? 'Tin Lành' : 'Không',
      admitted: `${since}-1${index % 3}-0${1 + (index % 9)}`,
      official: since === 2016 ? null : `${since + 1}-1${index % 3}-0${1 + (index % 9)}`,
      status: index % 20 === 7 ? 'Đã chuyển sinh hoạt' : index % 15 === 4 ? 'Miễn sinh hoạt' : 'Đang sinh hoạt Đảng',
      left: index % 20 === 7 ? '2017-01-15' : null,
    };
  });
}

const FIRST_ROW = 8;
/** The row of a member in the workbook. */
export const rowOfMember = (index: number): number => FIRST_ROW + index;

/** The workbook, heads and hidden sheets as the national file has them; `said`: a line below its title. */
export function nationalWorkbook(
  members: readonly NationalMember[],
  said: string | null = null,
): readonly FixtureSheet[] {
  const [sheet, ...hidden] = nationalFile;
  if (sheet === undefined) throw new Error('the national file has no sheet');
  const heads = sheet.rows.slice(0, FIRST_ROW - 1).map((row, index) => (index === 2 && said !== null ? [said] : row));
  const rows = members.map((one, index) => [
    ...[index + 1, null, one.name, null, one.sex, one.birth.split('-').reverse().join('/'), one.people, one.religion],
    ...[one.idNumber, null, null, null, null, 'Chi bộ bản Huổi Sang'],
    ...blanks(9),
    ...[day(one.admitted), one.official === null ? null : day(one.official), null, one.status],
    one.left === null ? null : day(one.left),
  ]);
  return [{ ...sheet, rows: [...heads, ...rows] }, ...hidden];
}
