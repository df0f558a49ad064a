import { acrossColumns, inEveryColumn, partOf, sumOf } from '../form-identities.ts';
import type { FormColumn, FormDefinition, FormIdentity } from '../form-definition.ts';
import { count, inColumns, numbered, withParents } from '../form-rows.ts';
import { series2021 } from '../series-2021.ts';

const columns: readonly FormColumn[] = [
  { key: 'ordinal', label: 'TT', group: null, number: '1' },
  { key: 'label', label: 'Tên dân tộc, tôn giáo', group: null, number: '2' },
  { key: 'this-period', label: 'Tổng số', group: 'Đảng viên chia theo dân tộc, tôn giáo', number: '3' },
  { key: 'c4', label: 'Trong đó: nữ', group: 'Đảng viên chia theo dân tộc, tôn giáo', number: '4' },
  { key: 'share', label: 'Tỷ lệ (%)', group: null, number: '5' },
];

const rows = withParents([
  inColumns(numbered('I', count('I', 0, 'Đảng viên chia theo dân tộc', 'members.total', 'bold')), {
    c4: 'members.female',
  }),
  inColumns(numbered('1', count('I.1', 1, 'Kinh', 'members.people.kinh')), { c4: 'members.people.kinh.female' }),
  inColumns(numbered('2', count('I.2', 1, 'Tày', 'members.people.tay')), { c4: 'members.people.tay.female' }),
  inColumns(numbered('3', count('I.3', 1, 'Thái', 'members.people.thai')), { c4: 'members.people.thai.female' }),
  inColumns(numbered('4', count('I.4', 1, 'Hoa', 'members.people.hoa')), { c4: 'members.people.hoa.female' }),
  inColumns(numbered('5', count('I.5', 1, 'Khơ-me', 'members.people.kho-me')), { c4: 'members.people.kho-me.female' }),
  inColumns(numbered('6', count('I.6', 1, 'Mường', 'members.people.muong')), { c4: 'members.people.muong.female' }),
  inColumns(numbered('7', count('I.7', 1, 'Nùng', 'members.people.nung')), { c4: 'members.people.nung.female' }),
  inColumns(numbered('8', count('I.8', 1, 'Mông', 'members.people.mong')), { c4: 'members.people.mong.female' }),
  inColumns(numbered('9', count('I.9', 1, 'Dao', 'members.people.dao')), { c4: 'members.people.dao.female' }),
  inColumns(numbered('10', count('I.10', 1, 'Gia Rai', 'members.people.gia-rai')), {
    c4: 'members.people.gia-rai.female',
  }),
  inColumns(numbered('11', count('I.11', 1, 'Ê-đê', 'members.people.e-de')), { c4: 'members.people.e-de.female' }),
  inColumns(numbered('12', count('I.12', 1, 'Ngái', 'members.people.ngai')), { c4: 'members.people.ngai.female' }),
  inColumns(numbered('13', count('I.13', 1, 'Ba-Na', 'members.people.ba-na')), { c4: 'members.people.ba-na.female' }),
  inColumns(numbered('14', count('I.14', 1, 'Xơ-Đăng', 'members.people.xo-dang')), {
    c4: 'members.people.xo-dang.female',
  }),
  inColumns(numbered('15', count('I.15', 1, 'Sán Chay', 'members.people.san-chay')), {
    c4: 'members.people.san-chay.female',
  }),
  inColumns(numbered('16', count('I.16', 1, 'Cơ Ho', 'members.people.co-ho')), { c4: 'members.people.co-ho.female' }),
  inColumns(numbered('17', count('I.17', 1, 'Chăm', 'members.people.cham')), { c4: 'members.people.cham.female' }),
  inColumns(numbered('18', count('I.18', 1, 'Sán Dìu', 'members.people.san-diu')), {
    c4: 'members.people.san-diu.female',
  }),
  inColumns(numbered('19', count('I.19', 1, 'HRê', 'members.people.hre')), { c4: 'members.people.hre.female' }),
  inColumns(numbered('20', count('I.20', 1, 'M.Nông', 'members.people.m-nong')), {
    c4: 'members.people.m-nong.female',
  }),
  inColumns(numbered('21', count('I.21', 1, 'Raglai', 'members.people.raglai')), {
    c4: 'members.people.raglai.female',
  }),
  inColumns(numbered('22', count('I.22', 1, 'XTiêng', 'members.people.xtieng')), {
    c4: 'members.people.xtieng.female',
  }),
  inColumns(numbered('23', count('I.23', 1, 'Bru - Vân Kiều', 'members.people.bru-van-kieu')), {
    c4: 'members.people.bru-van-kieu.female',
  }),
  inColumns(numbered('24', count('I.24', 1, 'Thổ', 'members.people.tho')), { c4: 'members.people.tho.female' }),
  inColumns(numbered('25', count('I.25', 1, 'Giáy', 'members.people.giay')), { c4: 'members.people.giay.female' }),
  inColumns(numbered('26', count('I.26', 1, 'Cơ Tu', 'members.people.co-tu')), { c4: 'members.people.co-tu.female' }),
  inColumns(numbered('27', count('I.27', 1, 'Giẻ Triêng', 'members.people.gie-trieng')), {
    c4: 'members.people.gie-trieng.female',
  }),
  inColumns(numbered('28', count('I.28', 1, 'Mạ', 'members.people.ma')), { c4: 'members.people.ma.female' }),
  inColumns(numbered('29', count('I.29', 1, 'Khơ Mú', 'members.people.kho-mu')), {
    c4: 'members.people.kho-mu.female',
  }),
  inColumns(numbered('30', count('I.30', 1, 'Co', 'members.people.co')), { c4: 'members.people.co.female' }),
  inColumns(numbered('31', count('I.31', 1, 'Tà Ôi', 'members.people.ta-oi')), { c4: 'members.people.ta-oi.female' }),
  inColumns(numbered('32', count('I.32', 1, 'Chơ - Ro', 'members.people.cho-ro')), {
    c4: 'members.people.cho-ro.female',
  }),
  inColumns(numbered('33', count('I.33', 1, 'Kháng', 'members.people.khang')), { c4: 'members.people.khang.female' }),
  inColumns(numbered('34', count('I.34', 1, 'Xinh Mun', 'members.people.xinh-mun')), {
    c4: 'members.people.xinh-mun.female',
  }),
  inColumns(numbered('35', count('I.35', 1, 'Hà Nhì', 'members.people.ha-nhi')), {
    c4: 'members.people.ha-nhi.female',
  }),
  inColumns(numbered('36', count('I.36', 1, 'Chu Ru', 'members.people.chu-ru')), {
    c4: 'members.people.chu-ru.female',
  }),
  inColumns(numbered('37', count('I.37', 1, 'Lào', 'members.people.lao')), { c4: 'members.people.lao.female' }),
  inColumns(numbered('38', count('I.38', 1, 'La Chí', 'members.people.la-chi')), {
    c4: 'members.people.la-chi.female',
  }),
  inColumns(numbered('39', count('I.39', 1, 'La Ha', 'members.people.la-ha')), { c4: 'members.people.la-ha.female' }),
  inColumns(numbered('40', count('I.40', 1, 'Phù Lá', 'members.people.phu-la')), {
    c4: 'members.people.phu-la.female',
  }),
  inColumns(numbered('41', count('I.41', 1, 'La Hủ', 'members.people.la-hu')), { c4: 'members.people.la-hu.female' }),
  inColumns(numbered('42', count('I.42', 1, 'Lự', 'members.people.lu')), { c4: 'members.people.lu.female' }),
  inColumns(numbered('43', count('I.43', 1, 'Lô Lô', 'members.people.lo-lo')), { c4: 'members.people.lo-lo.female' }),
  inColumns(numbered('44', count('I.44', 1, 'Chứt', 'members.people.chut')), { c4: 'members.people.chut.female' }),
  inColumns(numbered('45', count('I.45', 1, 'Mảng', 'members.people.mang')), { c4: 'members.people.mang.female' }),
  inColumns(numbered('46', count('I.46', 1, 'Pà Thẻn', 'members.people.pa-then')), {
    c4: 'members.people.pa-then.female',
  }),
  inColumns(numbered('47', count('I.47', 1, 'Cơ Lao', 'members.people.co-lao')), {
    c4: 'members.people.co-lao.female',
  }),
  inColumns(numbered('48', count('I.48', 1, 'Cống', 'members.people.cong')), { c4: 'members.people.cong.female' }),
  inColumns(numbered('49', count('I.49', 1, 'Bố Y', 'members.people.bo-y')), { c4: 'members.people.bo-y.female' }),
  inColumns(numbered('50', count('I.50', 1, 'Si La', 'members.people.si-la')), { c4: 'members.people.si-la.female' }),
  inColumns(numbered('51', count('I.51', 1, 'Pu Péo', 'members.people.pu-peo')), {
    c4: 'members.people.pu-peo.female',
  }),
  inColumns(numbered('52', count('I.52', 1, 'B Râu', 'members.people.b-rau')), { c4: 'members.people.b-rau.female' }),
  inColumns(numbered('53', count('I.53', 1, 'Ơ Đu', 'members.people.o-du')), { c4: 'members.people.o-du.female' }),
  inColumns(numbered('54', count('I.54', 1, 'Rơ - Măm', 'members.people.ro-mam')), {
    c4: 'members.people.ro-mam.female',
  }),
  inColumns(numbered('55', count('I.55', 1, 'Dân tộc khác', 'members.people.other')), {
    c4: 'members.people.other.female',
  }),
  inColumns(numbered('56', count('I.56', 1, 'Q.tịch gốc nước ngoài', 'members.people.foreign-origin')), {
    c4: 'members.people.foreign-origin.female',
  }),
  inColumns(numbered('II', count('II', 0, 'Đảng viên chia theo tôn giáo', 'members.religious', 'bold')), {
    c4: 'members.religion.any.female',
  }),
  inColumns(numbered('1', count('II.1', 1, 'Phật giáo', 'members.religion.buddhism')), {
    c4: 'members.religion.buddhism.female',
  }),
  inColumns(numbered('2', count('II.2', 1, 'Công giáo', 'members.religion.catholicism')), {
    c4: 'members.religion.catholicism.female',
  }),
  inColumns(numbered('3', count('II.3', 1, 'Phật giáo Hòa Hảo', 'members.religion.hoa-hao')), {
    c4: 'members.religion.hoa-hao.female',
  }),
  inColumns(numbered('4', count('II.4', 1, 'Cao Đài', 'members.religion.cao-dai')), {
    c4: 'members.religion.cao-dai.female',
  }),
  inColumns(numbered('5', count('II.5', 1, 'Tin Lành', 'members.religion.protestantism')), {
    c4: 'members.religion.protestantism.female',
  }),
  inColumns(numbered('6', count('II.6', 1, 'Hồi giáo', 'members.religion.islam')), {
    c4: 'members.religion.islam.female',
  }),
  inColumns(numbered('7', count('II.7', 1, 'Đạo khác', 'members.religion.other')), {
    c4: 'members.religion.other.female',
  }),
]);

