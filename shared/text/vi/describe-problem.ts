import type { Place, Problem } from '../../contract/problem.ts';
import type { Sentence } from './sentences.ts';
import { problemSentences } from './problems.ts';

/** A problem in words: where (empty for the app as a whole), what, and what to do. */
export type ProblemWords = {
  readonly where: string;
  readonly what: string;
  readonly effect: string;
  readonly todo: string;
};

/** The sentence of a problem with its facts put in. */
export function describeProblem(problem: Problem): ProblemWords {
  const sentence: Sentence = problemSentences[problem.code];
  const put = (text: string) =>
    text.replace(/\{(\w+)\}/g, (hole, name: string) => (name in problem.facts ? String(problem.facts[name]) : hole));
  return {
    where: describePlace(problem.place),
    what: put(sentence.what),
    effect: sentence.effect === undefined ? '' : put(sentence.effect),
    todo: put(sentence.todo),
  };
}

/** `Tệp “a.xlsx”, trang “Sheet1”, ô B7`. */
export function describePlace(place: Place): string {
  switch (place.at) {
    case 'app':
    case 'record':
      return '';
    case 'pasted':
      return `Dòng ${place.row}, cột ${place.column} của phần dán`;
    case 'file':
      return `Tệp “${place.file}”`;
    case 'sheet':
      return `Tệp “${place.file}”, trang “${place.sheet}”`;
    case 'cell':
      return `Tệp “${place.file}”, trang “${place.sheet}”, ô ${place.cell}`;
  }
}
