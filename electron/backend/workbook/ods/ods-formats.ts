import type { Attributes } from '../xml/xml-scanner.ts';

/** Reads OpenDocument's styles of numbers and days and gives each as the format code Excel would write. */
export type DataStyleReader = {
  /** True when the element belongs to such a style. */
  open(name: string, attributes: Attributes): boolean;
  text(piece: string): void;
  close(name: string): void;
  /** Format code of a style; empty for General and for names that are not there. */
  format(style: string): string;
};

type DataStyle = { code: string; readonly conditional: string[] };

const styleElements: ReadonlySet<string> = new Set([
  'number-style',
  'percentage-style',
  'currency-style',
  'date-style',
  'time-style',
  'boolean-style',
  'text-style',
]);
const MOST_DIGITS = 20;
/** Excel takes 255 letters and four parts; more is no format of a person's. */
const LONGEST_CODE = 255;
const MOST_PARTS = 4;
const GENERAL = 'General';

export function makeDataStyleReader(): DataStyleReader {
  const styles = new Map<string, DataStyle>();
  let present: DataStyle | null = null;
  let literal: string | null = null;
  let isElapsed = false;

  function part(name: string, attributes: Attributes): string {
    const isLong = attributes.get('number:style') === 'long';
    switch (name) {
      case 'number':
        return numberCode(attributes);
      case 'scientific-number':
        return `${numberCode(attributes)}E+00`;
      case 'fraction':
        return '# ?/?';
      case 'text-content':
        return '@';
      case 'year':
        return isLong ? 'yyyy' : 'yy';
      case 'month': {
        const letters = attributes.get('number:textual') === 'true' ? 3 : 1;
        return 'm'.repeat(letters + (isLong ? 1 : 0));
      }
      case 'day':
        return isLong ? 'dd' : 'd';
      case 'day-of-week':
        return isLong ? 'dddd' : 'ddd';
      case 'hours': {
        const code = isLong ? 'hh' : 'h';
        return isElapsed ? `[${code}]` : code;
      }
      case 'minutes':
        return isLong ? 'mm' : 'm';
      case 'seconds':
        return isLong ? 'ss' : 's';
      case 'am-pm':
        return 'AM/PM';
      default:
        return '';
    }
  }

  return {
    open(name, attributes) {
      if (styleElements.has(name)) {
        present = { code: '', conditional: [] };
        isElapsed = attributes.get('number:truncate-on-overflow') === 'false';
        styles.set(attributes.get('style:name') ?? '', present);
        return true;
      }
      if (present === null) return false;
      if (name === 'text' || name === 'currency-symbol') literal = '';
      else if (name === 'map') {
        if (present.conditional.length < MOST_PARTS)
          present.conditional.push(attributes.get('style:apply-style-name') ?? '');
      } else if (present.code.length <= LONGEST_CODE) present.code += part(name, attributes);
      return true;
    },
    text(piece) {
      if (literal !== null && literal.length <= LONGEST_CODE) literal += piece;
    },
    close(name) {
      if (literal !== null && (name === 'text' || name === 'currency-symbol')) {
        if (present !== null && present.code.length <= LONGEST_CODE) present.code += quoted(literal);
        literal = null;
      } else if (styleElements.has(name)) present = null;
    },
    format(style) {
      const found = styles.get(style);
      if (found === undefined || found.code.length > LONGEST_CODE) return '';
      const codes = [...found.conditional.map((other) => styles.get(other)?.code ?? ''), found.code];
      const code = codes.join(';');
      return code === GENERAL ? '' : code;
    },
  };
}

function numberCode(attributes: Attributes): string {
  const decimals = attributes.get('number:decimal-places');
  const isGrouped = attributes.get('number:grouping') === 'true';
  if (decimals === undefined && !isGrouped) return GENERAL;
  const digits = Math.min(MOST_DIGITS, Number(attributes.get('number:min-integer-digits') ?? 1) || 1);
  const whole = isGrouped ? '#,##0' : '0'.repeat(digits);
  const after = Math.min(MOST_DIGITS, Number(decimals ?? 0) || 0);
  return after > 0 ? `${whole}.${'0'.repeat(after)}` : whole;
}

/** Signs that a format code may hold as they are; anything else stands in quotes. */
function quoted(text: string): string {
  return /^[\s\-/:.,()%]*$/.test(text) ? text : `"${text}"`;
}
