import type { StageInput } from '../../../shared/contract/stage-input.ts';
import type { Problem } from '../../../shared/contract/problem.ts';
import type { DifferenceRow, IntakeKind } from '../../../shared/contract/views.ts';
import type { SheetCell, SheetRow, StageAnswer } from '../../../shared/intake/questions/stage-choices.ts';

/** What the person decided about a file; handed over each time it is read again. */
export type IntakeChoices = Readonly<Omit<StageInput, 'file'>>;
export type ChoiceStep = (choices: IntakeChoices) => IntakeChoices;

const isSameCell = (a: SheetCell, b: SheetCell) => a.sheet === b.sheet && a.cell === b.cell;
const isSameRow = (a: SheetRow, b: SheetRow) => a.sheet === b.sheet && a.row === b.row;

/** The board mends a cell; a second fix of the cell replaces the first. */
export function fixCell({ sheet, cell }: SheetCell, text: string): ChoiceStep {
  return (choices) => ({
    ...choices,
    fixes: [...(choices.fixes ?? []).filter((fix) => !isSameCell(fix, { sheet, cell })), { sheet, cell, text }],
  });
}

/** The cell is read as the unit wrote it again. */
export function unfixCell(place: SheetCell): ChoiceStep {
  return (choices) => ({ ...choices, fixes: (choices.fixes ?? []).filter((fix) => !isSameCell(fix, place)) });
}

export function leaveRowOut({ sheet, row }: SheetRow): ChoiceStep {
  return (choices) => ({
    ...takeRow({ sheet, row })(choices),
    leaveOut: [...rowsBut(choices, { sheet, row }), { sheet, row }],
  });
}
/** Takes a row that was left out again; an answer that left it out is forgotten, so that it is asked anew. */
export function takeRow(row: SheetRow): ChoiceStep {
  return (choices) => ({
    ...choices,
    leaveOut: rowsBut(choices, row),
    ...(choices.answers === undefined
      ? {}
      : { answers: choices.answers.filter((each) => each.about !== 'row' || each.isCounted || !isSameRow(each, row)) }),
  });
}
const rowsBut = ({ leaveOut = [] }: IntakeChoices, row: SheetRow) => leaveOut.filter((each) => !isSameRow(each, row));

export function leaveCellOut({ sheet, cell }: SheetCell): ChoiceStep {
  return (choices) => ({
    ...choices,
    leaveOutCells: [
      ...(choices.leaveOutCells ?? []).filter((each) => !isSameCell(each, { sheet, cell })),
      { sheet, cell },
    ],
  });
}

/** Everything that was left out, by hand or as “the rest”, is read again. */
export const takeAllBack: ChoiceStep = ({ answers, ...choices }) => ({
  ...choices,
  leaveOut: [],
  leaveOutCells: [],
  takePart: false,
  ...(answers === undefined ? {} : { answers: answers.filter((each) => !leavesOut(each)) }),
});

const leavesOut = (answer: StageAnswer) =>
  (answer.about === 'row' && !answer.isCounted) || (answer.about === 'section' && answer.means === 'left-out');

/** Which question an answer belongs to: a later answer with the same key replaces it. */
export function answerKey(answer: StageAnswer): string {
  switch (answer.about) {
    case 'table':
      return JSON.stringify(['table', answer.sheet, answer.headerRow]);
    case 'column':
      return JSON.stringify(['column', answer.sheet, answer.headerRow, answer.column]);
    case 'value':
      return JSON.stringify(['value', answer.field, answer.written]);
    case 'legacy':
      return JSON.stringify(['legacy']);
    case 'person':
      return JSON.stringify(['person', answer.sheet, answer.row]);
    case 'unit':
      return JSON.stringify(['unit', answer.written]);
    case 'day-order':
      return JSON.stringify(['day-order', answer.sheet, answer.column]);
    case 'name':
      return JSON.stringify(['name', answer.sheet, answer.row, answer.written]);
    case 'sex':
      return JSON.stringify(['sex', answer.sheet, answer.row, answer.name]);
    case 'row':
      return JSON.stringify(['row', answer.sheet, answer.row]);
    case 'section':
      return JSON.stringify(['section', answer.sheet, answer.row]);
    case 'cell-unit':
      return JSON.stringify(['cell-unit', answer.written, answer.of]);
    case 'reorganisation':
      return JSON.stringify(['reorganisation', answer.of]);
    case 'place-cell':
      return JSON.stringify(['place-cell', answer.written, answer.of]);
    case 'supplement':
    case 'own-figures':
      return JSON.stringify([answer.about, answer.sheet]);
    case 'fill-down':
      return JSON.stringify(['fill-down', answer.sheet, answer.cell]);
    case 'sum':
      return JSON.stringify(['sum', answer.sheet, answer.cell, answer.sum]);
  }
}

export function giveAnswers(answers: readonly StageAnswer[]): ChoiceStep {
  const keys = new Set(answers.map(answerKey));
  return (choices) => ({
    ...choices,
    answers: [...(choices.answers ?? []).filter((each) => !keys.has(answerKey(each))), ...answers],
  });
}

/** Where a new version is not taken over: `keys` of `DifferenceRow`s. */
export function keepOldRows(keys: readonly string[]): ChoiceStep {
  return (choices) => ({ ...choices, keepOld: [...keys] });
}
/** Somebody who goes although the board corrected something of theirs: the person says whether they do. */
export const isOpenRemoval = ({ key, state, cells }: DifferenceRow) =>
  state === 'remove' && /^(?:person|record):/.test(key) && cells.some(({ isCorrected }) => isCorrected);

/** Whether the new version wins over the board's correction; who would go with it stays as corrected otherwise. */
export function decideConflict(row: DifferenceRow, wins: boolean): ChoiceStep {
  const but = (keys: readonly string[] = []) => keys.filter((each) => each !== row.key);
  return (choices) => ({
    ...choices,
    overrule: wins ? [...but(choices.overrule), row.key] : but(choices.overrule),
    ...(isOpenRemoval(row) ? { keepOld: wins ? but(choices.keepOld) : [...but(choices.keepOld), row.key] } : {}),
  });
}

/** Kinds whose rows are lines of a printed form or table of figures: a bad cell is left out, not its whole line. */
export const leavesOutCells = (kind: IntakeKind | null) => kind === 'form' || kind === 'summary';

/** Problems of one line or cell of the sheet, which go away when it is left out; those about unit, days or columns do not. */
export function isAnsweredByLeavingOut({ code, weight, place }: Problem): boolean {
  return (
    weight === 'fix' && place.at === 'cell' && !/^intake\.(unit|period|column|title|layout|legacy|sheet)/.test(code)
  );
}

/** What “the rest” leaves out; which of two numbers is the total is for the person to say. */
export const isOutOfTheRest = (problem: Problem): boolean =>
  isAnsweredByLeavingOut(problem) && problem.code !== 'intake.sum-differs';

/** How many lines and cells were left out by hand. */
export const countLeftOut = ({ leaveOut = [], leaveOutCells = [] }: IntakeChoices) =>
  leaveOut.length + leaveOutCells.length;

/** The choices as a call takes them: what is empty is not sent. */
export function stageInput(token: string, choices: IntakeChoices): StageInput {
  const stated = Object.entries(choices).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return { file: token, ...Object.fromEntries(stated) };
}
