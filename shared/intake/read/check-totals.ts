import type { Problem } from '../../contract/problem.ts';
import { readCountCell } from '../cells/read-figure-cell.ts';
import { atCell, fix, note, type SheetPlace } from '../grid/sheet-place.ts';
import type { SummaryLine } from './summary-lines.ts';

/**
 * What a line of a summary is. `whole`: by its words the total of all (“Tổng cộng”, “Toàn huyện”); `part`: a plain
 * “Cộng”; `group`: a block of units (“Khối xã”), with or without figures of its own; `unknown`: a line of figures that may
 * be a unit or a block.
 */
export type LineRole = 'unit' | 'unknown' | 'group' | 'part' | 'whole';
export type ToldLine = { readonly line: SummaryLine; readonly role: LineRole };

/**
 * Holds totals and sub-totals against the units they are of. All figures of a line must be the sums of the same units:
 * a number that only fits another set of them is wrong.
 */
export function totalProblems(lines: readonly ToldLine[], place: SheetPlace): readonly Problem[] {
  return lines.flatMap(({ line, role }, at) => {
    if (isUnit(role)) return [];
    const says = line.cells.flatMap(({ indicator, label, row, cell }) => {
      const value = readCountCell(cell).value;
      return value === null ? [] : [{ indicator, label, value, place: atCell(place, row, cell.column) }];
    });
    if (says.length === 0) return [];
    const bases = basesOf(lines, at).flatMap((base) => {
      const known = base.filter((one) => one.role === 'unit');
      return (known.length < base.length ? [base, known] : [base]).filter(({ length }) => length > 0);
    });
    if (bases.length === 0)
      return [note('intake.sub-total-unread', atCell(place, line.row, line.column), { written: line.text })];
    const differing = bases.map((base) =>
      says.flatMap((one) => {
        const read = sumOf(base, one.indicator);
        if (read === one.value) return [];
        const facts = {
          written: line.text,
          label: one.label,
          says: one.value,
          read,
          difference: Math.abs(one.value - read),
        };
        return [fix('intake.summary-total-differs', one.place, facts)];
      }),
    );
    return differing.toSorted((a, b) => a.length - b.length)[0] ?? [];
  });
}

const isUnit = (role: LineRole) => role === 'unit' || role === 'unknown';

function sumOf(units: readonly ToldLine[], indicator: string): number {
  return units.reduce((sum, { line }) => {
    const cell = line.cells.find((one) => one.indicator === indicator)?.cell;
    return sum + (cell === undefined ? 0 : (readCountCell(cell).value ?? 0));
  }, 0);
}

/** Sets of units a line may be the sum of, likeliest first; empty ones among them stand for none. */
function basesOf(lines: readonly ToldLine[], at: number): readonly (readonly ToldLine[])[] {
  const unitsIn = (from: number, to = lines.length) => lines.slice(from, to).filter(({ role }) => isUnit(role));
  /** From the line before `at`, or the one after it, that one of these roles has. */
  const before = (isBound: (one: ToldLine) => boolean) => lines.slice(0, at).findLastIndex(isBound) + 1;
  const after = (isBound: (one: ToldLine) => boolean) => {
    const next = lines.slice(at + 1).findIndex(isBound);
    return next === -1 ? lines.length : at + 1 + next;
  };
  const isTotal = ({ role }: ToldLine) => role === 'part' || role === 'whole';
  const isBound = (one: ToldLine) => !isUnit(one.role);
  const all = unitsIn(0);
  const told = lines[at];
  if (told === undefined) return [];

  if (told.role === 'group') {
    if (!groupsStandAbove(lines)) return [unitsIn(before(isBound), at)];
    const kind = firstWord(told.line.text);
    const isNextOfKind = (one: ToldLine) => isTotal(one) || (isBound(one) && firstWord(one.line.text) === kind);
    return [unitsIn(at + 1, after(isBound)), unitsIn(at + 1, after(isNextOfKind))];
  }
  const totals = lines.filter((one) => isTotal(one) && one.line.cells.length > 0);
  const wholes = totals.filter(({ role }) => role === 'whole');
  const isOutermost = unitsIn(0, at).length === 0 || unitsIn(at + 1).length === 0;
  if (totals.length === 1 || (told.role === 'whole' && (wholes.length === 1 || isOutermost))) return [all];
  const first = lines.findIndex(({ role }) => role === 'part');
  const standAbove = first !== -1 && unitsIn(0, first).length === 0;
  return standAbove
    ? [unitsIn(at + 1, after(isTotal)), ...(isOutermost ? [all] : [])]
    : [unitsIn(before(isTotal), at), unitsIn(0, at)];
}

/** Groups head their units where the last of them still has units below it; else they close them. */
function groupsStandAbove(lines: readonly ToldLine[]): boolean {
  const last = lines.findLastIndex(({ role }) => role === 'group');
  return isUnit(lines[last + 1]?.role ?? 'whole');
}

const firstWord = (text: string) => text.replace(/^\W+/u, '').split(/\s/u)[0]?.toLowerCase() ?? '';
