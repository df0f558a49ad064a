import { codedFields, type CodedField } from '../../shared/domain/coded-fields.ts';
import { peoples } from '../../shared/domain/peoples.ts';
import type { LayoutField } from '../../shared/intake/layouts/table-layout.ts';
import type { MadeCell } from '../support/make-grid.ts';
import type { Dice } from '../torture/dice.ts';
import { meantKey, typeDay, typeHead, typeName, typeWord, type Typed } from './careless-cells.ts';
import type { Somebody } from './careless-people.ts';

/** One column as it is written: `field` is what it holds for the app, null: nothing that is read. */
export type CarelessColumn = {
  readonly head: string;
  readonly field: string | null;
  readonly type: (one: Somebody, place: RowPlace) => Typed;
};
/** Columns beside each other, below one head where they have one. */
export type CarelessBlock = { readonly group: string | null; readonly columns: readonly CarelessColumn[] };
/** Where somebody stands in the list. */
export type RowPlace = { readonly number: number; readonly cell: string | null; readonly unit: string };

/** What was meant by a spelling nobody but the clerk knows, by `meantKey`. */
export type Meant = Map<string, string | null>;

/** Makes the columns of one list; what it writes in an odd spelling is noted in `meant`. */
export class ColumnMaker {
  private readonly fields: readonly LayoutField[];
  private readonly dice: Dice;
  private readonly meant: Meant;

  constructor(fields: readonly LayoutField[], dice: Dice, meant: Meant) {
    this.fields = fields;
    this.dice = dice;
    this.meant = meant;
  }

  /** A head of the field: one that is known, seldom one of `odd`. */
  head(field: string, odd: readonly string[] = []): string {
    const known = (this.fields.find(({ id }) => id === field)?.headers ?? []).filter((head) => !head.includes(' > '));
    const isOdd = odd.length > 0 && this.dice.below(8) === 0;
    return typeHead(this.dice.of(isOdd || known.length === 0 ? odd : known), this.dice);
  }

  one(field: string, type: CarelessColumn['type'], odd: readonly string[] = []): CarelessBlock {
    return { group: null, columns: [{ head: this.head(field, odd), field, type }] };
  }

  /** A column whose cells are of a closed list. */
  coded(field: CodedField, column: string, of: (one: Somebody) => string, odd: readonly string[] = []): CarelessBlock {
    return this.one(field, (one) => ({ cell: this.spell(field, of(one)), says: { [column]: of(one) } }), odd);
  }

  spell(field: CodedField, code: string): MadeCell {
    const { dice } = this;
    const odd = oddSpellings[`${field} ${code}`] ?? [];
    if (odd.length > 0 && dice.below(10) === 0) {
      const written = dice.of(odd);
      this.meant.set(meantKey(field, String(written)), code);
      return written;
    }
    if (field === 'people') {
      const people = peoples.find((one) => one.code === code);
      return typeWord(dice.of([people?.name ?? code, ...(people?.spellings ?? [])]), dice);
    }
    const days = asDays[`${field} ${code}`];
    if (days !== undefined && dice.below(12) === 0) return { day: dice.of(days) };
    const entry = codedFields[field].table.entries.find((one) => one.code === code);
    const more = moreSpellings[`${field} ${code}`] ?? [];
    return typeWord(dice.of([entry?.label ?? code, ...(entry?.spellings ?? []), ...more]), dice);
  }

  text(field: string, column: string, of: (one: Somebody) => string, odd: readonly string[] = []): CarelessBlock {
    return this.one(field, (one) => ({ cell: of(one), says: { [column]: of(one) } }), odd);
  }

  day(field: string, column: string, of: (one: Somebody) => string, odd: readonly string[] = []): CarelessBlock {
    return this.one(field, (one) => typeDay(of(one), column, this.dice), odd);
  }

  order(): CarelessBlock {
    const style = this.dice.below(4);
    const type: CarelessColumn['type'] = (_, { number }) => ({
      cell: style === 0 ? String(number) : style === 1 ? `${number}.` : number,
      says: {},
    });
    return this.one('order', type);
  }

