import type { FixtureFile } from './every-fixture.ts';

/** What became of a file. `wrong`: written, but not what the case says; or neither written nor told why not. */
export type Outcome = {
  readonly is: 'right' | 'asked' | 'refused' | 'wrong';
  /** Codes of what is asked, or of the sentence of the refusal. */
  readonly codes: readonly string[];
  readonly detail?: string;
};
export type FileOutcome = { readonly file: FixtureFile; readonly outcome: Outcome };

const CODES_SHOWN = 2;
/** A case has one file for each format at most; what holds more is a collection. */
const MOST_FORMATS = 7;

/** Files by outcome, as one line, and a table with one row for each case. */
export function outcomeTable(found: readonly FileOutcome[]): string {
  const count = (is: Outcome['is']) => found.filter(({ outcome }) => outcome.is === is).length;
  const names = [...new Set(found.map(({ file }) => file.name))];
  return [
    `${found.length} files: ${count('right')} right, ${count('asked')} asked, ${count('refused')} refused, ` +
      `**${count('wrong')} silently wrong**.`,
    '',
    markdownTable(
      ['Case', 'Files', 'Outcome'],
      names.map((name) => {
        const own = found.filter(({ file }) => file.name === name);
        return [name, String(own.length), summed(own)];
      }),
    ),
  ].join('\n');
}

/** The outcome of most formats first; then each other one with its formats. */
function summed(own: readonly FileOutcome[]): string {
  const groups = Map.groupBy(own, ({ outcome }) => said(outcome));
  const bySize = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  return bySize
    .map(([text, members], index) => {
      if (own.length > MOST_FORMATS)
        return index === 0 ? `${text} ${members.length}` : text.replace(/^refused \((.*)\)$/, `$1 ${members.length}`);
      return index === 0 ? text : `${members.map(({ file }) => file.format).join(', ')}: ${text}`;
    })
    .join(own.length > MOST_FORMATS ? ', ' : '; ');
}

function said({ is, codes }: Outcome): string {
  if (is === 'right' || is === 'wrong') return is === 'wrong' ? '**silently wrong**' : is;
  const shown = codes.slice(0, CODES_SHOWN).map((code) => code.replace(/^intake\./, ''));
  const more = codes.length - shown.length;
  return `${is} (${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}

/** A table as the formatter leaves it: columns of one width. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) => Math.max(head.length, 3, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
