import { describe, expect, test } from 'vitest';
import { cellAsWritten } from '../../../../../shared/intake/grid/grid.ts';
import { members } from '../../../../../shared/intake/layouts/members.ts';
import { newMembers } from '../../../../../shared/intake/layouts/new-members.ts';
import type { LayoutField } from '../../../../../shared/intake/layouts/table-layout.ts';
import type { MappedRow } from '../../../../../shared/intake/read/map-rows.ts';
import { unfolder } from '../../../../../shared/intake/read/unfold-cells.ts';
import { cellOf } from '../../../../support/make-grid.ts';

type Cells = Readonly<Record<string, string | number>>;
const cellsOf = (cells: Cells) =>
  Object.fromEntries(Object.entries(cells).map(([field, cell], index) => [field, cellOf(index + 1, cell)]));

function unfold(fields: readonly LayoutField[], cells: Cells, lines: readonly Cells[] = []) {
  const row: MappedRow = {
    row: 5,
    cells: cellsOf(cells),
    carriedFrom: null,
    cellGroup: null,
    committeeGroup: null,
    cellAbove: null,
    section: null,
    goneAside: null,
    ...(lines.length === 0 ? {} : { lines: lines.map((line, index) => ({ row: 6 + index, cells: cellsOf(line) })) }),
  };
  const present = new Set([...Object.keys(cells), ...lines.flatMap((line) => Object.keys(line))]);
  const unfolded = unfolder(fields, present)?.(row);
  if (unfolded === undefined) throw new Error('nothing to unfold');
  const texts = Object.entries(unfolded.row.cells).flatMap(([field, cell]) =>
    cell === undefined || field in cells ? [] : [[field, cellAsWritten(cell)] as const],
  );
  return {
    found: Object.fromEntries(texts),
    told: unfolded.remarks.map(({ code, about }) => `${code} ${about}`),
    written: unfolded.written,
    from: unfolded.row.carriedFrom,
  };
}

describe('several facts in one cell', () => {
  test.each([
    ['Nam, Thái, Không', { sex: 'Nam', people: 'Thái', religion: 'Không' }],
    ['Nam\nThái\nKhông', { sex: 'Nam', people: 'Thái', religion: 'Không' }],
    ['Nam / Thái / Không', { sex: 'Nam', people: 'Thái', religion: 'Không' }],
    ['Nam; 1/2/1960; Thái; Không', { sex: 'Nam', birth: '1/2/1960', people: 'Thái', religion: 'Không' }],
    ['Nam\n-\nKhông', { sex: 'Nam', religion: 'Không' }],
    ['Nam\n\nKhông\n', { sex: 'Nam', religion: 'Không' }],
  ])('%j is taken apart', (text, found) => {
    const unfolded = unfold(members.fields, { sexPeopleReligion: text });
    expect([unfolded.found, unfolded.told]).toEqual([found, []]);
    expect(unfolded.written['sex']).toBe(text);
  });

  test.each(['Nam', 'Nam, Thái', 'Nam, 1960, Thái, Không, A'])('%j does not fit and is asked', (text) => {
    const { found, told } = unfold(members.fields, { sexPeopleReligion: text });
    expect([found, told]).toEqual([{}, ['intake.facts-in-cell sexPeopleReligion']]);
  });

  test('a fact that a column of its own says otherwise is a problem, the same one is not', () => {
    expect(unfold(members.fields, { sexPeopleReligion: 'Nam, Thái, Không', people: 'thái' }).told).toEqual([]);
    expect(unfold(members.fields, { sexPeopleReligion: 'Nam, Thái, Không', people: 'Mông' }).told).toEqual([
      'intake.fact-twice sexPeopleReligion',
    ]);
  });

  test('a person over four rows ends in the same fields as one with line breaks', () => {
    const lines = ['SC', 'ĐH', 'B'].map((text) => ({ fourLevels: text }));
    const overRows = unfold(members.fields, { fourLevels: '12/12' }, lines);
    const inLines = unfold(members.fields, { fourLevels: '12/12\nSC\nĐH\nB' });
    expect(overRows.found).toEqual(inLines.found);
    expect(overRows.from).toEqual({ theory: 6, qualification: 7, language: 8 });
    expect(overRows.written['theory']).toBe('SC');
  });

  test('a row without a fact keeps its place; the last ones may be missing', () => {
    const gap = unfold(members.fields, { fourLevels: '12/12' }, [{ note: 'a' }, { fourLevels: 'ĐH' }]);
    expect([gap.found, gap.told]).toEqual([{ education: '12/12', qualification: 'ĐH', note: 'a' }, []]);
    const dates = unfold(members.fields, { admittedOfficial: '02/03/1985' }, [{}, { note: 'a' }]);
    expect([dates.found, dates.told]).toEqual([{ admittedDate: '02/03/1985', note: 'a' }, []]);
    const many = unfold(members.fields, { admittedOfficial: '1/3/1985' }, [
      { admittedOfficial: '1/3/1986' },
      { admittedOfficial: '1/3/1987' },
    ]);
    expect(many.told).toEqual(['intake.facts-in-cell admittedOfficial']);
  });

  test('places go on in the rows below, another value there is asked about', () => {
    const place = { fourLevels: '12/12\n-\nĐH\n-' };
    const origin = unfold(members.fields, { ...place, originPlace: 'Xã Nà Khoa' }, [{ originPlace: 'huyện Nậm Pồ' }]);
    expect(origin.told).toEqual([]);
    const cell = unfold(members.fields, { ...place, cellName: 'Chi bộ 1' }, [{ cellName: 'Chi bộ 2' }]);
    expect(cell.told).toEqual(['intake.fact-twice cellName']);
  });
});