  name(): readonly CarelessBlock[] {
    const { dice } = this;
    if (dice.below(7) === 0) {
      const last = (name: string) => name.slice(name.lastIndexOf(' ') + 1);
      const before = (name: string) => name.slice(0, Math.max(0, name.lastIndexOf(' ')));
      const heads = dice.of<readonly [group: string | null, string, string]>([
        [typeHead('Họ và tên', dice), dice.of(['Họ', 'Họ đệm', 'Họ và đệm']), 'Tên'],
        [null, dice.of(['Họ đệm', 'Họ và đệm', 'Họ và tên đệm']), 'Tên'],
        [null, typeHead('Họ và tên', dice), ''],
      ]);
      return [
        {
          group: heads[0],
          columns: [
            {
              head: heads[1],
              field: heads[2] === '' ? 'fullName' : 'familyName',
              type: ({ name }) => ({ cell: before(name), says: { full_name: name } }),
            },
            {
              head: heads[2],
              field: heads[2] === '' ? 'fullName' : 'givenName',
              type: ({ name }) => ({ cell: last(name), says: { full_name: name } }),
            },
          ],
        },
      ];
    }
    return [
      this.one('fullName', ({ name, sex }) => (dice.below(60) === 0 ? beside(name, sex, dice) : typeName(name, dice)), [
        ...['Họ và tên người được kết nạp', 'Họ tên ĐV mới', 'Họ và chữ đệm, tên', 'HVT'],
      ]),
    ];
  }

  /** Birth and sex, in one of the ways lists have them. */
  birthAndSex(): readonly CarelessBlock[] {
    const { dice } = this;
    const group = () => typeHead(dice.of(['Ngày sinh', 'Năm sinh', 'Ngày, tháng, năm sinh', 'NTNS', 'Sinh năm']), dice);
    const birth = (one: Somebody) => typeDay(one.birth, 'birth', dice, true);
    const under = (sex: Somebody['sex'], head: string, field: string): CarelessColumn => ({
      head: typeHead(head, dice),
      field,
      type: (one) => {
        if (one.sex !== sex) return { cell: dice.below(6) === 0 ? '-' : null, says: {} };
        const typed = birth(one);
        return { ...typed, says: { ...typed.says, sex } };
      },
    });
    const tick = (sex: Somebody['sex'], head: string, field: string): CarelessColumn => ({
      head: typeHead(head, dice),
      field,
      type: (one) =>
        one.sex === sex ? { cell: dice.of(['x', 'X', 1, '1', '✓']), says: { sex } } : { cell: null, says: {} },
    });
    const bare = dice.below(6) === 0;
    const whole = this.one('birth', birth, ['N.sinh', 'Ngày/th/năm sinh', 'Sinh ngày tháng năm', 'Tuổi (năm sinh)']);
    const kinds: readonly (() => readonly CarelessBlock[])[] = [
      () => [{ group: group(), columns: [under('male', 'Nam', 'birthMale'), under('female', 'Nữ', 'birthFemale')] }],
      () => [{ group: group(), columns: [under('male', 'Nam', 'birthMale'), under('female', 'Nữ', 'birthFemale')] }],
      () => [whole, this.coded('sex', 'sex', ({ sex }) => sex, ['Giới', 'Nam (nữ)'])],
      () => [this.coded('sex', 'sex', ({ sex }) => sex), whole],
      () => [
        whole,
        {
          group: dice.of(['Giới tính', 'Nam/Nữ', 'Phái']),
          columns: [tick('male', 'Nam', 'birthMale'), tick('female', 'Nữ', 'birthFemale')],
        },
      ],
      () => [whole, { group: null, columns: [tick('female', 'Nữ', 'birthFemale')] }],
      () => [
        {
          group: group(),
          columns: (['Ngày', 'Tháng', 'Năm'] as const).map((head, at) => ({
            head: bare ? '' : typeHead(head, dice),
            field: (['birthDay', 'birthMonth', 'birthYear'] as const)[at] ?? null,
            type: (one) => ({ cell: Number(one.birth.split('-')[2 - at]), says: { birth: one.birth } }),
          })),
        },
        this.coded('sex', 'sex', ({ sex }) => sex),
      ],
      () => [whole],
    ];
    return dice.of(kinds)();
  }

