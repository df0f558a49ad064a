import type { Problem } from '../../contract/problem.ts';
import { codedFields, type CodedField } from '../../domain/coded-fields.ts';
import { rankByLikeness } from '../../domain/rank-by-likeness.ts';
import type { ValueTable } from '../../domain/value-table.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { IntakeQuestion } from './intake-question.ts';
import { spellingKey } from './value-answers.ts';

/** A spelling nobody knows, as a reader met it. */
export type ValueAsk = { readonly field: CodedField; readonly written: string };

type Asked = ValueAsk & { readonly position: number; count: number };

/** Spellings that are asked about: one question for each field and spelling, whatever number of cells holds it. */
export type ValueQuestions = {
  /** Notes a cell down. True the first time: its problem is told at the next position of `problems`. */
  readonly ask: (ask: ValueAsk, row: number, position: number) => boolean;
  /** Rows with such a cell. */
  readonly rows: ReadonlySet<number>;
  /** The problems with the numbers of cells filled in, and the questions. */
  readonly settle: (problems: readonly Problem[]) => {
    readonly problems: readonly Problem[];
    readonly questions: readonly IntakeQuestion[];
  };
};

export function valueQuestions(): ValueQuestions {
  const asked = new Map<string, Asked>();
  const rows = new Set<number>();
  return {
    rows,
    ask(ask, row, position) {
      rows.add(row);
      const key = `${ask.field} ${spellingKey(ask.written)}`;
      const known = asked.get(key);
      if (known === undefined) asked.set(key, { ...ask, position, count: 1 });
      else known.count += 1;
      return known === undefined;
    },
    settle(problems) {
      const settled = [...problems];
      const questions = [...asked.values()].flatMap((one): IntakeQuestion[] => {
        const told = settled[one.position];
        if (told === undefined) return [];
        const question = questionOf(one, told);
        settled[one.position] = question.problem;
        return [question];
      });
      return { problems: settled, questions };
    },
  };
}

/** The labels of the table, likeliest first, and “says nothing”. The likeness is proposed with its reason, never taken. */
function questionOf({ field, written, count }: Asked, told: Problem): IntakeQuestion {
  const table: ValueTable<string> = codedFields[field].table;
  const { entries, isLikely } = rankByLikeness(table, written);
  const answer = (code: string | null) => ({ about: 'value', field, written, code }) as const;
  const like = isLikely ? (entries[0]?.label ?? '') : '';
  return {
    problem: { ...told, facts: { ...told.facts, count, like } },
    options: [
      ...entries.map(({ code, label }) => ({ label, answer: answer(code) })),
      { label: intakeWords.saysNothing, answer: answer(null) },
    ],
    proposed: isLikely ? 0 : null,
  };
}
