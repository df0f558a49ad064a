import type { IntakeQuestion } from '../../shared/intake/questions/intake-question.ts';
import type { StageAnswer } from '../../shared/intake/questions/stage-choices.ts';
import { meantKey } from './careless-cells.ts';
import type { Meant } from './careless-columns.ts';
import type { SheetTruth } from './careless-sheet.ts';
import { unitOf } from './careless-world.ts';

export type Truth = {
  readonly sheets: readonly SheetTruth[];
  readonly meant: Meant;
  /** See `CarelessFigures`. */
  readonly figures: ReadonlyMap<string, string>;
};

/** The options a clerk who knows the truth takes; a question none of whose options is true gives none. */
export function answerTruthfully(questions: readonly IntakeQuestion[], truth: Truth): readonly StageAnswer[] {
  return questions.flatMap(({ options }) => options.find(({ answer }) => isTrue(answer, truth))?.answer ?? []);
}

const columnNumber = (letters: string) => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);

function isTrue(answer: StageAnswer, { sheets, meant }: Truth): boolean {
  const sheet = 'sheet' in answer ? sheets.find((one) => one.sheet === answer.sheet) : undefined;
  if (sheet?.layout === null && answer.about !== 'table') return answer.about === 'row' && !answer.isCounted;
  switch (answer.about) {
    case 'table': {
      if (sheet === undefined) return answer.layout === null;
      return answer.layout === (answer.headerRow >= sheet.headRows[0] ? sheet.layout : null);
    }
    case 'column':
      return sheet !== undefined && answer.field === (sheet.columns.get(columnNumber(answer.column)) ?? null);
    case 'value': {
      const known = meant.get(meantKey(answer.field, answer.written));
      return known !== undefined && known === answer.code;
    }
    case 'unit':
      return sheets.some(({ unit }) => unitOf(unit).unitId === answer.unitId);
    case 'person':
      // Nobody stands twice but in a copy of the sheet.
      return answer.personId === null && !sheets.some((one) => one.sheet === `${answer.sheet} (2)`);
    case 'name':
      return trueRow(sheet, answer.row)?.says['full_name'] === answer.name;
    case 'sex':
      return trueRow(sheet, answer.row)?.says['sex'] === answer.sex;
    case 'row':
      return answer.isCounted === (trueRow(sheet, answer.row) !== undefined);
    case 'section':
      return answer.means === (sheet?.groups.get(answer.row) ?? 'heading');
    case 'supplement':
      return answer.name === null;
    case 'day-order':
      return answer.order === 'day-first';
    case 'fill-down':
      return answer.fills;
    default:
      return false;
  }
}

const trueRow = (sheet: SheetTruth | undefined, row: number) => sheet?.rows.find((one) => one.row === row);
