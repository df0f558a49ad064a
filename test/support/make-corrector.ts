import type { Input } from '../../shared/contract/calls.ts';
import type { CorrectedCell, CorrectionPreview, CorrectionReason } from '../../shared/contract/correction-views.ts';
import type { CellSource, ExplanationPart } from '../../shared/statistics/figure.ts';
import type { TempBackend } from './temp-backend.ts';

/** Somebody of the board who corrects values of a period. */
export type Corrector = {
  /** The one cell behind a figure of a unit. */
  cellBehind(unitId: number, indicator: string): Promise<CorrectedCell>;
  preview(cell: CorrectedCell, typed: string, reason?: CorrectionReason): Promise<CorrectionPreview>;
  commit(preview: CorrectionPreview): Promise<number>;
  /** Looks and writes; gives the change set. */
  correct(cell: CorrectedCell, typed: string): Promise<number>;
  setBack(cell: CorrectedCell): Promise<number>;
};

const PHONE: CorrectionReason = { is: 'phone', text: '' };

export function makeCorrector({ call }: Pick<TempBackend, 'call'>, period: string): Corrector {
  const ask = (cell: CorrectedCell, goal: Input<'corrections/preview'>['goal'], reason: CorrectionReason) =>
    call('corrections/preview', { cell, period, goal, reason });
  const commit: Corrector['commit'] = async ({ planId, planHash, problems }) => {
    const { changeSetId } = await call('corrections/commit', {
      planId: planId ?? problems.map(({ code }) => code).join(', '),
      planHash: planHash ?? 'none',
    });
    return changeSetId;
  };
  return {
    async cellBehind(unitId, indicator) {
      const { root } = await call('figures/explain', { period, indicator, unitId });
      const [only, ...more] = sourcesOf(root);
      if (only?.row === undefined || more.length > 0) throw new Error(`${indicator} does not stand in one cell`);
      return only.row;
    },
    preview: (cell, typed, reason = PHONE) => ask(cell, { is: 'value', typed }, reason),
    commit,
    correct: async (cell, typed) => commit(await ask(cell, { is: 'value', typed }, PHONE)),
    setBack: async (cell) => commit(await ask(cell, { is: 'original' }, PHONE)),
  };
}

const sourcesOf = ({ sources, parts }: ExplanationPart): readonly CellSource[] => [
  ...sources,
  ...parts.flatMap(sourcesOf),
];
