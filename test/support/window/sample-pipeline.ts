import type { FakeAnswers } from '../../../renderer/api/fake-client.ts';
import { periodOf } from '../../../renderer/app/period-choice.ts';
import { addDays } from '../../../shared/domain/calendar/count-days.ts';
import { publicHolidays } from '../../../shared/domain/calendar/public-holidays.ts';
import { openWorkCalendar } from '../../../shared/domain/calendar/work-calendar.ts';
import { explainWay } from '../../../shared/pipeline/explain-way.ts';
import { openPipeline } from '../../../shared/pipeline/open-pipeline.ts';
import { lineOf, linesOf, withoutStart } from '../../../shared/pipeline/pipeline-lists.ts';
import type { PipelineRow } from '../../../shared/pipeline/pipeline-person.ts';
import { summarisePipeline } from '../../../shared/pipeline/summarise-pipeline.ts';
import { holidayWords } from '../../../shared/text/vi/holidays.ts';
import { makeList, makePerson } from '../pipeline-people.ts';
import { rootUnit, unitViews } from './sample-figures.ts';

const TODAY = '2017-04-05';
const sent = { receivedOn: '2017-04-03' };
const candidates = makeList({
  ...sent,
  intakeId: 1,
  unitId: 3,
  title: 'DANH SÁCH QUẦN CHÚNG ƯU TÚ',
  file: 'QCUT.xlsx',
});
const admitted = makeList({
  ...{ ...sent, intakeId: 2, kind: 'admissions', unitId: 3, file: 'Kết nạp quý I.xlsx' },
  ...{ from: '2017-01-01', to: '2017-03-31' },
});
const before = makeList({ ...sent, intakeId: 3, kind: 'admissions', unitId: 4, to: '2016-06-30', from: '2016-04-01' });

const FAMILY = ['Lò', 'Giàng', 'Vàng', 'Lường', 'Mùa', 'Sùng', 'Cà', 'Quàng', 'Nông', 'Hoàng'];
const MIDDLE = ['Văn', 'Thị', 'A', 'Thị Minh', 'Đức'];
const GIVEN = ['Hoa', 'Sử', 'Páo', 'Mai', 'Ín', 'Dinh', 'Sơn', 'Tủa', 'Bun', 'Xuân', 'Chính'];
const name = (index: number) =>
  [FAMILY[index % FAMILY.length], MIDDLE[index % MIDDLE.length], GIVEN[index % GIVEN.length]].join(' ');

/** What a list says of the person with this number; the numbers walk through the whole way. */
function rowOf(index: number): Partial<PipelineRow> {
  const at = {
    unitId: 3 + (index % 4),
    cellName: `Chi bộ bản Huổi ${GIVEN[index % GIVEN.length] ?? ''}`,
    cellId: null,
  };
  const on = (days: number) => addDays(TODAY, -days);
  switch (index % 9) {
    case 0:
      return { ...at, list: candidates };
    case 1:
      return { ...at, list: candidates, recognisedDate: on(200 + index), occupation: 'pupil' };
    case 2:
      return { ...at, list: candidates, recognisedDate: on(300), certificateDate: addDays('2012-03-01', index * 3) };
    case 3:
      return { ...at, list: candidates, classDecisionDate: on(60), occupation: index % 2 === 0 ? 'pupil' : 'farmer' };
    case 4:
      return {
        ...at,
        list: candidates,
        certificateNumber: `${index}/GCN`,
        ...(index % 2 === 0 ? { certificateDate: '2016-11' } : {}),
      };
    case 5:
      return { ...at, list: candidates, certificateDate: on(400), meetingDate: on(70 + index) };
    case 6:
      return {
        ...at,
        table: 'admission',
        list: admitted,
        decisionDate: on(60),
        ceremonyDate: index % 2 === 0 ? on(30) : null,
      };
    case 7:
      return { ...at, list: candidates, decisionDate: on(40 + index), education: 'primary' };
    default:
      return {
        ...at,
        table: 'admission',
        list: before,
        decisionDate: addDays('2016-03-20', index),
        ceremonyDate: addDays('2016-04-01', index),
      };
  }
}

const people = Array.from({ length: 90 }, (_, index) =>
  makePerson([{ id: 100 + index, ...rowOf(index) }], {
    ...{ personId: 1 + index, name: name(index), sortKey: String(index).padStart(3, '0') },
    ...{ birth: `19${50 + (index % 49)}-0${1 + (index % 9)}-15`, sex: index % 2 === 0 ? 'female' : 'male' },
  }),
);
const pipeline = openPipeline(people, [candidates, admitted, before], openWorkCalendar([]));
const unitOf = (id: number) => ({ id, name: unitViews.find(({ unitId }) => unitId === id)?.name ?? '' });
const isHere = (unitId: number | undefined) => (row: PipelineRow) => unitId === undefined || row.unitId === unitId;

/** Answers about ninety invented people of the sample district, worked out by the rules themselves. */
export const pipelineAnswers: FakeAnswers = {
  'pipeline/read': ({ period, day = TODAY, unitId, group = 'all' }) =>
    summarisePipeline(pipeline, {
      ...{ day, group, period: periodOf(period), isHere: isHere(unitId) },
      unit: unitId === undefined ? rootUnit : unitOf(unitId),
      reporting: unitViews.filter(({ parentId }) => parentId === rootUnit.id).map((unit) => unit.unitId),
      subtreeOf: (id) => new Set(id === rootUnit.id ? unitViews.map((unit) => unit.unitId) : [id]),
    }),
  'pipeline/list-people': ({ list, show = 'open', day = TODAY, unitId, search = '', from, count }) => {
    const lines = linesOf(pipeline.on(day), { list, show, search, day, isHere: isHere(unitId), unitOf });
    return { total: lines.length, rows: lines.slice(from, from + count) };
  },
  'pipeline/explain': ({ day = TODAY, personId }) => {
    const one = pipeline.on(day).find(({ person }) => person.personId === personId);
    const [row] = one?.person.rows ?? [];
    if (one === undefined || row === undefined) throw new Error('no such person in the sample');
    return {
      line: lineOf(one, row, { day, unitOf }),
      due: one.due.items.map(withoutStart),
      steps: explainWay(one, day, ({ rowId, field }) => ({
        ...{ file: row.list.file, sha256: `${rowId}`, receivedAt: '2017-04-03T08:00:00', sheet: 'Danh sách' },
        ...{ cell: `F${rowId - 90}`, written: field === 'fullName' ? one.person.name : '20/11/2016', how: 'from-date' },
        subject: one.person.name,
      })),
    };
  },
  'holidays/read': ({ year }) => ({
    ...{ year, from: 'law', confirmedOn: null },
    days: publicHolidays(year).map(({ day, kind, name: of }) => ({ day, kind, note: holidayWords.names[of] })),
  }),
  'holidays/save': ({ year, days, isConfirmed }) => ({
    changeSetId: 44,
    year: { year, from: 'kept', confirmedOn: isConfirmed ? TODAY : null, days },
  }),
};
