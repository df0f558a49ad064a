import { markerOf } from '../../intake/recognise/column-markers.ts';
import { cellAddress } from '../../intake/grid/grid.ts';
import { cellRef, isValueKey } from '../form-cells.ts';
import type { FormColumn, FormDefinition, FormRow, ValueKey } from '../form-definition.ts';
import type { BlankTable } from './blank-table.ts';
import type { LearnAnswers } from './learn-answers.ts';
import type { ColumnProposal } from './propose-columns.ts';
import type { RowProposal } from './propose-rows.ts';

/** Columns and rows of a definition as far as the proposals go, and where each figure stands on the blank. */
export type DraftForm = Pick<
  FormDefinition,
  'columns' | 'rows' | 'rightBlockFrom' | 'rightBlockNumbers' | 'columnsFoundBy'
> & {
  /** Address of each figure of the period by its `cellRef`. */
  readonly cells: ReadonlyMap<string, string>;
};

type Parts = {
  readonly table: BlankTable;
  readonly columns: readonly ColumnProposal[];
  readonly rows: readonly RowProposal[];
  /** Indicator of a further column of a row. */
  readonly further: (indicator: string, head: string) => string | null;
  readonly figures: NonNullable<LearnAnswers['figures']>;
};

export function draftForm({ table, columns: proposed, rows: blank, further, figures }: Parts): DraftForm {
  const columns = formColumns(proposed);
  const codes = rowCodes(blank);
  const cells = new Map<string, string>();
  const answers = new Map(figures.map(({ cell, indicator }) => [cell, indicator]));
  const open: { readonly level: number; readonly code: string }[] = [];
  const rows = blank.map((row, at): FormRow => {
    const code = codes[at] ?? '';
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= row.level) open.pop();
    const parent = open.at(-1)?.code ?? null;
    open.push({ level: row.level, code });
    const isMean = row.means === 'average' || row.means.endsWith('.mean');
    const kind = row.means === 'heading' ? 'heading' : isMean ? 'average' : 'count';
    const indicator = isWord(row.means) ? null : row.means;
    const others: Partial<Record<ValueKey, string>> = {};
    const crossed = columns.flatMap(({ key }, index) => {
      const column = table.blocks[row.block]?.[index]?.column;
      return kind !== 'heading' && column !== undefined && row.crossed.includes(column) ? [key] : [];
    });
    for (const [index, { key, label }] of columns.entries()) {
      const letters = table.blocks[row.block]?.[index]?.column;
      if (letters === undefined || !isValueKey(key) || kind === 'heading' || crossed.includes(key)) continue;
      const cell = cellAddress(row.row, letters);
      cells.set(cellRef(code, key), cell);
      if (key === 'this-period') continue;
      const own = answers.get(cell);
      const found = own === undefined ? (indicator === null ? null : further(indicator, label)) : own;
      if (found !== null) others[key] = found;
    }
    return {
      code,
      label: row.label,
      level: row.level,
      parent,
      kind,
      bold: row.level === 0 || kind === 'heading',
      indicator: crossed.includes('this-period') ? null : indicator,
      addsUp: isMean ? 'recompute' : 'sum',
      ...(crossed.length === 0 ? {} : { crossed }),
      ...(row.ordinal === '' ? {} : { ordinal: row.ordinal }),
      ...(Object.keys(others).length === 0 ? {} : { further: others }),
    };
  });
  const firstRight = blank.findIndex(({ block }) => block === 1);
  const right = table.blocks[1];
  return {
    columns,
    rows,
    columnsFoundBy: table.hasNumbers ? 'numbers' : 'heads',
    ...(firstRight === -1 ? {} : { rightBlockFrom: codes[firstRight] ?? '' }),
    ...(firstRight === -1 || right === undefined || !goesOn(table)
      ? {}
      : { rightBlockNumbers: right.map(({ number }) => number) }),
    cells,
  };
}

const isWord = (means: string) => means === 'entered' || means === 'heading' || means === 'average';

function goesOn({ blocks: [left = [], right = []] }: BlankTable): boolean {
  return right.some(({ number }, at) => markerOf(number) !== markerOf(left[at]?.number ?? ''));
}

/** The first column of figures is the form's main one, the others are named by their printed number or their place. */
function formColumns(proposed: readonly ColumnProposal[]): readonly FormColumn[] {
  const numbers = proposed.map(({ number }) => markerOf(number) ?? '');
  const areNumbers = new Set(numbers).size === numbers.length;
  const first = proposed.findIndex(({ means }) => means === 'figure');
  return proposed.map(({ heads, number, means }, at): FormColumn => {
    const own = Number(numbers[at]);
    const further: ValueKey = `c${areNumbers && own > 0 ? own : at + 1}`;
    const key = means === 'figure' ? (at === first ? 'this-period' : further) : means;
    const [group, subgroup] = heads.length > 2 ? [heads[0], heads.slice(1, -1).join(' ')] : [heads.at(-2)];
    return {
      key,
      // The head of the labels begins the block of heads and is looked for there.
      label: (key === 'label' ? heads[0] : heads.at(-1)) ?? '',
      group: key === 'label' ? null : (group ?? null),
      ...(key === 'label' || subgroup === undefined ? {} : { subgroup }),
      number,
    };
  });
}

/** `II.1.07`: the printed numbers from the outermost row in, places among their like where nothing is printed. */
function rowCodes(rows: readonly RowProposal[]): readonly string[] {
  const taken = new Set<string>();
  const open: { level: number; code: string; children: number }[] = [];
  let tops = 0;
  return rows.map(({ level, numbering: { token } }) => {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1);
    if (parent === undefined) tops += 1;
    else parent.children += 1;
    const place = String(parent?.children ?? tops).padStart(2, '0');
    const own = token === '' ? place : token;
    const isWhole = own.includes('.') || parent === undefined;
    const wanted = isWhole ? (token === '' ? `R${own}` : own) : `${parent.code}.${own}`;
    let code = wanted;
    for (let more = 2; taken.has(code); more += 1) code = `${wanted}-${more}`;
    taken.add(code);
    open.push({ level, code, children: 0 });
    return code;
  });
}
