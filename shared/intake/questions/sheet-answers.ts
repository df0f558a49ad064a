import type { DayOrder, SectionMeaning, SheetRow, StageAnswer } from './stage-choices.ts';

/** What was answered about the cells of one sheet; null: nobody was asked yet. */
export type SheetAnswers = {
  /** The name meant by what stands in the row. */
  readonly nameIn: (row: number, written: string) => string | null;
  readonly sexOf: (row: number, name: string) => 'male' | 'female' | null;
  readonly isCounted: (row: number) => boolean | null;
  /** The unit to which a Party cell belongs that is written so in a row of the unit `of`. */
  readonly unitOfCell: (written: string, of: number) => number | null;
  /** What the line in this row says of the people below it. */
  readonly sectionMeans: (row: number) => SectionMeaning | null;
  readonly fillsDown: (cell: string) => boolean | null;
  readonly dayOrder: (column: string) => DayOrder | null;
};

/** Looks answers up; of two to one question the later counts. */
export function sheetAnswers(answers: readonly StageAnswer[], sheet: string): SheetAnswers {
  const byKey = new Map<string, StageAnswer>();
  for (const answer of answers) {
    const key = keyOf(answer);
    if (key !== null && (!('sheet' in answer) || answer.sheet === sheet)) byKey.set(key, answer);
  }
  const find = <About extends StageAnswer['about']>(about: About, ...of: readonly (string | number)[]) => {
    const answer = byKey.size === 0 ? undefined : byKey.get([about, ...of].join('\n'));
    return answer?.about === about ? (answer as Extract<StageAnswer, { about: About }>) : null; // told by `about`
  };
  return {
    nameIn: (row, written) => find('name', row, written)?.name ?? null,
    sexOf: (row, name) => find('sex', row, name)?.sex ?? null,
    isCounted: (row) => find('row', row)?.isCounted ?? null,
    unitOfCell: (written, of) => find('cell-unit', of, written)?.unitId ?? null,
    sectionMeans: (row) => find('section', row)?.means ?? null,
    fillsDown: (cell) => find('fill-down', cell)?.fills ?? null,
    dayOrder: (column) => find('day-order', column)?.order ?? null,
  };
}

function keyOf(answer: StageAnswer): string | null {
  switch (answer.about) {
    case 'name':
      return ['name', answer.row, answer.written].join('\n');
    case 'sex':
      return ['sex', answer.row, answer.name].join('\n');
    case 'row':
      return ['row', answer.row].join('\n');
    case 'section':
      return ['section', answer.row].join('\n');
    case 'cell-unit':
      return ['cell-unit', answer.of, answer.written].join('\n');
    case 'fill-down':
      return ['fill-down', answer.cell].join('\n');
    case 'day-order':
      return ['day-order', answer.column].join('\n');
    default:
      return null;
  }
}

/** Rows that were answered to be left out, by themselves or with those below a line; beside those left out without a question. */
export function rowsAnsweredOut(answers: readonly StageAnswer[]): readonly SheetRow[] {
  const last = new Map(
    answers.flatMap((answer) =>
      answer.about === 'row' || answer.about === 'section'
        ? [[`${answer.about} ${answer.row} ${answer.sheet}`, answer] as const]
        : [],
    ),
  );
  return [...last.values()].flatMap((answer): readonly SheetRow[] => {
    if (answer.about === 'row') return answer.isCounted ? [] : [answer];
    const { sheet, row } = answer;
    // The line itself may stand where a name does; it is nobody.
    const last = answer.means === 'left-out' ? answer.lastRow : row;
    return Array.from({ length: last - row + 1 }, (_, below) => ({ sheet, row: row + below }));
  });
}
