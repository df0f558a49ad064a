import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findForm } from '../../../shared/forms/registry.ts';
import { figureText, formatDecimal } from '../../../shared/text/format.ts';
import { countForm2 } from '../../fixtures/sample-district/district/count-form-2.ts';
import { inventDistrict } from '../../fixtures/sample-district/district/sample-quarter.ts';
import { sampleBases } from '../../fixtures/sample-district/district/sample-units.ts';
import type { SamplePerson } from '../../fixtures/sample-district/people/sample-person.ts';
import { unitWithYouthList, writeSampleWorkbooks } from '../../fixtures/sample-district/write-sample-workbooks.ts';
import { takeInSeed, type SeedData } from './seed-data.ts';

const { quarter, yearBefore } = inventDistrict();
// A list without any date of admission is taken at the end of its period.
const ageDay = (person: SamplePerson) => (person.unit === unitWithYouthList ? '2017-03-31' : person.decision.day);
const now = countForm2(quarter, sampleBases, ageDay);
const before = countForm2(
  yearBefore.filter(({ decision }) => decision.day <= '2016-03-31'),
  sampleBases,
);
const rows = findForm('bieu-2-btctw')?.rows ?? [];
const shown = (counts: ReadonlyMap<string, number>, code: string) => {
  const count = counts.get(code);
  if (count === undefined) return '';
  return code === 'II.2.09' ? formatDecimal({ scaled: Math.round(count * 10), decimals: 1 }) : String(count);
};

let data: SeedData;
beforeAll(async () => {
  data = await takeInSeed({ profile: 'district', organisationName: 'Nậm Pồ' }, writeSampleWorkbooks);
});
afterAll(() => data.close());

describe('Biểu số 2-BTCTW of the sample district', () => {
  test('has 58 rows, 52 of them with a number', () => {
    expect(rows).toHaveLength(58);
    expect(rows.filter(({ kind }) => kind !== 'heading')).toHaveLength(now.size);
  });

  test('gives in every row what the people themselves add up to, this quarter and a year before', async () => {
    const filled = await data.call('forms/fill', { formId: 'bieu-2-btctw', period: '2017-Q1' });
    const given = filled.rows.map(({ code, thisPeriod, lastYear }) => [
      code,
      thisPeriod === null ? '' : figureText(thisPeriod),
      lastYear === null ? '' : figureText(lastYear),
    ]);
    expect(given).toEqual(rows.map(({ code }) => [code, shown(now, code), shown(before, code)]));
  });

  test('prints column 4 as this quarter over the one before, half up, and nothing over zero', async () => {
    const filled = await data.call('forms/fill', { formId: 'bieu-2-btctw', period: '2017-Q1' });
    const expected = rows.map(({ code, kind }) => {
      const [this_, last] = [now.get(code) ?? 0, before.get(code) ?? 0];
      if (kind === 'average') return [code, expect.anything()];
      return [code, last === 0 ? null : Math.floor((this_ * 20_000 + last) / (2 * last))];
    });
    expect(filled.rows.map(({ code, percent }) => [code, percent])).toEqual(expected);
  });

  test('fails none of its own identities', async () => {
    const filled = await data.call('forms/fill', { formId: 'bieu-2-btctw', period: '2017-Q1' });
    expect(filled.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
  });
});
