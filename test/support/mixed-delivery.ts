import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGrid } from '../../electron/backend/workbook/read-grid.ts';
import { findForm, formDefinitions } from '../../shared/forms/registry.ts';
import type { SheetGrid } from '../../shared/intake/grid/grid.ts';
import { foldText } from '../../shared/text/fold.ts';
import { day, writeWorkbook, type FixtureCell } from '../fixtures/intake/write-workbook.ts';
import { balanceOf } from '../fixtures/sample-district/district/sample-balance.ts';
import { inventDistrict } from '../fixtures/sample-district/district/sample-quarter.ts';
import { district, sampleBases, type SampleBase } from '../fixtures/sample-district/district/sample-units.ts';
import { addDays } from '../fixtures/sample-district/people/calendar.ts';
import { inventedNames } from '../fixtures/sample-district/people/invented-names.ts';
import type { SamplePerson } from '../fixtures/sample-district/people/sample-person.ts';
import { seededRandom } from '../fixtures/sample-district/people/seeded-random.ts';
import { writeAdmissionList, type ListHabits } from '../fixtures/sample-district/workbooks/write-admission-list.ts';
import { writeForm } from '../fixtures/sample-district/workbooks/write-form.ts';
import { toLegacy } from './legacy-encoders.ts';
import { makeCompoundFile } from './make-compound-file.ts';
import { makeZip } from './make-zip.ts';
import { asPage, asText, asXml2003 } from './save-sheet-as.ts';

/** Names of the workbooks by what is special about them; the rest of a delivery are clean forms and lists. */
export const deliveryNames = {
  clean: 'Danh sach ket nap quy 2 - Na Hy.xlsx',
  oldExcel: 'Danh sách kết nạp Nà Khoa.xls',
  openDocument: 'Danh sách kết nạp Nà Khoa (nộp lại).ods',
  page: 'Chà Nưa - kết nạp quý II.xls',
  text: 'Chà Cang kết nạp Q2.csv',
  xml2003: 'Kết nạp Chà Tở.xls',
  oldFont: 'DANH SACH KET NAP NAM TIN.xlsx',
  unknownHeads: 'Pa Tần (mẫu riêng).xlsx',
  otherPeriod: 'Na Cô Sa danh sách quý 3 2017.xlsx',
  samePerson: 'DS kết nạp Nậm Nhừ.xlsx',
  partOverTotal: 'Biểu 2 Nậm Chua quý II.xlsx',
  newVersion: 'Nà Hỳ - danh sách quý 1 (sửa).xlsx',
  badCells: 'Si Pa Phìn kết nạp quý II năm 2017.xlsx',
  unknownUnit: 'Biểu 1 quý 2.xlsx',
  password: 'Công an huyện (có mật khẩu).xlsx',
  truncated: 'Quân sự huyện.xlsx',
  lock: '~$Quân sự huyện.xlsx',
  archive: 'Khối trường học và cơ quan.zip',
} as const;

const UPPER = district.name.toUpperCase();
const PERIOD = 'quý II năm 2017';
const resaved = join(import.meta.dirname, '../fixtures/workbooks/resaved');
const plain: ListHabits = { days: 'text', groupRows: false, mergedCells: false };

/**
 * Writes what units of the sample district might send for the second quarter of 2017: sixty files of every quality, and
 * a lock file. Ten of them lie in an archive.
 */
export async function writeMixedDelivery(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await writeLists(folder);
  await writeForms(folder);
  await writeOddFiles(folder);
}

/** The people of a commune in the second quarter, all invented anew. */
function inventSecondQuarter(): (place: string) => readonly SamplePerson[] {
  const nextName = inventedNames(seededRandom(20172));
  const moved = inventDistrict().quarter.map((one): SamplePerson => ({
    ...one,
    name: `${nextName(one.people, one.sex)}`,
    decision: { number: one.decision.number, day: addDays(one.decision.day, 88) },
    ceremonyDay: addDays(one.decision.day, 92),
  }));
  return (place) => moved.filter(({ unit }) => unit === findBase(place).name);
}

