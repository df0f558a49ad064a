import type { MadeCell } from '../support/make-grid.ts';
import { daysOfQuarter, letter, ROMAN, SheetFrame, type CarelessList, type TrueRow } from './careless-sheet.ts';
import type { RowPlace } from './careless-columns.ts';
import type { Somebody } from './careless-people.ts';
import { cellsOf, unitOf } from './careless-world.ts';

/** Columns of which clerks merge equal values. */
const MERGED = new Set([
  'cellName',
  'committee',
  'people',
  'religion',
  'decisionNumber',
  'decisionDate',
  'ceremonyDate',
  'education',
  'originPlace',
  'sex',
]);
/** Lines between people that say nothing of whether they count. */
const SECTIONS = [
  'I. Khối nông thôn',
  'Đợt 1',
  'Đợt kết nạp ngày 03/02',
  'Kết nạp mới',
  'II. Học sinh',
  'Khối trường học',
  'Tháng 2',
];
const sameCell = (one: MadeCell | undefined, other: MadeCell) => JSON.stringify(one ?? null) === JSON.stringify(other);

/** Lays a list out as clerks do: people below their heads, with lines, totals and empty rows between them. */
export class ListWriter extends SheetFrame {
  private readonly hiddenRows: number[] = [];
  private headRows: readonly [number, number] = [0, 0];
  private readonly groups = new Map<number, 'committee' | 'cell'>();
  private readonly truths: TrueRow[] = [];

  write(): CarelessList {
    const { recipe } = this;
    this.heading();
    const headRows = this.heads();
    this.headRows = headRows;
    this.people();
    this.footer();
    const columns = new Map(this.columns.map(({ field }, at) => [this.firstColumn + at, field]));
    return {
      sheet: {
        name: recipe.name,
        rows: this.rows,
        merges: this.merges,
        hiddenRows: this.hiddenRows,
        hiddenColumns: [],
      },
      truth: {
        sheet: recipe.name,
        layout: recipe.layout,
        headRows,
        columns,
        rows: this.truths,
        groups: this.groups,
        unit: recipe.unit,
        days: recipe.quarter === null ? null : daysOfQuarter(recipe.quarter),
      },
    };
  }

  private people(): void {
    const { dice, recipe } = this;
    const from = this.rows.length;
    const cells = recipe.unit === '00' ? [] : cellsOf(recipe.unit);
    const names = new Set(this.columns.map(({ field }) => field));
    const isWhole = recipe.unit === '00';
    // Without a column for it the group lines say whose people these are.
    const needsGroups = isWhole && !names.has('committee');
    const grouped = !isWhole && !names.has('cellName') && dice.below(2) === 0;
    const units = isWhole ? ['01', '02', '04'] : [recipe.unit];
    const hasSubTotals = dice.below(3) === 0;
    let at = 0;
    let number = 0;
    if (dice.below(15) === 0) this.total('Tổng số', recipe.people.length);
    for (const [index, unit] of units.entries()) {
      const isLast = index === units.length - 1;
      const share = isLast ? recipe.people.length - at : Math.ceil(recipe.people.length / units.length);
      const own = recipe.people.slice(at, at + share);
      at += share;
      if (needsGroups && own.length > 0)
        this.group(
          `${dice.of([`${ROMAN[index]}. `, `${ROMAN[index]}/ `, ''])}${this.groupName(unitOf(unit).name, own.length)}`,
          'committee',
        );
      const ownCells = isWhole ? cellsOf(unit) : cells;
      let cell: string | null = null;
      for (const [order, one] of own.entries()) {
        const changes = order === 0 || dice.below(3) === 0;
        const next: string | null = ownCells.length > 0 ? dice.of(ownCells).code : null;
        const usesCells = names.has('cellName') || grouped;
        if (usesCells && changes && next !== cell) {
          cell = next;
          if (grouped && cell !== null)
            this.group(`${dice.of(['', '- ', `${index + 1}. `])}${this.groupName(unitOf(cell).name, null)}`, 'cell');
        }
        if (dice.below(25) === 0) this.line();
        if (dice.below(80) === 0) this.group(dice.of(SECTIONS));
        if (dice.below(60) === 0 && order > 0) this.repeatHeads();
        number += 1;
        this.person(one, { number, cell: usesCells ? cell : null, unit });
      }
      if (isWhole && own.length > 0 && hasSubTotals) this.total(dice.of(['Cộng', 'Cộng:']), own.length);
    }
    this.mergeEqual(from);
    if (dice.below(3) === 0) this.total(dice.of(['Tổng cộng', 'TỔNG SỐ', 'Tổng số:', 'Cộng']), recipe.people.length);
  }

