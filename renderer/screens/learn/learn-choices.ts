import type {
  ColumnMeaning,
  LearnAnswers,
  OwnIdentity,
  RowMeaning,
} from '../../../shared/forms/learn/learn-answers.ts';

/** What was answered with one more answer; the answers themselves never change. */
export function withColumn(answers: LearnAnswers, column: string, means: ColumnMeaning): LearnAnswers {
  const others = (answers.columns ?? []).filter((one) => one.column !== column);
  return { ...answers, columns: [...others, { column, means }] };
}

export function withRow(
  answers: LearnAnswers,
  cell: string,
  said: { readonly means?: RowMeaning; readonly level?: number },
): LearnAnswers {
  const before = (answers.rows ?? []).find((one) => one.cell === cell);
  const others = (answers.rows ?? []).filter((one) => one.cell !== cell);
  return { ...answers, rows: [...others, { ...before, ...said, cell }] };
}

/** Takes a proposed identity, or gives it back. */
export function withAccepted(answers: LearnAnswers, id: string, isAccepted: boolean): LearnAnswers {
  const others = (answers.accept ?? []).filter((one) => one !== id);
  return { ...answers, accept: isAccepted ? [...others, id] : others };
}

export function withIdentity(answers: LearnAnswers, identity: OwnIdentity): LearnAnswers {
  return { ...answers, identities: [...(answers.identities ?? []), identity] };
}

export function withoutIdentity(answers: LearnAnswers, at: number): LearnAnswers {
  return { ...answers, identities: (answers.identities ?? []).filter((_, index) => index !== at) };
}

/** Another sheet is another form: what was said of the cells of this one does not hold there. */
export function withSheet({ series, firstPeriod }: LearnAnswers, sheet: string): LearnAnswers {
  return {
    sheet,
    ...(series === undefined ? {} : { series }),
    ...(firstPeriod === undefined ? {} : { firstPeriod }),
  };
}

/** An identity that is being put together by pressing cells: the first one is the whole. */
export type Picked = Pick<OwnIdentity, 'relation'> & {
  readonly whole: string | null;
  readonly parts: readonly string[];
  readonly everywhere: boolean;
};

export const nothingPicked: Picked = { whole: null, parts: [], relation: '=', everywhere: true };

/** A cell that is pressed again is taken out. */
export function pick(picked: Picked, cell: string): Picked {
  if (picked.whole === cell) return { ...picked, whole: null };
  if (picked.parts.includes(cell)) return { ...picked, parts: picked.parts.filter((one) => one !== cell) };
  return picked.whole === null ? { ...picked, whole: cell } : { ...picked, parts: [...picked.parts, cell] };
}
