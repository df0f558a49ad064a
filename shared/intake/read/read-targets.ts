import type { Problem } from '../../contract/problem.ts';
import { refuseTargetUnit } from '../../domain/check-target.ts';
import type { Period } from '../../domain/period.ts';
import { isPartOfOne, readTargetValue, targetValueOf, type TargetMeasure } from '../../domain/read-target-value.ts';
import { scopeFromText } from '../../domain/target-scopes.ts';
import { ADMITTED, targetKinds, type TargetEntry, type TargetValue } from '../../domain/target.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { matchKey } from '../../text/fold.ts';
import { parseDecimal } from '../../text/format.ts';
import { cannotRead, refuseBroken, textOfCell, type Reading } from '../cells/cell-reading.ts';
import { readFromTable } from '../cells/read-coded-cell.ts';
import { isEmptyMark } from '../cells/list-words.ts';
import { readDateCell } from '../cells/read-date-cell.ts';
import { cellAddress, type GridCell } from '../grid/grid.ts';
import { atCell, fix, note, type SheetPlace } from '../grid/sheet-place.ts';
import { findTargetUnit } from './find-target-unit.ts';
import type { MappedRow } from './map-rows.ts';
import { readTargetPeriod } from './read-target-period.ts';
import { rowReader, type RowReader } from './row-reader.ts';

/** One row of a list of targets. */
export type TargetDraft = TargetEntry & {
  readonly row: number;
  readonly unitName: string;
  readonly period: Period;
  readonly cell: string;
  readonly written: string;
};

/** What can be set as a target; a `unit` of % makes it a share. */
export type TargetIndicator = { readonly code: string; readonly label: string; readonly unit: string };

type Facts = {
  readonly place: SheetPlace;
  readonly units: readonly UnitVersion[];
  readonly indicators: readonly TargetIndicator[];
};

const admittedNames = ['Kết nạp đảng viên', 'Kết nạp', 'Phát triển đảng viên', 'Đảng viên mới'];
const documentDateRule = {
  field: 'Ngày văn bản',
  latestYear: 2099,
  earliest: '1990-01-01',
  latest: '2100-12-31',
  allowsPart: false,
};

/** Whether a target for an indicator is a number or a share. */
export function measureOf(indicators: readonly TargetIndicator[], code: string): TargetMeasure {
  return indicators.find((indicator) => indicator.code === code)?.unit === '%' ? 'percent' : 'count';
}

/** Turns the rows of a list of targets into values; what cannot be read is a problem and gives no draft. */
export function readTargets(
  rows: readonly MappedRow[],
  { place, units, indicators }: Facts,
): { readonly drafts: readonly TargetDraft[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reader = rowReader({ place, problems, told: new Set() });
  const findIndicator = indicatorFinder(indicators);
  const drafts = rows.flatMap((row): readonly TargetDraft[] => {
    reader.start(row);
    const missing = (field: string, code: Problem['code']) => {
      const cell = reader.cell(field) ?? Object.values(row.cells)[0];
      problems.push(fix(code, atCell(place, row.row, cell?.column ?? 1)));
    };
    const indicator = reader.cell('indicator') === undefined ? ADMITTED : reader.read('indicator', findIndicator);
    const period = reader.read('period', readPeriodCell);
    if (reader.cell('period') === undefined) missing('period', 'target.period-missing');
    const value = reader.read('value', (cell) => readValueCell(cell, measureOf(indicators, indicator ?? ADMITTED)));
    if (reader.cell('value') === undefined) missing('value', 'target.value-missing');
    const unit = reader.settle('unit', readUnit(reader.cell('unit'), units, period));
    const kindCell = reader.cell('kind');
    const kind =
      kindCell === undefined
        ? 'assigned'
        : reader.read('kind', (cell) => readFromTable(cell, 'Loại chỉ tiêu', targetKinds));
    const remark = remarkOf(reader, unit?.name ?? '', place);
    if (remark !== null) problems.push(remark);
    const documentDate = reader.read('documentDate', (cell) => readDateCell(cell, documentDateRule));
    if (period === null || value === null || unit === null || indicator === null || kind === null) return [];
    const cell = row.cells['value'];
    return [
      {
        row: row.row,
        unitId: unit.unitId,
        unitName: unit.name,
        indicator,
        scope: scopeFromText(reader.text('scope') ?? ''),
        period,
        from: period.from,
        to: period.to,
        kind,
        ...value,
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

const CHANGES_TARGET =
  /(?<!\p{L})(?:không giao|thôi giao|thu hồi|rút|bãi bỏ|hết hiệu lực|điều chỉnh|hủy|thay (?:bằng|thế)|giảm|tăng|nâng lên|hạ xuống|xuống còn|bổ sung)(?!\p{L})/iu;

/** A remark may change the target beside it; it is told, and asked about where it says so. */
function remarkOf(reader: RowReader, unit: string, place: SheetPlace): Problem | null {
  const cell = reader.cell('note');
  if (cell?.kind !== 'text' || isEmptyMark(cell.text)) return null;
  const written = textOfCell(cell);
  const at = atCell(place, reader.row.row, cell.column);
  const facts = { unit, written };
  return CHANGES_TARGET.test(written) ? fix('target.remark-changes', at, facts) : note('target.remark', at, facts);
}

function readPeriodCell(cell: GridCell): Reading<Period> {
  const broken = refuseBroken(cell, 'Kỳ');
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  if (cell.kind === 'date') return cannotRead('intake.period-not-understood', { written });
  const reading = readTargetPeriod(written);
  return reading.is === 'period' ? { value: reading.period, how: 'as-text' } : cannotRead(reading.code, reading.facts);
}

/** A number, or a range of two: `4-5`. A number that Excel shows in percent is a share of 1. */
function readValueCell(cell: GridCell, measure: TargetMeasure): Reading<TargetValue> {
  const broken = refuseBroken(cell, 'Chỉ tiêu');
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  if (cell.kind === 'date') return cannotRead('intake.target-is-date', { written });
  if (cell.kind !== 'number') {
    const reading = readTargetValue(written, measure);
    return reading.is === 'value'
      ? { value: reading.value, how: 'from-text-number' }
      : cannotRead(reading.code, { written });
  }
  const isPercent = cell.format?.includes('%') === true;
  if (isPercent && measure === 'count') return cannotRead('target.count-in-percent', { written });
  // Written out, so that no binary fraction gets in: 0,8 × 100 is 80.
  const number = isPercent ? Number((cell.number * 100).toFixed(6)) : cell.number;
  const decimal = parseDecimal(String(number).replace('.', ','));
  if (decimal === null) return cannotRead('target.not-a-number', { written });
  if (measure === 'percent' && !isPercent && isPartOfOne(decimal))
    return cannotRead('target.share-unclear', { written });
  const reading = targetValueOf(decimal, null, measure);
  return reading.is === 'value' ? { value: reading.value, how: 'as-number' } : cannotRead(reading.code, { written });
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

function readUnit(cell: GridCell | undefined, units: readonly UnitVersion[], period: Period | null): UnitReading {
  const written = cell === undefined ? '' : textOfCell(cell);
  const found = findTargetUnit(units, written, period);
  if (found.is === 'refused') return cannotRead(found.code, found.facts);
  const refusal = period === null ? null : refuseTargetUnit(units, { unitId: found.unitId, ...period });
  return refusal === null
    ? { value: { unitId: found.unitId, name: found.name }, how: 'from-list' }
    : cannotRead(refusal.code, refusal.facts);
}
