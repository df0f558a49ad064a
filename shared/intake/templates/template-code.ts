import { CODE_MARK } from '../cells/hidden-code.ts';

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
