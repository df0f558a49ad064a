import type { Problem } from '../contract/problem.ts';
import { lookAtSheet, type Candidate, type NearMiss, type OtherForm, type OtherList } from './choose-layout.ts';
import { intakeWords } from '../text/vi/intake.ts';
import { askWhichList } from './ask-which-list.ts';
import { fieldsSaid } from './layouts/settle-columns.ts';
import { findReportPeriod } from './find-report-period.ts';
import { findReportUnit } from './find-report-unit.ts';
import { columnName, type WorkbookGrid } from './grid.ts';
import type { IntakeKind } from './intake-kinds.ts';
import { findLegacyText } from './legacy-fonts.ts';
import type { FoundPeriod, FoundUnit, RecogniseFacts, RecogniseResult } from './recognition.ts';
import { atCell, fix, note, placeOf, stop } from './sheet-place.ts';

/**
 * Finds the one sheet of a workbook that is a known layout, its heads, its first row of data, the unit and the period.
 * Hidden sheets and sheets of no known layout are not read, and each is named. Without exactly one such sheet there is no recognition, and a problem says why.
 */
export function recognise(workbook: WorkbookGrid, facts: RecogniseFacts): RecogniseResult {
  const { file } = workbook;
  const problems: Problem[] = [];
  const visible = workbook.sheets.filter(({ state, rows }) => state === 'visible' && rows.length > 0);
  for (const sheet of workbook.sheets) {
    if (sheet.state === 'visible' || sheet.rows.length === 0) continue;
    problems.push(note('intake.sheet-hidden', { at: 'sheet', file, sheet: sheet.name }));
  }

  const legacy = visible.flatMap((sheet) => {
    const found = findLegacyText(sheet);
    if (found === null) return [];
    const { cell, encoding, count, written } = found;
    return [fix('intake.legacy-font', { at: 'cell', file, sheet: sheet.name, cell }, { encoding, count, written })];
  });
  if (legacy.length > 0) return { recognition: null, problems: [...problems, ...legacy] };

  const looks = visible.map((sheet) => lookAtSheet(sheet, facts.forms, facts.answers));
  const candidates = looks.flatMap((look) => look.candidates);
  const wanted = candidates.filter(({ kind }) => facts.given.expect === undefined || kind === facts.given.expect);
  const [chosen, ...others] = wanted;
  const unsure = looks.find((look) => look.unsure !== null)?.unsure ?? null;
  if (chosen === undefined && unsure !== null) {
    const question = askWhichList(file, unsure);
    return { recognition: null, problems: [...problems, question.problem], questions: [question] };
  }
  if (chosen === undefined) {
    const other = looks.find((look) => look.other !== null)?.other ?? null;
    const otherForm = looks.find((look) => look.otherForm !== null)?.otherForm ?? null;
    const near = looks.flatMap((look) => look.near);
    const refusal = refuse(file, { candidates, near, other, otherForm, expect: facts.given.expect });
    return { recognition: null, problems: [...problems, refusal] };
  }
  if (others.length > 0) {
    const sheets = wanted.map(({ sheet }) => `“${sheet.name}”`).join(', ');
    return {
      recognition: null,
      problems: [...problems, fix('intake.several-sheets', { at: 'file', file }, { sheets, count: wanted.length })],
    };
  }
  const unread = visible
    .filter((sheet) => sheet !== chosen.sheet)
    .map((sheet) => note('intake.sheet-unread', { at: 'sheet', file, sheet: sheet.name }, { read: chosen.sheet.name }));
  return understand(workbook, chosen, facts, [...problems, ...unread]);
}

type Refused = {
  readonly candidates: readonly Candidate[];
  readonly near: readonly NearMiss[];
  readonly other: OtherList | null;
  readonly otherForm: OtherForm | null;
  readonly expect: IntakeKind | undefined;
};

