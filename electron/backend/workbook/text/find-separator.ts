export type Separator = ';' | ',' | '\t';

const LINES = 200;
/** Share of lines with separators that a sign must cut into equally many parts. */
const ALIKE = 0.6;
/** How many times more cuts the chosen sign must make than any other. */
const CLEARLY = 1.5;
const DECIMAL_COMMA = /\d,\d/g;

type Cuts = {
  readonly separator: Separator;
  /** How often the sign stands in most lines. */
  readonly count: number;
  /** Lines in which it stands so often. */
  readonly lines: number;
};

/**
 * The sign that cuts the lines of a text into equally many parts, quoted parts left out; two signs when both do; null
 * when none does. Commas between digits are decimal commas wherever another sign cuts well.
 */
export function findSeparator(text: string): Separator | readonly [Separator, Separator] | null {
  const lines = unquoted(text)
    .split(/\r\n?|\n/)
    .slice(0, LINES)
    .filter((line) => line.trim() !== '');
  const withoutDecimals = lines.map((line) => line.replace(DECIMAL_COMMA, '  '));
  const others = [cutsOf(';', lines), cutsOf('\t', lines)].filter((cuts) => cuts !== null);
  const commas = cutsOf(',', others.length > 0 ? withoutDecimals : lines);
  const found = [...others, ...(commas === null ? [] : [commas])].sort((a, b) => cells(b) - cells(a));
  const [best, second] = found;
  if (best === undefined) return null;
  return second === undefined || cells(best) >= CLEARLY * cells(second)
    ? best.separator
    : [best.separator, second.separator];
}

const cells = ({ count, lines }: Cuts) => count * lines;

function cutsOf(separator: Separator, lines: readonly string[]): Cuts | null {
  const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
  const linesOf = new Map<number, number>();
  for (const count of counts) linesOf.set(count, (linesOf.get(count) ?? 0) + 1);
  const [most] = [...linesOf].sort(([a, ofA], [b, ofB]) => ofB - ofA || b - a);
  if (most === undefined || most[1] < counts.length * ALIKE) return null;
  return { separator, count: most[0], lines: most[1] };
}

/** The text with everything between quotes as `x`. */
function unquoted(text: string): string {
  return text.replace(/(^|[;,\t\r\n])"(?:[^"]|"")*"/g, '$1x');
}
