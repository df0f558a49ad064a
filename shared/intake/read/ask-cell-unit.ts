import { cellNameKey } from '../../domain/unit-names.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { CellRemark } from '../cells/cell-reading.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
import type { UnitIndex } from '../recognise/unit-index.ts';

/** The unit that a row belongs to by its Party cell, or what is asked about it. */
export type CellUnit = { readonly unitId: number; readonly remark: CellRemark | null };

/** Every commune has such cells: `Chi bộ 3`, `Chi bộ Công an xã`, `Chi bộ Trường Mầm non`. Folded. */
const COMMON_NAME =
  /^(?:so )?\d+$|^(?:truong (?:mam non|tieu hoc|thcs|thpt|ptdtbt(?: thcs| tieu hoc)?)|tram y te|y te|co quan|van phong|cong an|quan su|dan van|mat tran)(?: (?:xa|phuong|so \d+|\d+))*$/;

/**
 * Asks where the people of a Party cell belong that is not known in their unit, while another unit has one of that name
 * or is named in it. A name that every commune has asks nothing.
 */
export function askCellUnit(
  cellName: string,
  unitId: number,
  { index, answers }: { readonly index: UnitIndex; readonly answers: SheetAnswers },
): CellUnit {
  const own = { unitId, remark: null };
  if (index.findCell(unitId, cellName) !== null || COMMON_NAME.test(cellNameKey(cellName))) return own;
  const bases = index.findStrangers(unitId, cellName).flatMap((unit) => index.baseOf(unit.unitId) ?? []);
  const [first, ...others] = new Set(bases);
  const unit = index.get(unitId);
  if (first === undefined || unit === null) return own;
  const offered = [unit, first, ...others];
  const answer = answers.unitOfCell(cellName, unitId);
  if (answer !== null && offered.some((one) => one.unitId === answer)) return { unitId: answer, remark: null };
  const options = offered.map((one) => ({
    label: intakeWords.belongsTo(one.name),
    answer: { about: 'cell-unit', written: cellName, of: unitId, unitId: one.unitId } as const,
  }));
  const facts = { written: cellName, unit: unit.name, others: [first, ...others].map(({ name }) => name).join(', ') };
  const asks = { key: `cell-unit ${unitId} ${cellName}`, options, proposed: null };
  return { unitId, remark: { code: 'intake.cell-of-another-unit', weight: 'fix', facts, asks } };
}
