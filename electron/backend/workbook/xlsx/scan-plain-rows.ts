/** What rows in plain spelling are told to. A `column` or `row` that is not written is null: the next one. */
export type PlainRowTarget = {
  openRow(row: number | null, isHidden: boolean): void;
  /** `number` counts through the shared texts (`isShared`) or is the value itself. */
  takeCell(column: number | null, style: number, isShared: boolean, number: number, isFormula: boolean): void;
  /** A cell without content. */
  skipCell(column: number | null): void;
  closeRow(): void;
};

const QUOTE = 34;
const AMPERSAND = 38;
const MINUS = 45;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const A = 65;
const Z = 90;
const SPACE = 32;
const LOWER_C = 99;
const LOWER_F = 102;
const LOWER_N = 110;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_V = 118;
const NOT_ASCII = 128;

/** What a step answers when the row is not spelled plainly, or not all here. */
const OTHER = -1;
/** Digits that a number holds exactly. */
const EXACT_DIGITS = 15;
const MOST_CELLS = 16_384;

// The row at hand, kept until it is whole. A thread scans one sheet at a time, and a scan does not give way.
const columns = new Uint16Array(MOST_CELLS);
const styles = new Uint32Array(MOST_CELLS);
const kinds = new Uint8Array(MOST_CELLS);
const numbers = new Float64Array(MOST_CELLS);
const EMPTY = 0;
const NUMBER = 1;
const SHARED = 2;
const FORMULA = 4;
let row = 0;
let isHidden = false;
let isClosed = false;
let count = 0;
let value = 0;

/**
 * Takes rows from `from` on as long as each is all here and spelled plainly: ASCII, nothing between the elements, cells
 * that hold nothing, a number or the number of a shared text (also as the result of a formula). Gives the place after
 * the last such row. A row it does not take has told nothing to the target.
 */
export function scanPlainRows(bytes: Buffer, from: number, target: PlainRowTarget): number {
  let at = from;
  for (;;) {
    let next = scanRowStart(bytes, at);
    if (next !== OTHER && !isClosed) next = scanCells(bytes, next);
    if (next === OTHER) return at;
    target.openRow(row === 0 ? null : row, isHidden);
    for (let index = 0; index < count; index += 1) {
      const column = columns[index] === 0 ? null : (columns[index] ?? null);
      const kind = kinds[index] ?? EMPTY;
      if (kind === EMPTY) target.skipCell(column);
      else {
        const isShared = (kind & SHARED) !== 0;
        target.takeCell(column, styles[index] ?? 0, isShared, numbers[index] ?? 0, (kind & FORMULA) !== 0);
      }
    }
    target.closeRow();
    at = next;
  }
}

/** Reads `<row …>` or `<row …/>`. */
function scanRowStart(bytes: Buffer, from: number): number {
  if (bytes[from] !== LESS || bytes[from + 1] !== LOWER_R || bytes[from + 2] !== 111 || bytes[from + 3] !== 119) {
    return OTHER;
  }
  row = 0;
  isHidden = false;
  isClosed = false;
  count = 0;
  let knowsHidden = false;
  let at = from + 4;
  while (bytes[at] === SPACE) {
    const name = at + 1;
    const equals = endOfName(bytes, name);
    const end = endOfValue(bytes, equals);
    if (end === OTHER) return OTHER;
    if (equals === name + 1 && bytes[name] === LOWER_R) {
      const digitsEnd = scanDigits(bytes, equals + 2, 7);
      if (row !== 0 || digitsEnd !== end || value === 0) return OTHER;
      row = value;
    } else if (isHiddenName(bytes, name, equals)) {
      if (knowsHidden) return OTHER;
      knowsHidden = true;
      isHidden = isTrue(bytes, equals + 2, end);
    }
    at = end + 1;
  }
  isClosed = bytes[at] === SLASH;
  if (isClosed) at += 1;
  return bytes[at] === GREATER ? at + 1 : OTHER;
}

function isHiddenName(bytes: Buffer, from: number, end: number): boolean {
  return end - from === 6 && bytes.toString('latin1', from, end) === 'hidden';
}

function isTrue(bytes: Buffer, from: number, end: number): boolean {
  const written = bytes.toString('latin1', from, end);
  return written === '1' || written === 'true';
}

/** Reads cells up to `</row>`. */
function scanCells(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    if (bytes[at] !== LESS) return OTHER;
    if (bytes[at + 1] !== LOWER_C) return endOfRow(bytes, at);
    if (count === MOST_CELLS) return OTHER;
    columns[count] = 0;
    styles[count] = 0;
    kinds[count] = EMPTY;
    at = scanCell(bytes, at + 2);
    if (at === OTHER) return OTHER;
    count += 1;
  }
}

/** Reads a cell from the end of its name on. */
function scanCell(bytes: Buffer, from: number): number {
  let at = from;
  let type = LOWER_N;
  let known = 0;
  while (bytes[at] === SPACE) {
    if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return OTHER;
    const name = bytes[at + 1];
    if (name === LOWER_R) {
      if ((known & 1) !== 0) return OTHER;
      known |= 1;
      at = scanReference(bytes, at + 4);
    } else if (name === LOWER_S) {
      if ((known & 2) !== 0) return OTHER;
      known |= 2;
      at = scanDigits(bytes, at + 4, 7);
      styles[count] = value;
    } else if (name === LOWER_T) {
      if ((known & 4) !== 0) return OTHER;
      known |= 4;
      type = bytes[at + 4] ?? 0;
      if (type !== LOWER_S && type !== LOWER_N) return OTHER;
      at += 5;
    } else return OTHER;
    if (at === OTHER || bytes[at] !== QUOTE) return OTHER;
    at += 1;
  }
  if (bytes[at] === SLASH) return bytes[at + 1] === GREATER ? at + 2 : OTHER;
  if (bytes[at] !== GREATER) return OTHER;
  return scanContent(bytes, at + 1, type === LOWER_S);
}

