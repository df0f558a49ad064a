import { tickMarks } from '../../domain/admission-flag-names.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import type { CommonContent, RowTools } from './people-list-reader.ts';
import type { CandidateContent } from '../records/people-list.ts';
import { askSection } from './ask-section.ts';
import { readFlagCells } from './read-person-cells.ts';

/** What only a list of candidates says: the steps on the way to admission, as far as they were taken. */
export function readCandidate(common: CommonContent, { reader, coded, dateOf, answers }: RowTools): CandidateContent {
  const isMember = reader.cell('isMember');
  // Lists of the youth union say of each person whether they are in the Party already.
  if (isMember !== undefined && tickMarks.find(textOfCell(isMember)) === 'yes')
    reader.remark('isMember', { code: 'intake.candidate-is-member', weight: 'fix', facts: {} });
  return {
    ...common,
    flags: JSON.stringify(readFlagCells(reader, coded, askSection(reader, answers, 'candidates'))),
    group_name: reader.text('groupName'),
    recognised_date: dateOf('recognisedDate', 'Ngày công nhận quần chúng ưu tú'),
    mentor_name: reader.text('mentorName'),
    mentor_since: dateOf('mentorSince', 'Ngày phân công giúp đỡ'),
    class_decision_number: reader.text('classDecisionNumber'),
    class_decision_date: dateOf('classDecisionDate', 'Ngày quyết định mở lớp'),
    class_dates: reader.text('classDates'),
    certificate_number: reader.text('certificateNumber'),
    certificate_date: dateOf('certificateDate', 'Ngày cấp chứng nhận'),
    meeting_date: dateOf('meetingDate', 'Ngày họp chi bộ'),
    decision_number: reader.text('decisionNumber'),
    decision_date: dateOf('decisionDate', 'Ngày quyết định kết nạp'),
    ceremony_date: dateOf('ceremonyDate', 'Ngày kết nạp'),
  };
}