async function writeLists(folder: string): Promise<void> {
  const peopleOf = inventSecondQuarter();
  const write = (name: string, place: string, people: readonly SamplePerson[], habits = plain, periodText = PERIOD) =>
    writeAdmissionList(folder, name, {
      heading: [UPPER, findBase(place).name.replace('Đảng bộ', 'Đảng ủy').toUpperCase()],
      place,
      day: '2017-06-29',
      periodText,
      people,
      habits,
      signature: ['T/M ĐẢNG ỦY', 'BÍ THƯ'],
    });
  const saveAs = async (name: string, place: string, as: (sheet: SheetGrid) => string) => {
    const path = await write(`${foldText(place).replaceAll(' ', '-')}.tmp.xlsx`, place, peopleOf(place));
    const [sheet] = (await readGrid(path)).sheets;
    if (sheet === undefined) throw new Error(`no sheet in ${path}`);
    rmSync(path);
    writeFileSync(join(folder, name), as(sheet));
  };
  await write(deliveryNames.clean, 'Nà Hỳ', peopleOf('Nà Hỳ'), { ...plain, groupRows: true });
  await saveAs(deliveryNames.page, 'Chà Nưa', asPage);
  await saveAs(deliveryNames.text, 'Chà Cang', asText);
  await saveAs(deliveryNames.xml2003, 'Chà Tở', asXml2003);
  await write(deliveryNames.otherPeriod, 'Na Cô Sa', peopleOf('Na Cô Sa'));
  await write(deliveryNames.badCells, 'Si Pa Phìn', peopleOf('Si Pa Phìn').map(spoil));
  const firstQuarter = inventDistrict().quarter.filter(({ unit }) => unit === findBase('Nà Hỳ').name);
  await write(
    deliveryNames.newVersion,
    'Nà Hỳ',
    firstQuarter.map((one, index) => (index === 1 ? { ...one, religion: 'Tin lành', theory: 'Trung cấp' } : one)),
    { ...plain, groupRows: true },
    'quý I năm 2017',
  );
  const [twice] = inventDistrict().quarter.filter(({ unit }) => unit === findBase('Nậm Nhừ').name);
  if (twice === undefined) throw new Error('nobody in Nậm Nhừ');
  const again = { ...twice, birth: { year: twice.birth.year }, decision: { number: '9-QĐ/HU', day: '2017-05-05' } };
  await write(deliveryNames.samePerson, 'Nậm Nhừ', [...peopleOf('Nậm Nhừ'), { ...again, ceremonyDay: '2017-05-12' }]);
  for (const place of ['Nậm Khăn', 'Nà Bủng', 'Vàng Đán', 'Phìn Hồ'])
    await write(`${place} - danh sách kết nạp quý II.xlsx`, place, peopleOf(place), { ...plain, mergedCells: true });
}

async function writeForms(folder: string): Promise<void> {
  const form = formOf('bieu-1-btctw');
  const periodText = PERIOD.toUpperCase();
  const write = (name: string, base: SampleBase, heading: string = base.name) =>
    writeForm(folder, name, { form, heading: [UPPER, heading.toUpperCase()], periodText, values: balanceOf(base, 2) });
  const parts = [];
  for (const [index, base] of sampleBases.entries()) {
    const name = `Biểu 1 ${base.place} Q2-2017.xlsx`;
    const path = await write(name, base);
    if (index < sampleBases.length - 10) continue;
    parts.push({ name, content: readFileSync(path) });
    rmSync(path);
  }
  writeFileSync(join(folder, deliveryNames.archive), makeZip(parts));
  await write(deliveryNames.unknownUnit, findBase('Nà Khoa'), 'Đảng bộ xã Huổi Lạ');
  const form2 = formOf('bieu-2-btctw');
  for (const base of sampleBases.slice(10, 18)) {
    await writeForm(folder, `Biểu 2 ${base.place} (quý II).xlsx`, {
      form: form2,
      heading: [UPPER, base.name.toUpperCase()],
      periodText,
      values: new Map(form2.rows.map(({ code }) => [code, 0])),
    });
  }
  const values = new Map<string, number>(form2.rows.map(({ code }) => [code, 0]));
  await writeForm(folder, deliveryNames.partOverTotal, {
    form: form2,
    heading: [UPPER, findBase('Nậm Chua').name.toUpperCase()],
    periodText,
    values: new Map([...values, ['I', 2], ['I.1', 3], ['I.2', 1]]),
  });
}

