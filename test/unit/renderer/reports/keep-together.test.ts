import { expect, test } from 'vitest';
import { rowsKeptWithNext } from '../../../../renderer/reports/keep-together.ts';
import type { ReportBlock, ReportRow } from '../../../../shared/reports/report-document.ts';

const notes = (...lines: string[]) => ({ kind: 'notes', title: 'Ghi chú:', lines }) as const;
const signatures: ReportBlock = { kind: 'closing', space: 22, zones: [] };
const row = (role: ReportRow['role'], keepWithNext?: true): ReportRow => ({
  role,
  cells: [],
  ...(keepWithNext === undefined ? {} : { keepWithNext }),
});
const table = (...rows: ReportRow[]) => ({ kind: 'table', table: { columns: [], head: [], rows } }) as const;

test('the title of notes keeps with its first line, and no line ends notes alone on a page', () => {
  expect(rowsKeptWithNext(notes('a', 'b', 'c', 'd'), undefined)).toEqual([true, false, false, true, false]);
  expect(rowsKeptWithNext(notes('a', 'b'), undefined)).toEqual([true, true, false]);
  expect(rowsKeptWithNext(notes('a'), undefined)).toEqual([true, false]);
  expect(rowsKeptWithNext(notes(), undefined)).toEqual([false]);
});

test('notes of three lines are not split', () => {
  expect(rowsKeptWithNext(notes('a', 'b', 'c'), undefined)).toEqual([true, true, true, false]);
});

test('signatures never stand on a page by themselves: the last line or row goes with them', () => {
  expect(rowsKeptWithNext(notes('a', 'b', 'c', 'd'), signatures)).toEqual([true, false, false, true, true]);
  expect(rowsKeptWithNext(notes(), signatures)).toEqual([true]);
  expect(rowsKeptWithNext(table(row('data'), row('total')), signatures)).toEqual([false, true]);
  expect(rowsKeptWithNext(table(row('data'), row('total')), notes('a'))).toEqual([false, false]);
});

test('a group title stays with its first row whatever follows the table', () => {
  expect(rowsKeptWithNext(table(row('group', true), row('data')), undefined)).toEqual([true, false]);
});
