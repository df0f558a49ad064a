/** Ids of learned forms begin so: they never meet those of forms the app brings along later. */
export const LEARNED = 'learned-';

/** True for a form that was learned from a blank or came in a definition file. */
export const isLearned = (formId: string) => formId.startsWith(LEARNED);