const identities: readonly FormIdentity[] = [
  ...inEveryColumn(
    [
      sumOf('by-people', 'I', [
        'I.1',
        'I.2',
        'I.3',
        'I.4',
        'I.5',
        'I.6',
        'I.7',
        'I.8',
        'I.9',
        'I.10',
        'I.11',
        'I.12',
        'I.13',
        'I.14',
        'I.15',
        'I.16',
        'I.17',
        'I.18',
        'I.19',
        'I.20',
        'I.21',
        'I.22',
        'I.23',
        'I.24',
        'I.25',
        'I.26',
        'I.27',
        'I.28',
        'I.29',
        'I.30',
        'I.31',
        'I.32',
        'I.33',
        'I.34',
        'I.35',
        'I.36',
        'I.37',
        'I.38',
        'I.39',
        'I.40',
        'I.41',
        'I.42',
        'I.43',
        'I.44',
        'I.45',
        'I.46',
        'I.47',
        'I.48',
        'I.49',
        'I.50',
        'I.51',
        'I.52',
        'I.53',
        'I.54',
        'I.55',
        'I.56',
      ]),
      sumOf('by-religion', 'II', ['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6', 'II.7']),
      partOf('religious', ['II'], 'I'),
    ],
    ['this-period', 'c4'],
  ),
  ...acrossColumns('women', rows, ['c4', '<=', ['this-period']]),
];

/** Biểu số 4-BTCTW: all members by people and religion, two blocks side by side. Tỷ lệ is the part of the row in its block, as the form of 2012 prints 100,00 on both heads. */
export const bieu4: FormDefinition = {
  ...series2021('4', 'ĐẢNG VIÊN CHIA THEO DÂN TỘC VÀ TRONG CÁC TÔN GIÁO'),
  id: 'bieu-4-btctw',
  title: 'THỐNG KÊ ĐẢNG VIÊN CHIA THEO DÂN TỘC VÀ TRONG CÁC TÔN GIÁO',
  periodKind: 'state',
  rightBlockFrom: 'I.33',
  columns,
  rows,
  identities,
};
