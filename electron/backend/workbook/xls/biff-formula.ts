/** What an expression leaves: surely a text, or anything. */
type Result = 'text' | 'any';

const EXPRESSION_ELSEWHERE = 0x01;
const CONCATENATION = 0x08;
const LAST_BINARY = 0x11;
const LAST_UNARY = 0x14;
const PARENTHESES = 0x15;
const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const FUNCTION = 0x21;
const FUNCTION_OF_MANY = 0x22;
const IF = 1;
/** Length of what follows a token of one operand ([MS-XLS] 2.5.198). */
const operandLength: Readonly<Record<number, number>> = {
  0x16: 0,
  0x1c: 1,
  0x1d: 1,
  0x1e: 2,
  0x1f: 8,
  0x20: 7,
  0x23: 4,
  0x24: 4,
  0x25: 8,
  0x2a: 4,
  0x2b: 8,
  0x2c: 4,
  0x2d: 8,
  0x39: 6,
  0x3a: 6,
  0x3b: 10,
  0x3c: 6,
  0x3d: 10,
};
/** Functions with a fixed number of arguments, by their number: those arguments, whether they give a text. */
const fixedFunctions: Readonly<Record<number, readonly [number, Result]>> = {
  2: [1, 'any'],
  3: [1, 'any'],
  24: [1, 'any'],
  25: [1, 'any'],
  27: [2, 'any'],
  30: [2, 'text'],
  31: [3, 'text'],
  32: [1, 'any'],
  33: [1, 'any'],
  38: [1, 'any'],
  48: [2, 'text'],
  67: [1, 'any'],
  68: [1, 'any'],
  69: [1, 'any'],
  111: [1, 'text'],
  112: [1, 'text'],
  113: [1, 'text'],
  114: [1, 'text'],
  117: [2, 'any'],
  118: [1, 'text'],
  119: [4, 'text'],
  127: [1, 'any'],
  128: [1, 'any'],
  129: [1, 'any'],
};
/** LEFT, RIGHT, SUBSTITUTE, CONCATENATE. */
const textFunctions: ReadonlySet<number> = new Set([115, 116, 120, 336]);

/**
 * True when an expression of a BIFF8 formula can give nothing but a text. LibreOffice stores 0 as the result of such a
 * formula when it has not worked it out: that 0 is no figure. False when in doubt.
 */
export function givesOnlyText(expression: Buffer): boolean {
  const stack: Result[] = [];
  const take = (count: number) => stack.splice(Math.max(0, stack.length - count), count);
  for (let at = 0; at < expression.length;) {
    const written = expression.readUInt8(at);
    // Three classes of one token differ in two bits.
    const token = written >= 0x40 ? (written & 0x1f) | 0x20 : written;
    const rest = expression.length - at - 1;
    at += 1;
    const operand = operandLength[token];
    if (token === EXPRESSION_ELSEWHERE || token === 0 || token === 0x02) return false;
    if (token === CONCATENATION) {
      take(2);
      stack.push('text');
    } else if (token <= LAST_BINARY) {
      take(2);
      stack.push('any');
    } else if (token <= LAST_UNARY) {
      take(1);
      stack.push('any');
    } else if (token === PARENTHESES) continue;
    else if (token === TEXT) {
      if (rest < 2) return false;
      at += 2 + expression.readUInt8(at) * ((expression.readUInt8(at + 1) & 1) === 0 ? 1 : 2);
      stack.push('text');
    } else if (token === ATTRIBUTE) {
      if (rest < 3) return false;
      const kind = expression.readUInt8(at);
      const size = expression.readUInt16LE(at + 1);
      at += 3 + ((kind & 0x04) === 0 ? 0 : (size + 1) * 2);
      if ((kind & 0x10) !== 0) {
        take(1);
        stack.push('any');
      }
    } else if (token === FUNCTION) {
      const known = rest < 2 ? undefined : fixedFunctions[expression.readUInt16LE(at)];
      if (known === undefined) return false;
      take(known[0]);
      stack.push(known[1]);
      at += 2;
    } else if (token === FUNCTION_OF_MANY) {
      if (rest < 3) return false;
      const inputs = take(expression.readUInt8(at) & 0x7f);
      stack.push(resultOfMany(expression.readUInt16LE(at + 1), inputs));
      at += 3;
    } else if (operand !== undefined) {
      stack.push('any');
      at += operand;
    } else return false;
  }
  return stack.length === 1 && stack[0] === 'text';
}

function resultOfMany(number: number, inputs: readonly Result[]): Result {
  // Without its third argument, IF may give FALSE.
  if (number === IF) return inputs.length === 3 && inputs[1] === 'text' && inputs[2] === 'text' ? 'text' : 'any';
  return textFunctions.has(number) ? 'text' : 'any';
}
