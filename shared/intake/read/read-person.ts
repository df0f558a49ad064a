import { foldText } from '../../text/fold.ts';
import { nameSortKey } from '../../text/sort-key.ts';
import type { PersonColumns } from '../records/admission-draft.ts';
import { askAgainstNote } from './check-note.ts';
import type { CodedReaders } from './coded-readers.ts';
import type { DateRule } from '../cells/read-date-cell.ts';
import { readBirthAndSex, readIdNumber } from './read-person-cells.ts';
import { readName } from './read-name.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
import type { RowReader } from './row-reader.ts';
import { settleSex } from './settle-sex.ts';

/** Somebody as a row tells; null when the row has no name that can be read, or no birth date where one is needed. */
export type ReadPerson = { readonly birth: string | null; readonly columns: PersonColumns | null };

type PersonFacts = {
  readonly rule: DateRule;
  readonly coded: CodedReaders;
  readonly answers: SheetAnswers;
  readonly isBirthNeeded: boolean;
};

/** Reads who a row is about. What cannot be read is a problem at its cell. */
export function readPerson(reader: RowReader, { rule, coded, answers, isBirthNeeded }: PersonFacts): ReadPerson {
  const name = readName(reader, answers);
  const { birth, sex } = readBirthAndSex(reader, { rule, coded, isNeeded: isBirthNeeded });
  // One object from the start: a copy for each of 100.000 people is felt.
  const columns: PersonColumns = {
    full_name: name ?? '',
    name_key: foldText(name ?? ''),
    sort_key: nameSortKey(name ?? ''),
    birth,
    sex: name === null ? sex : settleSex(reader, name, sex, answers),
    people: reader.read('people', coded.people),
    religion: reader.read('religion', coded.religion),
    origin_place: reader.text('originPlace'),
    id_number: readIdNumber(reader),
  };
  askAgainstNote(reader, columns);
  return { birth, columns: name === null || (birth === null && isBirthNeeded) ? null : columns };
}
