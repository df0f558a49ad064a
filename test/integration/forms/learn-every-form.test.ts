import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { isWide } from '../../../shared/forms/form-cells.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import type { LearnAnswers } from '../../../shared/forms/learn/learn-answers.ts';
import { makeDefinition } from '../../../shared/forms/learn/make-definition.ts';
import { proposeForm } from '../../../shared/forms/learn/propose-form.ts';
import { formDefinitions } from '../../../shared/forms/registry.ts';
import { catalogueOver } from '../../../shared/statistics/indicators.ts';
import { writeForm } from '../../fixtures/sample-district/workbooks/write-form.ts';
import { writeWideForm } from '../../support/write-wide-form.ts';

const catalogue = catalogueOver(formDefinitions);
const facts = { forms: formDefinitions, indicators: catalogue.indicators, formulasOf: () => [] };
const answers: LearnAnswers = { series: 'Hệ mới', firstPeriod: '2025-Q4', periodKind: 'flow' };

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The form as a blank under another number. */
async function learn(form: FormDefinition) {
  const asBlank = { ...form, number: 'Biểu số 99-BTCTW' };
  const common = { heading: ['HUYỆN ỦY NẬM PỒ', 'XÃ NÀ KHOA'] as const, periodText: '…NĂM 20…', values: new Map() };
  const name = `${form.id}.xlsx`;
  const path = isWide(form)
    ? await writeWideForm(folder, name, asBlank, common)
    : await writeForm(folder, name, { ...common, form: asBlank, sheet: 'Biểu' });
  const proposed = proposeForm(await readGrid(path), answers, facts);
  if (proposed.is === 'refused') throw new Error(proposed.problem.code);
  return proposed.proposal;
}

describe.each(formDefinitions)('a blank that looks like $id', (form) => {
  test('has all its rows and columns, and no row is taken for another figure than it is', async () => {
    const proposal = await learn(form);
    const { rows, columns } = proposal.draft;
    expect(rows.map(({ label }) => label)).toEqual(form.rows.map(({ label }) => label));
    expect(columns).toHaveLength(form.columns.length);
    const wrong = rows.flatMap(({ label, indicator, further = {} }, at) => {
      const own = form.rows[at];
      const isOther = indicator !== null && indicator !== own?.indicator;
      const other = Object.entries(further).find(
        ([key, one]) => one !== (own?.further as Record<string, string>)?.[key],
      );
      return isOther || other !== undefined ? [[label, indicator, own?.indicator, other]] : [];
    });
    expect(wrong).toEqual([]);
    // A mean is never added up, and what is counted is not lost as a title.
    const odd = rows.filter(
      ({ kind }, at) => (kind === 'average') !== (form.rows[at]?.kind === 'average') && kind !== 'average',
    );
    expect(odd.map(({ label }) => label)).toEqual([]);
    expect(rows.filter(({ kind }, at) => kind === 'heading' && form.rows[at]?.kind !== 'heading')).toEqual([]);
  });

  test('makes a definition that recognises its own blank', async () => {
    const { form: made, problems } = makeDefinition(await learn(form), answers, { forms: formDefinitions, catalogue });
    expect(problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
    expect(made?.id).toBe('learned-bieu-so-99-btctw-2025-10');
  });
});

test.each([
  ['bieu-2-btctw', 51],
  ['bieu-2b-btctw', 65],
  ['bieu-3-btctw', 46],
  ['bieu-4-btctw', 65],
  ['bieu-2-tctw', 21],
])('a blank like %s has %i rows matched without a question', async (id, count) => {
  const form = formDefinitions.find((one) => one.id === id);
  if (form === undefined) throw new Error('no form');
  const { shown } = await learn(form);
  expect(shown.rows.filter(({ means }) => means.includes('.'))).toHaveLength(count);
});
