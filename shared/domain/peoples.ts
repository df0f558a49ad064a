import { valueTable } from './value-table.ts';

/**
 * The peoples of Biểu số 2B-BTCTW in the order of its rows 1-56. `name` is printed there; `spellings` are other ways to
 * write the same; `subgroups` are names of groups that the form counts under the people, told in a note when read.
 */
export type People = {
  readonly code: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly subgroups: readonly string[];
};

const people = (
  code: string,
  name: string,
  spellings: readonly string[] = [],
  subgroups: readonly string[] = [],
): People => ({
  code,
  name,
  spellings,
  subgroups,
});

export const peoples: readonly People[] = [
  people('kinh', 'Kinh', ['Việt', 'Việt (Kinh)']),
  people('tay', 'Tày'),
  people('thai', 'Thái', [], ['Thái đen', 'Thái trắng']),
  people('hoa', 'Hoa', ['Hán']),
  people('kho-me', 'Khơ-me', ['Khơ me', 'Khmer', 'Khơ Me', 'Khơ - me', 'Khơme']),
  people('muong', 'Mường'),
  people('nung', 'Nùng'),
  people('mong', 'Mông', ["H'Mông", 'Hmông', 'HMông', 'H’Mông', 'Mèo', 'Hmông', 'Mông (Mèo)']),
  people('dao', 'Dao', [], ['Dao đỏ', 'Dao tiền']),
  people('gia-rai', 'Gia Rai', ['Gia-rai', 'Gia rai', 'Jrai', 'Gia Lai']),
  people('e-de', 'Ê-đê', ['Ê Đê', 'Ê đê', 'Êđê', 'Ê - Đê', 'Ede']),
  people('ngai', 'Ngái', ['Sán Ngái']),
  people('ba-na', 'Ba-Na', ['Ba Na', 'Ba na', 'Bana', 'Bahnar']),
  people('xo-dang', 'Xơ-Đăng', ['Xơ Đăng', 'Xê Đăng', 'Xơ đăng', 'Sê Đăng', 'Xê-đăng']),
  people('san-chay', 'Sán Chay', ['Sán chay'], ['Cao Lan', 'Sán Chí', 'Cao Lan - Sán Chí']),
  people('co-ho', 'Cơ Ho', ['Cơ-ho', 'K’Ho', "K'Ho", 'Kơ Ho', 'Cờ Ho']),
  people('cham', 'Chăm', ['Chàm']),
  people('san-diu', 'Sán Dìu'),
  people('hre', 'HRê', ['Hrê', 'H’rê', "H'rê"]),
  people('m-nong', 'M.Nông', ['Mnông', "M'Nông", 'M’Nông', 'M nông', 'Mơ Nông']),
  people('raglai', 'Raglai', ['Ra-glai', 'Ra Glai', 'Raglay', 'Ra Glây']),
  people('xtieng', 'XTiêng', ['Xtiêng', "S'Tiêng", 'X’Tiêng']),
  people('bru-van-kieu', 'Bru - Vân Kiều', ['Bru-Vân Kiều', 'Bru Vân Kiều'], ['Vân Kiều']),
  people('tho', 'Thổ'),
  people('giay', 'Giáy'),
  people('co-tu', 'Cơ Tu', ['Cơ-tu', 'Ka Tu']),
  people('gie-trieng', 'Giẻ Triêng', ['Giẻ-Triêng', 'Gié Triêng']),
  people('ma', 'Mạ', ['Châu Mạ']),
  people('kho-mu', 'Khơ Mú', ['Khơ-mú', 'Khơmú']),
  people('co', 'Co', ['Cor', 'Kor']),
  people('ta-oi', 'Tà Ôi', ['Tà ôi', 'Tà-ôi'], ['Pa Cô']),
  people('cho-ro', 'Chơ - Ro', ['Chơ Ro', 'Chơ-ro', 'Chơro']),
  people('khang', 'Kháng'),
  people('xinh-mun', 'Xinh Mun', ['Xinh-mun']),
  people('ha-nhi', 'Hà Nhì', ['Hà nhì']),
  people('chu-ru', 'Chu Ru', ['Chu-ru', 'Chu - Ru', 'Churu']),
  people('lao', 'Lào'),
  people('la-chi', 'La Chí'),
  people('la-ha', 'La Ha'),
  people('phu-la', 'Phù Lá'),
  people('la-hu', 'La Hủ'),
  people('lu', 'Lự', ['Lữ']),
  people('lo-lo', 'Lô Lô'),
  people('chut', 'Chứt'),
  people('mang', 'Mảng'),
  people('pa-then', 'Pà Thẻn', ['Phà Thẻn']),
  people('co-lao', 'Cơ Lao', ['Co Lao']),
  people('cong', 'Cống'),
  people('bo-y', 'Bố Y'),
  people('si-la', 'Si La'),
  people('pu-peo', 'Pu Péo'),
  people('b-rau', 'B Râu', ['Brâu', 'BRâu']),
  people('o-du', 'Ơ Đu'),
  people('ro-mam', 'Rơ - Măm', ['Rơ Măm', 'Rơ-măm']),
  people('other', 'Dân tộc khác', ['Khác']),
  people('foreign-origin', 'Q.tịch gốc nước ngoài', ['Quốc tịch gốc nước ngoài', 'Gốc nước ngoài', 'Người nước ngoài']),
];

/** Peoples by every spelling, groups counted under a people included. */
export const peopleNames = valueTable(
  peoples.map(({ code, name, spellings, subgroups }) => ({
    code,
    label: name,
    spellings: [...spellings, ...subgroups],
  })),
);

/** Code of the majority. Together with `foreign-origin` (a setting) it is what does not count as an ethnic minority. */
export const KINH = 'kinh';
