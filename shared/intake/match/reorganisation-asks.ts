import type { Problem } from '../../contract/problem.ts';
import { fix, atCell, type SheetPlace } from '../grid/sheet-place.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';

/** Where a question stands: the row and column that first asks it. */
type At = { readonly row: number; readonly column: number };
type Ask = {
  readonly code: Problem['code'];
  readonly facts: Problem['facts'];
  readonly options: readonly { readonly label: string; readonly answer: string }[];
  readonly proposed?: number;
};

/** What a table of reorganisation leaves open; each key is asked once, whatever number of rows leave it open. */
export type ReorganisationAsks = {
  /** What was answered, when it is one of the options; else the question is put, and null. */
  readonly ask: (key: string, at: At, ask: Ask) => string | null;
  readonly refuse: (at: At, code: Problem['code'], facts: Problem['facts']) => void;
  readonly tell: (problem: Problem) => void;
  readonly problems: () => readonly Problem[];
  readonly questions: () => readonly IntakeQuestion[];
  /** Rows that wait for an answer. */
  readonly rows: ReadonlySet<number>;
};

export function reorganisationAsks(place: SheetPlace, given: readonly StageAnswer[]): ReorganisationAsks {
  const answers = new Map(
    given.flatMap((answer) => (answer.about === 'reorganisation' ? [[answer.of, answer.answer] as const] : [])),
  );
  const asked = new Map<string, IntakeQuestion>();
  const others: Problem[] = [];
  const rows = new Set<number>();
  return {
    rows,
    ask(key, at, { code, facts, options, proposed }) {
      const answer = answers.get(key);
      if (answer !== undefined && options.some((option) => option.answer === answer)) return answer;
      rows.add(at.row);
      if (!asked.has(key)) {
        asked.set(key, {
          problem: fix(code, atCell(place, at.row, at.column), facts),
          options: options.map((option) => ({
            label: option.label,
            answer: { about: 'reorganisation', of: key, answer: option.answer } as const,
          })),
          proposed: proposed ?? null,
        });
      }
      return null;
    },
    refuse: (at, code, facts) => {
      rows.add(at.row);
      others.push(fix(code, atCell(place, at.row, at.column), facts));
    },
    tell: (problem) => others.push(problem),
    problems: () => [...[...asked.values()].map(({ problem }) => problem), ...others],
    questions: () => [...asked.values()],
  };
}