describe('pieces of one value', () => {
  test.each([
    [{ birthDay: 14, birthMonth: 5, birthYear: 1988 }, '14/5/1988'],
    [{ birthMonth: '5', birthYear: '1988' }, '5/1988'],
    [{ birthYear: 1988 }, '1988'],
  ])('%j is %s', (cells, birth) => {
    const nothing: Cells = { birthDay: '', birthMonth: '', birthYear: '' };
    const all = { ...nothing, ...cells };
    expect(unfold(newMembers.fields, all).found).toEqual({ birth });
  });

  test.each([
    { birthDay: 14, birthMonth: '', birthYear: 1988 },
    { birthDay: 14, birthMonth: 5, birthYear: '' },
  ])('%j lacks a piece and is asked', (cells) => {
    const { found, told } = unfold(newMembers.fields, cells);
    expect([found, told]).toEqual([{}, ['intake.pieces-missing birthDay']]);
  });

  test('family and given name are one name', () => {
    expect(unfold(newMembers.fields, { familyName: 'Lò Thị', givenName: 'Hoa' }).found).toEqual({
      fullName: 'Lò Thị Hoa',
    });
  });
});

describe('ticks', () => {
  test.each(['x', 'X', 1])('%j in a column says its value', (mark) => {
    const { found, written } = unfold(newMembers.fields, { isUniversity: mark, isTheoryMiddle: 'x' });
    expect(found).toEqual({ qualification: 'Đại học', theory: 'Trung cấp' });
    expect(written['qualification']).toBe(String(mark));
  });

  test('two ticks for one thing, and words among ticks, are asked', () => {
    const twice = unfold(newMembers.fields, { isUniversity: 'x', isElementary: 'x' });
    expect([twice.found, twice.told]).toEqual([{ qualification: 'Đại học' }, ['intake.ticks-several isElementary']]);
    const word = unfold(newMembers.fields, { isUniversity: 'Luật' });
    expect([word.found, word.told]).toEqual([{}, ['intake.tick-not-understood isUniversity']]);
  });
});
