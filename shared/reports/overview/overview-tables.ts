import { viewPeriod } from '../../domain/period.ts';
import { ADMITTED } from '../../domain/target.ts';
import type { UnitRef } from '../../domain/unit.ts';
import { formatCount, formatPercent, percentOf } from '../../text/format.ts';
import { targetValueText } from '../../text/target-text.ts';
import { overviewPaperWords as words } from '../../text/vi/overview-paper.ts';
import { overviewUi } from '../../text/vi/ui-overview.ts';
import { countCell, decimalValue, figureCell, figureCellValue, textCell } from '../report-cells.ts';
import type { ReportCell, ReportRow, ReportTable } from '../report-document.ts';
import type { Answer } from './overview-answers.ts';
import type { Overview } from './overview.ts';
import { changeLists, notComparedLine, notComparedTitle, type ChangeListText } from './change-lines.ts';
import { barPercent, hasBars, hasTrend, timePercent } from './overview-charts.ts';
import { orderUnits, shareText, stateText } from './overview-text.ts';
import type { YearProgress } from './year-progress.ts';

const HEAD = { bold: true, align: 'center' } as const;
const data = (cells: readonly ReportCell[]): ReportRow => ({ role: 'data', cells });

/** Each question with its answer, and below it line by line what the answer is based on. */
export function answersTable(answers: readonly Answer[]): ReportTable {
  return {
    columns: [
      { key: 'question', width: 95 },
      { key: 'answer', width: 70 },
    ],
    head: [[textCell(words.question, HEAD), textCell(words.answer, HEAD)]],
    rows: answers.flatMap(({ question, answer, lines }): readonly ReportRow[] => [
      {
        role: 'group',
        keepWithNext: true,
        cells: [textCell(question, { bold: true }), { ...textCell(answer.text, { bold: true }), ...sourceOf(answer) }],
      },
      ...lines.map((line) => data([{ ...textCell(line.text, { colSpan: 2, indent: 1 }), ...sourceOf(line) }])),
    ]),
  };
}

const sourceOf = ({ figure }: Answer['answer']) => (figure === undefined ? {} : { figure });

/** Result and target of the year of every unit, the best first, and of the whole: the figures of the chart of bars. */
export function unitsTable(overview: Overview): ReportTable {
  const { units, whole, time, admitted } = overview;
  const { bars } = overviewUi.charts;
  const heads = [words.order, bars.unit, bars.result, bars.target, words.percent, bars.status];
  const isDrawn = hasBars(overview);
  const widths = isDrawn ? [8, 50, 16, 20, 46, 27] : [10, 65, 22, 22, 24, 32];
  const share = formatPercent(time.gone, time.days, 1);
  const said = isDrawn ? words.timeGone(share) : bars.noTargets;
  const barred = (cells: readonly ReportCell[], progress: YearProgress) =>
    isDrawn ? withBar(cells, progress, timePercent(overview)) : cells;
  return {
    columns: widths.map((width, index) => ({ key: `c${index}`, width })),
    head: [
      titleHead(`${bars.title}. ${said}`, widths.length),
      heads.map((text, index) => ({
        ...textCell(text, HEAD),
        ...(isDrawn && index === PERCENT ? { bar: { is: 'scale', legend: words.barLegend } } : {}),
      })),
    ],
    rows: [
      ...orderUnits(units, 'best').map(({ unit, progress }, index) =>
        data(
          barred(
            [countCell(index + 1, { align: 'center' }), textCell(unit.name), ...progressCells(progress, unit.id)],
            progress,
          ),
        ),
      ),
      {
        role: 'total',
        cells: barred(
          [
            textCell(''),
            textCell(words.whole, { bold: true }),
            ...progressCells(whole, admitted.unitId).map((cell): ReportCell => ({ ...cell, bold: true })),
          ],
          whole,
        ),
      },
    ],
  };
}

/** Column of the share, beside which its bar stands. */
const PERCENT = 4;

const withBar = (cells: readonly ReportCell[], progress: YearProgress, mark: number): readonly ReportCell[] =>
  cells.map((cell, index) =>
    index === PERCENT
      ? {
          ...cell,
          bar: { is: 'share', percent: barPercent(progress), mark, isBehind: progress.state === 'late' },
        }
      : cell,
  );

