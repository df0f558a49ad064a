import { expect, test } from 'vitest';
import { commitPlan } from '../../../electron/backend/store/commit-plan.ts';
import { openPeopleOf } from '../../../electron/backend/store/open-people-store.ts';
import { sealPlan } from '../../../electron/backend/store/seal-plan.ts';
import { added, planOf, someSourceFile, someTime } from '../../support/plans.ts';
import { tempStore } from '../../support/temp-store.ts';

type Row = {
  readonly list: 'members' | 'candidates';
  /** Last day of the list; without one it is of the day it came in, `someTime`. */
  readonly to?: string;
  readonly unit?: 'commune' | 'other';
  readonly person: string;
  readonly cell?: true;
  readonly status?: string;
  readonly decided?: string;
};

/** Members and candidates open in the commune, its cell and another unit, after lists of these rows came in. */
function openAfter(rows: readonly Row[], admitted: readonly string[] = []) {
  const { db } = tempStore();
  const source = someSourceFile(db);
  const units = { commune: 0, other: 0, cell: 0 };
  const plan = planOf(db, 'intake', (draw) => {
    for (const name of ['commune', 'other', 'cell'] as const) units[name] = draw();
    const made = Object.entries(units).map(([code, id]) => added('unit', id, { code }));
    const people = new Map([...new Set(rows.map(({ person }) => person))].map((name) => [name, draw()]));
    const persons = [...people].map(([name, id]) =>
      added('person', id, { full_name: name, name_key: name, sort_key: name }),
    );
    const intakeOf = (kind: string, unit: 'commune' | 'other', to: string | undefined) => {
      const id = draw();
      const row = {
        source_file_id: source,
        kind,
        unit_id: units[unit],
        period_to: to ?? null,
        sheet: 'A',
        row_count: 1,
      };
      return { id, change: added('intake', id, row) };
    };
    const lists = new Map<string, ReturnType<typeof intakeOf>>();
    const records = rows.map(({ list, to, unit = 'commune', person, cell, status, decided }, at) => {
      const key = `${list} ${unit} ${to}`;
      const intake = lists.get(key) ?? intakeOf(list, unit, to);
      lists.set(key, intake);
      const common = {
        person_id: people.get(person) ?? 0,
        unit_id: units[unit],
        cell_id: cell === true ? units.cell : null,
        intake_id: intake.id,
        sheet: 'A',
        sheet_row: at,
        origin: '{}',
      };
      return list === 'members'
        ? added('member_record', draw(), { ...common, status: status ?? null })
        : added('candidate', draw(), { ...common, flags: '[]', decision_date: decided ?? null });
    });
    const list = intakeOf('admissions', 'commune', '2017-03-31');
    const admissions = admitted.map((name, at) =>
      added('admission', draw(), {
        person_id: people.get(name) ?? 0,
        unit_id: units.commune,
        flags: '[]',
        intake_id: list.id,
        sheet: 'A',
        sheet_row: at,
        origin: '{}',
      }),
    );
    return [
      ...made,
      ...persons,
      ...[...lists.values()].map(({ change }) => change),
      list.change,
      ...records,
      ...admissions,
    ];
  });
  commitPlan(db, sealPlan(plan), someTime);
  const people = openPeopleOf(db);
  return (['commune', 'cell', 'other'] as const).map((unit) => {
    const { members, candidates } = people(units[unit]);
    return `${members}+${candidates}`;
  });
}

test('members of the latest list who are not gone, in the unit and in their cell', () => {
  const rows: readonly Row[] = [
    { list: 'members', to: '2025-12-31', person: 'An', cell: true },
    { list: 'members', to: '2025-12-31', person: 'Bình', status: 'active' },
    { list: 'members', to: '2025-12-31', person: 'Chi', status: 'moved-away', cell: true },
    { list: 'members', to: '2025-12-31', person: 'Dung', status: 'deceased' },
  ];
  expect(openAfter(rows)).toEqual(['2+0', '1+0', '0+0']);
});

test('who is on no later list of the unit, or on a later one of another, is no longer there', () => {
  const rows: readonly Row[] = [
    { list: 'members', to: '2024-12-31', person: 'An' },
    { list: 'members', to: '2024-12-31', person: 'Bình' },
    { list: 'members', to: '2025-12-31', person: 'An' },
    { list: 'members', to: '2025-12-31', person: 'Chi' },
    { list: 'members', unit: 'other', person: 'Chi' },
  ];
  expect(openAfter(rows)).toEqual(['1+0', '0+0', '1+0']);
});

test('candidates count until they are decided on, are members, or are on a list of admissions', () => {
  const rows: readonly Row[] = [
    { list: 'candidates', person: 'An', cell: true },
    { list: 'candidates', person: 'Bình', decided: '2025-10-01' },
    { list: 'candidates', person: 'Chi' },
    { list: 'candidates', person: 'Dung' },
    { list: 'members', unit: 'other', person: 'Chi' },
  ];
  expect(openAfter(rows, ['Dung'])).toEqual(['0+1', '0+1', '1+0']);
});
