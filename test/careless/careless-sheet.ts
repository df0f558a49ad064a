import type { LayoutField } from '../../shared/intake/layouts/table-layout.ts';
import type { MadeCell } from '../support/make-grid.ts';
import type { Dice } from '../torture/dice.ts';
import { withoutMarks } from './careless-cells.ts';
import type { CarelessBlock, CarelessColumn, Meant } from './careless-columns.ts';
import type { Somebody } from './careless-people.ts';
import { unitOf } from './careless-world.ts';

/** A sheet as it is written, row 1 first. */
export type CarelessSheet = {
  readonly name: string;
  readonly state?: 'hidden';
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
};
/** What a row of a list of people says: columns of the data file, with the codes of its unit and its cell. */
export type TrueRow = { readonly row: number; readonly says: Readonly<Record<string, string | null>> };

/** What a careful person knows of a sheet. */
export type SheetTruth = {
  readonly sheet: string;
  /** Id of the layout; null: nothing of the sheet is to be read. */
  readonly layout: string | null;
  readonly headRows: readonly [first: number, last: number];
  readonly columns: ReadonlyMap<number, string | null>;
  readonly rows: readonly TrueRow[];
  /** Lines between the people that name who they belong to. */
  readonly groups: ReadonlyMap<number, 'committee' | 'cell'>;
  readonly unit: string;
  /** `2017-01-01` and `2017-03-31`; null where the sheet names none. */
  readonly days: readonly [from: string, to: string] | null;
};
export type CarelessList = { readonly sheet: CarelessSheet; readonly truth: SheetTruth };

/** A sheet of figures; `figures` by unit, row or indicator, and column. */
export type CarelessFigures = CarelessList & { readonly figures: ReadonlyMap<string, string> };

export type ListRecipe = {
  readonly name: string;
  readonly layout: string;
  readonly fields: readonly LayoutField[];
  readonly title: readonly string[];
  readonly quarter: number | null;
  /** Code of the commune that sends it, or of the whole. */
  readonly unit: string;
  readonly people: readonly Somebody[];
  readonly blocks: readonly CarelessBlock[];
  readonly meant: Meant;
};

export const letter = (column: number): string => String.fromCharCode(64 + column);
export const ROMAN = ['I', 'II', 'III', 'IV', 'V'] as const;

/** What stands around the people of a list: heading, title, heads of one to three rows, signatures. */
export class SheetFrame {
  protected readonly rows: MadeCell[][] = [];
  protected readonly merges: string[] = [];
  protected readonly columns: readonly CarelessColumn[];
  protected readonly firstColumn: number;
  protected readonly recipe: ListRecipe;
  protected readonly dice: Dice;

  constructor(recipe: ListRecipe, dice: Dice) {
    this.recipe = recipe;
    this.dice = dice;
    this.columns = recipe.blocks.flatMap(({ columns }) => columns);
    this.firstColumn = dice.below(8) === 0 ? 2 : 1;
  }

  /** Written some days after the quarter. */
  protected get signed(): string {
    const quarter = this.recipe.quarter ?? 4;
    return `Nà Khoa, ngày 05 tháng ${(quarter * 3 + 1) % 12 || 12} năm ${quarter === 4 ? 2018 : 2017}`;
  }

  protected get width(): number {
    return this.columns.length;
  }

  protected line(cells: readonly MadeCell[] = []): number {
    this.rows.push([...Array.from({ length: this.firstColumn - 1 }, () => null), ...cells]);
    return this.rows.length;
  }

  /** A line of text, sometimes merged over the table. */
  protected wide(text: string, isMerged: boolean): number {
    const row = this.line([text]);
    if (isMerged && this.width > 2)
      this.merges.push(`${letter(this.firstColumn)}${row}:${letter(this.firstColumn + this.width - 1)}${row}`);
    return row;
  }

  protected heading(): void {
    const { dice, recipe } = this;
    const unit = unitOf(recipe.unit).name;
    if (dice.below(5) > 0) {
      const right = Array.from({ length: Math.max(1, this.width - 3) }, () => null);
      const isWhole = recipe.unit === '00';
      this.line(['ĐẢNG BỘ HUYỆN NẬM PỒ', ...right, 'ĐẢNG CỘNG SẢN VIỆT NAM']);
      const own = dice.of([
        unit.toUpperCase(),
        unit.replace('Đảng bộ', 'Đảng ủy').toUpperCase(),
        `  ${unit.toUpperCase()}  `,
        unit.replace('Đảng bộ', 'BCH ĐẢNG BỘ').toUpperCase(),
        `${unit.toUpperCase()}, HUYỆN NẬM PỒ`,
        `Đơn vị: ${unit}`,
      ]);
      this.line([isWhole ? 'BAN TỔ CHỨC' : own]);
      this.line(['*', ...right, this.signed]);
      if (dice.below(2) === 0) this.line();
    } else {
      this.line([unit]);
    }
    for (const text of recipe.title) {
      const typed = dice.of([text, text, text.toUpperCase(), text.normalize('NFD'), text.replaceAll(' ', '  ')]);
      this.wide(typed, dice.below(3) > 0);
    }
    if (dice.below(4) === 0) this.wide('(Kèm theo Báo cáo số 12-BC/ĐU ngày 05/4/2017)', dice.below(2) === 0);
    if (dice.below(6) === 0) this.wide('Ghi chú: các đơn vị ghi đủ các cột, không bỏ trống', false);
    if (dice.below(3) === 0) this.line();
  }