function progressCells(progress: YearProgress, unitId: number): readonly ReportCell[] {
  const { result, target, achieved, periodCode } = progress;
  const right = { align: 'right' } as const;
  const isOneNumber = target !== null && target.valueTo === null && target.decimals === 0;
  const isOneShare =
    achieved !== null && achieved.least.part * achieved.most.whole === achieved.most.part * achieved.least.whole;
  return [
    { value: figureCellValue(result), ...right, figure: { indicator: ADMITTED, unitId, periodCode } },
    isOneNumber
      ? countCell(target.value, right)
      : textCell(target === null ? overviewUi.charts.bars.noTarget : targetValueText(target, false), right),
    isOneShare
      ? { value: decimalValue(percentOf(achieved.least.part, achieved.least.whole), 'percent-2'), ...right }
      : textCell((shareText(progress) ?? '').replaceAll('%', ''), right),
    textCell(target === null ? '' : stateText(progress)),
  ];
}

/** The whole by quarter, the oldest first. */
export function quartersTable(overview: Overview): ReportTable {
  const { trend } = overview;
  const { title, period: quarter, admitted: count, base: units } = overviewUi.charts.trend;
  const said = hasTrend(overview) ? title : `${title}. ${overviewUi.charts.noData}`;
  return {
    columns: ['period', 'admitted', 'base'].map((key) => ({ key, width: 55 })),
    head: [titleHead(said, 3), [quarter, count, units].map((text) => textCell(text, HEAD))],
    rows: trend.map(({ period, admitted }) =>
      data([
        textCell(viewPeriod(period).name),
        figureCell(admitted, period, { align: 'right' }),
        textCell(`${formatCount(admitted.base.reported)}/${formatCount(admitted.base.expected)}`, { align: 'center' }),
      ]),
    ),
  };
}

/** The five lists of changes, and whoever is in none of them. */
export function changeTables(overview: Overview): readonly ReportTable[] {
  const title = notComparedTitle(overview);
  const apart: readonly ReportTable[] =
    title === null
      ? []
      : [
          {
            columns: [
              { key: 'why', width: 65 },
              { key: 'units', width: 100 },
            ],
            head: [titleHead(title, 2), [textCell(words.why, HEAD), textCell(words.units, HEAD)]],
            rows: overview.changes.notCompared.flatMap((group) =>
              namesInRows(group.units).map((names, index) =>
                data([textCell(index === 0 ? notComparedLine(group) : ''), textCell(names)]),
              ),
            ),
          },
        ];
  return [...changeLists(overview).map(changeTable), ...apart];
}

/** A row is never cut: names of many units stand in several. */
const NAMES_IN_ROW = 20;

function namesInRows(units: readonly UnitRef[]): readonly string[] {
  const rows = Math.ceil(units.length / NAMES_IN_ROW);
  return Array.from({ length: rows }, (_, row) =>
    units
      .slice(row * NAMES_IN_ROW, (row + 1) * NAMES_IN_ROW)
      .map(({ name }) => name)
      .join(', '),
  );
}

function changeTable({ title, rule, base, lines, nothing, unknown }: ChangeListText): ReportTable {
  const none = textCell(nothing, { colSpan: 2, italic: true, align: 'center' });
  return {
    columns: [
      { key: 'name', width: 90 },
      { key: 'change', width: 75 },
    ],
    head: [
      titleHead(base === null ? title : `${title}: ${base}`, 2),
      [textCell(rule, { italic: true, colSpan: 2, align: 'left' })],
      [textCell(words.unitOrPlace, HEAD), textCell(words.change, HEAD)],
    ],
    rows: [
      ...(lines.length === 0 ? [data([none])] : []),
      ...lines.map(({ name, change }) => data([textCell(name), { ...textCell(change.text), ...sourceOf(change) }])),
      ...(unknown === null ? [] : [data([textCell(unknown, { colSpan: 2, italic: true })])]),
    ],
  };
}

/** The title of a table as its first head row: it stands on every page the table goes on to. */
const titleHead = (text: string, columns: number): readonly ReportCell[] => [
  textCell(text, { bold: true, colSpan: columns, align: 'left' }),
];
