/** A cell a formula adds, or subtracts with a `-` before it. */
export type Term = { readonly sign: '' | '-'; readonly cell: string };

const RANGE = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/;
const LONGEST_RANGE = 500;

/** Cells that a formula only adds and subtracts, `=C7+C8`, `=SUM(C7:C9)-C10`; null for any other formula. */
export function readSumFormula(formula: string): readonly Term[] | null {
  const text = formula.replace(/^=/, '').replace(/\$|\s/g, '').toUpperCase();
  const terms: Term[] = [];
  const part = /([+-]?)(?:SUM\(([^()]*)\)|([A-Z]{1,3}\d+))/y;
  let at = 0;
  while (at < text.length) {
    part.lastIndex = at;
    const found = part.exec(text);
    if (found === null || (at > 0 && found[1] === '')) return null;
    const sign = found[1] === '-' ? '-' : '';
    const cells = (found[2] ?? found[3] ?? '').split(/[,;]/).map(cellsOf);
    for (const some of cells) {
      if (some === null) return null;
      terms.push(...some.map((cell) => ({ sign, cell }) as const));
    }
    at = part.lastIndex;
  }
  return terms.length === 0 ? null : terms;
}

/** Cells of `C7` or of a range in one column or one row. */
function cellsOf(text: string): readonly string[] | null {
  const [, column = '', row = '', lastColumn = column, lastRow = row] = RANGE.exec(text) ?? [];
  if (column === '') return null;
  const [from, to] = [Number(row), Number(lastRow)];
  if (column === lastColumn && to >= from && to - from < LONGEST_RANGE)
    return Array.from({ length: to - from + 1 }, (_, index) => `${column}${from + index}`);
  const [first, last] = [numberOf(column), numberOf(lastColumn)];
  if (from !== to || last < first || last - first >= LONGEST_RANGE) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => `${lettersOf(first + index)}${from}`);
}

const numberOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function lettersOf(column: number): string {
  const rest = column - 1;
  return (rest >= 26 ? lettersOf(Math.floor(rest / 26)) : '') + String.fromCharCode(65 + (rest % 26));
}
