import type { IntakePreview } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

export const detailTabs = ['problems', 'questions', 'rows', 'columns', 'difference'] as const;
/** Views of one file. */
export type DetailTab = (typeof detailTabs)[number];

/** The tabs a file has, with their names: questions and comparison only when there are any. */
export function tabsOf(
  preview: IntakePreview,
  asked: number,
): readonly { readonly tab: DetailTab; readonly title: string }[] {
  const words = ui.intake.detail.tabs;
  const { problems, counts, difference } = preview;
  return [
    { tab: 'problems', title: words.problems(formatCount(problems.length)) },
    ...(asked === 0 ? [] : [{ tab: 'questions', title: words.questions(formatCount(asked)) } as const]),
    ...(difference === null
      ? []
      : [{ tab: 'difference', title: words.difference(formatCount(difference.cells)) } as const]),
    { tab: 'rows', title: words.rows(formatCount(counts.rows)) },
    { tab: 'columns', title: words.columns() },
  ];
}
