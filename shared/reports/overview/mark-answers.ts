import type { DueKind } from '../../pipeline/due-items.ts';
import type { Figure } from '../../statistics/figure.ts';
import { formatCount, formatDay } from '../../text/format.ts';
import { overviewUi } from '../../text/vi/ui-overview.ts';
import type { OverviewMarks } from './overview.ts';
import { saidLines, type Answer } from './overview-answers.ts';
import { baseText, valueText } from './overview-text.ts';

/** The small questions of “Tổng quan”, and the screen each is answered in full on. */
export const marks = ['emptyPlaces', 'idleCells', 'smallCells', 'due'] as const;
export type Mark = (typeof marks)[number];

/** Places without members, cells that stand still or are small, and what falls due. */
export function markAnswer(mark: Mark, all: OverviewMarks): Answer {
  const words = overviewUi.marks;
  switch (mark) {
    case 'emptyPlaces':
      return ofFigure(words.emptyPlaces, all.emptyPlaces, all);
    case 'idleCells':
      return ofFigure(words.idleCells(formatCount(all.idleYears)), all.idleCells, all);
    case 'smallCells':
      return ofFigure(words.smallCells(formatCount(all.fewMembers)), all.smallCells, all);
    case 'due':
      return dueAnswer(all);
  }
}

function ofFigure(question: string, figure: Figure, { period }: OverviewMarks): Answer {
  const { indicator, unitId } = figure;
  return {
    question,
    answer: { text: valueText(figure.value), figure: { indicator, unitId, periodCode: period.code } },
    lines: saidLines([baseText(figure)]),
  };
}

const KINDS: readonly DueKind[] = ['certificates', 'probation', 'recognition'];

/** People whose certificate or probation runs out within 90 days, or has. */
function dueAnswer({ due }: OverviewMarks): Answer {
  const words = overviewUi.marks;
  if (due.lists === 0)
    return { question: words.due, answer: { text: overviewUi.noFigure }, lines: saidLines([words.noLists]) };
  const counts = KINDS.map((kind) => {
    const states = due.counts.find((one) => one.kind === kind)?.states;
    const soon = (states?.['within-30'] ?? 0) + (states?.['within-60'] ?? 0) + (states?.['within-90'] ?? 0);
    return { soon, over: states?.over ?? 0 };
  });
  const [certificates, probation, recognition] = counts;
  const isTold = due.candidateLists > 0 || (certificates?.soon ?? 0) + (certificates?.over ?? 0) > 0;
  return {
    question: words.due,
    answer: { text: words.people(formatCount(counts.reduce((sum, { soon, over }) => sum + soon + over, 0))) },
    lines: saidLines([
      isTold
        ? words.certificates(formatCount(certificates?.soon ?? 0), formatCount(certificates?.over ?? 0))
        : words.certificatesUntold,
      words.probation(formatCount(probation?.soon ?? 0)),
      words.recognition(formatCount(recognition?.over ?? 0)),
      words.asOf(formatDay(due.day)),
    ]),
  };
}
