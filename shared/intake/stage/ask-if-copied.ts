import type { Problem } from '../../contract/problem.ts';
import { periodBefore, periodName, samePeriodLastYear, type Period } from '../../domain/period.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { atSheet, fix, type SheetPlace } from '../grid/sheet-place.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';
import type { ListSpan } from '../records/known-admission.ts';
import { figureKey, type KnownSubmission } from '../records/known-submission.ts';
import type { Recognition } from '../recognise/recognition.ts';

/** Figures of one unit; `key` as `figureKey` makes it. */
export type FiguresOfUnit = {
  readonly unitId: number;
  readonly figures: readonly {
    readonly key: string;
    readonly value: number | null;
    readonly valueText: string | null;
  }[];
};

type Work = {
  readonly place: SheetPlace;
  readonly recognition: Pick<Recognition, 'header' | 'firstDataRow'>;
  readonly formId: string;
  readonly period: Period;
  readonly units: readonly FiguresOfUnit[];
  readonly answers: readonly StageAnswer[];
  readonly findSubmission: (formId: string, span: ListSpan) => KnownSubmission | null;
};

/** Fewer figures than these other than 0 may well be the same twice. */
const FEWEST = 8;

/**
 * Every figure is the one that was reported for the period before, or for the same days a year ago: most likely the file
 * of that period with a new title. Asked, as nobody else would see it. `last-year` columns must agree as well.
 */
export function askIfCopied(work: Work): IntakeQuestion | null {
  const { place, formId, period, units, findSubmission } = work;
  const count = tellingFigures(units);
  if (count === null || isOwn(work)) return null;
  const isOf = ({ from, to }: Period) =>
    units.every(({ unitId, figures }) => isSame(figures, findSubmission(formId, { unitId, from, to })));
  const other = [periodBefore(period), samePeriodLastYear(period)].find(isOf);
  if (other === undefined) return null;
  const facts = { period: periodName(period), other: periodName(other), count };
  return ask(work, fix('intake.figures-of-other-period', atSheet(place), facts));
}

/** Every figure of a form is the one another unit has reported for the same days: most likely that unit's file. */
export function askIfOfAnother(
  work: Work & {
    readonly alikeSubmissions: (formId: string, span: ListSpan, first: number) => readonly number[];
    readonly nameOf: (unitId: number) => string;
  },
): IntakeQuestion | null {
  const { place, formId, period, units, findSubmission } = work;
  const [own] = units;
  const count = tellingFigures(units);
  const first = own?.figures[0]?.value ?? null;
  if (own === undefined || count === null || first === null || isOwn(work)) return null;
  const { from, to } = period;
  const other = work
    .alikeSubmissions(formId, { unitId: own.unitId, from, to }, first)
    .find((unitId) => isSame(own.figures, findSubmission(formId, { unitId, from, to })));
  if (other === undefined) return null;
  const facts = { unit: work.nameOf(own.unitId), other: work.nameOf(other), period: periodName(period), count };
  return ask(work, fix('intake.figures-of-other-unit', atSheet(place), facts));
}

const isOwn = ({ answers, place }: Work) =>
  answers.some((one) => one.about === 'own-figures' && one.sheet === place.sheet);

/** How many figures are other than 0; null: too few, or all 1, as they may well be the same twice. */
function tellingFigures(units: readonly FiguresOfUnit[]): number | null {
  const said = units.flatMap(({ figures }) => figures).filter(({ value }) => value !== null && value !== 0);
  return said.length < FEWEST || !said.some(({ value }) => value !== 1) ? null : said.length;
}

function ask({ place, recognition, period }: Work, problem: Problem): IntakeQuestion {
  const { header, firstDataRow } = recognition;
  return {
    problem,
    options: [
      { label: intakeWords.ownFigures(periodName(period)), answer: { about: 'own-figures', sheet: place.sheet } },
      {
        label: intakeWords.proposal.passOverTable,
        answer: {
          about: 'table',
          sheet: place.sheet,
          headerRow: header.firstRow,
          lastHeaderRow: header.lastRow,
          firstDataRow,
          layout: null,
        },
      },
    ],
    proposed: null,
  };
}

function isSame(figures: FiguresOfUnit['figures'], known: KnownSubmission | null): boolean {
  if (known === null) return false;
  return figures.every(({ key, value, valueText }) => {
    const was = known.values.get(key);
    const sent = was?.original ?? was;
    return (sent?.value ?? null) === value && (sent?.valueText ?? null) === valueText;
  });
}

/** Figures of the rows of a form under their keys. */
export const figuresUnderKeys = (
  rows: readonly {
    readonly code: string;
    readonly figures: readonly {
      readonly column: string;
      readonly value: number | null;
      readonly valueText: string | null;
    }[];
  }[],
): FiguresOfUnit['figures'] =>
  rows.flatMap(({ code, figures }) =>
    figures.map(({ column, value, valueText }) => ({ key: figureKey(code, column), value, valueText })),
  );
