import { periodName, type Period } from '../domain/period.ts';
import type { Settings } from '../domain/settings.ts';
import { ADMITTED } from '../domain/target.ts';
import type { Figures } from '../statistics/figures.ts';
import { formatCount, formatDay, formatPercent } from '../text/format.ts';
import { reportWords } from '../text/vi/reports.ts';
import { targetWords } from '../text/vi/targets.ts';
import { timeGone } from '../statistics/target-time.ts';
import { baseLine, documentClosing, documentHeading, inSpelling, pageSetup } from './page-parts.ts';
import { unitName } from '../statistics/check-figures.ts';
import { periodInTitle } from './period-words.ts';
import type { ReportDocument } from './report-document.ts';
import { buildTargetBoard, type TargetBoard, type TargetContent } from './target-board.ts';
import { viewContent } from './target-contents.ts';
import { sumsLine } from './target-sums-line.ts';
import { targetTable } from './targets-table.ts';

type Wanted = { readonly content?: TargetContent; readonly span?: 'year' | 'term' };

/** “Bảng theo dõi chỉ tiêu”: targets and results of every unit for one content. A4 landscape. */
export function buildTargetsReport(figures: Figures, period: Period, wanted: Wanted): ReportDocument {
  const { content = { indicator: ADMITTED, scope: '' }, span = 'year' } = wanted;
  const { settings } = figures.evidence.facts;
  const board = buildTargetBoard(figures, period, { content, span });
  const words = targetWords.report;
  const { label } = viewContent(content, figures.evidence.catalogue);
  const { result, progress } = board.whole;
  const base = progress?.base ?? result?.base;
  const missing =
    base === undefined ? null : baseLine(reportWords.base.figures, base, (id) => unitName(figures, id, period));
  const time = timeLine(board, period);
  const notes = notesOf(board, settings);
  const document: ReportDocument = {
    id: 'targets',
    title: words.name(periodInTitle(period)),
    page: pageSetup('landscape', 11),
    blocks: [
      documentHeading(settings, period.to),
      {
        kind: 'title',
        lines: [
          { text: words.title, bold: true, size: 15 },
          { text: words.subject(label, periodInTitle(period)), bold: true, size: 14 },
          { text: `(${spanLine(board)})`, italic: true, size: 12 },
          ...[time, missing].flatMap((text) => (text === null ? [] : [{ text, italic: true as const, size: 12 }])),
        ],
      },
      { kind: 'table', table: targetTable(board) },
      { kind: 'notes', title: reportWords.notes.title, lines: notes },
      documentClosing(settings, period.to),
    ],
    remarks: [
      { label: reportWords.remarks.organisation, text: figures.root.name },
      { label: reportWords.remarks.period, text: periodName(period) },
      ...notes.map((text) => ({ label: reportWords.remarks.rules, text })),
    ],
  };
  return inSpelling(document, settings.spelling);
}

function spanLine({ span, year, term }: TargetBoard): string {
  const words = targetWords.report;
  if (span === 'year') return words.year(year.from.slice(0, 4));
  return term === null ? words.noTerm : words.term(formatDay(term.from), formatDay(term.to));
}

function timeLine({ span, year, term }: TargetBoard, period: Period): string | null {
  const days = span === 'year' ? year : term;
  if (days === null) return null;
  const { gone, days: all } = timeGone(days, period.to);
  return targetWords.report.time(formatCount(gone), formatCount(all), formatPercent(gone, all));
}

function notesOf(board: TargetBoard, settings: Settings): readonly string[] {
  const words = targetWords.report;
  const sums = sumsLine(board);
  const near = String(settings.nearPercent);
  return [
    ...(sums === null ? [] : [`${sums}.`, words.notSum]),
    ...board.endedNotes,
    ...(board.counter === null ? [words.noCounter] : []),
    board.growsWithTime ? words.rule(near) : words.stateRule(near),
    words.quarters,
    words.revisions,
    reportWords.notes.counting[settings.countingDate],
  ];
}
