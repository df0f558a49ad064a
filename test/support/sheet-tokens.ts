import { SaxesParser } from 'saxes';

/** A `<c>` as another parser sees it: attributes, the formula element, what is stored. */
export type TokenCell = {
  readonly attributes: Readonly<Record<string, string>>;
  readonly formula: string;
  readonly stored: string;
};

/**
 * A sheet part taken apart by another parser: its cells by address, and every other tag and text in order. `spans` of
 * rows and `dimension`, hints that follow from the cells, are kept apart.
 */
export type SheetTokens = {
  readonly cells: ReadonlyMap<string, TokenCell>;
  readonly others: readonly string[];
  readonly hints: readonly string[];
};

export function sheetTokens(xml: string): SheetTokens {
  const cells = new Map<string, TokenCell>();
  const others: string[] = [];
  const hints: string[] = [];
  const parser = new SaxesParser();
  let cell: { attributes: Record<string, string>; formula: string; stored: string } | null = null;
  let inside = '';
  let row = 0;
  let column = 0;
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  const put = (text: string) => {
    if (cell === null) others.push(text);
    else if (inside === 'f') cell.formula += text;
    else cell.stored += text;
  };
  parser.on('opentag', ({ name, attributes }) => {
    const plain = { ...attributes };
    if (local(name) === 'row') {
      row = Number(plain['r'] ?? row + 1);
      column = 0;
      if (plain['spans'] !== undefined) hints.push(`${row} ${plain['spans']}`);
      delete plain['spans'];
    }
    if (local(name) === 'dimension') {
      hints.push(plain['ref'] ?? '');
      delete plain['ref'];
    }
    if (local(name) === 'c') {
      const written = plain['r'];
      const letters = written?.replace(/\d+/, '') ?? '';
      column =
        written === undefined ? column + 1 : [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
      cell = { attributes: plain, formula: '', stored: '' };
      cells.set(`${row} ${column}`, cell);
      return;
    }
    if (cell !== null && inside === '') inside = local(name);
    put(`<${name} ${JSON.stringify(plain)}>`);
  });
  parser.on('closetag', ({ name }) => {
    if (local(name) === 'c') {
      cell = null;
      return;
    }
    put(`</${name}>`);
    if (inside === local(name)) inside = '';
  });
  parser.on('text', (text) => put(text));
  parser.on('comment', (text) => put(`<!--${text}-->`));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { cells, others, hints };
}
