import { addMonths } from '../domain/calendar/count-days.ts';
import {
  earliestDay,
  latestDay,
  partialDateFromText,
  partialDateToText,
  type IsoDate,
} from '../domain/partial-date.ts';
import { findDays } from '../domain/read-day.ts';
import { ruleOn } from '../domain/rules/dated-rule.ts';
import { admissionRules } from '../domain/rules/admission-rules.ts';
import { listDay, type PipelinePerson, type PipelineRow } from './pipeline-person.ts';

/** The steps of the way, in their order; each takes in all before it. */
export const steps = [
  'noticed', // quần chúng ưu tú: on a list
  'recognised', // cảm tình Đảng: recognised by the chi bộ, or given a helper
  'class', // sent to the class about the Party
  'certificate', // đã học lớp: certificate given
  'considered', // chi bộ met and voted
  'decided', // decision on admission
  'admitted', // ceremony: on probation from here
  'official', // recognised as full member
] as const;
export type Step = (typeof steps)[number];

/**
 * When a step was taken: between two days, both included; one day when a list gives it. `basis`: `date` from a cell,
 * whole or not (`03/2024`); `list` only the list itself says that it happened, some time up to the day it speaks for.
 */
export type StepTime = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly basis: 'date' | 'list';
  /** As kept: `2024-03-05`, `2024-03`; empty where only the list says it. */
  readonly text: string;
  readonly row: PipelineRow;
  /** Field of the row that says it, for its cell. */
  readonly field: string;
};

/** Null: nothing says that the step was taken. */
export type KnownSteps = Readonly<Record<Step, StepTime | null>> & {
  /** The newest list of members says that the person is one no longer. */
  readonly left: (StepTime & { readonly as: 'removed' | 'moved-away' | 'deceased' }) | null;
  /** A day of recognition given in advance: later than the list that names it. */
  readonly announcedOfficial: StepTime | null;
};

const LONG_AGO = '1900-01-01';
const LONG_AFTER = '2100-12-31';

/**
 * What is known of each step of a person. Of each step the newest list that gives a day counts; without one the newest
 * that shows it in another way. A day later than the day its list came is a plan and no fact; of recognition, later than
 * the day the list speaks for: lists print the day the twelve months will end.
 */
export function knownSteps(person: PipelinePerson): KnownSteps {
  const { rows } = person;
  const official = findOfficial(rows);
  const admitted = findAdmitted(rows);
  return {
    noticed: findNoticed(rows),
    recognised:
      dated(rows, 'recognisedDate') ??
      dated(rows, 'mentorSince') ??
      shown(rows, 'mentorName', ({ mentorName }) => mentorName),
    class: findClass(rows),
    certificate:
      dated(rows, 'certificateDate') ?? shown(rows, 'certificateNumber', ({ certificateNumber }) => certificateNumber),
    considered: dated(rows, 'meetingDate'),
    decided: findDecided(rows),
    admitted,
    official: official.known ?? unsaidOfficial(rows, admitted),
    left: findLeft(rows, admitted),
    announcedOfficial: official.announced,
  };
}

type DateField =
  | 'recognisedDate'
  | 'mentorSince'
  | 'classDecisionDate'
  | 'certificateDate'
  | 'meetingDate'
  | 'decisionDate'
  | 'ceremonyDate';

/** The newest day of a field; a day after its list came is passed over. */
function dated(rows: readonly PipelineRow[], field: DateField): StepTime | null {
  for (const row of rows) {
    const time = timeOf(row, field, row[field]);
    if (time !== null && time.from <= latest(row)) return time;
  }
  return null;
}

/** Something else in a row shows the step: it was taken by the day of the list. */
function shown(
  rows: readonly PipelineRow[],
  field: string,
  said: (row: PipelineRow) => string | null,
): StepTime | null {
  const row = rows.find((one) => said(one) !== null);
  return row === undefined ? null : byList(row, field);
}

const latest = ({ list }: PipelineRow) => (list.receivedOn > listDay(list) ? list.receivedOn : listDay(list));

function timeOf(row: PipelineRow, field: string, text: string | null): StepTime | null {
  const date = text === null ? null : partialDateFromText(text);
  if (date === null || text === null) return null;
  const [from, to] = date.day === undefined ? [earliestDay(date), latestDay(date)] : [text, text];
  return { from, to, basis: 'date', text, row, field };
}

function byList(row: PipelineRow, field: string, from: IsoDate = LONG_AGO): StepTime {
  const day = listDay(row.list);
  return { from: from > day ? day : from, to: day, basis: 'list', text: '', row, field };
}

