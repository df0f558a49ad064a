import type { FakeAnswers } from '../../../renderer/api/fake-client.ts';
import { pictureSheet } from '../../../electron/backend/picture-sheet.ts';
import type { LearnAnswers } from '../../../shared/forms/learn/learn-answers.ts';
import { makeDefinition } from '../../../shared/forms/learn/make-definition.ts';
import type { WorkbookGrid } from '../../../shared/intake/grid/grid.ts';
import { proposeForm } from '../../../shared/forms/learn/propose-form.ts';
import { formDefinitions } from '../../../shared/forms/registry.ts';
import { catalogueOver } from '../../../shared/statistics/indicators.ts';
import type { FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { gridOf, workbookOf, type MadeCell } from '../make-grid.ts';

/** Token of the blank. */
export const BLANK = 'blank-1';

/** Answers of a backend at which this blank is learned; what it proposes is worked out as the backend does. */
export function learnAnswersFor(blank: FixtureSheet): FakeAnswers {
  const workbook = workbookOfBlank(blank);
  const catalogue = catalogueOver(formDefinitions);
  const learn = (answers: LearnAnswers) => {
    const facts = { forms: formDefinitions, indicators: catalogue.indicators, formulasOf: () => [] };
    const proposed = proposeForm(workbook, answers, facts);
    if (proposed.is === 'refused') throw new Error(proposed.problem.code);
    const made = makeDefinition(proposed.proposal, answers, { forms: formDefinitions, catalogue });
    const { form, problems } = made;
    const summary = form === null ? null : { id: form.id, number: form.number, title: form.title, series: form.series };
    return { proposal: proposed.proposal.shown, form: summary, problems };
  };
  return {
    'dialog/choose-blank': () => ({ token: BLANK, name: 'trong.xlsx' }),
    'dialog/choose-definition': () => ({ token: 'definition-1', name: 'bieu.json' }),
    'intake/read-sheet': pictureOfBlank(blank),
    'forms/learn': ({ answers }) => learn(answers),
    'forms/save-learned': ({ answers }) => {
      const { form, problems } = learn(answers);
      if (form === null) throw new Error('nothing to save');
      return { changeSetId: 44, form, problems };
    },
  };
}

/** The blank as it looks. */
export function pictureOfBlank(blank: FixtureSheet): NonNullable<FakeAnswers['intake/read-sheet']> {
  const workbook = workbookOfBlank(blank);
  return ({ sheet, from, count }) => pictureSheet(workbook, sheet, { from, count });
}

function workbookOfBlank({ name, rows, merges = [] }: FixtureSheet): WorkbookGrid {
  const cells = rows.map((row) => row.map((cell): MadeCell => (typeof cell === 'object' ? null : cell)));
  return workbookOf([gridOf(cells, merges, name)], 'trong.xlsx');
}
