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
  inColumns(numbered('I', count('I', 0, 'Đảng viên chia theo dân tộc', 'admitted.total', 'bold')), {
    c4: 'admitted.female',
  }),
  inColumns(numbered('1', count('I.1', 1, 'Kinh', 'admitted.people.kinh')), { c4: 'admitted.people.kinh.female' }),
  inColumns(numbered('2', count('I.2', 1, 'Tày', 'admitted.people.tay')), { c4: 'admitted.people.tay.female' }),
  inColumns(numbered('3', count('I.3', 1, 'Thái', 'admitted.people.thai')), { c4: 'admitted.people.thai.female' }),
  inColumns(numbered('4', count('I.4', 1, 'Hoa', 'admitted.people.hoa')), { c4: 'admitted.people.hoa.female' }),
  inColumns(numbered('5', count('I.5', 1, 'Khơ-me', 'admitted.people.kho-me')), {
    c4: 'admitted.people.kho-me.female',
  }),
  inColumns(numbered('6', count('I.6', 1, 'Mường', 'admitted.people.muong')), { c4: 'admitted.people.muong.female' }),
  inColumns(numbered('7', count('I.7', 1, 'Nùng', 'admitted.people.nung')), { c4: 'admitted.people.nung.female' }),
  inColumns(numbered('8', count('I.8', 1, 'Mông', 'admitted.people.mong')), { c4: 'admitted.people.mong.female' }),
  inColumns(numbered('9', count('I.9', 1, 'Dao', 'admitted.people.dao')), { c4: 'admitted.people.dao.female' }),
  inColumns(numbered('10', count('I.10', 1, 'Gia Rai', 'admitted.people.gia-rai')), {
    c4: 'admitted.people.gia-rai.female',
  }),
  inColumns(numbered('11', count('I.11', 1, 'Ê-đê', 'admitted.people.e-de')), { c4: 'admitted.people.e-de.female' }),
  inColumns(numbered('12', count('I.12', 1, 'Ngái', 'admitted.people.ngai')), { c4: 'admitted.people.ngai.female' }),
  inColumns(numbered('13', count('I.13', 1, 'Ba-Na', 'admitted.people.ba-na')), { c4: 'admitted.people.ba-na.female' }),
  inColumns(numbered('14', count('I.14', 1, 'Xơ-Đăng', 'admitted.people.xo-dang')), {
    c4: 'admitted.people.xo-dang.female',
  }),
  inColumns(numbered('15', count('I.15', 1, 'Sán Chay', 'admitted.people.san-chay')), {
    c4: 'admitted.people.san-chay.female',
  }),
  inColumns(numbered('16', count('I.16', 1, 'Cơ Ho', 'admitted.people.co-ho')), { c4: 'admitted.people.co-ho.female' }),
  inColumns(numbered('17', count('I.17', 1, 'Chăm', 'admitted.people.cham')), { c4: 'admitted.people.cham.female' }),
  inColumns(numbered('18', count('I.18', 1, 'Sán Dìu', 'admitted.people.san-diu')), {
    c4: 'admitted.people.san-diu.female',
  }),
  inColumns(numbered('19', count('I.19', 1, 'HRê', 'admitted.people.hre')), { c4: 'admitted.people.hre.female' }),
  inColumns(numbered('20', count('I.20', 1, 'M.Nông', 'admitted.people.m-nong')), {
    c4: 'admitted.people.m-nong.female',
  }),
  inColumns(numbered('21', count('I.21', 1, 'Raglai', 'admitted.people.raglai')), {
    c4: 'admitted.people.raglai.female',
  }),
  inColumns(numbered('22', count('I.22', 1, 'XTiêng', 'admitted.people.xtieng')), {
    c4: 'admitted.people.xtieng.female',
  }),
  inColumns(numbered('23', count('I.23', 1, 'Bru - Vân Kiều', 'admitted.people.bru-van-kieu')), {
    c4: 'admitted.people.bru-van-kieu.female',
  }),
  inColumns(numbered('24', count('I.24', 1, 'Thổ', 'admitted.people.tho')), { c4: 'admitted.people.tho.female' }),
  inColumns(numbered('25', count('I.25', 1, 'Giáy', 'admitted.people.giay')), { c4: 'admitted.people.giay.female' }),
  inColumns(numbered('26', count('I.26', 1, 'Cơ Tu', 'admitted.people.co-tu')), { c4: 'admitted.people.co-tu.female' }),
  inColumns(numbered('27', count('I.27', 1, 'Giẻ Triêng', 'admitted.people.gie-trieng')), {
    c4: 'admitted.people.gie-trieng.female',
  }),
  inColumns(numbered('28', count('I.28', 1, 'Mạ', 'admitted.people.ma')), { c4: 'admitted.people.ma.female' }),
  inColumns(numbered('29', count('I.29', 1, 'Khơ Mú', 'admitted.people.kho-mu')), {
    c4: 'admitted.people.kho-mu.female',
  }),
  inColumns(numbered('30', count('I.30', 1, 'Co', 'admitted.people.co')), { c4: 'admitted.people.co.female' }),
  inColumns(numbered('31', count('I.31', 1, 'Tà Ôi', 'admitted.people.ta-oi')), { c4: 'admitted.people.ta-oi.female' }),
  inColumns(numbered('32', count('I.32', 1, 'Chơ - Ro', 'admitted.people.cho-ro')), {
    c4: 'admitted.people.cho-ro.female',
  }),
  inColumns(numbered('33', count('I.33', 1, 'Kháng', 'admitted.people.khang')), { c4: 'admitted.people.khang.female' }),
  inColumns(numbered('34', count('I.34', 1, 'Xinh Mun', 'admitted.people.xinh-mun')), {
    c4: 'admitted.people.xinh-mun.female',
  }),
  inColumns(numbered('35', count('I.35', 1, 'Hà Nhì', 'admitted.people.ha-nhi')), {
    c4: 'admitted.people.ha-nhi.female',
  }),
  inColumns(numbered('36', count('I.36', 1, 'Chu Ru', 'admitted.people.chu-ru')), {
    c4: 'admitted.people.chu-ru.female',
  }),
  inColumns(numbered('37', count('I.37', 1, 'Lào', 'admitted.people.lao')), { c4: 'admitted.people.lao.female' }),
  inColumns(numbered('38', count('I.38', 1, 'La Chí', 'admitted.people.la-chi')), {
    c4: 'admitted.people.la-chi.female',
  }),
  inColumns(numbered('39', count('I.39', 1, 'La Ha', 'admitted.people.la-ha')), { c4: 'admitted.people.la-ha.female' }),
  inColumns(numbered('40', count('I.40', 1, 'Phù Lá', 'admitted.people.phu-la')), {
    c4: 'admitted.people.phu-la.female',
  }),
  inColumns(numbered('41', count('I.41', 1, 'La Hủ', 'admitted.people.la-hu')), { c4: 'admitted.people.la-hu.female' }),
  inColumns(numbered('42', count('I.42', 1, 'Lự', 'admitted.people.lu')), { c4: 'admitted.people.lu.female' }),
  inColumns(numbered('43', count('I.43', 1, 'Lô Lô', 'admitted.people.lo-lo')), { c4: 'admitted.people.lo-lo.female' }),
  inColumns(numbered('44', count('I.44', 1, 'Chứt', 'admitted.people.chut')), { c4: 'admitted.people.chut.female' }),
  inColumns(numbered('45', count('I.45', 1, 'Mảng', 'admitted.people.mang')), { c4: 'admitted.people.mang.female' }),
  inColumns(numbered('46', count('I.46', 1, 'Pà Thẻn', 'admitted.people.pa-then')), {
    c4: 'admitted.people.pa-then.female',
  }),
  inColumns(numbered('47', count('I.47', 1, 'Cơ Lao', 'admitted.people.co-lao')), {
    c4: 'admitted.people.co-lao.female',
  }),
  inColumns(numbered('48', count('I.48', 1, 'Cống', 'admitted.people.cong')), { c4: 'admitted.people.cong.female' }),
  inColumns(numbered('49', count('I.49', 1, 'Bố Y', 'admitted.people.bo-y')), { c4: 'admitted.people.bo-y.female' }),
  inColumns(numbered('50', count('I.50', 1, 'Si La', 'admitted.people.si-la')), { c4: 'admitted.people.si-la.female' }),
  inColumns(numbered('51', count('I.51', 1, 'Pu Péo', 'admitted.people.pu-peo')), {
    c4: 'admitted.people.pu-peo.female',
  }),
  inColumns(numbered('52', count('I.52', 1, 'B Râu', 'admitted.people.b-rau')), { c4: 'admitted.people.b-rau.female' }),
  inColumns(numbered('53', count('I.53', 1, 'Ơ Đu', 'admitted.people.o-du')), { c4: 'admitted.people.o-du.female' }),
  inColumns(numbered('54', count('I.54', 1, 'Rơ - Măm', 'admitted.people.ro-mam')), {
    c4: 'admitted.people.ro-mam.female',
  }),
  inColumns(numbered('55', count('I.55', 1, 'Dân tộc khác', 'admitted.people.other')), {
    c4: 'admitted.people.other.female',
  }),
  inColumns(numbered('56', count('I.56', 1, 'Q.tịch gốc nước ngoài', 'admitted.people.foreign-origin')), {
    c4: 'admitted.people.foreign-origin.female',
  }),
  inColumns(numbered('II', count('II', 0, 'Đảng viên chia theo tôn giáo', 'admitted.religious', 'bold')), {
    c4: 'admitted.religion.any.female',
  }),
  inColumns(numbered('1', count('II.1', 1, 'Phật giáo', 'admitted.religion.buddhism')), {
    c4: 'admitted.religion.buddhism.female',
  }),
  inColumns(numbered('2', count('II.2', 1, 'Công giáo', 'admitted.religion.catholicism')), {
    c4: 'admitted.religion.catholicism.female',
  }),
  inColumns(numbered('3', count('II.3', 1, 'Phật giáo Hòa Hảo', 'admitted.religion.hoa-hao')), {
    c4: 'admitted.religion.hoa-hao.female',
  }),
  inColumns(numbered('4', count('II.4', 1, 'Cao Đài', 'admitted.religion.cao-dai')), {
    c4: 'admitted.religion.cao-dai.female',
  }),
  inColumns(numbered('5', count('II.5', 1, 'Tin Lành', 'admitted.religion.protestantism')), {
    c4: 'admitted.religion.protestantism.female',
  }),
  inColumns(numbered('6', count('II.6', 1, 'Hồi giáo', 'admitted.religion.islam')), {
    c4: 'admitted.religion.islam.female',
  }),
  inColumns(numbered('7', count('II.7', 1, 'Đạo khác', 'admitted.religion.other')), {
    c4: 'admitted.religion.other.female',
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

const common = series2021('2B', 'Chia theo dân tộc và tôn giáo');

/** Biểu số 2B-BTCTW: new members by people and religion, two blocks side by side. Tỷ lệ is the part of the row in its block, as the form of 2012 prints 100,00 on both heads. */
export const bieu2b: FormDefinition = {
  ...common,
  header: { ...common.header, centre: ['ĐẢNG VIÊN MỚI KẾT NẠP', 'Chia theo dân tộc và tôn giáo', '…NĂM 20…'] },
  id: 'bieu-2b-btctw',
  title: 'ĐẢNG VIÊN MỚI KẾT NẠP Chia theo dân tộc và tôn giáo',
  periodKind: 'flow',
  rightBlockFrom: 'I.33',
  columns,
  rows,
  identities,
};
