import type { Settings } from '../../domain/settings.ts';
import { formatCount } from '../../text/format.ts';
import { overviewPaperWords as words } from '../../text/vi/overview-paper.ts';
import { reportWords } from '../../text/vi/reports.ts';
import { overviewUi } from '../../text/vi/ui-overview.ts';
import { inSpelling, pageSetup, problemLine, signersClosing, unnumberedHeading } from '../page-parts.ts';
import { periodInTitle } from '../period-words.ts';
import type { ReportBlock, ReportDocument, ReportTable } from '../report-document.ts';
import { otherYearNote } from './change-lines.ts';
import { marks, markAnswer } from './mark-answers.ts';
import { hasTrend, trendPoints } from './overview-charts.ts';
import { missingAnswer, problemsAnswer, resultAnswer, slowAnswer } from './overview-answers.ts';
import { answersTable, changeTables, quartersTable, unitsTable } from './overview-tables.ts';
import type { Overview, OverviewMarks } from './overview.ts';

/** Units named in one line: more would be taller than a page. */
const NAMED = 60;
/** Checks and remarks that are printed; the others are counted. */
const MOST_PROBLEMS = 40;

type Facts = { readonly overview: Overview; readonly marks: OverviewMarks; readonly settings: Settings };

/** “Tổng quan” on paper: its questions, the figures of its charts, and what changed since the period before. A4 upright. */
export function buildOverviewReport({ overview, marks: all, settings }: Facts): ReportDocument {
  const { period, base, before } = overview;
  const title = periodInTitle(period);
  const state = overviewUi.state(period.name, formatCount(base.reported), formatCount(base.expected));
  const answers = [
    missingAnswer(overview, NAMED),
    problemsAnswer(overview),
    resultAnswer(overview),
    slowAnswer(overview, NAMED),
    ...marks.map((mark) => markAnswer(mark, all)),
  ];
  const notes = [
    ...overview.viewNotes,
    ...[otherYearNote(overview)].filter((note) => note !== null),
    reportWords.notes.counting[settings.countingDate],
  ];
  const document: ReportDocument = {
    id: 'overview',
    title: words.name(title),
    page: pageSetup('portrait', 12),
    blocks: [
      unnumberedHeading(settings, period.to),
      {
        kind: 'title',
        lines: [
          { text: words.title, bold: true, size: 15 },
          { text: words.subject(title), bold: true, size: 14 },
          { text: `(${state})`, italic: true, size: 12 },
        ],
      },
      { kind: 'table', table: answersTable(answers) },
      ...problemsOf(overview),
      ...apart([unitsTable(overview)]),
      ...trendOf(overview),
      {
        kind: 'title',
        lines: [{ text: '' }, { text: overviewUi.changes.title(before.name).toUpperCase(), bold: true }],
      },
      ...apart(changeTables(overview)),
      { kind: 'notes', title: reportWords.notes.title, lines: notes },
      signersClosing(settings, period.to),
    ],
    remarks: [
      { label: reportWords.remarks.period, text: period.name },
      { label: reportWords.remarks.base, text: state },
      ...notes.map((text) => ({ label: reportWords.remarks.rules, text })),
    ],
  };
  return inSpelling(document, settings.spelling);
}

/** Tables with an empty line before each. */
const apart = (tables: readonly ReportTable[]): readonly ReportBlock[] =>
  tables.flatMap((table): readonly ReportBlock[] => [
    { kind: 'title', lines: [{ text: '', size: 6 }] },
    { kind: 'table', table },
  ]);

/** The line of the quarters over their table; without any figure the table alone says so. */
function trendOf(overview: Overview): readonly ReportBlock[] {
  if (!hasTrend(overview)) return apart([quartersTable(overview)]);
  const { title, legend } = overviewUi.charts.trend;
  return [
    { kind: 'trend', title, legend, points: trendPoints(overview) },
    { kind: 'table', table: quartersTable(overview) },
  ];
}

function problemsOf({ checks }: Overview): readonly ReportBlock[] {
  const all = [...checks.open, ...checks.notes];
  if (all.length === 0) return [];
  const more = all.length - MOST_PROBLEMS;
  const lines = all.slice(0, MOST_PROBLEMS).map(problemLine);
  return [
    {
      kind: 'notes',
      title: words.problems,
      lines: more > 0 ? [...lines, words.moreProblems(formatCount(more))] : lines,
    },
  ];
}
