import { pathToFileURL } from 'node:url';
import { readPeriod } from '../../shared/domain/period.ts';
import { noChoices, type StageAnswer } from '../../shared/intake/questions/stage-choices.ts';
import type { StagedIntake } from '../../shared/intake/stage/staged-intake.ts';
import { stageWorkbook } from '../../shared/intake/stage/stage.ts';
import { emptyFacts } from '../support/intake-world.ts';
import { gridOf, workbookOf } from '../support/make-grid.ts';
import { markdownTable } from '../support/outcome-table.ts';
import { answerTruthfully, type Truth } from './answer-truthfully.ts';
import type { CarelessSheet } from './careless-sheet.ts';
import { makeCareless, type CarelessWorkbook } from './careless-workbook.ts';
import { carelessWorld } from './careless-world.ts';
import { judgeFigures, judgePeople, type Fault, type Judged } from './judge-careless.ts';

const facts = { ...emptyFacts, units: carelessWorld, today: '2017-12-31' };
const MOST_ROUNDS = 6;

const asGrid = ({ name, state, rows, merges, hiddenRows, hiddenColumns }: CarelessSheet) => {
  const grid = gridOf(rows, merges, name);
  return {
    ...grid,
    state: state ?? ('visible' as const),
    hiddenColumns,
    rows: grid.rows.map((row) => (hiddenRows.includes(row.row) ? { ...row, hidden: true as const } : row)),
  };
};

const codeOf = (unitId: unknown) => carelessWorld.find((one) => one.unitId === unitId)?.code ?? null;
const judgePlan = (staged: StagedIntake, truth: Truth) =>
  judge({ ...staged, changes: staged.plan?.changes ?? [], codeOf }, truth);

/** Holds what is written against the truth. */
export const judge = (judged: Judged, truth: Truth): readonly Fault[] =>
  truth.figures.size > 0 ? judgeFigures(judged, truth) : judgePeople(judged, truth);

export type HuntOutcome = 'right' | 'asked' | 'refused' | 'wrong';
export type HuntedWorkbook = {
  readonly is: HuntOutcome;
  /** What is still open when every question was answered that has a true answer. */
  readonly codes: readonly string[];
  readonly faults: readonly Fault[];
  readonly staged: StagedIntake;
};

/**
 * Takes a workbook in as somebody who knows the truth does: answers what is asked, then leaves out what still has
 * something to mend, and holds what would be written against the truth.
 */
export function huntOne(made: CarelessWorkbook): HuntedWorkbook {
  const workbook = workbookOf(made.sheets.map(asGrid), 'danh sach.xlsx');
  const days = made.truth.sheets.find(({ days: own }) => own === null);
  const period = days === undefined ? null : readPeriod('2017');
  const given = period === null ? {} : { period };
  const stage = (answers: readonly StageAnswer[], takePart = false) =>
    stageWorkbook(workbook, { ...noChoices, given, answers, takePart }, facts);
  let answers: readonly StageAnswer[] = [];
  let staged = stage(answers);
  for (let round = 0; round < MOST_ROUNDS && staged.questions.length > 0; round += 1) {
    const more = answerTruthfully(staged.questions, made.truth);
    if (more.length === 0) break;
    answers = [...answers, ...more];
    staged = stage(answers);
  }
  const open = [
    ...new Set(staged.problems.filter(({ weight }) => weight !== 'note').map(({ code }) => code)),
  ].toSorted();
  if (staged.plan === null) {
    const part = stage(answers, true);
    if (part.plan !== null) {
      const faults = judgePlan(part, made.truth);
      if (faults.length > 0) return { is: 'wrong', codes: open, faults, staged: part };
    }
    return {
      is: open.length === 0 ? 'wrong' : staged.problems.some(({ weight }) => weight === 'stop') ? 'refused' : 'asked',
      codes: open,
      faults: [],
      staged,
    };
  }
  const faults = judgePlan(staged, made.truth);
  return { is: faults.length === 0 ? 'right' : 'wrong', codes: open, faults, staged };
}

export type Hunt = {
  readonly outcomes: Readonly<Record<HuntOutcome, number>>;
  readonly faults: readonly { readonly number: number; readonly detail: string }[];
  readonly open: Readonly<Record<string, number>>;
};

/** So many careless workbooks, from this one on. */
export function hunt({ count, first }: { readonly count: number; readonly first: number }): Hunt {
  const outcomes: Record<HuntOutcome, number> = { right: 0, asked: 0, refused: 0, wrong: 0 };
  const faults: { number: number; detail: string }[] = [];
  const open: Record<string, number> = {};
  for (let number = first; number < first + count; number += 1) {
    const result = huntOne(makeCareless(number));
    outcomes[result.is] += 1;
    if (result.is === 'asked') for (const code of result.codes) open[code] = (open[code] ?? 0) + 1;
    if (result.is === 'wrong' && result.faults.length === 0)
      faults.push({ number, detail: 'nothing is written and nothing said' });
    faults.push(...result.faults.map(({ what, detail }) => ({ number, detail: `${what}: ${detail}` })));
  }
  return { outcomes, faults, open };
}

/** The result as Markdown, faults first. */
export function huntTable({ outcomes, faults, open }: Hunt): string {
  const asked = Object.entries(open).toSorted(([, a], [, b]) => b - a);
  return [
    ...faults.map(({ number, detail }) => `#${number} ${detail}`),
    markdownTable(
      ['Careless workbooks', 'all'],
      Object.entries(outcomes).map(([outcome, times]) => [
        outcome === 'wrong' ? '**silently wrong**' : outcome,
        String(times),
      ]),
    ),
    '',
    `Asked: ${asked.map(([code, times]) => `${code} ${times}`).join(', ')}.`,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count = '2000', first = '1'] = process.argv.slice(2);
  const result = hunt({ count: Number(count), first: Number(first) });
  process.stdout.write(`${huntTable(result)}\n`);
  process.exitCode = result.faults.length === 0 ? 0 : 1;
}
