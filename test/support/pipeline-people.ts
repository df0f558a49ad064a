import type { PipelineList, PipelinePerson, PipelineRow } from '../../shared/pipeline/pipeline-person.ts';
import { newestFirst } from '../../shared/pipeline/pipeline-person.ts';

/** A list of candidates received on a day. */
export const makeList = (given: Partial<PipelineList> = {}): PipelineList => ({
  ...{ intakeId: 1, kind: 'candidates', unitId: 2, title: null, from: null, to: null, file: 'a.xlsx' },
  ...{ receivedOn: '2026-03-02', saysOfficial: false },
  ...given,
});

/** A row of a list of candidates that says nothing but what is given. */
export const makeRow = (given: Partial<PipelineRow> = {}): PipelineRow => ({
  ...{ table: 'candidate', id: 10, list: makeList(), unitId: 2, cellId: null, cellName: null, education: null },
  qualification: null,
  ...{ occupation: null, flags: [], recognisedDate: null, mentorName: null, mentorSince: null },
  ...{ classDecisionNumber: null, classDecisionDate: null, classDates: null, certificateNumber: null },
  ...{ certificateDate: null, meetingDate: null, decisionNumber: null, decisionDate: null, ceremonyDate: null },
  ...{ officialDate: null, status: null, statusDate: null },
  ...given,
});

/** A person of whom these rows tell. */
export const makePerson = (
  rows: readonly Partial<PipelineRow>[],
  given: Partial<PipelinePerson> = {},
): PipelinePerson => ({
  ...{ personId: 1, name: 'Lò Thị Hoa', sortKey: 'a', birth: null, sex: null, people: null, religion: null },
  ...given,
  rows: rows.map((row, index) => makeRow({ id: 10 + index, ...row })).toSorted(newestFirst),
});
