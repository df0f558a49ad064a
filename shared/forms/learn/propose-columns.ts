import { foldText, matchKey } from '../../text/fold.ts';
import { columnName } from '../../intake/grid/grid.ts';
import { markerOf } from '../../intake/recognise/column-markers.ts';
import type { FormDefinition } from '../form-definition.ts';
import { cellAt, type LabelColumns } from './blank-rows.ts';
import type { BlankColumn, BlankTable } from './blank-table.ts';
import type { ColumnMeaning, LearnAnswers } from './learn-answers.ts';
import { saysShare } from './says-share.ts';
import { mainHeads } from './synonyms.ts';

export type ColumnReason =
  | 'answered'
  | 'most-words'
  | 'short-numbers'
  | 'same-head'
  | 'says-last-year'
  | 'like-last-year'
  | 'says-ratio'
  | 'like-ratio'
  | 'by-hand'
  | 'figures';

/** `place` counts from the left of the block; `column` are the letters in the first block, `beside` those in the second. */
export type ColumnProposal = BlankColumn & {
  readonly letters: string;
  readonly beside: string | null;
  readonly means: ColumnMeaning;
  readonly sure: 'answered' | 'exact' | 'likeness' | 'none';
  readonly reason: ColumnReason;
  /** What it may be instead; with a likeness at least one. */
  readonly likely: readonly ColumnMeaning[];
};

type Facts = {
  readonly labels: readonly LabelColumns[];
  readonly forms: readonly FormDefinition[];
  readonly answers: NonNullable<LearnAnswers['columns']>;
};

/** What each column of a blank holds; of two blocks the first speaks for both. */
export function proposeColumns(table: BlankTable, { labels, forms, answers }: Facts): readonly ColumnProposal[] {
  const [left = [], right] = table.blocks;
  const own = labels[0];
  const heads = left.map((column) => ({ column, text: column.heads.join(' ') }));
  const lastYear = left.find((column) => isLastYear(column));
  const main = heads.find(({ column, text }) => isFigure(table, column, text, own))?.column;
  return left.map((column, at): ColumnProposal => {
    const beside = right?.[at] === undefined ? null : columnName(right[at].column);
    const letters = columnName(column.column);
    const answer = answers.find((one) => one.column === letters);
    const common = { ...column, letters, beside };
    if (answer !== undefined)
      return { ...common, means: answer.means, sure: 'answered', reason: 'answered', likely: [answer.means] };
    return { ...common, ...propose(column, { table, own, forms, lastYear, main }) };
  });
}

type Around = {
  readonly table: BlankTable;
  readonly own: LabelColumns | undefined;
  readonly forms: readonly FormDefinition[];
  readonly lastYear: BlankColumn | undefined;
  readonly main: BlankColumn | undefined;
};

function propose(
  column: BlankColumn,
  { table, own, forms, lastYear, main }: Around,
): Pick<ColumnProposal, 'means' | 'sure' | 'reason' | 'likely'> {
  const text = column.heads.join(' ');
  if (column.column === own?.label) return { means: 'label', sure: 'exact', reason: 'most-words', likely: [] };
  if (column.column === own?.ordinal) return { means: 'ordinal', sure: 'exact', reason: 'short-numbers', likely: [] };
  if (column === lastYear) return { means: 'last-year', sure: 'exact', reason: 'says-last-year', likely: [] };
  if (saysEarlier(text))
    return { means: 'unfilled', sure: 'likeness', reason: 'like-last-year', likely: ['last-year', 'figure'] };
  if (saysShare(text)) {
    if (isRatioOf(column, main, lastYear)) return { means: 'percent', sure: 'exact', reason: 'says-ratio', likely: [] };
    const likely: readonly ColumnMeaning[] = [lastYear === undefined ? 'share' : 'percent'];
    return { means: 'unfilled', sure: 'likeness', reason: 'like-ratio', likely };
  }
  if (!isFigure(table, column, text, own)) return { means: 'unfilled', sure: 'exact', reason: 'by-hand', likely: [] };
  const isKnown = column === main && isMainHead(column, forms);
  return { means: 'figure', sure: isKnown ? 'exact' : 'none', reason: isKnown ? 'same-head' : 'figures', likely: [] };
}

/** True when the head of the main column says that it counts what the rows say, and nothing narrower. */
export function isMainHead({ heads }: BlankColumn, forms: readonly FormDefinition[]): boolean {
  const known = new Set([...mainHeads, ...forms.flatMap(mainHeadsOf)].map(matchKey));
  return heads.length > 0 && heads.every((head) => known.has(matchKey(head)));
}

/** Heads over the main column of forms that count people in it. */
function mainHeadsOf({ columns, rows }: FormDefinition): readonly string[] {
  const isOfPeople = rows.some(({ indicator }) => indicator?.startsWith('organisations.') === false);
  const main = columns.find(({ key }) => key === 'this-period');
  if (!isOfPeople || main === undefined) return [];
  return [main.group, main.subgroup, main.label].flatMap((text) => text ?? []);
}

/** The same days a year earlier and nothing else: the period before is another figure. */
function isLastYear({ heads }: BlankColumn): boolean {
  return /^(?:so )?cung ky(?: nam (?:truoc|ngoai)(?: do)?)?$/.test(foldText(heads.at(-1) ?? ''));
}

function saysEarlier(text: string): boolean {
  return /cung ky|nam truoc|nam ngoai|ky truoc|quy truoc/.test(foldText(text)) && !saysShare(text);
}

/** `4(=2*100/3)`, `4 = 2:3`: the ratio of the main column to last year's, by their printed numbers. */
function isRatioOf({ number }: BlankColumn, main: BlankColumn | undefined, lastYear: BlankColumn | undefined): boolean {
  const [over, under] = [markerOf(main?.number ?? ''), markerOf(lastYear?.number ?? '')];
  if (over === null || under === null) return false;
  const formula = number.replace(/\s|[()]/gu, '').split('=')[1] ?? '';
  return [`${over}*100/${under}`, `${over}x100/${under}`, `${over}:${under}`, `${over}/${under}`].includes(formula);
}

/** Columns of remarks, measures and texts hold no figure. */
function isFigure(table: BlankTable, { column }: BlankColumn, text: string, own: LabelColumns | undefined): boolean {
  if (column === own?.label || column === own?.ordinal || saysShare(text) || saysEarlier(text)) return false;
  if (/\b(?:ghi chu|don vi tinh|dvt|ma so|giai trinh)\b/.test(foldText(text))) return false;
  const written = table.rows.flatMap((row) => cellAt(row, column) ?? []);
  return !written.some((cell) => cell.kind === 'text' && /\p{L}{2}/u.test(cell.text));
}
