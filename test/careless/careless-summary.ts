import { summaryTable } from '../../shared/intake/layouts/summary-table.ts';
import type { MadeCell } from '../support/make-grid.ts';
import type { Dice } from '../torture/dice.ts';
import { typeHead } from './careless-cells.ts';
import { daysOfQuarter, letter, typeQuarter, type CarelessFigures } from './careless-sheet.ts';
import { unitOf } from './careless-world.ts';

type Column = { readonly head: string; readonly field: string | null; readonly of: (unit: string) => number | null };

const UNITS = ['01', '02', '03', '04', '05', '06'];
const PARTS = ['female', 'minority', 'religious', 'youth-union', 'readmitted', 'village'];
const WORK = ['meetings.attended', 'class.attendants', 'class.certificates', 'places.total', 'places.without-members'];
/** Columns of other figures; what they hold is nothing that is kept. */
const OTHERS = [
  'Kế hoạch năm',
  'Tỷ lệ %',
  'Lũy kế từ đầu năm',
  'Cùng kỳ năm trước',
  'Số chi bộ có kết nạp',
  'So với chỉ tiêu',
  '',
];

/** The board's own table: a row for each unit, a column for each figure, in some order. */
export function makeSummary(dice: Dice, quarter: number): CarelessFigures {
  const units = shuffled(UNITS, dice).slice(0, 2 + dice.below(5));
  const admitted = new Map(units.map((unit) => [unit, dice.of([null, 0, 1, 2, 4, 9, 12, 31])]));
  const members = new Map(units.map((unit) => [unit, 40 + dice.below(1400)]));
  const part = (of: ReadonlyMap<string, number | null>) => {
    const own = new Map(units.map((unit) => [unit, Math.floor(((of.get(unit) ?? 0) * dice.below(11)) / 10)]));
    return (unit: string) => (of.get(unit) === null ? null : (own.get(unit) ?? null));
  };
  const blocks = [
    { groups: ['Kết nạp', 'Đảng viên mới kết nạp', 'Kết quả kết nạp'], of: admitted, id: 'admitted', parts: PARTS },
    { groups: ['Tổng số đảng viên', 'Đảng viên hiện có'], of: members, id: 'members', parts: ['female', 'minority'] },
  ].filter(({ id }) => id === 'admitted' || dice.below(2) === 0);
  const isGrouped = dice.below(2) === 0;
  const made = blocks.map(({ groups, of, id, parts }) => {
    const chosen = parts.filter(() => dice.below(3) > 0);
    const head = (field: string) => typeHead(dice.of(headsOf(field, isGrouped ? groups : null)), dice);
    const whole: Column = {
      head: isGrouped ? dice.of(['Tổng số', 'Tổng', 'Cộng']) : head(`${id}.total`),
      field: `${id}.total`,
      of: (unit) => of.get(unit) ?? null,
    };
    return {
      group: isGrouped ? typeHead(dice.of(groups), dice) : null,
      columns: [whole, ...chosen.map((one) => ({ head: head(`${id}.${one}`), field: `${id}.${one}`, of: part(of) }))],
    };
  });
  const alone = WORK.filter(() => dice.below(4) === 0).map((field) =>
    plain(field, dice.of(headsOf(field, null)), dice),
  );
  const others = Array.from({ length: dice.below(3) }, () => plain(null, dice.of(OTHERS), dice));
  const figures = shuffled([...made, ...alone, ...others], dice);
  return new SummaryWriter(dice, quarter, units, figures).write();
}

const headsOf = (field: string, groups: readonly string[] | null): readonly string[] => {
  const all = summaryTable.fields.find(({ id }) => id === field)?.headers ?? [];
  const below = groups === null ? [] : all.filter((head) => groups.some((group) => head.startsWith(`${group} > `)));
  return below.length > 0
    ? below.map((head) => head.replace(/^.* > /, ''))
    : all.filter((head) => !head.includes(' > '));
};

const plain = (field: string | null, head: string, dice: Dice) => ({
  group: null,
  columns: [{ head: typeHead(head, dice), field, of: () => dice.below(40) }],
});

type Block = { readonly group: string | null; readonly columns: readonly Column[] };

class SummaryWriter {
  private readonly rows: MadeCell[][] = [];
  private readonly merges: string[] = [];
  private readonly figures = new Map<string, string>();
  private readonly dice: Dice;
  private readonly quarter: number;
  private readonly units: readonly string[];
  private readonly blocks: readonly Block[];
  private readonly columns: readonly Column[];

