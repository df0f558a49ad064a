import { intakeWords } from '../../text/vi/intake.ts';
import { cannotRead, refuseBroken, textOfCell, type CellRemark, type Reading } from '../cells/cell-reading.ts';
import { takeNameApart, type NameParts } from '../cells/take-name-apart.ts';
import { cellAsWritten, type GridCell } from '../grid/grid.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';
import type { RowReader } from './row-reader.ts';

type Beside = Extract<NameParts, { is: 'name-and-remark' | 'two-names' }>;

/**
 * The name as written, in NFC; never put into another case. A remark beside it is asked about, as are two names in one
 * cell; `Đ/c` before it is told and taken away.
 */
export function readName(reader: RowReader, answers: SheetAnswers): string | null {
  const cell = reader.cell('fullName');
  if (cell === undefined) {
    if (!reader.isWithheld('fullName'))
      reader.remark('fullName', { code: 'intake.name-missing', weight: 'fix', facts: {} });
    return null;
  }
  const { row } = reader.row;
  return reader.read('fullName', (name): Reading<string> => {
    const broken = refuseBroken(name, 'Họ và tên');
    if (broken !== null) return broken;
    const written = textOfCell(name);
    const parts = takeNameApart(cellAsWritten(name));
    if (!holdsName(name, parts, written)) return cannotRead('intake.name-not-text', { written });
    switch (parts.is) {
      case 'name': {
        if (parts.title === null) return { value: parts.name, how: 'as-text' };
        const remark = { code: 'intake.name-title', weight: 'note', facts: { title: parts.title } } as const;
        return { value: parts.name, how: 'as-text', remark };
      }
      case 'no-name':
        return cannotRead('intake.name-not-text', { written });
      default: {
        const offered = parts.is === 'two-names' ? [written] : [parts.name, written];
        const answer = answers.nameIn(row, written);
        if (answer !== null && offered.includes(answer)) return { value: answer, how: 'answered' };
        const toAnswer = (one: string): StageAnswer => ({
          about: 'name',
          sheet: reader.sheet,
          row,
          written,
          name: one,
        });
        const options = offered.map((one) => ({ label: intakeWords.nameIs(one), answer: toAnswer(one) }));
        const asks = { key: `name ${row}`, options, proposed: parts.is === 'two-names' ? null : 0 };
        return { value: null, how: 'as-text', remark: { ...remarkOf(parts, written), asks } };
      }
    }
  });
}

function holdsName(cell: GridCell, parts: NameParts, written: string): boolean {
  const text = 'name' in parts ? parts.name : written;
  return cell.kind === 'text' && !/\d/.test(text) && /\p{L}/u.test(text);
}

function remarkOf(parts: Beside, written: string): CellRemark {
  if (parts.is === 'two-names')
    return { code: 'intake.names-two', weight: 'fix', facts: { written, names: parts.names.join('; ') } };
  const { name, remark } = parts;
  return { code: 'intake.name-with-remark', weight: 'fix', facts: { written, name, remark } };
}
