import { matchKey } from '../text/fold.ts';

/** A code, the word people know it by, and every other spelling that means exactly this. */
export type ValueEntry<Code extends string> = {
  readonly code: Code;
  readonly label: string;
  readonly spellings?: readonly string[];
};

/** A closed list of values with all their spellings. Nothing is found by likeness. */
export type ValueTable<Code extends string> = {
  readonly entries: readonly ValueEntry<Code>[];
  /** The code of a spelling, compared by `matchKey`; null when the table does not hold it. */
  readonly find: (text: string) => Code | null;
  readonly labelOf: (code: string) => string;
};

/** Builds the table. A spelling that would mean two things is an error of the data and throws. */
export function valueTable<const Code extends string>(entries: readonly ValueEntry<Code>[]): ValueTable<Code> {
  const codes = new Map<string, Code>();
  const labels = new Map<string, string>();
  for (const { code, label, spellings = [] } of entries) {
    labels.set(code, label);
    for (const spelling of [label, ...spellings]) {
      const key = matchKey(spelling);
      const other = codes.get(key);
      if (other !== undefined && other !== code) throw new Error(`“${spelling}” means both ${other} and ${code}`);
      codes.set(key, code);
    }
  }
  return {
    entries,
    find: (text) => codes.get(matchKey(text)) ?? null,
    labelOf: (code) => labels.get(code) ?? code,
  };
}
