import type { Problem } from '../../contract/problem.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { periodName } from '../../domain/period.ts';
import { foldText } from '../../text/fold.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { isEmptyMark, startsWithOne, totalLines } from '../cells/list-words.ts';
import { readCountCell } from '../cells/read-figure-cell.ts';
import { cellAddress, cellAsWritten } from '../grid/grid.ts';
import { atCell, atSheet, fix, note, type SheetPlace } from '../grid/sheet-place.ts';
import { summaryIndicatorFields } from '../layouts/summary-table.ts';
import { findPeriods, quarterInName } from '../recognise/find-period.ts';
import { plainLabel } from '../recognise/find-transposed.ts';
import type { Recognition } from '../recognise/recognition.ts';
import type { UnitIndex } from '../recognise/unit-index.ts';
import { totalProblems, type LineRole, type ToldLine } from './check-totals.ts';
import { hiddenColumnProblems } from './hidden-columns.ts';
import type { FigureDraft } from './read-form.ts';
import { remarksBelow } from './remarks-below.ts';
import { summaryLines, type SummaryLine } from './summary-lines.ts';

/** Figures of one unit in a summary; `row` is the one it stands in, or of the heads in a table turned over. */
export type SummaryUnit = {
  readonly unitId: number;
  readonly name: string;
  readonly row: number;
  readonly figures: readonly (Omit<FigureDraft, 'column'> & { readonly indicator: string })[];
};
export type SummaryResult = {
  readonly units: readonly SummaryUnit[];
  /** Rows that name no unit but hold numbers: nothing of them can be used. */
  readonly unread: readonly { readonly row: number; readonly written: string }[];
  readonly problems: readonly Problem[];
};

const SUB_TOTAL = ['khoi', 'cum', 'nhom', 'cac don vi', 'cac dang bo', 'cac chi bo'];
const WHOLE = ['toan huyen', 'toan dang bo', 'toan tinh', 'toan xa', 'toan quan', 'toan thanh pho', 'toan thi xa'];

/** Reads the figures of each unit; totals and sub-totals are no units, they are held against the sum of theirs. */
export function readSummary(recognition: Recognition, index: UnitIndex, place: SheetPlace): SummaryResult {
  const problems: Problem[] = [];
  const units: SummaryUnit[] = [];
  const unread: { row: number; written: string }[] = [];
  const seen = new Map<number, string>();
  const told: ToldLine[] = [];
  for (const line of summaryLines(recognition)) {
    const { role, unit, isAmbiguous } = tellLine(line, index);
    const at = atCell(place, line.row, line.column);
    const isNamed = unit !== undefined && role === 'unit';
    if (isNamed) problems.push(...coveredProblems(line, unit.name, place));
    if (role === 'unit' && line.cells.length === 0) {
      if (unit !== undefined) continue;
      problems.push(groupProblem(line.text, at, recognition.period));
      told.push({ line, role: 'group' });
      continue;
    }
    told.push({ line, role: role === 'unit' && unit === undefined ? 'unknown' : role });
    if (role !== 'unit') continue;
    if (unit === undefined || isAmbiguous) {
      unread.push({ row: line.row, written: line.text });
      problems.push(fix('intake.row-unit-unknown', at, { written: line.text, unit: '' }));
    } else if (seen.has(unit.unitId)) {
      unread.push({ row: line.row, written: line.text });
      problems.push(fix('intake.unit-twice-in-table', at, { unit: unit.name, where: seen.get(unit.unitId) ?? '' }));
    } else if (line.isStruck) {
      unread.push({ row: line.row, written: line.text });
      problems.push(fix('intake.row-struck', at, { written: line.text }));
    } else {
      seen.set(unit.unitId, cellAddress(line.row, line.column));
      const read = { unitId: unit.unitId, name: unit.name, row: line.row, figures: figuresOf(line, place, problems) };
      units.push(read);
      problems.push(...partProblems(read, place), ...remarkProblems(line, unit.name, place));
    }
  }
  const { sheet, firstDataRow: firstRow } = recognition;
  problems.push(
    ...totalProblems(told, place),
    ...hiddenColumnProblems(recognition, place),
    ...remarksBelow(sheet, { firstRow, unit: recognition.unit?.name ?? '', place }),
  );
  const hidden = new Set(
    recognition.sheet.rows.flatMap(({ row, hidden: isHidden }) => (isHidden === true ? [row] : [])),
  );
  const hiddenUnits = units.filter(({ row }) => hidden.has(row)).length;
  if (hiddenUnits > 0) problems.push(note('intake.hidden-rows', atSheet(place), { count: hiddenUnits }));
  return { units, unread, problems };
}

