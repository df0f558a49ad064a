import type { Sex } from '../../domain/admission.ts';
import { sexNames } from '../../domain/admission-flag-names.ts';
import { sexOfName } from '../../domain/sex-of-name.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
import type { RowReader } from './row-reader.ts';

const FROM = ['sex', 'birthMale', 'birthFemale'] as const;

/** The sex as the columns say it; where the name says otherwise it is asked about, and the answer counts. */
export function settleSex(reader: RowReader, name: string, sex: Sex | null, answers: SheetAnswers): Sex | null {
  const told = sexOfName(name);
  if (sex === null || told === null || told.sex === sex) return sex;
  const { row } = reader.row;
  const from = FROM.find((field) => reader.cell(field) !== undefined) ?? 'fullName';
  const answer = answers.sexOf(row, name);
  if (answer !== null) {
    reader.keepAs('sex', from, 'answered');
    return answer;
  }
  const options = (['female', 'male'] as const).map((one) => ({
    label: sexNames.labelOf(one),
    answer: { about: 'sex', sheet: reader.sheet, row, name, sex: one } as const,
  }));
  reader.remark(from, {
    code: 'intake.sex-against-name',
    weight: 'fix',
    facts: { name, by: told.by, written: sexNames.labelOf(sex), told: sexNames.labelOf(told.sex) },
    asks: { key: `sex ${row}`, options, proposed: told.sex === 'female' ? 0 : 1 },
  });
  return sex;
}
