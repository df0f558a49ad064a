import type { FakeAnswers } from '../../../renderer/api/fake-client.ts';
import type { IntakeQuestion } from '../../../shared/contract/views.ts';
import { intakeWords } from '../../../shared/text/vi/intake.ts';
import { sampleAnswers } from './sample-answers.ts';
import { LIST_SHEET } from './sample-sheets.ts';

/** The list that says of itself that it adds to another. */
export const SUPPLEMENT_FILE = 'DS kết nạp quý I Huổi Mây.xlsx';

const answer = (name: string | null) => ({ about: 'supplement', sheet: LIST_SHEET, name }) as const;
const question: IntakeQuestion = {
  problem: {
    code: 'intake.list-adds',
    weight: 'fix',
    place: { at: 'cell', file: SUPPLEMENT_FILE, sheet: LIST_SHEET, cell: 'A4' },
    facts: {
      written: 'DANH SÁCH BỔ SUNG LẦN 2 đảng viên mới kết nạp',
      unit: 'Đảng bộ xã Huổi Mây',
      period: 'Quý I/2017',
      count: 12,
    },
  },
  options: [
    { label: intakeWords.supplements.again('bổ sung lần 1', 3), answer: answer('bổ sung lần 1') },
    { label: intakeWords.supplements.adds('bổ sung lần 2'), answer: answer('bổ sung lần 2') },
    { label: intakeWords.supplements.replaces, answer: answer(null) },
  ],
  proposed: 1,
};

/** The sample, with the question whether a list adds to one that is there. */
export const supplementAnswers: FakeAnswers = {
  ...sampleAnswers,
  'intake/stage': async (input) => {
    const preview = await sampleAnswers['intake/stage']?.(input);
    if (preview === undefined) throw new Error('the sample stages nothing');
    const isAsked =
      preview.file === SUPPLEMENT_FILE && input.answers?.some(({ about }) => about === 'supplement') !== true;
    if (!isAsked) return preview;
    return { ...preview, planHash: null, problems: [question.problem], questions: [question] };
  },
};
