import { makeDice, type Dice } from '../torture/dice.ts';
import { formDefinitions } from '../../shared/forms/registry.ts';
import { noChoices, type StageAnswer } from '../../shared/intake/questions/stage-choices.ts';
import type { StagedIntake } from '../../shared/intake/stage/staged-intake.ts';
import { stageWorkbook } from '../../shared/intake/stage/stage.ts';
import { readPeriod } from '../../shared/domain/period.ts';
import { emptyFacts } from '../support/intake-world.ts';
import { gridOf, workbookOf } from '../support/make-grid.ts';
import { answerTruthfully, type Truth } from './answer-truthfully.ts';
import { makeList, type ListKind } from './careless-recipes.ts';
import type { Meant } from './careless-columns.ts';
import type { CarelessList, CarelessSheet } from './careless-sheet.ts';
import { carelessWorld } from './careless-world.ts';
import { judgePeople, type Fault } from './judge-careless.ts';

const facts = { ...emptyFacts, units: carelessWorld, forms: formDefinitions, today: '2017-12-31' };
const MOST_ROUNDS = 6;

export type CarelessWorkbook = { readonly sheets: readonly CarelessSheet[]; readonly truth: Truth };

export function makeCareless(seed: number): CarelessWorkbook {
  const dice = makeDice(seed);
  const meant = new Map<string, string | null>();
  const kind = dice.of<ListKind>(['new-members', 'new-members', 'new-members', 'candidates', 'members']);
  const quarter = 1 + dice.below(4);
  const list = makeList(kind, {
    dice,
    meant,
    name: dice.of(['Danh sách', 'Sheet1', 'DS']),
    quarter,
    firstNumber: seed * 50,
  });
  const beside = dice.below(5) === 0 ? sheetBeside(list, { kind, quarter, seed, dice, meant }) : null;
  const lists = beside === null ? [list] : dice.below(2) === 0 ? [list, beside] : [beside, list];
  return { sheets: lists.map(({ sheet }) => sheet), truth: { sheets: lists.map(({ truth }) => truth), meant } };
}

type Beside = {
  readonly kind: ListKind;
  readonly quarter: number;
  readonly seed: number;
  readonly dice: Dice;
  readonly meant: Meant;
};

/** What else stands in a workbook: the list of the quarter before, instructions, a copy, an old list nobody sees. */
function sheetBeside(list: CarelessList, { kind, quarter, seed, dice, meant }: Beside): CarelessList {
  const unread = (sheet: CarelessSheet): CarelessList => ({
    sheet,
    truth: { ...list.truth, sheet: sheet.name, layout: null, columns: new Map(), rows: [] },
  });
  const plain = { merges: [], hiddenRows: [], hiddenColumns: [] };
  const kinds: readonly (() => CarelessList)[] = [
    () => makeList(kind, { dice, meant, name: 'Quy truoc', quarter: (quarter % 4) + 1, firstNumber: seed * 50 + 25 }),
    () =>
      unread({
        ...plain,
        name: 'Hướng dẫn',
        rows: [
          ['HƯỚNG DẪN GHI BIỂU'],
          ['1. Họ và tên: ghi chữ in hoa'],
          ['2. Ngày sinh: ghi ngày, tháng, năm'],
          ['3. Dân tộc: ghi theo danh mục'],
        ],
      }),
    () =>
      unread({
        ...plain,
        name: 'danh muc',
        rows: [
          ['STT', 'Dân tộc'],
          [1, 'Kinh'],
          [2, 'Mông'],
          [3, 'Thái'],
        ],
      }),
    () => unread({ ...list.sheet, name: `${list.sheet.name} (2)` }),
    () =>
      unread({
        ...makeList(kind, { dice, meant, name: 'Cũ', quarter, firstNumber: seed * 50 + 25 }).sheet,
        state: 'hidden',
      }),
  ];
  return dice.of(kinds)();
}

export const asGrid = ({ name, state, rows, merges, hiddenRows, hiddenColumns }: CarelessSheet) => {
  const grid = gridOf(rows, merges, name);
  return {
    ...grid,
    state: state ?? ('visible' as const),
    hiddenColumns,
    rows: grid.rows.map((row) => (hiddenRows.includes(row.row) ? { ...row, hidden: true as const } : row)),
  };
};

export type Result = {
  readonly is: 'right' | 'asked' | 'refused' | 'wrong';
  readonly codes: readonly string[];
  readonly faults: readonly Fault[];
  readonly staged: StagedIntake;
};

export function huntOne(made: CarelessWorkbook): Result {
  const workbook = workbookOf(made.sheets.map(asGrid), 'danh sach.xlsx');
  const days = made.truth.sheets.find(({ days: own }) => own === null);
  const period = days === undefined ? null : readPeriod('2017');
  const given = period === null ? {} : { period };
  const stage = (answers: readonly StageAnswer[], takePart = false) =>
    stageWorkbook(workbook, { ...noChoices, given, answers, takePart }, facts);
  let answers: readonly StageAnswer[] = [];
  let staged = stage(answers);
  for (let round = 0; round < MOST_ROUNDS && staged.questions.length > 0; round += 1) {
    const more = answerTruthfully(staged.questions, made.truth);
    if (more.length === 0) break;
    answers = [...answers, ...more];
    staged = stage(answers);
  }
  const open = [
    ...new Set(staged.problems.filter(({ weight }) => weight !== 'note').map(({ code }) => code)),
  ].toSorted();
  if (staged.plan === null) {
    const part = stage(answers, true);
    if (part.plan !== null) {
      const faults = judgePeople(part, made.truth);
      if (faults.length > 0) return { is: 'wrong', codes: open, faults, staged: part };
    }
    return {
      is: open.length === 0 ? 'wrong' : staged.problems.some(({ weight }) => weight === 'stop') ? 'refused' : 'asked',
      codes: open,
      faults: [],
      staged,
    };
  }
  const faults = judgePeople(staged, made.truth);
  return { is: faults.length === 0 ? 'right' : 'wrong', codes: open, faults, staged };
}
