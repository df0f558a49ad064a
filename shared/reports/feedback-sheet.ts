import type { Problem } from '../contract/problem.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { Settings } from '../domain/settings.ts';
import { formatDay } from '../text/format.ts';
import { describeProblem } from '../text/vi/describe-problem.ts';
import { boardOnlyProblems, feedbackNeeds, feedbackWords } from '../text/vi/feedback.ts';
import { inSpelling, pageSetup, unnumberedHeading } from './page-parts.ts';
import { textCell } from './report-cells.ts';
import type { ReportBlock, ReportDocument, ReportRow, ReportTable } from './report-document.ts';

/** One line of a sheet that is not taken; `written` is what tells the unit which one, a name or a figure. */
export type LeftOutPlace = {
  readonly sheet: string;
  readonly row: number;
  /** Null when the whole row is left out. */
  readonly cell: string | null;
  readonly written: string;
};

/** What is known of one file when its unit is told. */
export type FeedbackFile = {
  readonly file: string;
  /** What the file is, in words; empty when that is not known. */
  readonly content: string;
  readonly unitName: string | null;
  readonly periodName: string | null;
  readonly isWritten: boolean;
  readonly problems: readonly Problem[];
  readonly leftOut: readonly LeftOutPlace[];
  /** What stands in a cell of the sheet, as a person would read it. */
  readonly writtenIn: (sheet: string, cell: string) => string;
};

/** What is said of the report as a whole, whatever files there are. */
export type FeedbackAbout = {
  readonly unitName: string;
  readonly periodName: string;
  readonly lines: readonly string[];
};

type Line = { readonly sheet: string; readonly cell: string; readonly written: string } & {
  readonly needed: string;
  readonly reason: string;
};

/**
 * The feedback sheet (Phiếu phản hồi) to a unit about one file or several: what must be mended first, then what was
 * left out, then what it should know; room to answer and to sign. A4 landscape: sentences need width.
 */
export function buildFeedback(
  files: readonly FeedbackFile[],
  { settings, day, about }: { readonly settings: Settings; readonly day: IsoDate; readonly about?: FeedbackAbout },
): ReportDocument {
  const words = feedbackWords;
  const common = (values: readonly (string | null)[]) => {
    const different = [...new Set(values.filter((value) => value !== null))];
    return different.length === 0 ? null : different.join(', ');
  };
  const unit = about?.unitName ?? common(files.map(({ unitName }) => unitName));
  const period = about?.periodName ?? common(files.map(({ periodName }) => periodName));
  const tables = files.map((file) => ({ file, parts: partsOf(file) }));
  const document: ReportDocument = {
    id: 'feedback',
    title: words.documentTitle(unit ?? '', period ?? ''),
    page: pageSetup('landscape', 11),
    blocks: [
      unnumberedHeading(settings, day),
      {
        kind: 'title',
        lines: [
          { text: words.title, bold: true, size: 14 },
          { text: words.subtitle, bold: true, size: 12 },
          {
            text: [words.unit(unit ?? words.unknown), words.period(period ?? words.unknown)].join(words.between),
            size: 12,
          },
          { text: words.date(formatDay(day)), size: 12 },
          ...(about?.lines ?? []).map((text) => ({ text, size: 12 })),
        ],
      },
      ...tables.flatMap(({ file, parts }) => fileBlocks(file, parts)),
      closing(settings),
    ],
    // Everything there is to say is on the paper itself.
    remarks: [],
  };
  return inSpelling(document, settings.spelling);
}

/** False for a file about which only the board has anything to know. */
export function hasSomethingToTell(file: FeedbackFile): boolean {
  return partsOf(file).length > 0;
}

type Part = { readonly title: string; readonly lines: readonly Line[] };

function partsOf(file: FeedbackFile): readonly Part[] {
  const told = file.problems.filter(({ code }) => !boardOnlyProblems.has(code));
  const mend = told.filter(({ weight }) => weight !== 'note').toSorted(byPlace);
  const know = told.filter(({ weight }) => weight === 'note').toSorted(byPlace);
  const { groups } = feedbackWords;
  return [
    // A file that is written had nothing left to mend: what it had is among what was left out.
    { title: groups.mend, lines: mend.map((problem) => problemLine(problem, file)) },
    { title: groups.leftOut, lines: file.leftOut.map(leftOutLine) },
    { title: groups.know, lines: know.map((problem) => problemLine(problem, file)) },
  ].filter(({ lines }) => lines.length > 0);
}

