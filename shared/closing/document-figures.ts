import type { ReportCell, ReportDocument } from '../reports/report-document.ts';

/** What a document prints for a figure; empty where it leaves the cell blank. */
export type PrintedFigure = {
  readonly indicator: string;
  readonly unitId: number;
  readonly periodCode: string;
  readonly shown: string;
};

/** A figure that a document printed otherwise than it would today; null: the document has no such figure. */
export type FigureDifference = Omit<PrintedFigure, 'shown'> & {
  readonly signed: string | null;
  readonly now: string | null;
};

/** Every figure in the tables of a document, by what it is a figure of; the same one twice is once. */
export function figuresIn({ blocks }: ReportDocument): ReadonlyMap<string, PrintedFigure> {
  const figures = new Map<string, PrintedFigure>();
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const { cells } of block.table.rows) {
      for (const { figure, value } of cells) {
        if (figure === undefined) continue;
        const { indicator, unitId, periodCode } = figure;
        figures.set(`${indicator} ${unitId} ${periodCode}`, { indicator, unitId, periodCode, shown: shownOf(value) });
      }
    }
  }
  return figures;
}

/** Figures that two makings of one document print differently, in the order of the first, new ones last. */
export function compareFigures(signed: ReportDocument, now: ReportDocument): readonly FigureDifference[] {
  const [before, after] = [figuresIn(signed), figuresIn(now)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key): readonly FigureDifference[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const figure = was ?? is;
    if (figure === undefined || was?.shown === is?.shown) return [];
    const { indicator, unitId, periodCode } = figure;
    return [{ indicator, unitId, periodCode, signed: was?.shown ?? null, now: is?.shown ?? null }];
  });
}

function shownOf(value: ReportCell['value']): string {
  switch (value.is) {
    case 'number':
      return value.shown;
    case 'text':
      return value.text;
    case 'blank':
      return '';
  }
}
