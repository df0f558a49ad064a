import { intakeWords } from '../../text/vi/intake.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { cellAddress } from '../grid/grid.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
import { namesNone } from './follow-cells.ts';
import type { GroupLine, MappedRow } from './map-rows.ts';
import type { RowReader } from './row-reader.ts';

/**
 * The Party cell above that holds for the row as well, as was answered; until then it is asked once for all rows below
 * that cell which name none.
 */
export function fillDown(reader: RowReader, { cellAbove }: MappedRow, answers: SheetAnswers): GroupLine | null {
  const own = reader.cell('cellName');
  if (cellAbove === null || (own !== undefined && !namesNone(textOfCell(own)))) return null;
  const cell = cellAddress(cellAbove.row, cellAbove.column);
  const answer = answers.fillsDown(cell);
  if (answer !== null) return answer ? cellAbove : null;
  const toAnswer = (fills: boolean) => ({ about: 'fill-down', sheet: reader.sheet, cell, fills }) as const;
  const options = [
    { label: intakeWords.fillDown.yes(cellAbove.text), answer: toAnswer(true) },
    { label: intakeWords.fillDown.no, answer: toAnswer(false) },
  ];
  const asks = { key: `fill-down ${cell}`, options, proposed: 0 };
  const facts = { from: cell, written: cellAbove.text };
  reader.remark('cellName', { code: 'intake.cell-name-below', weight: 'fix', facts, asks }, cellAbove.column);
  return null;
}
