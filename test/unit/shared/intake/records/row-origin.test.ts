import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NewAdmission, shortOriginOf } from '../../../../../shared/intake/plan/new-admission.ts';
import type { Origin } from '../../../../../shared/intake/records/origin.ts';
import { OriginShape, RowOrigin } from '../../../../../shared/intake/records/row-origin.ts';

const field = fc.constantFrom('fullName', 'birth', 'sex', 'people', 'unitId', 'youth-union');
const how = fc.constantFrom('as-text', 'from-list', 'by-column');
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Giàng A “Của”', 'a\\b', '"', '\n', '\u0000', '\ud800'),
);
/** A field found in a column of the row itself, or in a cell elsewhere. */
const found = fc.record({ as: field, how, text, column: fc.constantFrom('A', 'Q', 'AB', null) });

/** The long way: an object in which a field found again takes the place of the first. */
function longForm(steps: readonly { as: string; how: string; text: string; column: string | null }[], row: number) {
  const origin: Origin = {};
  for (const step of steps)
    origin[step.as] = [step.column === null ? 'B3' : `${step.column}${row}`, step.text, step.how];
  return origin;
}

test('an origin in little room says what its long form says, and writes the very same JSON', () => {
  const start = OriginShape.start();
  fc.assert(
    fc.property(fc.array(found, { maxLength: 12 }), fc.integer({ min: 1, max: 600_000 }), (steps, row) => {
      let shape = start;
      const texts: string[] = [];
      for (const step of steps) {
        shape = shape.withField(step.as, step.column, step.how);
        if (step.column === null) texts.push('B3');
        texts.push(step.text);
      }
      const short = new RowOrigin(shape, row, texts);
      const long = longForm(steps, row);
      expect(short.json).toBe(JSON.stringify(long));
      expect(short.toJSON()).toEqual(long);
      expect(RowOrigin.of(long).json).toBe(JSON.stringify(long));
      for (const name of ['fullName', 'sex', 'note']) expect(short.cellOf(name)).toBe(long[name]?.[0]);
    }),
  );
});

test('rows that find the same fields in the same columns share one shape', () => {
  const start = OriginShape.start();
  const shapeOf = () => start.withField('fullName', 'B', 'as-text').withField('birth', 'C', 'from-serial-date');
  expect(shapeOf()).toBe(shapeOf());
  expect(start.withField('fullName', 'B', 'as-text').withField('birth', 'D', 'from-serial-date')).not.toBe(shapeOf());
});

test('a row of admission holds its origin as any other column, whoever copies or walks it', () => {
  const content = {
    ...{ unit_id: 2, cell_id: null, cell_name: 'Chi bộ bản', cell_kind: 'village', residence: null, education: null },
    ...{ qualification: null, theory: null, science_title: null, occupation: null, flags: '[]', note: 'x' },
    ...{ meeting_date: null, decision_number: null, decision_date: '2026-01-02', ceremony_date: null },
    official_date: null,
  };
  const origin = RowOrigin.of({ fullName: ['B7', 'Sùng A Páo', 'as-text'] });
  const person = {
    ...{ full_name: 'Sùng A Páo', name_key: 'sung a pao', sort_key: '', birth: null, sex: null, people: null },
    ...{ religion: null, origin_place: null, id_number: null },
  };
  const draft = { sheet: 'S', row: 7, person, admission: content, origin };
  const change = new NewAdmission(9, { person_id: 5, intake_id: 4 }, draft);
  const row = change.after;
  const expected = { person_id: 5, ...content, intake_id: 4, sheet: 'S', sheet_row: 7, origin: origin.json };
  expect({ ...row }).toEqual(expected);
  expect(JSON.parse(JSON.stringify(row))).toEqual(expected);
  expect(structuredClone(row)).toEqual(expected);
  expect(Object.keys(row).toSorted()).toEqual(Object.keys(expected).toSorted());
  expect(shortOriginOf(row)).toBe(origin);
  expect(shortOriginOf({ ...row })).toBeNull();
  expect({ ...change }).toEqual({ table: 'admission', id: 9, before: null, after: expected });
});
