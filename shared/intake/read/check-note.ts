import type { AdmissionFlag } from '../../domain/admission.ts';
import { admissionFlagNames } from '../../domain/admission-flag-names.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { columnAgainstNote, flagsInNote, type PersonFactsOfRow } from '../cells/facts-in-note.ts';
import type { RowReader } from './row-reader.ts';

/**
 * Rows “trong đó” that the note of a person names beside those of the columns. The very word counts, with the note as its
 * origin; a sentence that only holds it is asked about, so that no row of the form is too small without a word.
 */
export function flagsFromNote(reader: RowReader, found: ReadonlySet<AdmissionFlag>): readonly AdmissionFlag[] {
  const said: AdmissionFlag[] = ownsBusiness(reader, found) ? [OWNER] : [];
  const note = reader.cell('note');
  if (note?.kind !== 'text') return said;
  for (const { flag, is } of flagsInNote(note.text)) {
    if (found.has(flag) || said.includes(flag)) continue;
    if (is === 'said') {
      reader.keepAs(flag, 'note', 'from-list');
      said.push(flag);
    } else {
      const facts = { ...whoAndWhat(reader), flag: admissionFlagNames.labelOf(flag) };
      reader.remark('note', { code: 'intake.note-says-flag', weight: 'fix', facts });
    }
  }
  return said;
}

const OWNER = 'private-business-owner';

/** Lists often say it as the occupation; one that may mean an owner and is not counted so is told. */
function ownsBusiness(reader: RowReader, found: ReadonlySet<AdmissionFlag>): boolean {
  const cell = reader.cell('occupation');
  const owner = cell?.kind === 'text' ? flagsInNote(cell.text).find(({ flag }) => flag === OWNER) : undefined;
  if (cell === undefined || owner === undefined || found.has(OWNER)) return false;
  if (owner.is === 'said') {
    reader.keepAs(OWNER, 'occupation', 'from-list');
    return true;
  }
  const facts = { written: textOfCell(cell), name: nameIn(reader), flag: admissionFlagNames.labelOf(OWNER) };
  reader.remark('occupation', { code: 'intake.occupation-says-flag', weight: 'note', facts });
  return false;
}

/** Asks about a note that names a religion, a people or a sex the row does not have. */
export function askAgainstNote(reader: RowReader, person: PersonFactsOfRow): void {
  const note = reader.cell('note');
  const column = note?.kind === 'text' ? columnAgainstNote(note.text, person) : null;
  if (column === null) return;
  const facts = { ...whoAndWhat(reader), field: intakeWords.factsInNotes[column] };
  reader.remark('note', { code: 'intake.note-against-cell', weight: 'fix', facts });
}

function whoAndWhat(reader: RowReader): { readonly name: string; readonly written: string } {
  const note = reader.cell('note');
  return { name: nameIn(reader), written: note === undefined ? '' : textOfCell(note) };
}

function nameIn(reader: RowReader): string {
  const name = reader.cell('fullName');
  return name === undefined ? '' : textOfCell(name);
}
