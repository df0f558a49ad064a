import { committeeName, placeWording } from '../domain/profiles.ts';
import type { Period } from '../domain/period.ts';
import type { Settings } from '../domain/settings.ts';
import type { UnitVersion } from '../domain/unit.ts';
import type { FormColumn, FormDefinition, FormRow } from '../forms/form-definition.ts';
import { formatDay } from '../text/format.ts';
import { reportWords } from '../text/vi/reports.ts';
import type { FilledForm, FilledRow } from './filled-form.ts';
import { indicatorOfRow } from './fill-form.ts';
import { baseLine, inSpelling, pageSetup, problemLine } from './page-parts.ts';
import { periodInTitle } from './period-words.ts';
import { foreignOriginLine } from './quarterly-notes.ts';
import { decimalValue, figureCellValue, textCell } from './report-cells.ts';
import type { ReportBlock, ReportCell, ReportDocument, ReportRow, ReportTable } from './report-document.ts';

type FormPaper = {
  readonly form: FormDefinition;
  readonly filled: FilledForm;
  readonly settings: Settings;
  readonly period: Period;
  /** Units that should report, for their names; `isWhole` when the form is the organisation's own. */
  readonly units: readonly UnitVersion[];
  readonly isWhole: boolean;
};

/**
 * A filled official form in its own layout (2021 series: three zones, two head rows and a number row, four columns,
 * two signatures), A4 portrait. Failed identities and differences follow as an annex.
 */
export function buildFormReport(paper: FormPaper): ReportDocument {
  const { form, filled, settings, period } = paper;
  const base = baseLine(reportWords.base.figures, filled.base, paper.units);
  const { lastYearBase } = filled;
  // Nobody at all is to be seen in the column itself.
  const before = lastYearBase.reported === 0 ? null : baseLine(reportWords.base.lastYear, lastYearBase, paper.units);
  const bases = [base, before].flatMap((text) => (text === null ? [] : [{ text, italic: true as const, size: 12 }]));
  const notes = formNotes(paper);
  const annex = filled.problems.map(problemLine);
  const document: ReportDocument = {
    id: form.id,
    title: `${form.number} ${form.title} ${periodInTitle(period)}`,
    page: pageSetup('portrait', 11),
    blocks: [
      formHeading(paper),
      ...(bases.length === 0 ? [] : [{ kind: 'title' as const, lines: bases }]),
      { kind: 'table', table: formTable(form, filled) },
      formClosing(form, settings, period),
      ...(notes.length === 0 ? [] : [{ kind: 'notes' as const, title: reportWords.notes.title, lines: notes }]),
      ...(annex.length === 0 ? [] : [{ kind: 'notes' as const, title: reportWords.annex.title, lines: annex }]),
    ],
    remarks: [
      { label: reportWords.remarks.organisation, text: filled.unit.name },
      { label: reportWords.remarks.period, text: periodInTitle(period) },
      {
        label: reportWords.remarks.base,
        text: base ?? reportWords.base.complete(`${filled.base.reported}/${filled.base.expected}`),
      },
      ...notes.map((text) => ({ label: reportWords.remarks.rules, text })),
      ...(annex.length === 0 ? [reportWords.remarks.noProblems] : annex).map((text) => ({
        label: reportWords.remarks.problems,
        text,
      })),
    ],
  };
  return inSpelling(document, settings.spelling);
}

/** Whose form it is | title and period | number. A unit's own form names the unit in place of the board. */
function formHeading({ form, filled, settings, period, isWhole }: FormPaper): ReportBlock {
  const wording = placeWording(settings.profile, settings.organisationName, period.to);
  const committee = committeeName(settings.profile, settings.organisationName, period.to);
  const left = isWhole ? [committee, wording.body] : [committee, filled.unit.name];
  const [opening = '', subject = ''] = form.header.centre;
  return {
    kind: 'heading',
    zones: [
      {
        width: 34,
        lines: left.map((text, index) => ({
          text: text.toUpperCase(),
          ...(index === 1 ? { bold: true as const } : {}),
        })),
      },
      {
        width: 44,
        lines: [
          { text: opening, bold: true, size: 13 },
          { text: subject, bold: true, size: 13 },
          { text: periodInTitle(period).toUpperCase(), bold: true, size: 13 },
        ],
      },
      { width: 22, lines: form.header.right.map((text) => ({ text, bold: true })) },
    ],
  };
}