function tellLine(
  { text }: SummaryLine,
  index: UnitIndex,
): { readonly role: LineRole; readonly unit: UnitVersion | undefined; readonly isAmbiguous: boolean } {
  const key = foldText(plainLabel(text));
  const [unit, second] = index.find(plainLabel(text)).filter((one) => reports(one, index));
  const total = totalLines.find(({ words }) => words.test(key))?.of;
  const isWhole =
    total === 'overall' || startsWithOne(key, WHOLE) || (unit !== undefined && unit.unitId === index.root?.unitId);
  const role = isWhole
    ? 'whole'
    : total === 'part'
      ? 'part'
      : unit === undefined && startsWithOne(key, SUB_TOTAL)
        ? 'group'
        : 'unit';
  return { role, unit, isAmbiguous: second !== undefined };
}

/** Cells inside a base organisation do not report for themselves; those directly under the organisation do. */
const reports = ({ kind, parentId }: UnitVersion, { root }: UnitIndex) =>
  (kind !== 'cell' && kind !== 'sub-committee') || (root !== null && parentId === root.unitId);

function coveredProblems({ covered }: SummaryLine, name: string, place: SheetPlace): readonly Problem[] {
  return covered.map(({ label, row, column }) =>
    fix('intake.figure-cell-merged', atCell(place, row, column), { row: `${name} – ${label}` }),
  );
}

const OTHER_DAYS = /^(?:luy ke|cong don|cung ky|(?:ky|quy|thang|nam) truoc)(?: |$)/;

/** A line without figures heads those below it; one that names other days makes them figures of those. */
function groupProblem(written: string, at: Problem['place'], period: Recognition['period']): Problem {
  const named = findPeriods(written);
  const quarter = named.length > 0 ? null : quarterInName(written);
  const isOther =
    period !== null &&
    (OTHER_DAYS.test(foldText(written)) ||
      named.some(({ code }) => code !== period.code) ||
      (quarter !== null && !period.code.endsWith(`Q${quarter}`)));
  if (!isOther) return note('intake.group-not-understood', at, { written });
  return fix('intake.line-of-other-days', at, { written, period: periodName(period) });
}

/** `chưa tính 2 đồng chí chờ quyết định`: what a unit says beside its figures changes none of them, and is told. */
function remarkProblems({ remark, row }: SummaryLine, unit: string, place: SheetPlace): readonly Problem[] {
  if (remark === null || isEmptyMark(textOfCell(remark))) return [];
  const facts = { unit, written: textOfCell(remark) };
  return [note('intake.figure-remark', atCell(place, row, remark.column), facts)];
}

function figuresOf({ cells }: SummaryLine, place: SheetPlace, problems: Problem[]): SummaryUnit['figures'] {
  return cells.flatMap(({ indicator, label, row, cell }) => {
    const reading = readCountCell(cell);
    if (reading.remark !== undefined) {
      const { code, weight, facts } = reading.remark;
      problems.push({ code, weight, facts: { row: label, ...facts }, place: atCell(place, row, cell.column) });
    }
    if (reading.value === null) return [];
    const address = cellAddress(row, cell.column);
    return [
      {
        indicator,
        value: reading.value,
        valueText: null,
        cell: address,
        written: cellAsWritten(cell),
        how: reading.how,
      },
    ];
  });
}

/** A part that is more than its whole: one of the two numbers is wrong. */
function partProblems({ name, figures }: SummaryUnit, place: SheetPlace): readonly Problem[] {
  const valueOf = (indicator: string) => figures.find((one) => one.indicator === indicator)?.value ?? null;
  return figures.flatMap(({ indicator, value, cell }) => {
    const written = valueOf(`${indicator.split('.')[0]}.total`);
    if (written === null || value === null || value <= written) return [];
    const labels = [indicator, `${indicator.split('.')[0]}.total`].map(
      (id) => `“${summaryIndicatorFields.find((field) => field.id === id)?.label ?? id}”`,
    );
    const [parts = '', whole = ''] = labels;
    const facts = { row: name, whole, parts, written, sum: value, difference: value - written };
    return [fix('intake.part-exceeds', { at: 'cell', ...place, cell }, facts)];
  });
}
