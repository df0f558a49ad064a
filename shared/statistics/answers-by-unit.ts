import type { IsoDate } from '../domain/partial-date.ts';

/**
 * Answers kept by the days they are about and then by unit. Thousands of units are asked one after another about the same
 * days: a key of one text for each unit and days would cost more than most answers do.
 */
export type AnswersByUnit<Answer> = Map<string, Map<number, Answer>>;

/** The days an answer is about: those asked for, and a day of the tree that says who belongs to the unit. */
export type AskedDays = { readonly day: IsoDate; readonly from: IsoDate; readonly to: IsoDate };

/** Works out an answer once for each unit and days, and looks it up in `known` from then on. */
export function rememberByUnit<Answer>(
  known: AnswersByUnit<Answer>,
  work: (unitId: number, days: AskedDays) => Answer,
): (unitId: number, day: IsoDate, from?: IsoDate, to?: IsoDate) => Answer {
  const ofDays = answersOfDays(known);
  return (unitId, day, from = '', to = '') => {
    const answers = ofDays(day, from, to);
    const before = answers.get(unitId);
    if (before !== undefined) return before;
    const answer = work(unitId, { day, from, to });
    answers.set(unitId, answer);
    return answer;
  };
}

/** The answers about some days; whoever asks about the days asked for last need not make their key. */
export function answersOfDays<Answer>(
  known: AnswersByUnit<Answer>,
): (day: IsoDate, from: IsoDate, to: IsoDate) => Map<number, Answer> {
  let last: (AskedDays & { readonly answers: Map<number, Answer> }) | null = null;
  return (day, from, to) => {
    if (last !== null && last.day === day && last.from === from && last.to === to) return last.answers;
    const key = `${day} ${from} ${to}`;
    const answers = known.get(key) ?? new Map<number, Answer>();
    known.set(key, answers);
    last = { day, from, to, answers };
    return answers;
  };
}

/** The answers without those of some units; `changedOn` gives the units for the day of a tree. */
export function withoutUnits<Answer>(
  known: AnswersByUnit<Answer>,
  changedOn: (day: IsoDate) => ReadonlySet<number>,
): AnswersByUnit<Answer> {
  return new Map(
    [...known].map(([key, answers]) => {
      const kept = new Map(answers);
      for (const unitId of changedOn(key.slice(0, key.indexOf(' ')))) kept.delete(unitId);
      return [key, kept];
    }),
  );
}
