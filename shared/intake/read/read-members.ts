import { ageOn } from '../../domain/age.ts';
import { isCardNumber } from '../../domain/card-number.ts';
import { codedFields } from '../../domain/coded-fields.ts';
import { memberStatusNames } from '../../domain/member-status-names.ts';
import { earliestDay, latestDay, partialDateFromText } from '../../domain/partial-date.ts';
import { formatDay } from '../../text/format.ts';
import { textOfCell, type Reading } from '../cells/cell-reading.ts';
import { isEmptyMark } from '../cells/list-words.ts';
import { askSection } from './ask-section.ts';
import type { CommonContent, RowTools } from './people-list-reader.ts';
import type { MemberContent } from '../records/people-list.ts';
import { readDateCell } from '../cells/read-date-cell.ts';
import type { RowReader } from './row-reader.ts';

/** What only a list of the membership says. */
export function readMember(common: CommonContent, tools: RowTools): MemberContent {
  const { reader, dateOf, birth, answers } = tools;
  askSection(reader, answers, 'members');
  const admitted = dateOf('admittedDate', 'Ngày vào Đảng');
  const official = dateOf('officialDate', 'Ngày chính thức');
  checkOrder(
    reader,
    { later: 'admittedDate', laterDay: admitted, label: 'Ngày vào Đảng' },
    { day: birth, label: 'Ngày sinh' },
  );
  checkOrder(
    reader,
    { later: 'officialDate', laterDay: official, label: 'Ngày chính thức' },
    { day: admitted, label: 'Ngày vào Đảng' },
  );
  checkAge(reader, birth, admitted);
  const state = readState(tools);
  return {
    ...common,
    other_name: reader.text('otherName') ?? reader.text('birthName'),
    party_post: reader.text('partyPost'),
    office_post: reader.text('officePost'),
    card_number: readCardNumber(reader),
    file_number: reader.text('fileNumber'),
    admitted_date: admitted,
    official_date: official,
    status: state.status,
    status_date: dateOf('statusDate', 'Ngày chuyển trạng thái') ?? state.date,
  };
}

function checkOrder(
  reader: RowReader,
  { later, laterDay, label }: { readonly later: string; readonly laterDay: string | null; readonly label: string },
  earlier: { readonly day: string | null; readonly label: string },
): void {
  if (laterDay === null || earlier.day === null) return;
  const [from, to] = [partialDateFromText(earlier.day), partialDateFromText(laterDay)];
  if (from === null || to === null || earliestDay(from) <= latestDay(to)) return;
  const facts = {
    later: label,
    laterDay: formatDay(laterDay),
    earlier: earlier.label,
    earlierDay: formatDay(earlier.day),
  };
  reader.remark(later, { code: 'intake.date-order', weight: 'fix', facts });
}

const YOUNGEST = 18;

/** Under 18 on the day of admission (Điều lệ Đảng, Điều 1): one of both days is wrong, or it was in the years of war. */
function checkAge(reader: RowReader, birth: string | null, admitted: string | null): void {
  const date = admitted === null ? null : partialDateFromText(admitted);
  const age = birth === null || date === null ? null : ageOn(birth, latestDay(date));
  if (birth === null || admitted === null || age === null || age.most < 0 || age.most >= YOUNGEST) return;
  const facts = { birth: formatDay(birth), day: formatDay(admitted), age: age.most };
  reader.remark('admittedDate', { code: 'intake.admitted-young', weight: 'note', facts });
}

/** Eight or twelve digits, written with dots and spaces; anything else is kept as it is written, and told. */
function readCardNumber(reader: RowReader): string | null {
  return reader.read('cardNumber', (cell): Reading<string> => {
    const written = textOfCell(cell);
    if (written === '' || isEmptyMark(written)) return { value: null, how: 'as-text' };
    const digits = written.replace(/[\s.'-]/g, '');
    if (isCardNumber(digits)) return { value: digits, how: 'as-text' };
    const remark = { code: 'intake.card-number-odd', weight: 'note', facts: { written } } as const;
    return { value: written, how: 'as-text', remark };
  });
}

/** `TT: 03/02/2016`, `MSH (5/2015)`, `CĐi ngày 1/3/2016`: the state, then the day it began. */
const STATE_AND_DAY = /^(\p{L}[\p{L}\s]*?)\s*[:(,-]?\s*(?:ngày\s*)?(\d[\d/.\s-]*)\)?$/iu;

type State = { readonly status: string | null; readonly date: string | null };
const NO_STATE: State = { status: null, date: null };

/** The state stands in one column, or in one of two: still managed here, managed no longer. */
function readState({ reader, coded, dateRule }: RowTools): State {
  const [field, second] = ['status', 'leftStatus'].filter((one) => {
    const cell = reader.cell(one);
    return cell !== undefined && !isEmptyMark(textOfCell(cell));
  });
  const cell = field === undefined ? undefined : reader.cell(field);
  if (field === undefined || cell === undefined) return NO_STATE;
  const other = second === undefined ? undefined : reader.cell(second);
  if (second !== undefined && other !== undefined) {
    const facts = { field: codedFields.status.label, written: textOfCell(cell), other: textOfCell(other) };
    reader.remark(second, { code: 'intake.fact-twice', weight: 'fix', facts });
    return NO_STATE;
  }
  const [, state = '', day = ''] = cell.kind === 'text' ? (STATE_AND_DAY.exec(textOfCell(cell)) ?? []) : [];
  if (memberStatusNames.find(state) === null)
    return { status: reader.settle(field, coded.status(cell), 'status'), date: null };
  const rule = dateRule('Ngày chuyển trạng thái');
  return {
    status: reader.settle(field, coded.status({ kind: 'text', text: state, column: cell.column }), 'status'),
    date: reader.settle(
      field,
      readDateCell({ kind: 'text', text: day.trim(), column: cell.column }, rule),
      'statusDate',
    ),
  };
}