  constructor(dice: Dice, quarter: number, units: readonly string[], blocks: readonly Block[]) {
    this.dice = dice;
    this.quarter = quarter;
    this.units = units;
    this.blocks = blocks;
    this.columns = blocks.flatMap(({ columns }) => columns);
  }

  write(): CarelessFigures {
    const { dice, quarter, columns } = this;
    this.rows.push(['ĐẢNG BỘ HUYỆN NẬM PỒ'], ['BAN TỔ CHỨC'], []);
    this.rows.push([`${dice.of(['BIỂU TỔNG HỢP KẾT QUẢ KẾT NẠP ĐẢNG VIÊN', 'Tổng hợp công tác đảng viên'])}`]);
    this.rows.push([typeQuarter(quarter, dice)]);
    const headRows = this.heads();
    this.lines();
    if (dice.below(2) === 0) this.rows.push([], [null, 'NGƯỜI LẬP BIỂU', null, 'TRƯỞNG BAN']);
    const sheet = { name: 'Tổng hợp', rows: this.rows, merges: this.merges, hiddenRows: [], hiddenColumns: [] };
    const fields = new Map([
      [1, 'order'],
      [2, 'unit'],
      ...columns.map(({ field }, at) => [at + 3, field] as const),
    ] as const);
    const truth = { rows: [], groups: new Map(), unit: '00', days: daysOfQuarter(quarter) };
    return {
      sheet,
      truth: { ...truth, sheet: sheet.name, layout: 'summary', headRows, columns: fields },
      figures: this.figures,
    };
  }

  private heads(): readonly [number, number] {
    const { dice } = this;
    const first = this.rows.length + 1;
    const own = [typeHead('TT', dice), typeHead(dice.of(['Đơn vị', 'Tên đơn vị', 'Đảng bộ']), dice)];
    if (this.blocks.every(({ group }) => group === null)) {
      this.rows.push([...own, ...this.columns.map(({ head }) => head)]);
      return [first, first];
    }
    const top: MadeCell[] = [...own];
    const below: MadeCell[] = [null, null];
    for (const { group, columns } of this.blocks) {
      const at = top.length + 1;
      top.push(...columns.map(({ head }, index) => (group === null ? head : index === 0 ? group : null)));
      below.push(...columns.map(({ head }) => (group === null ? null : head)));
      const last = at + columns.length - 1;
      if (group !== null && last > at) this.merges.push(`${letter(at)}${first}:${letter(last)}${first}`);
    }
    this.rows.push(top, below);
    return [first, first + 1];
  }

  private lines(): void {
    const { dice } = this;
    if (dice.below(3) === 0) this.rows.push([null, 'Khối xã']);
    for (const [at, unit] of this.units.entries()) {
      const { name } = unitOf(unit);
      const bare = name.replace('Đảng bộ ', '');
      const typed = dice.of([
        name,
        name,
        name.toUpperCase(),
        `${name} `,
        name.replace('Đảng bộ', 'Đảng ủy'),
        bare,
        `ĐB ${bare}`,
      ]);
      const cells = this.columns.map(({ field, of }): MadeCell => {
        const value = of(unit);
        const cell = this.typeFigure(value);
        if (field !== null && value !== null && cell !== null && cell !== '-')
          this.figures.set(`${unit} ${field}`, String(value));
        return cell;
      });
      this.rows.push([at + 1, typed, ...cells]);
    }
    if (dice.below(3) === 0) return;
    const sums = this.columns.map(({ field }) => this.sum(field));
    this.rows.push([null, dice.of(['Tổng cộng', 'TOÀN HUYỆN', 'Cộng', 'Tổng số']), ...sums]);
  }

  private sum(field: string | null): number | null {
    if (field === null) return null;
    return this.units.reduce((sum, unit) => sum + Number(this.figures.get(`${unit} ${field}`) ?? 0), 0);
  }

  private typeFigure(value: number | null): MadeCell {
    const { dice } = this;
    if (value === null) return dice.of([null, null, '-']);
    const grouped =
      value >= 1000 ? `${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, '0')}` : String(value);
    return dice.of([value, value, value, value, String(value), ` ${value} `, grouped, `${value} đ/c`]);
  }
}

function shuffled<T>(items: readonly T[], dice: Dice): readonly T[] {
  const left = [...items];
  return items.map(() => left.splice(dice.below(left.length), 1)[0] as T);
}
