import type { Period } from '../domain/period.ts';
import { scopeLabel } from '../domain/target-scopes.ts';
import { ADMITTED, targetKinds } from '../domain/target.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { findTargetUnit } from '../intake/read/find-target-unit.ts';
import type { TargetFact } from '../statistics/figure-facts.ts';
import type { Figures } from '../statistics/figures.ts';
import type { Catalogue } from '../statistics/indicators.ts';
import { chainsOf } from '../statistics/targets-in-force.ts';
import { matchKey } from '../text/fold.ts';
import { formatDay } from '../text/format.ts';
import { targetValueText } from '../text/target-text.ts';
import { targetWords } from '../text/vi/targets.ts';
import { documentHeading, pageSetup } from './page-parts.ts';
import { countCell, textCell } from './report-cells.ts';
import type { ReportCell, ReportDocument, ReportRow } from './report-document.ts';

/** Heads of the layout in which targets are taken in, with the widths of their columns. */
const columns = [
  ['order', 'TT', 9],
  ['unit', 'Đơn vị', 48],
  ['indicator', 'Nội dung chỉ tiêu', 34],
  ['scope', 'Phạm vi', 20],
  ['period', 'Kỳ', 22],
  ['kind', 'Loại chỉ tiêu', 27],
  ['value', 'Chỉ tiêu', 16],
  ['setter', 'Cơ quan giao', 40],
  ['document', 'Số văn bản', 22],
  ['documentDate', 'Ngày văn bản', 22],
] as const;
const ADMITTED_NAME = 'Kết nạp đảng viên';

/** Every target as it stands now, one row each, so that the workbook can be taken in again without any change. */
export function buildTargetList(figures: Figures, period: Period): ReportDocument {
  const { settings, targets, units } = figures.evidence.facts;
  const words = targetWords.list;
  const newest = chainsOf(targets).flatMap((chain) => chain.at(-1) ?? []);
  const order = new Map([figures.root, ...figures.reportingUnits(period)].map(({ unitId }, index) => [unitId, index]));
  const place = ({ unitId }: TargetFact) => order.get(unitId) ?? order.size;
  const rows = newest
    .toSorted((a, b) => place(a) - place(b) || a.unitId - b.unitId || a.from.localeCompare(b.from) || a.id - b.id)
    .map((target, index): ReportRow => ({
      role: 'data',
      cells: [
        countCell(index + 1, { align: 'center' }),
        textCell(unitAsWritten(units, target)),
        textCell(indicatorAsWritten(figures.evidence.catalogue, target.indicator)),
        textCell(scopeLabel(target.scope)),
        textCell(periodAsWritten(target), { align: 'center' }),
        textCell(targetKinds.labelOf(target.kind)),
        valueCell(target, figures.evidence.catalogue.find(target.indicator)?.unit === '%'),
        textCell(target.setter),
        textCell(target.document ?? ''),
        textCell(target.documentDate === null ? '' : formatDay(target.documentDate), { align: 'center' }),
      ],
    }));
  return {
    id: 'target-list',
    title: words.name(formatDay(period.to).replaceAll('/', '-')),
    page: pageSetup('landscape', 11),
    blocks: [
      documentHeading(settings, period.to),
      {
        kind: 'title',
        lines: [
          { text: words.title, bold: true, size: 15 },
          { text: words.subject(formatDay(period.to)), italic: true, size: 12 },
          { text: words.note, italic: true, size: 11 },
        ],
      },
      {
        kind: 'table',
        table: {
          columns: columns.map(([key, , width]) => ({ key, width })),
          head: [columns.map(([, title]) => textCell(title, { bold: true, align: 'center' }))],
          rows,
        },
      },
    ],
    // A second sheet would be told as unread when the workbook is taken in again.
    remarks: [],
  };
}

/** By its name where that leads back to it, else by its code. */
function unitAsWritten(units: readonly UnitVersion[], target: TargetFact): string {
  const spans = units.filter(({ unitId }) => unitId === target.unitId);
  const then = spans.find(({ from, to }) => from <= target.to && (to === null || to >= target.from)) ?? spans.at(-1);
  const name = then?.name ?? '';
  const found = findTargetUnit(units, name, target);
  return found.is === 'unit' && found.unitId === target.unitId ? name : (then?.code ?? name);
}

/** By its label where no other indicator has the same, else by its code. */
function indicatorAsWritten({ indicators, find }: Catalogue, code: string): string {
  if (code === ADMITTED) return ADMITTED_NAME;
  const label = find(code)?.label ?? code;
  const same = indicators.filter((indicator) => matchKey(indicator.label) === matchKey(label));
  return same.length === 1 && same[0]?.code === code ? label : code;
}

/** `2017`, `2016-2020` or `2020-10-14..2025-06-30`. */
function periodAsWritten({ from, to }: TargetFact): string {
  if (!from.endsWith('-01-01') || !to.endsWith('-12-31')) return `${from}..${to}`;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}-${last}`;
}

/** A range with a plain hyphen, as it is typed; shares carry their sign. */
function valueCell(target: TargetFact, isShare: boolean): ReportCell {
  if (target.valueTo === null && !isShare) return countCell(target.value, { align: 'center' });
  return textCell(targetValueText(target, isShare).replace('–', '-'), { align: 'center' });
}
