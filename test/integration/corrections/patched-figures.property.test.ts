import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresOfPeriod, periodOf, readFigures } from '../../../electron/backend/figures-of-period.ts';
import { pipelineOfFile, workCalendarOf } from '../../../electron/backend/pipeline-of-file.ts';
import { commitPlan } from '../../../electron/backend/store/commit-plan.ts';
import { findCorrectedRow } from '../../../electron/backend/store/correctable-row-store.ts';
import type { WriteDb } from '../../../electron/backend/store/db.ts';
import { readMeta } from '../../../electron/backend/store/meta-store.ts';
import { listPipelineLists, listPipelinePeople } from '../../../electron/backend/store/pipeline-store.ts';
import { openStore } from '../../../electron/backend/store/open-store.ts';
import { sealPlan } from '../../../electron/backend/store/seal-plan.ts';
import { undoChangeSet } from '../../../electron/backend/store/undo-change-set.ts';
import { planCorrection } from '../../../shared/corrections/plan-correction.ts';
import { finish } from '../../../shared/domain/steps.ts';
import { openPipeline } from '../../../shared/pipeline/open-pipeline.ts';
import type { Period } from '../../../shared/domain/period.ts';
import { overviewFigures } from '../../../shared/reports/overview/overview-figures.ts';
import { checkFigures } from '../../../shared/statistics/check-figures.ts';
import type { ReportedValue } from '../../../shared/statistics/figure-facts.ts';
import type { Figures } from '../../../shared/statistics/figures.ts';
import { noteFigures } from '../../../shared/statistics/note-figures.ts';
import { restateFigures } from '../../../shared/statistics/restate/restate-figures.ts';
import { openCorrections } from '../../../shared/statistics/corrections-behind.ts';
import type { CorrectedTable } from '../../../shared/intake/records/corrections.ts';
import { cleanFigures, form2 } from '../../fixtures/intake/form-rows.ts';
import { listC, person } from '../../fixtures/intake/list-rows.ts';
import { day, type FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

let desk: IntakeDesk;
let db: WriteDb;
let close: () => void;
const at = '2026-03-02T09:00:00';

/** Nà Khoa sent its form and a list, Nà Hỳ only a list; both their members at the end of the quarter. */
beforeAll(async () => {
  desk = await openIntakeDesk();
  const list = (unit: string) =>
    Array.from({ length: 6 }, (_, index) =>
      person({
        number: index + 1,
        name: `Lò ${'Một Hai Ba Bốn Năm Sáu'.split(' ')[index] ?? ''} ${unit.slice(-3)}`,
        ...(index % 2 === 0 ? { male: day(`199${index}-03-04`) } : { female: day(`198${index}-05-06`) }),
        people: index % 3 === 0 ? 'Kinh' : 'Thái',
        religion: 'Không',
        cell: unit.endsWith('Khoa') ? 'Bản Huổi Sang' : null,
        committee: unit,
        decisionDate: day(`2017-0${1 + (index % 3)}-1${index}`),
      }),
    );
  for (const unit of ['Đảng bộ xã Nà Khoa', 'Đảng bộ xã Nà Hỳ']) {
    const heading = unit.toUpperCase();
    await desk.takeIn(await desk.write(`${unit.slice(-3)}.xlsx`, [listC(list(unit), { heading })]));
    await desk.takeIn(await desk.write(`dv ${unit.slice(-3)}.xlsx`, [members(unit)]), { period: '2017-Q1' });
  }
  await desk.takeIn(await desk.write('bieu.xlsx', [form2(cleanFigures)]));
  await desk.call('data/close', {});
  const store = openStore(desk.dataFile, () => {
    throw new Error('nothing to migrate');
  });
  db = store.db;
  close = () => store.close();
});
afterAll(async () => {
  close();
  await desk.close();
});

function members(unit: string): FixtureSheet {
  return {
    name: 'ĐV',
    rows: [
      [unit.toUpperCase()],
      ['DANH SÁCH ĐẢNG VIÊN'],
      ['TT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Dân tộc', 'Ngày vào Đảng', 'Ngày chính thức', 'Trạng thái'],
      ...Array.from({ length: 5 }, (_, index): FixtureSheet['rows'][number] => [
        index + 1,
        `Cà ${'Một Hai Ba Bốn Năm'.split(' ')[index] ?? ''} ${unit.slice(-3)}`,
        index % 2 === 0 ? 'Nam' : 'Nữ',
        day(`197${index}-03-04`),
        index % 3 === 0 ? 'Kinh' : 'Thái',
        day(`201${index}-02-03`),
        day(`201${index + 1}-02-03`),
        'Đang sinh hoạt',
      ]),
    ],
  };
}

const VALUES: Readonly<Record<string, readonly (string | null)[]>> = {
  birth: ['1960', '1985-03', '1999-09-09', null],
  sex: ['male', 'female', null],
  people: ['kinh', 'thai', 'mong', null],
  flags: ['[]', '["youth-union"]'],
  decision_date: ['2016-02-01', '2017-01-31', '2017-06-01', '2019-01-01', null],
  cell_kind: ['village', 'school', null],
  value: ['0', '1', '7', null],
  admitted_date: ['1950', '1975-04-30', '2016-09', '2017-05-01', null],
  official_date: ['1976-01-01', '2017-09-01', null],
  status: ['exempt', 'moved-away', 'deceased', null],
  status_date: ['2016', '2017', '2017-04-02', null],
  occupation: ['farmer', 'retired', null],
};
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  person: ['birth', 'sex', 'people'],
  admission: ['flags', 'decision_date', 'cell_kind'],
  reported_value: ['value'],
  member_record: ['admitted_date', 'official_date', 'status', 'status_date', 'occupation'],
};
const act = fc.record({
  table: fc.constantFrom<CorrectedTable>('person', 'admission', 'reported_value', 'member_record'),
  row: fc.nat(59),
  field: fc.nat(4),
  value: fc.nat(9),
  does: fc.constantFrom('correct', 'correct', 'correct', 'set-back', 'undo'),
  period: fc.constantFrom('2017-Q1', '2017'),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

const done: number[] = [];
function carryOut({ table, row, field, value, does }: Act): void {
  if (does === 'undo') {
    const last = done.pop();
    if (last !== undefined) undoChangeSet(db, last, { at });
    return;
  }
  const ids = db.prepare<[], { id: number }>(`SELECT id FROM ${table} ORDER BY id`).all();
  const rowId = ids[row % ids.length]?.id ?? 0;
  const stored = findCorrectedRow(db, table, rowId);
  const name = FIELDS[table]?.[field % (FIELDS[table]?.length ?? 1)] ?? '';
  const values = VALUES[name] ?? [];
  if (stored === null) throw new Error('no such row');
  const { revision, nextId } = readMeta(db);
  const plan = planCorrection(
    {
      cell: { table, rowId, field: name },
      ...stored,
      goal: does === 'set-back' ? { is: 'original' } : { is: 'value', value: values[value % values.length] ?? null },
      reason: 'thử',
    },
    { revision, nextId, at },
  );
  if (plan.changes.length > 0) done.push(commitPlan(db, sealPlan(plan), at).changeSetId);
}

/** A cell may read itself out of its form only when it is asked. */
const cellOut = ({ id, row, value, decimal, sheet, cell }: ReportedValue) => ({ id, row, value, decimal, sheet, cell });

/** The facts with what is only read when it is asked for. */
function readOut({ evidence: { facts } }: Figures) {
  return {
    ...facts,
    submissions: facts.submissions.map(({ values, lastYear, ...submission }) => ({
      ...submission,
      values: [...values.values()].map(cellOut),
      lastYear: [...lastYear.values()].map(cellOut),
    })),
    cellRecords: facts.cellRecords(),
    pipeline: facts.pipeline?.(),
    members: facts.members?.on('2017-03-31'),
  };
}

/** Everything “Tổng quan” counts and checks, by the units that reported and by those of today. */
function overviewOf(figures: Figures, period: Period) {
  const root = figures.root.unitId;
  return {
    counted: overviewFigures(figures, period),
    countedAsNow: overviewFigures(restateFigures(figures, at.slice(0, 10)), period),
    checks: checkFigures(figures, root, period),
    notes: noteFigures(figures, root, period),
  };
}

/** The way into the Party as it is kept, beside a full reading. */
function expectSameWay(): void {
  const kept = pipelineOfFile(db);
  const lists = listPipelineLists(db);
  const fresh = openPipeline(finish(listPipelinePeople(db, lists)), lists, workCalendarOf(db));
  expect(kept.people).toEqual(fresh.people);
  // The first day is the one asked for last before a correction, the second is asked for anew.
  for (const seen of ['2018-02-15', '2017-03-31', '2018-02-15']) expect(kept.on(seen)).toEqual(fresh.on(seen));
}

describe('figures kept over corrections', () => {
  test('are those of a full reading, whatever was corrected, set back or undone and in between asked', () => {
    let corrected = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
        for (const one of acts) {
          carryOut(one);
          const period = periodOf(one.period);
          const kept = figuresOfPeriod(db, period);
          const fresh = readFigures(db, period);
          expect(readOut(kept)).toEqual(readOut(fresh));
          expectSameWay();
          corrected += kept.evidence.facts.corrected === undefined ? 0 : 1;
          expect(overviewOf(kept, period)).toEqual(overviewOf(fresh, period));
          const [behindKept, behindFresh] = [openCorrections(kept), openCorrections(fresh)];
          const units = [kept.root, ...kept.reportingUnits(period)];
          for (const { unitId } of units) {
            for (const { code } of fresh.evidence.catalogue.indicators) {
              expect(kept.figure(code, unitId, period)).toEqual(fresh.figure(code, unitId, period));
              expect(behindKept(code, unitId, period)).toEqual(behindFresh(code, unitId, period));
            }
          }
        }
      }),
      { numRuns: 15 },
    );
    expect(corrected).toBeGreaterThan(20);
  });
});