async function writeOddFiles(folder: string): Promise<void> {
  copyFileSync(join(resaved, 'list-c-clean.xls'), join(folder, deliveryNames.oldExcel));
  copyFileSync(join(resaved, 'list-c-traps.ods'), join(folder, deliveryNames.openDocument));
  copyFileSync(join(resaved, 'layout-two-tables.xlsx'), join(folder, 'Nà Khoa bổ sung.xlsx'));
  copyFileSync(join(resaved, 'list-tick-columns.xlsx'), join(folder, 'Nà Khoa (mẫu đánh dấu).xlsx'));
  copyFileSync(join(resaved, 'summary-by-rows.xlsx'), join(folder, 'Tổng hợp khối xã.xlsx'));
  copyFileSync(join(resaved, 'members-ward.xls'), join(folder, 'Danh sách đảng viên.xls'));
  await writeUnknownHeads(join(folder, deliveryNames.unknownHeads), 'Pa Tần', 3);
  await writeOldFont(join(folder, deliveryNames.oldFont));
  writeFileSync(
    join(folder, deliveryNames.password),
    makeCompoundFile([{ name: 'EncryptedPackage', content: Buffer.alloc(5000) }]),
  );
  const whole = readFileSync(join(folder, deliveryNames.clean));
  writeFileSync(join(folder, deliveryNames.truncated), whole.subarray(0, whole.length * 0.6));
  writeFileSync(join(folder, deliveryNames.lock), 'khóa');
}

/** A list under heads in words nobody foresaw, for a commune; `first` tells its people from those of other such files. */
export async function writeUnknownHeads(path: string, place: string, first: number): Promise<void> {
  const nextName = inventedNames(seededRandom(first));
  const people = Array.from({ length: 3 }, (_, index) => [
    index + 1,
    nextName('Dao', 'male'),
    `${index + 2}/${first}/${1980 + first + index}`,
    'Nam',
    'Dao',
    'Không',
    '12/12',
    `${index + 31}-QĐ/HU`,
    '12/5/2017',
  ]);
  await writeWorkbook(path, [
    {
      name: 'Sheet1',
      rows: [
        [UPPER],
        [`ĐẢNG ỦY XÃ ${place.toUpperCase()}`],
        ['DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP'],
        ['(Quý II năm 2017)'],
        [
          'Stt',
          'Họ, chữ đệm và tên',
          'Sinh ngày tháng',
          'Phái',
          'Sắc tộc',
          'Tín ngưỡng',
          'Lớp',
          'QĐ số',
          'Ngày được kết nạp',
        ],
        ...people,
      ],
    },
  ]);
}

async function writeOldFont(path: string): Promise<void> {
  const old = (text: string): FixtureCell => ({ text: toLegacy(text, 'TCVN3'), font: '.VnTime' });
  const heads = ['TT', 'Họ và tên', 'Nam', 'Nữ', 'Dân tộc', 'Tôn giáo', 'Số quyết định', 'Ngày quyết định'];
  const people = [
    ['Giàng A Tráng', 'Mông', 'Không'],
    ['Lò Văn Thưởng', 'Thái', 'Không'],
    ['Vàng Thị Mỷ', 'Mông', 'Tin lành'],
  ].map(([name = '', peoples = '', religion = ''], index): readonly FixtureCell[] => [
    index + 1,
    old(name),
    index < 2 ? day(`199${index}-03-1${index}`) : null,
    index < 2 ? null : day('1994-08-20'),
    old(peoples),
    old(religion),
    old(`${index + 61}-QĐ/HU`),
    day('2017-05-18'),
  ]);
  await writeWorkbook(path, [
    {
      name: 'Sheet1',
      rows: [
        [old('Đảng bộ huyện Nậm Pồ')],
        [old('Đảng ủy xã Nậm Tin')],
        [old('Danh sách đảng viên mới kết nạp')],
        [old('Quý II năm 2017')],
        heads.map(old),
        ...people,
      ],
    },
  ]);
}

/** One fault in each of the first rows; the rows after them are as they should be. */
function spoil(one: SamplePerson, index: number): SamplePerson {
  if (index === 0) return { ...one, birth: { year: 1990, month: 2, day: 31 } };
  if (index === 1) return { ...one, peopleText: 'Mong hoa' };
  if (index === 2) return { ...one, ceremonyDay: addDays(one.decision.day, -10) };
  return one;
}

function findBase(place: string): SampleBase {
  const base = sampleBases.find((each) => each.place === place);
  if (base === undefined) throw new Error(`no such unit: ${place}`);
  return base;
}

function formOf(id: string) {
  const form = findForm(id, formDefinitions);
  if (form === null) throw new Error(`no such form: ${id}`);
  return form;
}
