import { ageOn } from '../../domain/age.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Period } from '../../domain/period.ts';
import type { Settings } from '../../domain/settings.ts';
import type { AdmissionContent, AdmissionDraft } from '../records/admission-draft.ts';
import { askIfCounted } from './ask-if-counted.ts';
import { askSection, underSection } from './ask-section.ts';
import { checkAdmissionDates } from './check-admission-dates.ts';
import { checkSchooling } from './check-schooling.ts';
import { dateRules, type DateRules } from '../cells/date-rules.ts';
import { fillDown } from './fill-down.ts';
import { findDayOrders } from './find-day-orders.ts';
import type { MappedRow } from './map-rows.ts';
import { codedReaders, type CodedReaders } from './coded-readers.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import { readPerson } from './read-person.ts';
import { readDecisionCells, readFlagCells } from './read-person-cells.ts';
import { readDateCell } from '../cells/read-date-cell.ts';
import { rowReader, type RowReader } from './row-reader.ts';
import type { RowPlacer } from './row-units.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
import type { SheetPlace } from '../grid/sheet-place.ts';
import type { Unfold } from './unfold-cells.ts';
import type { ValueAnswers } from '../questions/value-answers.ts';
import { cellQuestions } from '../questions/cell-questions.ts';

export type AdmissionsResult = {
  readonly drafts: readonly AdmissionDraft[];
  readonly problems: readonly Problem[];
  /** What cells leave open, and the rows that hold one. */
  readonly questions: readonly IntakeQuestion[];
  readonly askedRows: ReadonlySet<number>;
};

export type ReadAdmissionsFacts = {
  readonly place: SheetPlace;
  /** Rows that are not read. */
  readonly leftOut: readonly MappedRow[];
  readonly period: Period;
  readonly placer: RowPlacer;
  readonly settings: Pick<Settings, 'countingDate'>;
  readonly values: ValueAnswers;
  readonly answers: SheetAnswers;
  readonly unfold: Unfold | null;
};

/**
 * Turns the cells of each person into values. What cannot be read is a problem at its cell; a row without a readable
 * name, birth date or organisation gives no draft.
 */
export function readAdmissions(rows: readonly MappedRow[], facts: ReadAdmissionsFacts): AdmissionsResult {
  const problems: Problem[] = [];
  const asked = cellQuestions();
  const reader = rowReader({ place: facts.place, problems, told: new Set(), asked, unfold: facts.unfold });
  const work: Work = { ...facts, reader, rules: dateRules(facts.period), coded: codedReaders(facts.values) };
  const drafts: AdmissionDraft[] = [];
  // Once over the rows: the cells of a row are made anew whenever somebody asks for them.
  const dayOrders = findDayOrders(facts.place, facts.answers);
  for (const row of rows) {
    const draft = readRow(row, work);
    if (draft !== null) drafts.push(draft);
    dayOrders.add(row, true);
  }
  for (const row of facts.leftOut) dayOrders.add(row, false);
  dayOrders.ask(asked, problems);
  return { drafts, ...asked.settle(problems), askedRows: asked.rows };
}

type Work = ReadAdmissionsFacts & {
  readonly reader: RowReader;
  readonly rules: DateRules;
  readonly coded: CodedReaders;
};

/** Stands in a row that is not kept. */
const NO_UNIT = 0;

function readRow(mapped: MappedRow, work: Work): AdmissionDraft | null {
  const { reader, period, placer, settings, rules, coded, answers } = work;
  const row = underSection(mapped, answers);
  reader.start(row);
  const { birth, columns } = readPerson(reader, { rule: rules.birth, coded, answers, isBirthNeeded: true });

  const filled = fillDown(reader, row, answers);
  const units = placer(reader.row, filled);
  reader.keepGroup('cellName', filled ?? row.cellGroup);
  reader.keepGroup('committee', row.committeeGroup);
  if (units.cellKind !== null) reader.keepAs('cellKind', 'cellName', 'from-list');
  const unitId = reader.settle('committee', units.unit, 'unitId');
  reader.keep('cellName');
  if (units.isCellInUnit === true) reader.keepAs('cellName', 'committee', 'from-list');
  if (units.remark !== null) reader.remark('cellName', units.remark);

  const decision = readDecisionCells(reader, rules.decisionDate);
  const dates = {
    birth,
    meetingDate: reader.read('meetingDate', (cell) => readDateCell(cell, rules.meetingDate)),
    decisionDate: decision.date,
    ceremonyDate: reader.read('ceremonyDate', (cell) => readDateCell(cell, rules.ceremonyDate)),
    officialDate: reader.read('officialDate', (cell) => readDateCell(cell, rules.officialDate)),
  };
  for (const { about, ...remark } of checkAdmissionDates(dates, { period, countingDate: settings.countingDate })) {
    reader.remark(about, remark);
  }

  const admission: AdmissionContent = {
    unit_id: unitId ?? NO_UNIT,
    cell_id: units.cellId,
    cell_name: units.cellName,
    cell_kind: units.cellKind,
    residence: reader.text('residence'),
    education: reader.read('education', coded.education),
    qualification: reader.read('qualification', coded.qualification),
    theory: reader.read('theory', coded.theory),
    science_title: reader.read('scienceTitle', coded.scienceTitle),
    occupation: reader.read('occupation', coded.occupation),
    flags: JSON.stringify(readFlagCells(reader, coded, askSection(reader, answers, 'admissions'))),
    meeting_date: dates.meetingDate,
    decision_number: decision.number,
    decision_date: dates.decisionDate,
    ceremony_date: dates.ceremonyDate,
    official_date: dates.officialDate,
    note: reader.text('note'),
  };
  checkYouth(reader, { birth, day: dates.decisionDate ?? dates.ceremonyDate ?? period.to, flags: admission.flags });
  checkSchooling(reader, admission);
  askIfCounted(reader, answers, 'admissions', period);
  if (columns === null || unitId === null) return null;
  return {
    sheet: work.place.sheet,
    row: row.row,
    person: columns,
    admission,
    origin: reader.origin,
  };
}

/** Members of the Youth Union are 16 to 30; those who lead it may stay longer (Điều lệ Đoàn, Điều 1 và 4). */
const OLDEST_IN_UNION = 35;

/** A tick in every row makes members of the Youth Union of people who have long left it. */
function checkYouth(
  reader: RowReader,
  { birth, day, flags }: { readonly birth: string | null; readonly day: string; readonly flags: string },
): void {
  if (birth === null || !flags.includes('"youth-union"')) return;
  const age = ageOn(birth, day)?.least ?? 0;
  if (age > OLDEST_IN_UNION) reader.remark('birth', { code: 'intake.youth-union-age', weight: 'note', facts: { age } });
}