  /** Schooling, training and theory, each alone or all below one head. */
  levels(): readonly CarelessBlock[] {
    const all = [
      this.coded('education', 'education', ({ education }) => education, [
        'VH',
        'TĐHV',
        'Văn hoá PT',
        'Trình độ phổ thông',
      ]),
      this.coded('qualification', 'qualification', ({ qualification }) => qualification, [
        'CM',
        'Bằng cấp',
        'Trình độ đào tạo',
      ]),
      this.coded('theory', 'theory', ({ theory }) => theory, ['LL', 'Lý luận CT', 'CT']),
    ].filter(() => this.dice.below(4) > 0);
    if (all.length < 2 || this.dice.below(2) === 0) return all;
    return [{ group: typeHead('Trình độ', this.dice), columns: all.flatMap(({ columns }) => columns) }];
  }
}

/** What some write beside a name. */
const beside = (name: string, sex: string, dice: Dice): Typed => ({
  cell: dice.of([
    `Đ/c ${name}`,
    `${name} (${sex === 'male' ? 'Nam' : 'nữ'})`,
    `${name} - Bí thư chi đoàn`,
    `${name} (ĐVDB)`,
  ]),
  says: { full_name: name },
});

const moreSpellings: Readonly<Record<string, readonly string[]>> = {
  'education upper-secondary': [
    '12/12',
    '12/12',
    '12/12',
    '10/10',
    '12/12 BTVH',
    '12/12 (BT)',
    'lớp 12/12',
    '12/12 phổ thông',
    '12 / 12',
    '12/12.',
    '１２/１２',
  ],
  'education lower-secondary': ['9/12', '9/12', '7/10', '11/12', '9/12 bổ túc', '8/10'],
  'education primary': ['5/12', '8/12', '4/10', '5/12 BTVH'],
  'education literate': ['3/12', '2/10', '4/12'],
  'qualification university': ['ĐH Sư phạm', 'Đại học Luật', 'Cử nhân kinh tế', 'ĐHSP Toán'],
  'qualification college': ['CĐ Mầm non', 'Cao đẳng sư phạm'],
  'qualification intermediate': ['TC Kế toán', 'Trung cấp Y'],
  'occupation public-service-staff': ['Giáo viên, Trường Tiểu học Nà Khoa', 'GV trường Mầm non'],
  'occupation farmer': ['Nông dân, bản Huổi Sang', 'Nông dân - Phó Bí thư Chi đoàn'],
};

/** Classes that Excel has taken for days. */
const asDays: Readonly<Record<string, readonly string[]>> = {
  'education upper-secondary': ['2017-12-12', '2016-12-12', '2017-10-10'],
  'education lower-secondary': ['2017-12-09', '2017-09-12', '2017-07-10'],
};

/** Spellings no list of words has; only who wrote them knows what they mean. */
const oddSpellings: Readonly<Record<string, readonly MadeCell[]>> = {
  'education upper-secondary': ['HS lớp 12 trường huyện', 'tốt nghiệp cấp ba', 12],
  'education lower-secondary': ['hết lớp 9', 'lớp chín', 9],
  'education literate': ['mới học xong lớp 3'],
  'qualification university': ['ĐH Hành chính quốc gia', 'ĐH (tại chức)', 'Cử nhân CNTT Hà Nội'],
  'qualification elementary': ['chứng chỉ lái xe', 'Sơ cấp nghề may'],
  'theory intermediate': ['Trung cấp LLCT-HC', 'TCCT'],
  'theory none': ['chưa có bằng'],
  'people mong': ['Hơ Mông', 'Mông đỏ'],
  'people kho-mu': ['Xá', 'Khờ Mú'],
  'people cong': ['Cống (Xắm Khống)'],
  'religion protestantism': ['TL', 'Tin lành Việt Nam (miền Bắc)'],
  'religion catholicism': ['CG', 'TCG'],
  'occupation farmer': ['Ở nhà làm nương', 'ND'],
  'occupation commune-official': ['Công an xã', 'Cán bộ', 'VP-TK'],
  'occupation public-service-staff': ['Nhân viên', 'Cô nuôi trường mầm non'],
  'occupation other': ['Hợp đồng 68', 'Buôn bán nhỏ'],
  'occupation village-activist': ['Trưởng bản Nà Sự', 'BTCĐ bản'],
  'sex female': ['Nữ giới'],
  'sex male': ['Đàn ông'],
};
