import { describe, expect, test } from 'vitest';
import { formDefinitions } from '../../../../../shared/forms/registry.ts';
import { findLayout, layoutChoices } from '../../../../../renderer/screens/intake/mapping/layout-choices.ts';
import {
  answersOfDraft,
  columnsByHead,
  draftOfPart,
  draftOfSheet,
  isChanged,
  rowsAreRight,
  withColumnOf,
  withLayout,
  withRow,
} from '../../../../../renderer/screens/intake/mapping/mapping-draft.ts';
import { listPart } from '../../../../support/window/sample-sheets.ts';

const counts = { rows: 6, add: 6, change: 0, same: 0, question: 0, leftOut: 0 };
const choices = layoutChoices([]);
const start = draftOfPart(listPart({ unit: 'X', people: 6 }, { unit: null, period: null, counts }));
const about = { about: 'column', sheet: start.sheet, headerRow: 6 } as const;

describe('how a table is to be read', () => {
  test('what was understood is no change and needs no answer', () => {
    expect(isChanged(start, start)).toBe(false);
    expect(answersOfDraft(start, start)).toEqual([]);
  });

  test('a field moved to another column is two answers: the new column and the one it left', () => {
    const moved = withColumnOf(start, 'cellName', 'L');
    expect(answersOfDraft(moved, start)).toEqual([
      { ...about, column: 'J', field: null },
      { ...about, column: 'L', field: 'cellName' },
    ]);
  });

  test('a column given to another field no longer holds the first', () => {
    expect(withColumnOf(start, 'residence', 'J').fields.get('J')).toBe('residence');
    expect([...withColumnOf(start, 'residence', 'J').fields.values()]).not.toContain('cellName');
  });

  test('other rows are a new table: every column is answered again', () => {
    const answers = answersOfDraft(withRow(start, 'firstDataRow', 10), start);
    expect(answers[0]).toEqual({
      about: 'table',
      sheet: start.sheet,
      headerRow: 6,
      lastHeaderRow: 7,
      firstDataRow: 10,
      layout: 'new-members',
    });
    expect(answers).toHaveLength(1 + start.fields.size);
  });

  test('a table that is passed over is one answer', () => {
    expect(answersOfDraft(withLayout(start, null, choices), start)).toEqual([
      { about: 'table', sheet: start.sheet, headerRow: 6, lastHeaderRow: 7, firstDataRow: 9, layout: null },
    ]);
  });

  test('without a layout nothing is answered', () => {
    expect(answersOfDraft(draftOfSheet('S'), draftOfSheet('S'))).toEqual([]);
  });

  test('another layout lets go of the fields it does not know', () => {
    expect([...withLayout(start, 'units', choices).fields.values()]).toEqual(['order']);
  });

  test('rows move along so that data stay below the heads; a row that contradicts is told', () => {
    const lower = withRow(start, 'headerRow', 12);
    expect([lower.headerRow, lower.lastHeaderRow, lower.firstDataRow]).toEqual([12, 12, 13]);
    expect(rowsAreRight(withRow(start, 'firstDataRow', 7))).toBe(false);
    expect(rowsAreRight(withRow(start, 'lastHeaderRow', 5))).toBe(false);
  });

  test('heads that name a free field exactly are found, each field once', () => {
    const draft = withLayout(draftOfSheet('S'), 'new-members', choices);
    const column = (letters: string, ...path: string[]) => ({ column: letters, header: path.join(' / '), path });
    const columns = [
      column('A', 'Họ tên'),
      column('B', 'Ngày sinh', 'Nam'),
      column('C', 'Làm gì'),
      column('D', 'Họ và tên'),
      column('E'),
    ];
    expect([...columnsByHead(draft, columns, choices)]).toEqual([
      ['A', 'fullName'],
      ['B', 'birthMale'],
    ]);
  });
});

test('forms learned in the data file can be chosen beside the official ones', () => {
  const [form] = formDefinitions;
  if (form === undefined) throw new Error('no form');
  const learned = { ...form, id: 'learned-bieu-9', number: 'Biểu số 9' };
  expect(findLayout('learned-bieu-9', layoutChoices([learned]))).toMatchObject({
    group: 'forms',
    title: `Biểu số 9 – ${form.title}`,
  });
  expect(findLayout('learned-bieu-9', choices)).toBeNull();
});
