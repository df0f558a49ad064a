import { educationNames } from '../../domain/education-names.ts';
import { qualificationNames } from '../../domain/qualification-names.ts';
import type { RowReader } from './row-reader.ts';

/** Nobody is let in there without having finished school. */
const AFTER_SCHOOL: ReadonlySet<string> = new Set(['college', 'university', 'master', 'doctor']);
const UNFINISHED: ReadonlySet<string> = new Set(['literate', 'primary', 'lower-secondary']);

/** Training that needs the whole of school beside a school that was left before: one of both cells is wrong. */
export function checkSchooling(
  reader: RowReader,
  { education, qualification }: { readonly education: string | null; readonly qualification: string | null },
): void {
  if (education === null || qualification === null) return;
  if (!UNFINISHED.has(education) || !AFTER_SCHOOL.has(qualification)) return;
  const facts = {
    education: educationNames.labelOf(education),
    qualification: qualificationNames.labelOf(qualification),
  };
  reader.remark('education', { code: 'intake.schooling-below-training', weight: 'note', facts });
}
