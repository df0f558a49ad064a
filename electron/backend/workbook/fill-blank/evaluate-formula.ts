import { columnOfReference, rowOfReference } from '../sheet/cell-reference.ts';

/** What stands in a cell, for a formula that names it: an empty cell is null, what is no number `unknown`. */
export type LookUp = (row: number, column: number) => number | null | 'unknown';

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|(\$?[A-Za-z]{1,3}\$?\d+)|(SUM)(?=\()|([-+*/():,;]))/iy;
const MOST_CELLS = 100_000;

/**
 * The number Excel will calculate for a formula made of numbers, cells of its own sheet, `+ - * /`, brackets and SUM.
 * Null for any other formula and where a cell it needs is no number: then nothing can be said.
 */
export function evaluateFormula(formula: string, lookUp: LookUp): number | null {
  const tokens = readTokens(formula);
  if (tokens === null) return null;
  let at = 0;
  const take = (token: string) => {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  };
  const sum = (): number => {
    let value = product();
    for (;;) {
      if (take('+')) value += product();
      else if (take('-')) value -= product();
      else return value;
    }
  };
  const product = (): number => {
    let value = single();
    for (;;) {
      if (take('*')) value *= single();
      else if (take('/')) value /= single();
      else return value;
    }
  };
  const single = (): number => {
    if (take('-')) return -single();
    if (take('(')) {
      const value = sum();
      return take(')') ? value : Number.NaN;
    }
    if (take('SUM')) return total();
    const token = tokens[at] ?? '';
    at += 1;
    return /^\d/.test(token) ? Number(token) : isReference(token) ? cellValue(token, lookUp) : Number.NaN;
  };
  const total = (): number => {
    let value = 0;
    at += 1;
    do {
      const [first = '', colon, last = ''] = tokens.slice(at, at + 3);
      if (isReference(first) && colon === ':' && isReference(last)) {
        at += 3;
        value += rangeSum(first, last, lookUp);
      } else value += sum();
    } while (take(',') || take(';'));
    return take(')') ? value : Number.NaN;
  };
  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : null;
}

function readTokens(formula: string): readonly string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const text = formula.trim();
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    tokens.push(match[0].trim().replaceAll('$', '').toUpperCase());
  }
  return tokens;
}

const isReference = (token: string) => /^[A-Z]+\d+$/.test(token);

function cellValue(reference: string, lookUp: LookUp): number {
  const value = lookUp(rowOfReference(reference), columnOfReference(reference));
  return value === 'unknown' ? Number.NaN : (value ?? 0);
}

function rangeSum(first: string, last: string, lookUp: LookUp): number {
  const rows = [rowOfReference(first), rowOfReference(last)].toSorted((a, b) => a - b);
  const columns = [columnOfReference(first), columnOfReference(last)].toSorted((a, b) => a - b);
  const [[fromRow = 1, toRow = 1], [fromColumn = 1, toColumn = 1]] = [rows, columns];
  if ((toRow - fromRow + 1) * (toColumn - fromColumn + 1) > MOST_CELLS) return Number.NaN;
  let value = 0;
  for (let row = fromRow; row <= toRow; row += 1) {
    for (let column = fromColumn; column <= toColumn; column += 1) {
      const cell = lookUp(row, column);
      value += cell === 'unknown' ? Number.NaN : (cell ?? 0);
    }
  }
  return value;
}
