import type { FakeAnswers } from '../../../renderer/api/fake-client.ts';
import { pictureSheet } from '../../../electron/backend/picture-sheet.ts';
import { viewLearned } from '../../../electron/backend/learn-form.ts';
import type { LearnAnswers } from '../../../shared/forms/learn/learn-answers.ts';
import { makeDefinition } from '../../../shared/forms/learn/make-definition.ts';
import { proposeForm } from '../../../shared/forms/learn/propose-form.ts';
import { formDefinitions } from '../../../shared/forms/registry.ts';
import { catalogueOver } from '../../../shared/statistics/indicators.ts';
import type { FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { gridOf, workbookOf, type MadeCell } from '../make-grid.ts';

/** Answers of a backend at which this blank is learned; what it proposes is worked out as the backend does. */
export function learnAnswersFor({ name, rows, merges = [] }: FixtureSheet): FakeAnswers {
  const cells = rows.map((row) => row.map((cell): MadeCell => (typeof cell === 'object' ? null : cell)));
  const workbook = workbookOf([gridOf(cells, merges, name)], 'trong.xlsx');
  const catalogue = catalogueOver(formDefinitions);
  const learn = (answers: LearnAnswers) => {
    const facts = { forms: formDefinitions, indicators: catalogue.indicators, formulasOf: () => [] };
    const proposed = proposeForm(workbook, answers, facts);
    if (proposed.is === 'refused') throw new Error(proposed.problem.code);
    const made = makeDefinition(proposed.proposal, answers, { forms: formDefinitions, catalogue });
    return viewLearned({ proposal: proposed.proposal, made });
  };
  return {
    'dialog/choose-blank': () => ({ token: 'blank-1', name: 'trong.xlsx' }),
    'dialog/choose-definition': () => ({ token: 'definition-1', name: 'bieu.json' }),
    'intake/read-sheet': ({ sheet, from, count }) => pictureSheet(workbook, sheet, { from, count }),
    'forms/learn': ({ answers }) => learn(answers),
    'forms/save-learned': ({ answers }) => {
      const { form, problems } = learn(answers);
      if (form === null) throw new Error('nothing to save');
      return { changeSetId: 44, form, problems };
    },
  };
}
