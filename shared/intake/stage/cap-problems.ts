import type { Problem } from '../../contract/problem.ts';

/** So many places of one kind are named; a wrong column of a long list would fill the screen. */
const SHOWN = 100;

/** Keeps the first places of each kind of problem and tells how many more there are. */
export function capProblems(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map<Problem['code'], { count: number; last: Problem }>();
  const kept = problems.filter((problem) => {
    const before = seen.get(problem.code)?.count ?? 0;
    seen.set(problem.code, { count: before + 1, last: problem });
    return before < SHOWN;
  });
  const more = [...seen.values()].flatMap(({ count, last }): readonly Problem[] => {
    if (count <= SHOWN) return [];
    const { place, weight } = last;
    const at = place.at === 'cell' ? ({ at: 'sheet', file: place.file, sheet: place.sheet } as const) : place;
    return [{ code: 'intake.more-of-the-same', weight, place: at, facts: { count: count - SHOWN, shown: SHOWN } }];
  });
  return [...kept, ...more];
}
