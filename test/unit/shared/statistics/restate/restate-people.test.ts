import { describe, expect, test } from 'vitest';
import { openWorkCalendar } from '../../../../../shared/domain/calendar/work-calendar.ts';
import { openPipeline } from '../../../../../shared/pipeline/open-pipeline.ts';
import type { PipelineRow } from '../../../../../shared/pipeline/pipeline-person.ts';
import { explainFigure } from '../../../../../shared/statistics/explain.ts';
import { openFigures } from '../../../../../shared/statistics/figures.ts';
import { restateFigures } from '../../../../../shared/statistics/restate/restate-figures.ts';
import { makeFacts, makeSuccession, makeUnit, period, ROOT } from '../../../../support/make-facts.ts';
import { makeList, makePerson } from '../../../../support/pipeline-people.ts';

const DAY = '2025-07-01';
const old = { to: '2025-06-30' };
const YEAR = period('2023');
const number = (value: number) => ({ is: 'number', value });
const NO_BASIS = { is: 'undefined', why: 'no-basis' };

/** Xã 2 and xã 3 became xã 10; xã 4 was split into 11 and 12 without a share, its cell 31 went to 12. */
const units = [
  makeUnit(ROOT, 'Đảng bộ huyện'),
  ...[2, 3, 4].map((id) => makeUnit(id, `Đảng bộ xã ${id}`, old)),
  ...[10, 11, 12].map((id) => makeUnit(id, `Đảng bộ xã ${id}`, { from: DAY })),
  makeUnit(31, 'Chi bộ A', { kind: 'cell', parentId: 4, ...old }),
  makeUnit(31, 'Chi bộ A', { id: 7_031, kind: 'cell', parentId: 12, from: DAY }),
];
const successions = [
  makeSuccession(2, 10, DAY),
  makeSuccession(3, 10, DAY),
  makeSuccession(4, 11, DAY, 'unknown'),
  makeSuccession(4, 12, DAY, 'unknown'),
];
const inClass = { classDecisionDate: '2023-03-10' };

const views = (rows: readonly Partial<PipelineRow>[], receivedOn = '2024-01-15') => {
  const lists = [...new Set(rows.map(({ unitId = 2 }) => unitId))].map((unitId) =>
    makeList({ intakeId: unitId, unitId, receivedOn }),
  );
  const people = rows.map((row, index) => {
    const list = lists.find(({ unitId }) => unitId === (row.unitId ?? 2)) ?? makeList();
    return makePerson([{ list, ...inClass, ...row }], { personId: index + 1, sortKey: String(index) });
  });
  const pipeline = openPipeline(people, lists, openWorkCalendar([]));
  const base = openFigures(makeFacts({ units, successions, pipeline: () => pipeline }));
  return { base, now: restateFigures(base, '2026-03-02') };
};

describe('people on the way into the Party, by the units of today', () => {
  test('are those of the units that merged, with who of these sent no list', () => {
    const { base, now } = views([{ unitId: 2 }, { unitId: 2 }]);
    const figure = now.figure('pipeline.class', 10, YEAR);
    expect([figure.value, figure.base]).toEqual([number(2), { reported: 1, expected: 2, missingUnitIds: [3] }]);
    expect(base.figure('pipeline.class', 10, YEAR).value).toEqual({ is: 'missing' });
    expect(now.figure('pipeline.class', ROOT, YEAR)).toEqual(base.figure('pipeline.class', ROOT, YEAR));
  });

  test('of a split unit are told by their cell, and by nothing else', () => {
    const told = views([{ unitId: 4, cellId: 31 }]).now;
    expect([11, 12].map((id) => told.figure('pipeline.class', id, YEAR).value)).toEqual([number(0), number(1)]);
    const open = views([{ unitId: 4 }]).now;
    expect([11, 12].map((id) => open.figure('pipeline.class', id, YEAR).value)).toEqual([NO_BASIS, NO_BASIS]);
  });

  test('follow their unit also from a list read in after it was gone', () => {
    const { now } = views([{ unitId: 3 }], '2026-01-10');
    expect(now.figure('pipeline.class', 10, YEAR).value).toEqual(number(1));
  });

  test('open to the people that count', () => {
    const { now } = views([{ unitId: 2 }, { unitId: 3 }, { unitId: 4 }]);
    const indicator = now.evidence.catalogue.find('pipeline.class');
    if (indicator === null) throw new Error('no indicator');
    const asked: number[] = [];
    const cells = {
      ...{ reported: () => [], admissions: () => [], places: () => [], target: () => null },
      people: (refs: readonly unknown[]) => {
        asked.push(refs.length);
        return [];
      },
    };
    const { root } = explainFigure(now, cells, { indicator, unitId: 10, period: YEAR });
    expect([root.value, asked]).toEqual([number(2), [2]]);
  });
});
