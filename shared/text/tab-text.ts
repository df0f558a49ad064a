/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, a cell with either in
 * double quotes. Empty rows at the end are left out; every cell is trimmed and on one line.
 */
export function readTabText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? endOfQuoted(text, at) : null;
    const stop = end ?? nextBreak(text, at);
    const cell = end === null ? text.slice(at, stop) : text.slice(at + 1, stop - 1).replaceAll('""', '"');
    rows.at(-1)?.push(cell.replace(/\s+/gu, ' ').trim().normalize('NFC'));
    at = stop;
    if (text[at] === '\t') {
      at += 1;
      // A tab at the very end opens one more, empty cell.
      if (at === text.length || isLineEnd(text[at])) rows.at(-1)?.push('');
    }
    if (isLineEnd(text[at])) {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      rows.push([]);
    }
  }
  while (rows.at(-1)?.every((cell) => cell === '') === true) rows.pop();
  return rows;
}

const isLineEnd = (letter: string | undefined) => letter === '\n' || letter === '\r';

function nextBreak(text: string, from: number): number {
  const found = /[\t\r\n]/.exec(text.slice(from));
  return found === null ? text.length : from + found.index;
}

/** Where a quoted cell ends, behind its closing quote; null when the quote is only a letter of the cell. */
function endOfQuoted(text: string, from: number): number | null {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] ?? '') ? at + 1 : null;
  }
  return null;
}
