import type { Problem } from '../../contract/problem.ts';
import type { IsoDate } from '../../domain/partial-date.ts';
import type { AdmissionDraft } from '../records/admission-draft.ts';
import { askIfCounted } from './ask-if-counted.ts';
import { underSection } from './ask-section.ts';
import { codedReaders, type CodedReaders } from './coded-readers.ts';
import { dateRulesOn } from '../cells/date-rules.ts';
import { fillDown } from './fill-down.ts';
import { findDayOrders } from './find-day-orders.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import type { MappedRow } from './map-rows.ts';
import type { PeopleContent, PeopleDraft } from '../records/people-list.ts';
import { readDateCell, type DateRule } from '../cells/read-date-cell.ts';
import { readPerson } from './read-person.ts';
import { readSchooling } from './read-schooling.ts';
import { rowReader, type RowReader } from './row-reader.ts';
import type { RowPlacer } from './row-units.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
import type { SheetPlace } from '../grid/sheet-place.ts';
import type { Unfold } from './unfold-cells.ts';
import type { ValueAnswers } from '../questions/value-answers.ts';
import { cellQuestions } from '../questions/cell-questions.ts';

export type ReadPeopleFacts = {
  readonly place: SheetPlace;
  /** Rows that are not read. */
  readonly leftOut: readonly MappedRow[];
  /** The day the list speaks for. */
  readonly day: IsoDate;
  readonly placer: RowPlacer;
  readonly values: ValueAnswers;
  readonly answers: SheetAnswers;
  readonly unfold: Unfold | null;
  /** Whether the table has a column for it; else nobody is asked for a birth date. */
  readonly hasBirth: boolean;
};

/** What a row says beside who it is about, and where. */
export type RowTools = {
  readonly reader: RowReader;
  readonly coded: CodedReaders;
  readonly dateRule: (label: string) => DateRule;
  /** A day, month or year; `label` names the field in problems. */
  readonly dateOf: (field: string, label: string) => string | null;
  readonly birth: string | null;
  readonly answers: SheetAnswers;
};

/** What every list of people says: where somebody lives and belongs, and the levels. */
export type CommonContent = Pick<
  AdmissionDraft['admission'],
  'unit_id' | 'cell_id' | 'cell_name' | 'residence' | 'education' | 'qualification' | 'theory' | 'occupation' | 'note'
>;

export type PeopleResult = {
  readonly drafts: readonly PeopleDraft[];
  readonly problems: readonly Problem[];
  readonly questions: readonly IntakeQuestion[];
  readonly askedRows: ReadonlySet<number>;
};

/**
 * Turns the rows of a list of candidates or members into drafts; `readOwn` reads what only that list has. A row without
 * a readable name or organisation gives no draft, nor one without birth date where the list has a column for it.
 */
export function readPeopleList(
  rows: readonly MappedRow[],
  { place, leftOut, day, placer, values, answers, unfold, hasBirth }: ReadPeopleFacts,
  readOwn: (common: CommonContent, tools: RowTools) => PeopleContent,
): PeopleResult {
  const problems: Problem[] = [];
  const asked = cellQuestions();
  const reader = rowReader({ place, problems, told: new Set(), asked, unfold });
  const rules = dateRulesOn(day);
  const coded = codedReaders(values);
  const dateOf = (field: string, label: string) => reader.read(field, (cell) => readDateCell(cell, rules.past(label)));

  const dayOrders = findDayOrders(place, answers);
  const drafts = rows.flatMap((mapped): PeopleDraft[] => {
    const row = underSection(mapped, answers);
    reader.start(row);
    dayOrders.add(row, true);
    const { birth, columns } = readPerson(reader, { rule: rules.birth, coded, answers, isBirthNeeded: hasBirth });
    const filled = fillDown(reader, row, answers);
    const units = placer(reader.row, filled);
    reader.keepGroup('cellName', filled ?? row.cellGroup);
    reader.keepGroup('committee', row.committeeGroup);
    const unitId = reader.settle('committee', units.unit, 'unitId');
    reader.keep('cellName');
    if (units.isCellInUnit === true) reader.keepAs('cellName', 'committee', 'from-list');
    if (units.remark !== null) reader.remark('cellName', units.remark);
    const schooling = readSchooling(reader, coded);
    const common = {
      unit_id: unitId ?? 0,
      cell_id: units.cellId,
      cell_name: units.cellName,
      residence: reader.text('residence'),
      education: reader.read('education', coded.education) ?? schooling.education,
      qualification: reader.read('qualification', coded.qualification) ?? schooling.qualification,
      theory: reader.read('theory', coded.theory),
      occupation: reader.read('occupation', coded.occupation),
      note: reader.text('note'),
    };
    const content = readOwn(common, { reader, coded, dateRule: rules.past, dateOf, birth, answers });
    const isMember = 'status' in content;
    // A state of its own says it already.
    if (!isMember || content.status === null) askIfCounted(reader, answers, isMember ? 'members' : 'candidates');
    return columns === null || unitId === null
      ? []
      : [{ sheet: place.sheet, row: row.row, person: columns, content, origin: reader.origin }];
  });
  for (const row of leftOut) dayOrders.add(row, false);
  dayOrders.ask(asked, problems);
  return { drafts, ...asked.settle(problems), askedRows: asked.rows };
}