  /** Equal values below each other become one merged cell, in some columns. */
  private mergeEqual(from: number): void {
    for (const [at, { field }] of this.columns.entries()) {
      if (!MERGED.has(field ?? '') || this.dice.below(4) > 0) continue;
      const column = this.firstColumn - 1 + at;
      for (let row = from; row < this.rows.length; row += 1) {
        const value = this.rows[row]?.[column] ?? null;
        const last = value === null ? row : this.lastEqual(row, column, value);
        for (let covered = row + 1; covered <= last; covered += 1) (this.rows[covered] as MadeCell[])[column] = null;
        if (last > row) this.merges.push(`${letter(column + 1)}${row + 1}:${letter(column + 1)}${last + 1}`);
        row = last;
      }
    }
  }

  private lastEqual(first: number, column: number, value: MadeCell): number {
    let last = first;
    const isEqual = (row: number) => this.isPerson(row + 1) && sameCell(this.rows[row]?.[column], value);
    while (this.isPerson(first + 1) && isEqual(last + 1)) last += 1;
    return last;
  }

  private isPerson(row: number): boolean {
    return this.truths.some((one) => one.row === row);
  }

  /** The printed page begins anew with the heads. */
  private repeatHeads(): void {
    const [first, last] = this.headRows;
    for (let row = first; row <= last; row += 1) this.rows.push([...(this.rows[row - 1] ?? [])]);
  }

  /** What a line between the people calls an organisation. */
  private groupName(name: string, count: number | null): string {
    const { dice } = this;
    const bare = name.replace(/^(?:Đảng bộ|Chi bộ) /u, '');
    const short = name.startsWith('Chi') ? 'CB' : 'ĐB';
    return dice.of([
      ...[name, name, name, name, `${name}:`, bare, `${short} ${bare}`, bare.replace(/^(?:xã|bản) /u, '')],
      count === null ? name : dice.of([`${name} (${count} đồng chí)`, `${name}: ${count} đ/c`, `${name} - ${count}`]),
    ]);
  }

  private group(text: string, of: 'committee' | 'cell' | null = null): void {
    const { dice } = this;
    if (of !== null) this.groups.set(this.rows.length + 1, of);
    const typed = dice.of([text, text, text.toUpperCase(), text.normalize('NFD'), `${text}  `]);
    if (dice.below(2) === 0) this.wide(typed, dice.below(2) === 0);
    else this.line([null, typed]);
  }

  private person(one: Somebody, place: RowPlace): void {
    const typed = this.columns.map((column) => column.type(one, place));
    const row = this.line(typed.map(({ cell }) => cell));
    if (this.dice.below(60) === 0) this.hiddenRows.push(row);
    const says: Record<string, string | null> = Object.assign({}, ...typed.map((each) => each.says)) as Record<
      string,
      string | null
    >;
    const flags = typed.flatMap(({ says: own }) => own['flag']?.split(',') ?? []);
    delete says['flag'];
    this.truths.push({
      row,
      says: { ...says, unit: place.unit, cell: place.cell, flags: [...new Set(flags)].toSorted().join(',') },
    });
  }

  private total(label: string, count: number): void {
    const asText = this.dice.below(2) === 0;
    this.line([null, asText ? `${label} ${count} đồng chí`.replace(': ', ': ') : label, asText ? null : count]);
  }
}
