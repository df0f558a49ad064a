import { describe, expect, test } from 'vitest';
import type { StageAnswer } from '../../../../../shared/intake/questions/stage-choices.ts';
import {
  decideConflict,
  fixCell,
  giveAnswers,
  isOpenRemoval,
  leaveCellOut,
  leaveRowOut,
  stageInput,
  takeAllBack,
  takeRow,
  unfixCell,
} from '../../../../../renderer/screens/intake/intake-choices.ts';
import { chosenOption, mergeAsked } from '../../../../../renderer/screens/intake/merge-asked.ts';
import { questionsOf, fewFiles } from '../../../../support/window/sample-files.ts';

const cell = { sheet: 'S', cell: 'B7' };

describe('choices about a file', () => {
  test('a second fix of a cell replaces the first, and a fix can be taken away', () => {
    const twice = fixCell(cell, 'Mông')(fixCell(cell, 'Mong')({}));
    expect(twice.fixes).toEqual([{ ...cell, text: 'Mông' }]);
    expect(unfixCell(cell)(twice).fixes).toEqual([]);
  });

  test('an empty text is a fix too: it empties the cell', () => {
    expect(stageInput('t', fixCell(cell, '')({})).fixes).toEqual([{ ...cell, text: '' }]);
  });

  test('a line is left out once, and comes back alone', () => {
    const out = leaveRowOut({ sheet: 'S', row: 9 })(
      leaveRowOut({ sheet: 'S', row: 9 })(leaveRowOut({ sheet: 'T', row: 9 })({})),
    );
    expect(out.leaveOut).toEqual([
      { sheet: 'T', row: 9 },
      { sheet: 'S', row: 9 },
    ]);
    expect(takeRow({ sheet: 'T', row: 9 })(out).leaveOut).toEqual([{ sheet: 'S', row: 9 }]);
  });

  test('taking everything back leaves fixes and answers as they are', () => {
    const all = leaveCellOut(cell)(fixCell(cell, '1')({ takePart: true, leaveOut: [{ sheet: 'S', row: 1 }] }));
    expect(stageInput('t', takeAllBack(all))).toEqual({ file: 't', fixes: [{ ...cell, text: '1' }] });
  });

  test('a line that an answer left out is asked about anew when it is taken back', () => {
    const row = (number: number, isCounted: boolean) =>
      ({ about: 'row', sheet: 'S', row: number, isCounted }) as const satisfies StageAnswer;
    const answered = giveAnswers([row(9, false), row(10, false), row(11, true)])({});
    expect(takeRow({ sheet: 'S', row: 9 })(answered).answers).toEqual([row(10, false), row(11, true)]);
    expect(takeAllBack(answered).answers).toEqual([row(11, true)]);
    expect(giveAnswers([row(10, true)])(answered).answers).toEqual([row(9, false), row(11, true), row(10, true)]);
  });

  test('answers about names, sexes, cells and days belong to their own cell or column', () => {
    const at = { sheet: 'S', row: 9 } as const;
    const first: readonly StageAnswer[] = [
      { about: 'name', ...at, written: 'Lò Văn A *', name: 'Lò Văn A' },
      { about: 'sex', ...at, name: 'Vàng Thị Dợ', sex: 'female' },
      { about: 'cell-unit', written: 'Bản Huổi Sang', of: 3, unitId: 2 },
      { about: 'fill-down', sheet: 'S', cell: 'N9', fills: true },
      { about: 'day-order', sheet: 'S', column: 'C', order: 'exchanged' },
    ];
    const other: readonly StageAnswer[] = [
      { about: 'name', ...at, written: 'Lò Văn A *', name: 'Lò Văn A *' },
      { about: 'sex', ...at, name: 'Vàng Thị Dợ', sex: 'male' },
      { about: 'cell-unit', written: 'Bản Huổi Sang', of: 3, unitId: 3 },
      { about: 'fill-down', sheet: 'S', cell: 'N9', fills: false },
      { about: 'day-order', sheet: 'S', column: 'C', order: 'day-first' },
    ];
    expect(giveAnswers(other)(giveAnswers(first)({})).answers).toEqual(other);
  });

  test('a later answer to the same question replaces the earlier one, answers to others stay', () => {
    const value = (written: string, code: string): StageAnswer => ({ about: 'value', field: 'people', written, code });
    const answered = giveAnswers([value('Hmoong', 'mong')])(giveAnswers([value('Thái đen', 'tay')])({}));
    expect(giveAnswers([value('Thái đen', 'thai')])(answered).answers).toEqual([
      value('Hmoong', 'mong'),
      value('Thái đen', 'thai'),
    ]);
  });

  test('what is empty or not chosen is not sent', () => {
    expect(stageInput('t', { leaveOut: [], takePart: false, answers: [], unitId: 3 })).toEqual({
      file: 't',
      unitId: 3,
    });
  });
});

describe('questions while they are answered', () => {
  const values = fewFiles.find(({ scenario }) => scenario === 'values');
  const questions = values === undefined ? [] : questionsOf(values);
  const [first, second, third] = questions;
  const answer = first?.options[1]?.answer;

  test('an answered question keeps its place, a new one comes last, one that is gone goes', () => {
    if (first === undefined || second === undefined || third === undefined || answer === undefined) throw new Error();
    const asked = mergeAsked([], [first, second], []);
    expect(mergeAsked(asked, [third], [answer])).toEqual([first, third]);
  });

  test('the chosen option is found whatever the order of its parts', () => {
    if (first === undefined || answer?.about !== 'value') throw new Error();
    const { code, written, field, about } = answer;
    expect(chosenOption(first, [{ code, written, field, about }])).toBe(1);
    expect(chosenOption(first, [])).toBeNull();
  });
});

test('who goes although the board corrected something stays or goes by choice; other conflicts only overrule', () => {
  const cells = [{ field: 'Họ và tên', before: 'Lò Văn Bún', after: '', isCorrected: true }];
  const gone = { key: 'person:7', state: 'remove', label: 'Lò Văn Bún', place: null, cells } as const;
  const row = { ...gone, key: 'row:I', state: 'change' } as const;
  expect([isOpenRemoval(gone), isOpenRemoval(row), isOpenRemoval({ ...gone, cells: [] })]).toEqual([
    true,
    false,
    false,
  ]);
  const stays = decideConflict(gone, false)({});
  expect(stays).toEqual({ overrule: [], keepOld: ['person:7'] });
  expect(decideConflict(gone, true)(stays)).toEqual({ overrule: ['person:7'], keepOld: [] });
  expect(decideConflict(row, true)(stays)).toEqual({ overrule: ['row:I'], keepOld: ['person:7'] });
  expect(decideConflict(row, false)({ overrule: ['row:I'] })).toEqual({ overrule: [] });
});
