import type { Place, Problem } from '../../shared/contract/problem.ts';
import { cliText } from '../../shared/text/vi/cli.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';

/** A problem as JSON gives it. `file` is a name, never a path; `cell` an A1 address. */
export type ProblemJson = {
  readonly code: string;
  readonly weight: Problem['weight'];
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly sentence: string;
  readonly facts: Problem['facts'];
};

/** The JSON of a problem, see README.md. */
export function problemJson(problem: Problem): ProblemJson {
  return {
    code: problem.code,
    weight: problem.weight,
    ...whereOf(problem.place),
    sentence: sentenceOf(problem),
    facts: problem.facts,
  };
}

/** `Tệp “a.xlsx”, trang “Sheet1”, ô B7: cần số, … Hãy …` in one line. */
export function sentenceOf(problem: Problem): string {
  const { where, what, effect, todo } = describeProblem(problem);
  const sentence = [what, effect, todo].filter((part) => part !== '').join(' ');
  return where === '' ? sentence : `${where}: ${sentence}`;
}

/** The line of a problem on standard error: its weight, then the sentence. */
export function problemLine(problem: Problem): string {
  return `${cliText.weights[problem.weight]}: ${sentenceOf(problem)}`;
}

function whereOf(place: Place): Pick<ProblemJson, 'file' | 'sheet' | 'cell'> {
  switch (place.at) {
    case 'app':
    case 'record':
    case 'pasted':
      return { file: null, sheet: null, cell: null };
    case 'file':
      return { file: place.file, sheet: null, cell: null };
    case 'sheet':
      return { file: place.file, sheet: place.sheet, cell: null };
    case 'cell':
      return { file: place.file, sheet: place.sheet, cell: place.cell };
  }
}
