import type { Education, Qualification } from '../../domain/admission.ts';
import { textOfCell, type Reading } from '../cells/cell-reading.ts';
import type { CodedReaders } from './coded-readers.ts';
import type { GridCell } from '../grid/grid.ts';
import type { RowReader } from './row-reader.ts';

const BETWEEN = /\s*[,;\n+]\s*/u;

export type Schooling = { readonly education: Education | null; readonly qualification: Qualification | null };

/**
 * Reads a column of general education and training in one (`TRÌNH ĐỘ HỌC VẤN, HỌC VỊ, HỌC HÀM`): each part is the one or
 * the other, by the list that knows it. A part neither knows is asked about as training.
 */
export function readSchooling(reader: RowReader, coded: CodedReaders): Schooling {
  const cell = reader.cell('schooling');
  if (cell === undefined) return { education: null, qualification: null };
  if (cell.kind !== 'text') {
    const education = reader.settle('schooling', coded.education(cell), 'education');
    return { education, qualification: null };
  }
  const parts = textOfCell(cell)
    .split(BETWEEN)
    .filter((part) => part !== '');
  const isSchool = (part: string) => coded.education(asCell(cell, part)).value !== null;
  const isTitle = (part: string) => coded.scienceTitle(asCell(cell, part)).value !== null;
  const schools = parts.filter(isSchool);
  const trainings = parts.filter((part) => !isSchool(part) && !isTitle(part));
  const take = <T>(texts: readonly string[], read: (cell: GridCell) => Reading<T>, as: string): T | null =>
    texts.length === 0 ? null : reader.settle('schooling', read(asCell(cell, texts.join(', '))), as);
  return {
    education: take(schools, coded.education, 'education'),
    qualification: take(trainings, coded.qualification, 'qualification'),
  };
}

const asCell = ({ column }: GridCell, text: string): GridCell => ({ kind: 'text', text, column });
