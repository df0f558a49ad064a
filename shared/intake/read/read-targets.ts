import type { Problem } from '../../contract/problem.ts';
import { periodFromDays, readPeriod, type Period } from '../../domain/period.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { matchKey } from '../../text/fold.ts';
import { parseCount } from '../../text/format.ts';
import { valueTable } from '../../domain/value-table.ts';
import { cannotRead, refuseBroken, textOfCell, type Reading } from '../cells/cell-reading.ts';
import { findPeriods } from '../recognise/find-period.ts';
import { cellAddress, type GridCell } from '../grid/grid.ts';
import type { MappedRow } from './map-rows.ts';
import { readFromTable } from '../cells/read-coded-cell.ts';
import { readDateCell } from '../cells/read-date-cell.ts';
import { rowReader } from './row-reader.ts';
import { atCell, fix, type SheetPlace } from '../grid/sheet-place.ts';
import { indexUnits, LATEST_DAY, type UnitIndex } from '../recognise/unit-index.ts';

export type TargetKind = 'assigned' | 'resolution' | 'striving';

/** One row of a list of targets. `valueTo` is the upper end of a range such as 4-5. */
export type TargetDraft = {
  readonly row: number;
  readonly unitId: number;
  readonly unitName: string;
  readonly indicator: string;
  readonly scope: string;
  readonly period: Period;
  readonly kind: TargetKind;
  readonly value: number;
  readonly valueTo: number | null;
  readonly setter: string;
  readonly document: string | null;
  readonly documentDate: string | null;
  readonly cell: string;
  readonly written: string;
};

export type TargetIndicator = { readonly code: string; readonly label: string };

type Facts = {
  readonly place: SheetPlace;
  readonly units: readonly UnitVersion[];
  readonly indicators: readonly TargetIndicator[];
};

const kinds = valueTable<TargetKind>([
  { code: 'assigned', label: 'Cấp trên giao', spellings: ['Giao', 'Chỉ tiêu giao', 'Chỉ tiêu cấp trên giao'] },
  { code: 'resolution', label: 'Nghị quyết', spellings: ['Chỉ tiêu nghị quyết', 'Nghị quyết đại hội'] },
  { code: 'striving', label: 'Phấn đấu', spellings: ['Chỉ tiêu phấn đấu'] },
]);
/** What targets are about unless they say otherwise. */
const ADMITTED = 'admitted.total';
const admittedNames = ['Kết nạp đảng viên', 'Kết nạp', 'Phát triển đảng viên', 'Đảng viên mới'];
const documentDateRule = {
  field: 'Ngày văn bản',
  latestYear: 2099,
  earliest: '1990-01-01',
  latest: '2100-12-31',
  allowsPart: false,
};

