/** The sheet that says whose workbook this is; very hidden, so that nobody changes it by accident. */
export const CODE_SHEET = '_skn';
/** What A1 of that sheet says; another number is another arrangement of the cells below it. */
const CODE_MARK = 'SKN1';

/** Unit, period, kind of list or id of the form, and its edition: what a blank workbook carries with it. */
export type TemplateCode = {
  readonly unitCode: string;
  readonly period: string;
  /** `admissions`, or the id of a form. */
  readonly kind: string;
  readonly edition: string;
};

/** Cells A1 to A5 of the code sheet. */
export function codeCells({ unitCode, period, kind, edition }: TemplateCode): readonly string[] {
  return [CODE_MARK, unitCode, period, kind, edition];
}
