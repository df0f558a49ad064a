import { codedFields, type CodedField } from '../../domain/coded-fields.ts';
import { foldText } from '../../text/fold.ts';
import type { StageAnswer } from './stage-choices.ts';

/** What somebody answered once for all units; `code` null: this spelling says nothing. */
export type RememberedValue = { readonly code: string | null };
/** Remembered answers of one field by folded spelling. */
export type RememberedValues = ReadonlyMap<string, RememberedValue>;

/** An answer of this file that is kept on commit. `replaces`: what was remembered before and says otherwise. */
export type ValueToRemember = {
  readonly field: CodedField;
  readonly spelling: string;
  readonly written: string;
  readonly code: string | null;
};

export type SettledValue = { readonly code: string | null; readonly by: 'answered' | 'remembered' };

/** Answers about spellings while a table is read. */
export type ValueAnswers = {
  /** What was answered for this spelling, for this file or for all; null when nobody was asked yet. */
  readonly find: (field: CodedField, written: string, isForAll: boolean) => SettledValue | null;
  /** Answers of this file that were used and hold for every file. */
  readonly toRemember: () => readonly ValueToRemember[];
};

/** The key under which spellings of one field are one question. */
export function spellingKey(written: string): string {
  return foldText(written) || written;
}

/** Looks answers up by field and spelling; those given for this file go before remembered ones. */
export function valueAnswers(
  answers: readonly StageAnswer[],
  rememberedValues: (field: CodedField) => RememberedValues,
): ValueAnswers {
  const given = new Map<string, { readonly code: string | null; readonly written: string }>();
  for (const answer of answers) {
    if (answer.about === 'value')
      given.set(`${answer.field} ${spellingKey(answer.written)}`, { code: answer.code, written: answer.written });
  }
  const used = new Map<string, ValueToRemember>();
  const remembered = new Map<CodedField, RememberedValues>();
  const rememberedOf = (field: CodedField): RememberedValues => {
    const known = remembered.get(field) ?? rememberedValues(field);
    remembered.set(field, known);
    return known;
  };
  return {
    find(field, written, isForAll) {
      const spelling = spellingKey(written);
      const key = `${field} ${spelling}`;
      const answer = given.get(key);
      const before = isForAll ? (rememberedOf(field).get(spelling) ?? null) : null;
      if (answer !== undefined && isCodeOf(field, answer.code)) {
        if (isForAll && before?.code !== answer.code) used.set(key, { field, spelling, written, code: answer.code });
        return { code: answer.code, by: 'answered' };
      }
      if (before === null || !isCodeOf(field, before.code)) return null;
      return { code: before.code, by: 'remembered' };
    },
    toRemember: () => [...used.values()],
  };
}

function isCodeOf(field: CodedField, code: string | null): boolean {
  return code === null || codedFields[field].table.entries.some((entry) => entry.code === code);
}

/** Nobody was asked anything. */
export const noValueAnswers: ValueAnswers = { find: () => null, toRemember: () => [] };
