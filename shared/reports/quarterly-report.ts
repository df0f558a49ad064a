import type { Problem } from '../contract/problem.ts';
import type { Period } from '../domain/period.ts';
import { placeWording } from '../domain/profiles.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { checkFigures, unitName } from '../statistics/check-figures.ts';
import type { Figures } from '../statistics/figures.ts';
import { noteFigures } from '../statistics/note-figures.ts';
import { reportWords } from '../text/vi/reports.ts';
import { baseLine, documentClosing, documentHeading, inSpelling, pageSetup, problemLine } from './page-parts.ts';
import { periodInTitle } from './period-words.ts';
import { summaryColumns, summaryPeriods, type SummaryPeriods } from './quarterly-columns.ts';
import { summaryNotes } from './quarterly-notes.ts';
import type { ReportDocument } from './report-document.ts';
import { summaryTable } from './quarterly-table.ts';

/**
 * The board's summary of a period: heading, title, table by unit and group of units, notes, signatures. A4 landscape.
 * Units that did not report are named under the title; what does not add up is printed as an annex.
 */
export function buildQuarterlyReport(figures: Figures, period: Period): ReportDocument {
  const { settings } = figures.evidence.facts;
  const periods = summaryPeriods(figures, period);
  const problems = checkFigures(figures, figures.root.unitId, periods.year ?? period);
  const remarkOf = remarksOfUnits(problems);
  const table = summaryTable(figures, period, summaryColumns(figures, periods, remarkOf));
  const words = reportWords.quarterly;
  const { documentSymbol } = placeWording(settings.profile, settings.organisationName, period.to);
  const bases = baseLines(figures, periods);
  const notes = summaryNotes(figures, periods);
  const annex = [...problems, ...noteFigures(figures, figures.root.unitId, periods.year ?? period)].map(
    (problem, index) => reportWords.annex.point(index + 1, problemLine(problem)),
  );

  const document: ReportDocument = {
    id: 'quarterly',
    title: words.name(periodInTitle(period)),
    page: pageSetup('landscape', 11),
    blocks: [
      documentHeading(settings, period.to),
      {
        kind: 'title',
        lines: [
          { text: words.title, bold: true, size: 15 },
          { text: words.subject(periodInTitle(period)), bold: true, size: 14 },
          { text: words.attachedTo(documentSymbol), italic: true, size: 12 },
          ...bases.map((text) => ({ text, italic: true as const, size: 12 })),
        ],
      },
      { kind: 'table', table },
      { kind: 'notes', title: reportWords.notes.title, lines: notes },
      documentClosing(settings, period.to),
      ...(annex.length === 0 ? [] : [{ kind: 'notes' as const, title: reportWords.annex.title, lines: annex }]),
    ],
    remarks: [
      { label: reportWords.remarks.organisation, text: figures.root.name },
      { label: reportWords.remarks.period, text: periodInTitle(period) },
      { label: reportWords.remarks.base, text: bases.length === 0 ? completeBase(figures, period) : bases.join(' ') },
      ...notes.map((text) => ({ label: reportWords.remarks.rules, text })),
      ...(annex.length === 0 ? [reportWords.remarks.noProblems] : annex).map((text) => ({
        label: reportWords.remarks.problems,
        text,
      })),
    ],
  };
  return inSpelling(document, settings.spelling);
}

function baseLines(figures: Figures, { period, year, term }: SummaryPeriods): readonly string[] {
  const nameOf = (unitId: number) => unitName(figures, unitId, period);
  const words = reportWords.base;
  const line = (what: string, when: Period | null) =>
    when === null ? null : baseLine(what, figures.figure('admitted.total', figures.root.unitId, when).base, nameOf);
  const seen = new Set<string>();
  return [
    [words.figures, period] as const,
    [words.yearToDate, year?.code === period.code ? null : year] as const,
    [words.termToDate, term?.code === period.code || term?.code === year?.code ? null : term] as const,
  ].flatMap(([what, when]) => {
    const text = line(what, when);
    const key = text?.slice(what.length) ?? '';
    if (text === null || seen.has(key)) return [];
    seen.add(key);
    return [text];
  });
}

function completeBase(figures: Figures, period: Period): string {
  const { base } = figures.figure('admitted.total', figures.root.unitId, period);
  return reportWords.base.complete(`${base.reported}/${base.expected}`);
}

/** What the last column says of a unit: nobody left to admit, and that something about it must be compared. */
function remarksOfUnits(problems: readonly Problem[]): (unit: UnitVersion) => string {
  const named = new Set(problems.filter(({ weight }) => weight === 'fix').map(({ facts }) => facts['unit']));
  return (unit) =>
    [
      unit.noCandidatesLeft ? reportWords.quarterly.noCandidates : '',
      named.has(unit.name) ? reportWords.quarterly.seeRemarks : '',
    ]
      .filter((text) => text !== '')
      .join('; ');
}