  protected heads(): readonly [number, number] {
    const { dice, recipe } = this;
    const hasGroups = recipe.blocks.some(({ group }) => group !== null);
    const isThree = hasGroups && dice.below(8) === 0;
    const first = this.rows.length + 1;
    if (isThree) this.line(this.columns.map((_, at) => (at === 0 ? null : 'Thông tin đảng viên')).slice(0, 2));
    if (isThree)
      this.merges.push(`${letter(this.firstColumn + 1)}${first}:${letter(this.firstColumn + this.width - 1)}${first}`);
    if (hasGroups) {
      const top: MadeCell[] = [];
      const below: MadeCell[] = [];
      const [topRow, leafRow] = [this.rows.length + 1, this.rows.length + 2];
      const mergesGroups = dice.below(5) > 0;
      const mergesDown = dice.below(4) > 0;
      for (const { group, columns } of recipe.blocks) {
        const at = letter(this.firstColumn + top.length);
        if (group === null) {
          for (const { head } of columns) {
            const here = letter(this.firstColumn + top.length);
            top.push(head);
            below.push(null);
            if (mergesDown) this.merges.push(`${here}${topRow}:${here}${leafRow}`);
          }
          continue;
        }
        top.push(group, ...columns.slice(1).map(() => null));
        below.push(...columns.map(({ head }) => head));
        if (mergesGroups && columns.length > 1)
          this.merges.push(`${at}${topRow}:${letter(this.firstColumn + top.length - 1)}${topRow}`);
      }
      this.line(top);
      this.line(below);
    } else {
      this.line(this.columns.map(({ head }) => head));
    }
    const last = this.rows.length;
    if (dice.below(3) === 0) {
      const style = dice.below(3);
      this.line(this.columns.map((_, at) => (style === 0 ? at + 1 : style === 1 ? `(${at + 1})` : String(at + 1))));
    }
    return [first, last];
  }
  protected footer(): void {
    const { dice, recipe } = this;
    if (dice.below(3) === 0) this.line([`Danh sách này có ${recipe.people.length} đồng chí`]);
    if (dice.below(4) === 0) this.line(['* Ghi chú: số liệu tính đến hết quý']);
    if (dice.below(6) === 0)
      this.line([
        null,
        `Trong đó: nữ ${recipe.people.filter(({ sex }) => sex === 'female').length}; dân tộc thiểu số ${recipe.people.filter(({ people }) => people !== 'kinh').length}`,
      ]);
    if (dice.below(8) === 0) for (const label of ['Nữ', 'DTTS', 'Đoàn viên']) this.line([null, label, 2]);
    if (dice.below(4) === 0) return;
    const right = Array.from({ length: Math.max(1, this.width - 3) }, () => null);
    this.line();
    if (dice.below(2) === 0) this.line([null, ...right, this.signed]);
    this.line([
      dice.of(['NGƯỜI LẬP BIỂU', 'Người lập danh sách', null]),
      ...right,
      dice.of(['T/M ĐẢNG ỦY', 'TM. BAN THƯỜNG VỤ']),
    ]);
    this.line([null, ...right, 'BÍ THƯ']);
    this.line();
    this.line([dice.of(['Lò Văn Thịnh', null]), ...right, dice.of(['Giàng A Dình', 'Nguyễn Thị Bích'])]);
  }
}

/** First and last day of a quarter of 2017. */
export function daysOfQuarter(quarter: number): readonly [string, string] {
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  return [`2017-${String(quarter * 3 - 2).padStart(2, '0')}-01`, `2017-${ends[quarter - 1] ?? ''}`];
}

/** `Quý I năm 2017` as it is typed. */
export function typeQuarter(quarter: number, dice: Dice): string {
  const roman = ROMAN[quarter - 1] ?? '';
  const [from, to] = daysOfQuarter(quarter);
  const dayFirst = (iso: string) => iso.split('-').reverse().join('/');
  return dice.of([
    ...[`Quý ${roman} năm 2017`, `Quý ${roman}/2017`, `QUÝ ${roman} NĂM 2017`, `Quý ${quarter} năm 2017`],
    ...[`quý ${roman.toLowerCase()} năm 2017`, `(Quý ${roman} - 2017)`, withoutMarks(`Quý ${roman} năm 2017`)],
    ...[`Từ ngày ${dayFirst(from)} đến ngày ${dayFirst(to)}`],
    `Tháng ${quarter * 3 - 2}, ${quarter * 3 - 1}, ${quarter * 3} năm 2017`,
  ]);
}
