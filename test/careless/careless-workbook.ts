import { makeDice, type Dice } from '../torture/dice.ts';
import type { Truth } from './answer-truthfully.ts';
import type { Meant } from './careless-columns.ts';
import { makeForm } from './careless-form.ts';
import { makeList, type ListKind } from './careless-recipes.ts';
import type { CarelessList, CarelessSheet } from './careless-sheet.ts';
import { makeSummary } from './careless-summary.ts';

/** A workbook as a careless unit sends it, and what it says. */
export type CarelessWorkbook = { readonly sheets: readonly CarelessSheet[]; readonly truth: Truth };

/** The same seed gives the same workbook: three of four are lists of people, the others a summary or Biểu 2. */
export function makeCareless(seed: number): CarelessWorkbook {
  const dice = makeDice(seed);
  const meant = new Map<string, string | null>();
  const kind = dice.of<ListKind>(['new-members', 'new-members', 'new-members', 'candidates', 'members']);
  const quarter = 1 + dice.below(4);
  if (seed % 4 === 0) {
    const { sheet, truth, figures } = dice.below(2) === 0 ? makeSummary(dice, quarter) : makeForm(dice, quarter);
    return { sheets: [sheet], truth: { sheets: [truth], meant, figures } };
  }
  const list = makeList(kind, {
    dice,
    meant,
    name: dice.of(['Danh sách', 'Sheet1', 'DS']),
    quarter,
    firstNumber: seed * 50,
  });
  const beside = dice.below(5) === 0 ? sheetBeside(list, { kind, quarter, seed, dice, meant }) : null;
  const lists = beside === null ? [list] : dice.below(2) === 0 ? [list, beside] : [beside, list];
  return {
    sheets: lists.map(({ sheet }) => sheet),
    truth: { sheets: lists.map(({ truth }) => truth), meant, figures: new Map() },
  };
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