function refuse(file: string, { candidates, near, other, otherForm, expect }: Refused): Problem {
  const place = { at: 'file', file } as const;
  const [unwanted] = candidates;
  if (unwanted !== undefined && expect !== undefined) {
    return stop('intake.other-kind', place, {
      found: intakeWords.kinds[unwanted.kind],
      expected: intakeWords.kinds[expect],
    });
  }
  if (other !== null) return stop('intake.other-list', place, { title: other.title });
  if (otherForm !== null) return stop('intake.other-form', place, { number: otherForm.number });
  const [nearest] = [...near].sort((a, b) => b.found - a.found || a.missing.length - b.missing.length);
  if (nearest === undefined || nearest.found === 0) return stop('intake.unknown-layout', place);
  if (nearest.missing.length === 0) return stop('intake.title-missing', place, { nearest: nearest.title });
  const missing = nearest.missing.map((label) => `“${label}”`).join(', ');
  return stop('intake.unknown-layout-near', place, { nearest: nearest.title, missing });
}

function understand(
  workbook: WorkbookGrid,
  chosen: Candidate,
  facts: RecogniseFacts,
  problems: Problem[],
): RecogniseResult {
  const { file } = workbook;
  const { sheet, header, kind, layout, fields, firstDataRow, titles } = chosen;
  const place = placeOf(file, sheet);
  problems.push(...columnProblems(file, chosen));

  let unit: FoundUnit | null = null;
  let period: FoundPeriod | null = null;
  if (kind !== 'units' && kind !== 'targets') {
    const foundPeriod = findReportPeriod({ place, titles, given: facts.given });
    period = foundPeriod.period;
    // Candidates and members are of the day they are told; only some of their lists name a period.
    const isOfDay = kind === 'candidates' || kind === 'members';
    const periodProblems = foundPeriod.problems.filter(({ code }) => !isOfDay || code !== 'intake.period-unknown');
    const foundUnit = findReportUnit({
      place,
      titles,
      given: facts.given,
      units: facts.units,
      day: period?.to ?? null,
    });
    unit = foundUnit.unit;
    problems.push(...periodProblems, ...foundUnit.problems);
  }
  const form = 'rows' in layout ? layout : null;
  return {
    recognition: { kind, layout: layout.id, form, fields, sheet, header, firstDataRow, unit, period },
    problems,
  };
}

/** Heads that name a field twice, columns nobody reads, columns whose absence leaves figures missing. */
function columnProblems(file: string, { sheet, header, fields }: Candidate): Problem[] {
  const place = placeOf(file, sheet);
  const problems: Problem[] = [];
  for (const { id, label } of fields) {
    const columns = header.columns.filter(({ field, sharesHead }) => field === id && sharesHead !== true);
    const [, second] = columns;
    if (second === undefined) continue;
    const names = columns.map(({ column }) => columnName(column)).join(', ');
    problems.push(
      fix('intake.column-twice', atCell(place, header.lastRow, second.column), { field: label, columns: names }),
    );
  }
  const unread = header.columns.filter(({ field, header: text }) => field === null && text !== '');
  if (unread.length > 0) {
    const columns = unread.map(({ column, header: text }) => `${columnName(column)} “${text}”`).join(', ');
    problems.push(note('intake.columns-unread', { at: 'sheet', ...place }, { columns, count: unread.length }));
  }
  const unkept = new Set(fields.flatMap(({ id, unkept: isUnkept }) => (isUnkept === true ? [id] : [])));
  const notKept = header.columns.filter(({ field }) => field !== null && unkept.has(field));
  if (notKept.length > 0) {
    const columns = notKept.map(({ column, header: text }) => `${columnName(column)} “${text}”`).join(', ');
    problems.push(note('intake.columns-not-kept', { at: 'sheet', ...place }, { columns, count: notKept.length }));
  }
  const found = fieldsSaid(header.columns, fields);
  const missed = fields.filter(({ id, missed: isMissed }) => isMissed === true && !found.has(id));
  if (missed.length > 0) {
    const names = missed.map(({ label }) => label).join(', ');
    problems.push(note('intake.columns-missing', { at: 'sheet', ...place }, { fields: names }));
  }
  return problems;
}
