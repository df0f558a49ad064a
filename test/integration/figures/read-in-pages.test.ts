import { expect, test } from 'vitest';
import { figuresInSteps, figuresOfPeriod } from '../../../electron/backend/figures-of-period.ts';
import {
  listAdmissionFacts,
  listSubmissions,
  readReportedValues,
} from '../../../electron/backend/store/facts-store.ts';
import { bieu2 } from '../../../shared/forms/definitions/bieu-2-btctw.ts';
import { finish } from '../../../shared/domain/steps.ts';
import type { ReportedValue } from '../../../shared/statistics/figure-facts.ts';
import { tempStore } from '../../support/temp-store.ts';

// More than one page of each: forms are read 250 at a time, people 4.000.
const FORMS = 620;
const PEOPLE = 9_001;
const window = { from: '2017-01-01', to: '2017-03-31' };
const quarter = { code: '2017-Q1', ...window };

/** One unit, its forms for one quarter (all current, which no intake would write) and one long list. */
function fill() {
  const { db } = tempStore();
  const root = db.prepare('SELECT id FROM unit').pluck().get();
  const insert = (table: string, columns: string) =>
    db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.replaceAll(/\w+/g, '?')})`);
  const submission = insert('submission', 'id, form_id, unit_id, period_from, period_to, intake_id, is_current');
  const value = insert(
    'reported_value',
    'id, submission_id, row_code, column_key, value, value_text, sheet, cell, written, how',
  );
  const person = insert('person', 'id, full_name, name_key, sort_key, sex');
  const admission = insert(
    'admission',
    'id, person_id, unit_id, flags, decision_date, intake_id, sheet, sheet_row, origin',
  );
  db.transaction(() => {
    insert('source_file', 'id, sha256, name, size, received_at, content').run(
      ...[90, 'a', 'a.xlsx', 1, '2017-04-01T08:00:00', Buffer.of(0)],
    );
    insert('intake', 'id, source_file_id, kind, unit_id, period_from, period_to, sheet, row_count').run(
      ...[91, 90, 'admissions', root, window.from, window.to, 'DS', PEOPLE],
    );
    let id = 100;
    for (let index = 0; index < FORMS; index += 1) {
      id += 1;
      const form = id;
      submission.run(form, bieu2.id, root, window.from, window.to, 91, index % 5 === 4 ? 0 : 1);
      const cells: readonly (readonly [string, string, number | null, string | null])[] = [
        ['I', 'this-period', index, null],
        ['I', 'last-year', index + 1, null],
        ['II.1', 'this-period', null, null],
        ['tuổi, "bình quân"', 'this-period', null, '27.5'],
        ...(index % 2 === 0 ? ([['I', 'women', 3, null]] as const) : []),
      ];
      for (const [row, column, number, decimal] of cells) {
        id += 1;
        value.run(id, form, row, column, number, decimal, `Biểu 'số' ${index % 3}`, `C${id}`, '', 'as-number');
      }
    }
    for (let index = 0; index < PEOPLE; index += 1) {
      id += 1;
      person.run(id, 'Lò Văn A', 'lo van a', '', 'male');
      admission.run(id, id, root, '[]', '2017-02-01', 91, 'DS', index, index === 0 ? '{"youth-union":["A",1]}' : '{}');
    }
  })();
  return db;
}

const cellOut = ({ id, row, value, decimal, sheet, cell }: ReportedValue) => ({ id, row, value, decimal, sheet, cell });

test('forms read packed, page by page, hold every cell as it stands in the table', () => {
  const db = fill();
  const ids = db.prepare<[], number>('SELECT id FROM reported_value').pluck().all();
  const plain = readReportedValues(db, window, ids);
  const { submissions } = finish(listSubmissions(db, window));
  expect(submissions).toHaveLength(FORMS - FORMS / 5);
  for (const { id, values, lastYear } of submissions) {
    const own = plain.filter(({ submissionId }) => submissionId === id);
    const side = (isLastYear: boolean) => own.filter((one) => one.isLastYear === isLastYear).map(({ value }) => value);
    expect([...values.values()].map(cellOut)).toEqual(side(false));
    expect([...lastYear.values()].map(cellOut)).toEqual(side(true));
    expect([...values.keys()]).toEqual(side(false).map(({ row }) => row));
    expect(values.size).toBe(side(false).length);
    for (const cell of side(false)) expect(cellOut(values.get(cell.row) ?? cell)).toEqual(cell);
    expect(values.get('I@women') !== undefined).toBe(values.has('I@women'));
    expect(values.get('khác')).toBeUndefined();
  }
});

test('people read page by page are all there, each once and in order', () => {
  const db = fill();
  const { admissions } = finish(listAdmissionFacts(db, window));
  const ids = db.prepare<[], number>('SELECT id FROM admission ORDER BY id').pluck().all();
  expect(admissions.map(({ id }) => id)).toEqual(ids);
  expect(admissions.every(({ listSaysYouthUnion }) => listSaysYouthUnion)).toBe(true);
});

test('who asks for figures while they are read for somebody else gets the very same ones', () => {
  const db = fill();
  const reading = figuresInSteps(db, quarter);
  for (let step = 0; step < 3; step += 1) reading.next();
  const asked = figuresOfPeriod(db, quarter);
  expect(finish(reading)).toBe(asked);
  expect(figuresOfPeriod(db, quarter)).toBe(asked);
  db.exec('UPDATE meta SET revision = revision + 1');
  expect(figuresOfPeriod(db, quarter)).not.toBe(asked);
});
