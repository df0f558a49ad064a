import type { MadeCell } from '../support/make-grid.ts';
import type { Dice } from '../torture/dice.ts';
import type { Somebody } from './careless-people.ts';

type Stranger = readonly [head: string, type: (one: Somebody, dice: Dice) => MadeCell];
/** Columns beside those a list needs, with what stands in them. */
export const STRANGERS: readonly Stranger[] = [
  ['Ngày vào Đoàn', ({ decision }) => ({ day: decision.replace('2017', '2009') })],
  ['Số điện thoại', ({ idNumber }) => `09${idNumber.slice(-8)}`],
  ['Họ tên bố', ({ name }) => name],
  ['Họ tên vợ (chồng)', (_, dice) => dice.of(['Lò Thị Xuân', 'Vàng A Chá'])],
  ['Năm sinh của vợ', () => 1985],
  ['Dân tộc (vợ)', (_, dice) => dice.of(['Kinh', 'Thái'])],
  ['Ngày nộp hồ sơ', () => ({ day: '2016-11-03' })],
  ['Ngày thẩm tra lý lịch', () => '12/12/2016'],
  ['Thành phần gia đình', () => 'Bần nông'],
  ['Năm tốt nghiệp', () => 2010],
  ['Người giới thiệu', () => 'Sùng A Dê'],
  ['Ngoại ngữ', (_, dice) => dice.of(['Anh B', 'A', null])],
  ['Tin học', (_, dice) => dice.of(['B', 'Tin học VP', null])],
  ['Dân tộc thiểu số', ({ people }) => (people === 'kinh' ? null : 'x')],
  ['Có đạo', ({ religion }) => (religion === 'none' ? null : 'x')],
  ['Ngày hết hạn dự bị', ({ ceremony }) => ({ day: ceremony.replace('2017', '2018') })],
  ['Ngày họp xét', ({ decision }) => ({ day: decision.replace('2017', '2016') })],
  ['Ngày đề nghị', ({ decision }) => ({ day: decision.replace('2017', '2016') })],
  ['Ngày học lớp cảm tình', () => '05/6/2015'],
  ['Ngày cấp CMND', () => '05/6/2010'],
  ['Nơi cấp', () => 'CA Điện Biên'],
  ['Đơn vị công tác', () => 'UBND xã'],
  ['Chức vụ Đảng', () => null],
  ['Trình độ tin học', () => 'A'],
  ['Dân tộc của mẹ', (_, dice) => dice.of(['Kinh', 'Thái'])],
  ['Họ tên con', (_, dice) => dice.of(['Lò Văn Tí', null])],
  ['Quê mẹ', () => 'Thái Bình'],
  ['Hộ nghèo', (_, dice) => dice.of(['x', null])],
  ['Nghề nghiệp của bố', () => 'Nông dân'],
  ['Đoàn viên công đoàn', (_, dice) => dice.of(['x', null])],
  ['Ngày sinh con', () => '01/02/2010'],
  ['Khen thưởng', (_, dice) => dice.of(['Giấy khen', null])],
  ['Tuổi', ({ birth }) => 2017 - Number(birth.slice(0, 4))],
  ['Quân hàm', (_, dice) => dice.of(['Thiếu úy', null])],
  ['Mã số', ({ idNumber }) => idNumber.slice(-5)],
  ['', (_, dice) => dice.of(['x', null, '1'])],
];
