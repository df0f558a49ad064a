import type { Problem } from '../../../../shared/contract/problem.ts';
import type { IntakePreview } from '../../../../shared/contract/views.ts';
import type { SheetCell } from '../../../../shared/intake/questions/stage-choices.ts';
import { formatCount } from '../../../../shared/text/format.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';
import {
  fixCell,
  giveAnswers,
  isAnsweredByLeavingOut,
  leaveCellOut,
  leaveRowOut,
  leavesOutCells,
  type ChoiceStep,
} from '../intake-choices.ts';
import type { DetailTab } from '../detail-tabs.ts';
import { spotOf } from '../sheet/sheet-address.ts';

/** What the list of problems can set going. */
export type DeskActs = {
  choose(step: ChoiceStep): void;
  edit(place: SheetCell): void;
  go(tab: DetailTab): void;
  /** Puts the focus on the choice of unit or period of the file. */
  focusChoice(which: 'unit' | 'period'): void;
  /** Goes to “Chốt kỳ” of a period. */
  openClosing(period: string): void;
};
export type ProblemAction = {
  readonly label: string;
  /** For a screen reader, where the label alone would not say which. */
  readonly name?: string;
  readonly run: () => void;
};

const DECIDED_IN_DIFFERENCE = /-already-sent$|^intake\.(?:older-version|corrected-person-gone|correction-kept)$/;

/** What can be done about a problem on the spot; the first is what Enter does. */
export function problemActions(problem: Problem, preview: IntakePreview, acts: DeskActs): readonly ProblemAction[] {
  const { code, place, weight, facts } = problem;
  const words = ui.intake.desk.problems;
  const actions: ProblemAction[] = [];
  if (preview.questions.some((question) => isSameProblem(question.problem, problem)))
    actions.push({ label: words.answer, run: () => acts.go('questions') });
  if (DECIDED_IN_DIFFERENCE.test(code) && preview.difference !== null)
    actions.push({ label: words.compare, run: () => acts.go('difference') });
  if (/^intake\.unit-(unknown|ambiguous|differs|file-name|not-valid)$/.test(code))
    actions.push({ label: words.chooseUnit, run: () => acts.focusChoice('unit') });
  if (/^intake\.period-(unknown|ambiguous|differs|file-name)$/.test(code))
    actions.push({ label: words.choosePeriod, run: () => acts.focusChoice('period') });
  if (/^intake\.(unknown-layout|title-missing|columns?-)/.test(code))
    actions.push({ label: words.map, run: () => acts.go('columns') });
  const closed = facts['periodCode'];
  if (code === 'closing.period-closed' && closed !== undefined)
    actions.push({ label: words.openClosing, run: () => acts.openClosing(String(closed)) });
  if (place.at !== 'cell') return actions;

  const { sheet, cell } = place;
  const suggestion = facts['suggestion'];
  if (suggestion !== undefined) {
    const text = String(suggestion);
    actions.push({
      label: words.fixTo(text),
      name: words.fixToName(cell, text),
      run: () => acts.choose(fixCell({ sheet, cell }, text)),
    });
  }
  if (weight !== 'note')
    actions.push({ label: words.edit, name: words.editName(cell), run: () => acts.edit({ sheet, cell }) });
  if (!isAnsweredByLeavingOut(problem)) return actions;
  if (code === 'intake.sum-differs') actions.push(...sumActions(problem, { sheet, cell }, acts));
  const row = spotOf(cell)?.row ?? 0;
  actions.push(
    leavesOutCells(preview.kind)
      ? {
          label: words.leaveCell,
          name: words.leaveCellName(cell),
          run: () => acts.choose(leaveCellOut({ sheet, cell })),
        }
      : { label: words.leaveRow, name: words.leaveRowName(row), run: () => acts.choose(leaveRowOut({ sheet, row })) },
  );
  return actions;
}

/** Which of two numbers is the total: the sum, where no part of it is empty, or what is written. */
function sumActions({ facts }: Problem, place: SheetCell, acts: DeskActs): readonly ProblemAction[] {
  const words = ui.intake.desk.problems;
  const [sum, written] = [Number(facts['sum']), Number(facts['written'])];
  const take = {
    label: words.takeSum(formatCount(sum)),
    name: words.takeSumName(place.cell, formatCount(sum)),
    run: () => acts.choose(fixCell(place, String(sum))),
  };
  const keep = {
    label: words.keepTotal(formatCount(written)),
    name: words.keepTotalName(place.cell, formatCount(written)),
    run: () => acts.choose(giveAnswers([{ about: 'sum', ...place, sum }])),
  };
  return facts['open'] === undefined && sum >= 0 ? [take, keep] : [keep];
}

/** True when two problems say the same of the same place. */
export function isSameProblem(a: Problem, b: Problem): boolean {
  return a === b || JSON.stringify([a.code, a.place, a.facts]) === JSON.stringify([b.code, b.place, b.facts]);
}