/** Turns the rows of a list of targets into values; what cannot be read is a problem and gives no draft. */
export function readTargets(
  rows: readonly MappedRow[],
  { place, units, indicators }: Facts,
): { readonly drafts: readonly TargetDraft[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reader = rowReader({ place, problems, told: new Set() });
  const findIndicator = indicatorFinder(indicators);
  const findUnit = unitFinder(units);
  const drafts = rows.flatMap((row): readonly TargetDraft[] => {
    reader.start(row);
    const missing = (field: string, code: Problem['code']) => {
      const cell = reader.cell(field) ?? Object.values(row.cells)[0];
      problems.push(fix(code, atCell(place, row.row, cell?.column ?? 1)));
    };
    const period = reader.read('period', readPeriodCell);
    if (reader.cell('period') === undefined) missing('period', 'intake.target-period-missing');
    const range = reader.read('value', readRange);
    if (reader.cell('value') === undefined) missing('value', 'intake.target-value-missing');
    const unit = reader.settle('unit', findUnit(reader.cell('unit'), period));
    const indicator = reader.cell('indicator') === undefined ? ADMITTED : reader.read('indicator', findIndicator);
    const kindCell = reader.cell('kind');
    const kind =
      kindCell === undefined ? 'assigned' : reader.read('kind', (cell) => readFromTable(cell, 'Loại chỉ tiêu', kinds));
    const documentDate = reader.read('documentDate', (cell) => readDateCell(cell, documentDateRule));
    if (period === null || range === null || unit === null || indicator === null || kind === null) return [];
    const cell = row.cells['value'];
    return [
      {
        row: row.row,
        unitId: unit.unitId,
        unitName: unit.name,
        indicator,
        scope: reader.text('scope') ?? '',
        period,
        kind,
        value: range.from,
        valueTo: range.to,
        setter: reader.text('setter') ?? '',
        document: reader.text('document'),
        documentDate,
        cell: cellAddress(row.row, cell?.column ?? 1),
        written: cell === undefined ? '' : textOfCell(cell),
      },
    ];
  });
  return { drafts, problems };
}

const YEARS = /^(\d{4})\s*[-–—]\s*(\d{4})$/u;

/** `2017`, `2017-Q1`, `2016-2020`, `2020-10-14..2025-06-30`, `giai đoạn 2016 - 2020`, `quý I năm 2017`. */
function readPeriodCell(cell: GridCell): Reading<Period> {
  const broken = refuseBroken(cell, 'Kỳ');
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  const years = YEARS.exec(written);
  const byYears =
    years !== null && (years[1] ?? '') <= (years[2] ?? '')
      ? periodFromDays(`${years[1]}-01-01`, `${years[2]}-12-31`)
      : null;
  const named = findPeriods(written);
  const period =
    cell.kind === 'date'
      ? null
      : (byYears ?? readPeriod(written) ?? (named.length === 1 ? named[0] : undefined) ?? null);
  return period === null ? cannotRead('intake.period-not-understood', { written }) : { value: period, how: 'as-text' };
}

/** A whole number, or a range of two: `4-5`. */
function readRange(cell: GridCell): Reading<{ readonly from: number; readonly to: number | null }> {
  const broken = refuseBroken(cell, 'Chỉ tiêu');
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  if (cell.kind === 'date') return cannotRead('intake.target-is-date', { written });
  if (cell.kind === 'number') return wholeRange(cell.number, null, written, 'as-number');
  const [from, to, more] = written.split(/\s*[-–—]\s*/u).map(parseCount);
  if (from === undefined || from === null || to === null || more !== undefined)
    return cannotRead('intake.target-not-whole', { written });
  return wholeRange(from, to ?? null, written, 'from-text-number');
}

function wholeRange(
  from: number,
  to: number | null,
  written: string,
  how: Reading<number>['how'],
): Reading<{ from: number; to: number | null }> {
  const isWhole = Number.isSafeInteger(from) && from >= 0 && (to === null || to > from);
  return isWhole ? { value: { from, to }, how } : cannotRead('intake.target-not-whole', { written });
}

function indicatorFinder(indicators: readonly TargetIndicator[]): (cell: GridCell) => Reading<string> {
  const known = new Map(
    indicators.flatMap(({ code, label }) => [[code, code] as const, [matchKey(label), code] as const]),
  );
  for (const name of admittedNames) known.set(matchKey(name), ADMITTED);
  return (cell) => {
    const broken = refuseBroken(cell, 'Nội dung chỉ tiêu');
    if (broken !== null) return broken;
    const written = textOfCell(cell);
    const code = known.get(written) ?? known.get(matchKey(written));
    if (code !== undefined) return { value: code, how: 'from-list' };
    return cannotRead('intake.value-unknown', {
      count: 1,
      field: 'Nội dung chỉ tiêu',
      written,
      expected: `${admittedNames[0]}; tên hoặc mã chỉ tiêu thống kê`,
    });
  };
}

type UnitReading = Reading<{ readonly unitId: number; readonly name: string }>;

/** The unit of a target as it stands on the last day of its period; an empty cell is the organisation itself. */
function unitFinder(units: readonly UnitVersion[]): (cell: GridCell | undefined, period: Period | null) => UnitReading {
  const indexes = new Map<string, UnitIndex>();
  return (cell, period) => {
    const day = period?.to ?? LATEST_DAY;
    const index = indexes.get(day) ?? indexUnits(units, day);
    indexes.set(day, index);
    const written = cell === undefined ? '' : textOfCell(cell);
    const found = written === '' ? (index.root === null ? [] : [index.root]) : index.find(written);
    const [only, second] = found;
    if (only === undefined) return cannotRead('intake.row-unit-unknown', { written });
    if (second === undefined) return { value: { unitId: only.unitId, name: only.name }, how: 'from-list' };
    const names = found.map(({ name, code }) => `${name} (${code})`).join(', ');
    return cannotRead('intake.row-unit-ambiguous', { written, names });
  };
}
