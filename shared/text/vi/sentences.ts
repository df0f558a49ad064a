/**
 * A problem in three short neutral parts: what happened, what it means for the data (optional), what to do.
 * `{fact}` is replaced by the problem's fact of that name; the place (file, sheet, cell) is put in front by `describeProblem`.
 */
export type Sentence = { readonly what: string; readonly effect?: string; readonly todo: string };
export type Sentences = Readonly<Record<string, Sentence>>;