/** Reads what stands in a cell, and `</c>`. */
function scanContent(bytes: Buffer, from: number, isShared: boolean): number {
  let at = from;
  let marks = 0;
  if (bytes[at] === LESS && bytes[at + 1] === LOWER_F) {
    at = scanFormula(bytes, at + 2);
    if (at === OTHER) return OTHER;
    marks = FORMULA;
  }
  if (bytes[at] !== LESS) return OTHER;
  if (bytes[at + 1] === SLASH) return marks === 0 ? endOfCell(bytes, at) : OTHER;
  if (bytes[at + 1] !== LOWER_V || bytes[at + 2] !== GREATER) return OTHER;
  at = isShared ? scanDigits(bytes, at + 3, 9) : scanNumber(bytes, at + 3);
  if (at === OTHER) return OTHER;
  numbers[count] = value;
  kinds[count] = (isShared ? SHARED : NUMBER) | marks;
  const isEnd = bytes[at] === LESS && bytes[at + 1] === SLASH && bytes[at + 2] === LOWER_V && bytes[at + 3] === GREATER;
  return isEnd ? endOfCell(bytes, at + 4) : OTHER;
}

/** Reads a formula from the end of its name on; nobody looks at what it says. */
function scanFormula(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === SPACE) {
    const end = endOfValue(bytes, endOfName(bytes, at + 1));
    if (end === OTHER) return OTHER;
    at = end + 1;
  }
  if (bytes[at] === SLASH) return bytes[at + 1] === GREATER ? at + 2 : OTHER;
  if (bytes[at] !== GREATER) return OTHER;
  at += 1;
  for (let code = bytes[at]; code !== LESS; code = bytes[at]) {
    if (code === undefined || code < SPACE || code >= NOT_ASCII || code === AMPERSAND) return OTHER;
    at += 1;
  }
  const isEnd = bytes[at + 1] === SLASH && bytes[at + 2] === LOWER_F && bytes[at + 3] === GREATER;
  return isEnd ? at + 4 : OTHER;
}

/** Reads the address of a cell in the row at hand. */
function scanReference(bytes: Buffer, from: number): number {
  let at = from;
  let column = 0;
  for (let code = bytes[at] ?? 0; code >= A && code <= Z; code = bytes[at] ?? 0) {
    column = column * 26 + code - A + 1;
    at += 1;
  }
  if (column === 0 || column > MOST_CELLS) return OTHER;
  at = scanDigits(bytes, at, 7);
  if (at === OTHER || row === 0 || value !== row) return OTHER;
  columns[count] = column;
  return at;
}

/** Reads a whole number of at most so many digits into `value`. */
function scanDigits(bytes: Buffer, from: number, most: number): number {
  let at = from;
  value = 0;
  for (let code = bytes[at] ?? 0; code >= ZERO && code <= NINE; code = bytes[at] ?? 0) {
    value = value * 10 + code - ZERO;
    at += 1;
  }
  return at === from || at - from > most ? OTHER : at;
}

/** Reads any number into `value`. */
function scanNumber(bytes: Buffer, from: number): number {
  const isNegative = bytes[from] === MINUS;
  const digits = isNegative ? from + 1 : from;
  const end = scanDigits(bytes, digits, EXACT_DIGITS);
  if (end !== OTHER && bytes[end] === LESS) {
    if (isNegative) value = -value;
    return end;
  }
  const stop = bytes.indexOf(LESS, from);
  const written = stop < 0 ? '' : bytes.toString('latin1', from, stop);
  if (!/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(written)) return OTHER;
  value = Number(written);
  return Number.isFinite(value) ? stop : OTHER;
}

/** The place of the sign after a name; letters, digits, `:` and `_` make one that begins with a letter. */
function endOfName(bytes: Buffer, from: number): number {
  let at = from;
  for (let code = bytes[at] ?? 0; (code >= ZERO && code <= 58) || (code >= A && code <= 122); code = bytes[at] ?? 0) {
    if (code > Z && code < 97 && code !== 95) break;
    at += 1;
  }
  return at > from && (bytes[from] ?? 0) >= A ? at : OTHER;
}

/** The place of the closing quote of the value that begins with `="` at `equals`. */
function endOfValue(bytes: Buffer, equals: number): number {
  if (equals === OTHER || bytes[equals] !== EQUALS || bytes[equals + 1] !== QUOTE) return OTHER;
  let at = equals + 2;
  for (let code = bytes[at]; code !== QUOTE; code = bytes[at]) {
    if (code === undefined || code < SPACE || code >= NOT_ASCII || code === LESS || code === AMPERSAND) return OTHER;
    at += 1;
  }
  return at;
}

function endOfCell(bytes: Buffer, at: number): number {
  const isEnd = bytes[at] === LESS && bytes[at + 1] === SLASH && bytes[at + 2] === LOWER_C && bytes[at + 3] === GREATER;
  return isEnd ? at + 4 : OTHER;
}

function endOfRow(bytes: Buffer, at: number): number {
  const isEnd =
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LOWER_R &&
    bytes[at + 3] === 111 &&
    bytes[at + 4] === 119 &&
    bytes[at + 5] === GREATER;
  return isEnd ? at + 6 : OTHER;
}
