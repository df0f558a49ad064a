import { committeeName, placeWording } from '../domain/profiles.ts';
import type { Period } from '../domain/period.ts';
import type { Settings } from '../domain/settings.ts';
import { formCells } from '../forms/form-cells.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import { formatDay } from '../text/format.ts';
import { reportWords } from '../text/vi/reports.ts';
import type { FilledForm } from './filled-form.ts';
import { formPage, formTable } from './form-table.ts';
import { explainChecks, type CheckExplanation } from './check-explanations.ts';
import { baseLine, correctedNote, inSpelling } from './page-parts.ts';
import { periodInTitle } from './period-words.ts';
import { foreignOriginLine } from './quarterly-notes.ts';
import type { ReportBlock, ReportDocument } from './report-document.ts';

type FormPaper = {
  readonly form: FormDefinition;
  readonly filled: FilledForm;
  readonly settings: Settings;
  readonly period: Period;
  /** Name of a unit that did not report; `isWhole` when the form is the organisation's own. */
  readonly nameOf: (unitId: number) => string;
  /** What the board wrote about failed checks, by their keys. */
  readonly explanations: ReadonlyMap<string, CheckExplanation>;
  readonly isWhole: boolean;
  /** Organisations that came or went whole in the period: one event each, told below the form of movements. */
  readonly handovers: readonly string[];
};

/**
 * A filled official form in its own layout (three zones, heads and a row of numbers, columns, two signatures). Failed identities and
 * differences follow as an annex, each with what the board says about it.
 */
export function buildFormReport(paper: FormPaper): ReportDocument {
  const { form, filled, settings, period } = paper;
  const base = baseLine(reportWords.base.figures, filled.base, paper.nameOf);
  const { lastYearBase } = filled;
  // Nobody at all is to be seen in the column itself.
  const before =
    lastYearBase === null || lastYearBase.reported === 0
      ? null
      : baseLine(reportWords.base.lastYear, lastYearBase, paper.nameOf);
  const bases = [base, before].flatMap((text) => (text === null ? [] : [{ text, italic: true as const, size: 12 }]));
  const notes = [...(form.periodKind === 'movement' ? paper.handovers : []), ...formNotes(paper)];
  const annex = explainChecks(filled.problems, paper.explanations).flatMap(({ sentence, explanation }, index) =>
    explanation === null || explanation.isStale
      ? [reportWords.annex.point(index + 1, sentence)]
      : [reportWords.annex.point(index + 1, sentence), reportWords.annex.explanation(explanation.text)],
  );
  const document: ReportDocument = {
    id: form.id,
    title: `${form.number} ${form.title} ${periodInTitle(period)}`,
    page: formPage(form),
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
        width: 29,
        lines: left.map((text, index) => ({
          text: text.toUpperCase(),
          ...(index === 1 ? { bold: true as const } : {}),
        })),
      },
      {
        width: 50,
        lines: [
          { text: opening, bold: true, size: 13 },
          { text: subject, bold: true, size: 13 },
          { text: periodInTitle(period).toUpperCase(), bold: true, size: 13 },
        ],
      },
      { width: 21, lines: form.header.right.slice(0, 1).map((text) => ({ text, bold: true })) },
    ],
  };
}

function formNotes({ form, filled, settings, period }: FormPaper): readonly string[] {
  const words = reportWords.notes;
  const { to } = form.effective;
  const replaced = to !== null && period.to > to ? [words.seriesReplaced(form.series, formatDay(to))] : [];
  const uses = (prefix: string) => formCells(form).some(({ indicator }) => indicator?.startsWith(prefix) === true);
  return [
    ...filled.viewNotes,
    ...replaced,
    ...correctedNote(filled.correctedCells ?? 0),
    ...(uses('admitted.') ? [words.counting[settings.countingDate], words.evidence[settings.evidence]] : []),
    ...(filled.hasMemberLists === true
      ? [...(uses('admitted.') ? [] : [words.evidence[settings.evidence]]), words.members(formatDay(period.to))]
      : []),
    ...(filled.hasMemberLists === true && uses('members.age.') ? [words.membersAge] : []),
    ...(filled.hasMemberLists === true && uses('members.working') ? [words.membersApart] : []),
    ...(uses('admitted.age.') ? [words.age[settings.ageDay]] : []),
    ...(uses('admitted.minority') || (filled.hasMemberLists === true && uses('members.minority'))
      ? [foreignOriginLine(settings)]
      : []),
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