function problemLine(problem: Problem, file: FeedbackFile): Line {
  const { place, facts, code } = problem;
  const { what, todo } = describeProblem(problem);
  const put = (text: string) => text.replace(/\{(\w+)\}/g, (hole, name: string) => String(facts[name] ?? hole));
  const own = feedbackNeeds[code];
  const sheet = place.at === 'sheet' || place.at === 'cell' ? place.sheet : '';
  const cell = place.at === 'cell' ? place.cell : '';
  const written = place.at === 'cell' ? file.writtenIn(place.sheet, place.cell) || feedbackWords.empty : '';
  return {
    sheet,
    cell,
    written,
    needed: own === undefined ? todo : neededText(own, put),
    reason: own?.reason === undefined ? what : put(own.reason),
  };
}

/** Lists of values longer than this hide what is asked for. */
const LONGEST_NEED = 160;

function neededText({ needed, short }: { needed: string; short?: string }, put: (text: string) => string): string {
  const full = put(needed);
  return short === undefined || full.length <= LONGEST_NEED ? full : put(short);
}

function leftOutLine({ sheet, row, cell, written }: LeftOutPlace): Line {
  const words = feedbackWords;
  return cell === null
    ? {
        sheet,
        cell: words.leftOutRow(row),
        written,
        needed: words.leftOutNeeded,
        reason: words.leftOutReason,
      }
    : { sheet, cell, written, needed: words.leftOutCellNeeded, reason: words.leftOutCellReason };
}

/** Problems of the file first, then of sheets, then by row and column. */
function byPlace(a: Problem, b: Problem): number {
  const [one, other] = [orderOf(a), orderOf(b)];
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function orderOf({ place, weight }: Problem): readonly number[] {
  const level = place.at === 'cell' ? 2 : place.at === 'sheet' ? 1 : 0;
  const [, letters = '', row = '0'] = place.at === 'cell' ? (/^([A-Z]+)(\d+)$/.exec(place.cell) ?? []) : [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [weight === 'stop' ? 0 : 1, level, Number(row), column];
}

function fileBlocks(file: FeedbackFile, parts: readonly Part[]): readonly ReportBlock[] {
  const { states, file: fileLine } = feedbackWords;
  const isOpen = !file.isWritten && file.problems.some(({ weight }) => weight !== 'note');
  const state = parts.length === 0 ? states.clear : isOpen ? states.open : file.isWritten ? states.written : '';
  const lines = [
    { text: fileLine(file.file, file.content), bold: true as const },
    ...(state === '' ? [] : [{ text: state, italic: true as const }]),
  ];
  const title: ReportBlock = { kind: 'title', lines };
  return parts.length === 0 ? [title] : [title, { kind: 'table', table: tableOf(parts) }];
}

const COLUMNS = [
  { key: 'order', width: 5 },
  { key: 'sheet', width: 11 },
  { key: 'cell', width: 7 },
  { key: 'written', width: 18 },
  { key: 'needed', width: 28 },
  { key: 'reason', width: 31 },
] as const;

function tableOf(parts: readonly Part[]): ReportTable {
  let order = 0;
  const rows = parts.flatMap(({ title, lines }): readonly ReportRow[] => [
    { role: 'group', keepWithNext: true, cells: [textCell(title, { colSpan: COLUMNS.length })] },
    ...lines.map(({ sheet, cell, written, needed, reason }): ReportRow => {
      order += 1;
      return {
        role: 'data',
        cells: [
          textCell(String(order), { align: 'center' }),
          textCell(sheet),
          textCell(cell, { align: 'center' }),
          textCell(written),
          textCell(needed),
          textCell(reason),
        ],
      };
    }),
  ]);
  return {
    columns: COLUMNS,
    head: [feedbackWords.heads.map((text) => textCell(text, { bold: true, align: 'center' }))],
    rows,
  };
}

/** Room to answer and to sign, kept on one page. */
function closing({ preparerName }: Settings): ReportBlock {
  const { reply, signHint, confirm, checkedBy } = feedbackWords;
  const zone = (above: readonly string[], title: string, name: string) => ({
    align: 'center' as const,
    lines: [
      ...above.map((text) => ({ text })),
      { text: '' },
      { text: title, bold: true as const },
      { text: signHint, italic: true as const },
      { text: name, bold: true as const },
    ],
  });
  const answer = [reply.title, ...reply.lines];
  return {
    kind: 'closing',
    space: 22,
    zones: [
      zone(answer, confirm, ''),
      zone(
        answer.map(() => ''),
        checkedBy,
        preparerName,
      ),
    ],
  };
}
