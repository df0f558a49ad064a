import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../../shared/closing/document-figures.ts';
import { reachOf, reaches } from '../../../shared/closing/reach-of-change.ts';
import type { Change, StoredRow } from '../../../shared/intake/plan/plan.ts';
import type { ReportCell, ReportDocument } from '../../../shared/reports/report-document.ts';

const change = (table: Change['table'], before: StoredRow | null, after: StoredRow | null): Change => ({
  table,
  id: 7,
  before,
  after,
});
const quarter = { from: '2017-01-01', to: '2017-03-31' };
const isInReach = (one: Change, known: readonly StoredRow[] = []) => reaches(reachOf(one, known), quarter);

describe('whether a change may bear on a closed quarter', () => {
  test('a report counts for its days', () => {
    const report = (from: string, to: string) => change('submission', null, { period_from: from, period_to: to });
    expect(isInReach(report('2017-01-01', '2017-06-30'))).toBe(true);
    expect(isInReach(report('2017-04-01', '2017-06-30'))).toBe(false);
  });

  test('a changed admission counts for its days before and after, and for those the row had', () => {
    const moved = change('admission', { decision_date: '2017-02-10' }, { decision_date: '2017-05-10' });
    expect(isInReach(moved)).toBe(true);
    const flags = change('admission', { flags: '[]' }, { flags: '["youth-union"]' });
    expect(isInReach(flags, [{ decision_date: '2017-03-31', ceremony_date: null }])).toBe(true);
    expect(isInReach(flags, [{ decision_date: '2017-04-01', ceremony_date: '2017-04-20' }])).toBe(false);
  });

  test('units, places, targets and rules count from their first day on', () => {
    const version = (from: string) => change('unit_version', null, { unit_id: 3, valid_from: from, valid_to: null });
    expect(isInReach(version('2016-01-01'))).toBe(true);
    expect(isInReach(version('2017-04-01'))).toBe(false);
    expect(isInReach(change('unit_version', { name: 'Nà Khoa' }, { name: 'Nà Hỳ' }))).toBe(true);
  });

  test('a corrected person may stand anywhere, a new one stands in no figure by himself', () => {
    expect(isInReach(change('person', { sex: 'male' }, { sex: 'female' }))).toBe(true);
    expect(isInReach(change('person', null, { full_name: 'Lò Văn Bun', birth: '1988-05-14' }))).toBe(false);
  });

  test('notes, contacts and answers are in no figure', () => {
    expect(isInReach(change('unit_contact', { phone: '1' }, { phone: '2' }))).toBe(false);
    expect(isInReach(change('reporting_note', null, { period_from: '2017-01-01', note: '' }))).toBe(false);
  });
});

describe('two makings of one document', () => {
  const figure = (unitId: number, value: ReportCell['value']): ReportCell => ({
    value,
    figure: { indicator: 'admitted.total', unitId, periodCode: '2017-Q1' },
  });
  const count = (number: number): ReportCell['value'] => ({
    is: 'number',
    number,
    format: 'count',
    shown: `${number}`,
  });
  const paper = (...cells: ReportCell[]): ReportDocument => ({
    id: 'd',
    title: '',
    page: { paper: 'A4', orientation: 'portrait', margins: { top: 0, right: 0, bottom: 0, left: 0 }, fontSize: 13 },
    blocks: [{ kind: 'table', table: { columns: [], head: [], rows: [{ role: 'data', cells }] } }],
    remarks: [],
  });

  test('differ where a figure is printed otherwise, is gone or is new; texts that are no figures do not count', () => {
    const signed = paper(
      { value: { is: 'text', text: 'Nà Khoa' } },
      figure(1, count(4)),
      figure(2, count(3)),
      figure(3, { is: 'blank' }),
    );
    const now = paper(
      { value: { is: 'text', text: 'Nà Khoa mới' } },
      figure(1, count(4)),
      figure(2, { is: 'text', text: 'chưa có' }),
      figure(4, count(1)),
    );
    expect(compareFigures(signed, now).map(({ unitId, signed: was, now: is }) => [unitId, was, is])).toEqual([
      [2, '3', 'chưa có'],
      [3, '', null],
      [4, null, '1'],
    ]);
    expect(compareFigures(signed, signed)).toEqual([]);
  });
});
