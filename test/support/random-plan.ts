import * as fc from 'fast-check';
import type { ReadDb, WriteDb } from '../../electron/backend/store/db.ts';
import type { Change, Plan, StoredRow } from '../../shared/intake/plan/plan.ts';
import { added, planOf, someSourceFile } from './plans.ts';

/** One step of a random plan: what to do, to which of the rows there are, with which text. */
export type Step = { readonly act: 'add' | 'change' | 'remove'; readonly pick: number; readonly text: string };

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('Lò Thị Mai', 'Đặng Ước', "O'Hara", '', ' ', '“ngoặc”', 'dòng\nhai', '=1+1', '{"a":1}'),
);
/** One random step. */
export const oneStep: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('add', 'add', 'change', 'remove'),
  pick: fc.nat(1000),
  text,
});

/** Plans one after another, each a few steps long. */
export const manyPlans = fc.array(fc.array(oneStep, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 });

type People = Map<number, { person: StoredRow; admissionId: number; admission: StoredRow }>;

/**
 * Turns steps into a plan that fits the file as it stands: `add` a person with an admission, `change` a person and the
 * admission's note, `remove` both. A plan may change or remove what it added itself.
 */
export function planFromSteps(db: WriteDb, steps: readonly Step[]): Plan {
  const sourceFileId = someSourceFile(db);
  const people = readPeople(db);
  return planOf(db, 'intake', (draw) => {
    const intakeId = draw();
    const changes: Change[] = [
      added('intake', intakeId, {
        source_file_id: sourceFileId,
        kind: 'admissions',
        sheet: 'S',
        row_count: steps.length,
      }),
    ];
    for (const { act, pick, text: words } of steps) {
      const ids = [...people.keys()];
      const id = ids[pick % Math.max(ids.length, 1)];
      const known = id === undefined ? undefined : people.get(id);
      if (act === 'add' || id === undefined || known === undefined) {
        const personId = draw();
        const admissionId = draw();
        const person = { full_name: words, name_key: words, sort_key: words, birth: pick % 2 === 0 ? '1990' : null };
        const admission = {
          person_id: personId,
          unit_id: 1,
          flags: '[]',
          note: words,
          intake_id: intakeId,
          sheet: 'S',
          sheet_row: pick,
          origin: JSON.stringify({ note: words }),
        };
        changes.push(added('admission', admissionId, admission), added('person', personId, person));
        people.set(personId, {
          person: whole(db, 'person', person),
          admissionId,
          admission: whole(db, 'admission', admission),
        });
      } else if (act === 'change') {
        const person = { full_name: words, sex: pick % 3 === 0 ? null : 'male' };
        const before = { full_name: known.person['full_name'] ?? null, sex: known.person['sex'] ?? null };
        changes.push({ table: 'person', id, before, after: person });
        changes.push({
          table: 'admission',
          id: known.admissionId,
          before: { note: known.admission['note'] ?? null },
          after: { note: words },
        });
        people.set(id, {
          ...known,
          person: { ...known.person, ...person },
          admission: { ...known.admission, note: words },
        });
      } else {
        changes.push({ table: 'person', id, before: known.person, after: null });
        changes.push({ table: 'admission', id: known.admissionId, before: known.admission, after: null });
        people.delete(id);
      }
    }
    return changes;
  });
}

function readPeople(db: ReadDb): People {
  const withoutId = ({ id: _id, ...row }: StoredRow): StoredRow => row;
  const people: People = new Map();
  for (const admission of db.prepare<[], StoredRow>('SELECT * FROM admission ORDER BY id').all()) {
    const personId = Number(admission['person_id']);
    const person = db.prepare<[number], StoredRow>('SELECT * FROM person WHERE id = ?').get(personId);
    if (person === undefined) throw new Error('an admission without a person');
    people.set(personId, {
      person: withoutId(person),
      admissionId: Number(admission['id']),
      admission: withoutId(admission),
    });
  }
  return people;
}

/** The row with every column of its table, as it will be kept. */
function whole(db: ReadDb, table: string, row: StoredRow): StoredRow {
  const names = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).map(String);
  return Object.fromEntries(names.filter((name) => name !== 'id').map((name) => [name, row[name] ?? null]));
}