/** On a list of candidates since the day of the first such list. */
function findNoticed(rows: readonly PipelineRow[]): StepTime | null {
  const row = rows.findLast(({ table }) => table === 'candidate');
  return row === undefined ? null : byList(row, 'fullName');
}

const CLASS_LIST = /CỬ ĐI HỌC|LỚP BỒI DƯỠNG NHẬN THỨC|HỌC LỚP/u;

/** Days of the class, else of the decision to hold it, else the list of those sent to it; a certificate shows it, too. */
function findClass(rows: readonly PipelineRow[]): StepTime | null {
  for (const row of rows) {
    if (row.classDates === null) continue;
    const day = findDays(row.classDates, { latestYear: Number(latest(row).slice(0, 4)) }).days.at(-1);
    const time = day === undefined ? null : timeOf(row, 'classDates', partialDateToText(day));
    if (time !== null) return time;
  }
  const decided = dated(rows, 'classDecisionDate');
  if (decided !== null) return decided;
  const sent = rows.find(({ table, list }) => table === 'candidate' && CLASS_LIST.test(list.title ?? ''));
  if (sent !== undefined) return byList(sent, 'fullName', sent.list.from ?? LONG_AGO);
  return (
    dated(rows, 'certificateDate') ??
    shown(
      rows,
      'classDates',
      ({ classDates, classDecisionNumber, certificateNumber }) =>
        classDates ?? classDecisionNumber ?? certificateNumber,
    )
  );
}

/** A row of new members without a day belongs to the period of its list, as the figures count it. */
function findDecided(rows: readonly PipelineRow[]): StepTime | null {
  const day = dated(rows, 'decisionDate');
  if (day !== null) return day;
  const admission = rows.find(({ table }) => table === 'admission');
  if (admission !== undefined) return byList(admission, 'fullName', admission.list.from ?? LONG_AGO);
  return shown(rows, 'decisionNumber', ({ decisionNumber }) => decisionNumber);
}

/** The ceremony; without its day, new members and members were admitted by the day of their list. */
function findAdmitted(rows: readonly PipelineRow[]): StepTime | null {
  const day = dated(rows, 'ceremonyDate');
  if (day !== null) return day;
  const row = rows.find(({ table }) => table !== 'candidate');
  if (row === undefined) return null;
  const decided = dated(rows, 'decisionDate');
  return byList(row, 'fullName', decided?.from ?? row.list.from ?? LONG_AGO);
}

function findOfficial(rows: readonly PipelineRow[]): {
  readonly known: StepTime | null;
  readonly announced: StepTime | null;
} {
  let announced: StepTime | null = null;
  for (const row of rows) {
    const time = timeOf(row, 'officialDate', row.officialDate);
    if (time === null) continue;
    if (time.from <= listDay(row.list)) return { known: time, announced: null };
    announced ??= time;
  }
  return { known: null, announced };
}

/**
 * Past the probation somebody may have been recognised without any list saying so. Only a list of members from after it
 * that names days of recognition, and none for this person, says that they were not.
 */
function unsaidOfficial(rows: readonly PipelineRow[], admitted: StepTime | null): StepTime | null {
  if (admitted === null) return null;
  const { value: months } = ruleOn(admissionRules.probationMonths, admitted.from);
  const from = addMonths(admitted.from, months);
  const silent = rows.find(
    ({ table, list }) =>
      table === 'member_record' && list.saysOfficial && listDay(list) >= addMonths(admitted.to, months),
  );
  if (silent !== undefined) return null;
  return { from, to: LONG_AFTER, basis: 'list', text: '', row: admitted.row, field: 'officialDate' };
}

const LEFT_AS = {
  'struck-off': 'removed',
  left: 'removed',
  expelled: 'removed',
  'moved-away': 'moved-away',
  deceased: 'deceased',
} as const;

/** Only the newest list of members tells; an admission after it begins anew. */
function findLeft(rows: readonly PipelineRow[], admitted: StepTime | null): KnownSteps['left'] {
  const row = rows.find(({ table }) => table === 'member_record');
  const status = row?.status;
  if (row === undefined || status === undefined || status === null || !(status in LEFT_AS)) return null;
  const as = LEFT_AS[status as keyof typeof LEFT_AS]; // checked the line above
  const time = timeOf(row, 'statusDate', row.statusDate) ?? byList(row, 'status');
  return admitted !== null && admitted.basis === 'date' && admitted.from > time.to ? null : { ...time, as };
}
