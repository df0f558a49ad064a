import type { Problem } from '../../contract/problem.ts';
import { codedFields, type CodedField } from '../../domain/coded-fields.ts';
import { rankByLikeness } from '../../domain/rank-by-likeness.ts';
import type { ValueTable } from '../../domain/value-table.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { AnswerOption, IntakeQuestion } from './intake-question.ts';
import { spellingKey } from './value-answers.ts';

/** A spelling nobody knows, as a reader met it. */
export type ValueAsk = { readonly field: CodedField; readonly written: string };

/** Anything else a cell leaves open, with its answers; cells with the same `key` are one question. */
export type ChoiceAsk = Pick<IntakeQuestion, 'options' | 'proposed'> & { readonly key: string };

export type CellAsk = ValueAsk | ChoiceAsk;

type Asked = { readonly ask: CellAsk; readonly position: number; count: number };

/** What cells leave open: one question for each key, whatever number of cells asks it. */
export type CellQuestions = {
  /** Notes a cell down. True the first time: its problem is told at the next position of `problems`. */
  readonly ask: (ask: CellAsk, row: number, position: number) => boolean;
  /** Rows with such a cell. */
  readonly rows: ReadonlySet<number>;
  /** The problems with the numbers of cells filled in, and the questions. */
  readonly settle: (problems: readonly Problem[]) => {
    readonly problems: readonly Problem[];
    readonly questions: readonly IntakeQuestion[];
  };
};

export function cellQuestions(): CellQuestions {
  const asked = new Map<string, Asked>();
  const rows = new Set<number>();
  return {
    rows,
    ask(ask, row, position) {
      rows.add(row);
      const key = 'field' in ask ? `${ask.field} ${spellingKey(ask.written)}` : ask.key;
      const known = asked.get(key);
      if (known === undefined) asked.set(key, { ask, position, count: 1 });
      else known.count += 1;
      return known === undefined;
    },
    settle(problems) {
      const settled = [...problems];
      const questions = [...asked.values()].flatMap(({ ask, position, count }): IntakeQuestion[] => {
        const told = settled[position];
        if (told === undefined) return [];
        const { facts, ...answers } = 'field' in ask ? meaningsOf(ask) : { ...ask, facts: {} };
        const problem = { ...told, facts: { ...told.facts, count, ...facts } };
        settled[position] = problem;
        return [{ problem, options: answers.options, proposed: answers.proposed }];
      });
      return { problems: settled, questions };
    },
  };
}

/** The labels of the table, likeliest first, and “says nothing”. The likeness is proposed with its reason, never taken. */
function meaningsOf({ field, written }: ValueAsk): Pick<IntakeQuestion, 'options' | 'proposed'> & {
  readonly facts: Problem['facts'];
} {
  const table: ValueTable<string> = codedFields[field].table;
  const { entries, isLikely } = rankByLikeness(table, written);
  const answer = (code: string | null) => ({ about: 'value', field, written, code }) as const;
  const options: readonly AnswerOption[] = [
    ...entries.map(({ code, label }) => ({ label, answer: answer(code) })),
    { label: intakeWords.saysNothing, answer: answer(null) },
  ];
  return { options, proposed: isLikely ? 0 : null, facts: { like: isLikely ? (entries[0]?.label ?? '') : '' } };
}