function formTable(form: FormDefinition, filled: FilledForm): ReportTable {
  const rows = form.rows.flatMap((row) => {
    const values = filled.rows.find((candidate) => candidate.code === row.code);
    return values === undefined ? [] : [formRow(form, row, values, filled)];
  });
  return {
    columns: form.columns.map(({ key }) => ({ key, width: key === 'label' ? 94 : 25 })),
    head: [
      ...headRows(form.columns),
      form.columns.map(({ number }) => textCell(number, { italic: true, align: 'center' })),
    ],
    rows,
  };
}

function headRows(columns: readonly FormColumn[]): ReportTable['head'] {
  const look = { bold: true, align: 'center' } as const;
  const top: ReportCell[] = [];
  columns.forEach((column, index) => {
    if (column.group === null) top.push(textCell(column.label, { ...look, rowSpan: 2 }));
    else if (columns[index - 1]?.group !== column.group) {
      top.push(
        textCell(column.group, { ...look, colSpan: columns.filter(({ group }) => group === column.group).length }),
      );
    }
  });
  return [top, columns.filter(({ group }) => group !== null).map(({ label }) => textCell(label, look))];
}

function formRow(form: FormDefinition, row: FormRow, values: FilledRow, filled: FilledForm): ReportRow {
  const look = row.bold ? { bold: true as const } : {};
  const label = textCell(row.label, { ...look, indent: row.level });
  if (row.kind === 'heading') return { role: 'data', keepWithNext: true, cells: [label, BLANK, BLANK, BLANK] };
  const cell = (value: FilledRow['thisPeriod'], periodCode: string): ReportCell =>
    value === null
      ? BLANK
      : {
          value: figureCellValue(value),
          ...(value.is === 'missing' ? { align: 'center' } : {}),
          ...look,
          // Rows that are only sent as figures are not in the catalogue, so nothing more can be told about them.
          ...(row.indicator === null
            ? {}
            : { figure: { indicator: indicatorOfRow(form, row).code, unitId: filled.unit.id, periodCode } }),
        };
  const percent: ReportCell =
    values.percent === null
      ? BLANK
      : { value: decimalValue({ scaled: values.percent, decimals: 2 }, 'percent-2'), ...look };
  return {
    role: 'data',
    cells: [label, cell(values.thisPeriod, filled.period.code), cell(values.lastYear, filled.lastYear.code), percent],
  };
}

const BLANK: ReportCell = { value: { is: 'blank' } };

function formNotes({ form, settings, period }: FormPaper): readonly string[] {
  const words = reportWords.notes;
  const { to } = form.effective;
  const replaced = to !== null && period.to > to ? [words.seriesReplaced(form.series, formatDay(to))] : [];
  const uses = (prefix: string) => form.rows.some((row) => row.indicator?.startsWith(prefix) === true);
  return [
    ...replaced,
    ...(uses('admitted.') ? [words.counting[settings.countingDate], words.evidence[settings.evidence]] : []),
    ...(uses('admitted.age.') ? [words.age[settings.ageDay]] : []),
    ...(uses('admitted.minority') ? [foreignOriginLine(settings)] : []),
    ...(uses('organisations.') ? [words.units] : []),
  ];
}

/** The form's own footer, signed by the head of the board as it is called on that day. */
function formClosing(form: FormDefinition, settings: Settings, period: Period): ReportBlock {
  const { head } = placeWording(settings.profile, settings.organisationName, period.to);
  const [preparer = '', preparerHint = ''] = form.footer.left;
  const [date = '', , headHint = ''] = form.footer.right;
  return {
    kind: 'closing',
    space: 22,
    zones: [
      {
        align: 'center',
        lines: [
          { text: '' },
          { text: preparer, bold: true },
          { text: preparerHint, italic: true, size: 11 },
          { text: settings.preparerName, bold: true },
        ],
      },
      {
        align: 'center',
        lines: [
          { text: date, italic: true },
          { text: head.toUpperCase(), bold: true },
          { text: headHint, italic: true, size: 11 },
          { text: settings.headName, bold: true },
        ],
      },
    ],
  };
}
