import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findForm, formDefinitions } from '../../../shared/forms/registry.ts';
import { figureText, formatDecimal, formatPercent } from '../../../shared/text/format.ts';
import { countForm2 } from '../../fixtures/sample-district/district/count-form-2.ts';
import { inventDistrict } from '../../fixtures/sample-district/district/sample-quarter.ts';
import { sampleBases } from '../../fixtures/sample-district/district/sample-units.ts';
import type { SamplePerson } from '../../fixtures/sample-district/people/sample-person.ts';
import { unitWithYouthList, writeSampleWorkbooks } from '../../fixtures/sample-district/write-sample-workbooks.ts';
import { takeInSeed, type SeedData } from './seed-data.ts';

const PERIOD = '2017-Q1';
const NA_HY = 'Đảng bộ xã Nà Hỳ';
const NA_KHOA = 'Đảng bộ xã Nà Khoa';

let data: SeedData;
beforeAll(async () => {
  data = await takeInSeed(
    { profile: 'district', organisationName: 'Nậm Pồ', superiorName: 'Tỉnh ủy Điện Biên' },
    writeSampleWorkbooks,
  );
});
afterAll(() => data.close());

describe('the district Nậm Pồ in the first quarter of 2017', () => {
  test('has 74 new members, 57 of them of a minority, and 1.906 members, everybody having reported', async () => {
    expect(await data.shown(PERIOD, 'admitted.total')).toBe('74');
    expect(await data.shown(PERIOD, 'admitted.minority')).toBe('57');
    expect(await data.shown(PERIOD, 'admitted.minority.share')).toBe('77,03%');
    expect(await data.shown(PERIOD, 'members.total')).toBe('1.906');
    const { total } = await data.call('figures/read-table', {
      period: PERIOD,
      indicators: ['admitted.total', 'members.total'],
    });
    expect(total.figures.map(({ base }) => [base.reported, base.expected])).toEqual([
      [28, 28],
      [28, 28],
    ]);
  });

  test('Nà Hỳ has 128 members and reached 8 of 8, 100% of its year', async () => {
    expect(await data.shown(PERIOD, 'members.total', NA_HY)).toBe('128');
    expect(await data.figure(PERIOD, 'target.year.achievement', NA_HY)).toEqual({ is: 'ratio', part: 8, whole: 8 });
    expect(formatPercent(8, 8, 0)).toBe('100%');
  });

  test('Nà Khoa reached 4 of 9, printed as 44,4%, and one of the four is from a village', async () => {
    const achievement = await data.figure(PERIOD, 'target.year.achievement', NA_KHOA);
    expect(achievement).toEqual({ is: 'ratio', part: 4, whole: 9 });
    expect(achievement.is === 'ratio' && formatPercent(achievement.part, achievement.whole, 1)).toBe('44,4%');
    expect(await data.shown(PERIOD, 'admitted.village', NA_KHOA)).toBe('1');
  });

  test('Nà Hỳ has nine cells: four of villages, four of schools, one of the commune office', async () => {
    const units = await data.call('units/list', { on: '2017-03-31' });
    const kinds = units.filter(({ parentName }) => parentName === NA_HY).map(({ cellKind }) => cellKind);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect([kinds.length, count('village'), count('school'), count('office')]).toEqual([9, 4, 4, 1]);
  });

  test('has gone 74 of the 100 it strives for each year', async () => {
    expect(await data.shown(PERIOD, 'target.year.achievement')).toBe('74,00%');
  });

  test('counts towards its term from the list of 2016 and the quarter together', async () => {
    expect(await data.figure(PERIOD, 'target.term.achievement')).toEqual({ is: 'ratio', part: 96 + 74, whole: 500 });
  });
});

const { quarter, yearBefore } = inventDistrict();
// A list without any date of admission is taken at the end of its period.
const ageDay = (person: SamplePerson) => (person.unit === unitWithYouthList ? '2017-03-31' : person.decision.day);
const now = countForm2(quarter, sampleBases, ageDay);
const before = countForm2(
  yearBefore.filter(({ decision }) => decision.day <= '2016-03-31'),
  sampleBases,
);
const rows = findForm('bieu-2-btctw', formDefinitions)?.rows ?? [];
const shown = (counts: ReadonlyMap<string, number>, code: string) => {
  const count = counts.get(code);
  if (count === undefined) return '';
  return code === 'II.2.09' ? formatDecimal({ scaled: Math.round(count * 10), decimals: 1 }) : String(count);
};

describe('Biểu số 2-BTCTW of the sample district', () => {
  test('has 58 rows, 52 of them with a number', () => {
    expect(rows).toHaveLength(58);
    expect(rows.filter(({ kind }) => kind !== 'heading')).toHaveLength(now.size);
  });

  test('gives in every row what the people themselves add up to, this quarter and a year before', async () => {
    const filled = await data.call('forms/fill', { formId: 'bieu-2-btctw', period: PERIOD });
    const given = filled.rows.map(({ code, thisPeriod, lastYear }) => [
      code,
      thisPeriod === null ? '' : figureText(thisPeriod),
      lastYear === null ? '' : figureText(lastYear),
    ]);
    expect(given).toEqual(rows.map(({ code }) => [code, shown(now, code), shown(before, code)]));
  });

  test('prints column 4 as this quarter over the one before, half up, and nothing over zero', async () => {
    const filled = await data.call('forms/fill', { formId: 'bieu-2-btctw', period: PERIOD });
    const expected = rows.map(({ code, kind }) => {
      const [this_, last] = [now.get(code) ?? 0, before.get(code) ?? 0];
      if (kind === 'average') return [code, expect.anything()];
      return [code, last === 0 ? null : Math.floor((this_ * 20_000 + last) / (2 * last))];
    });
    expect(filled.rows.map(({ code, percent }) => [code, percent])).toEqual(expected);
  });

  test('fails none of its own identities', async () => {
    const filled = await data.call('forms/fill', { formId: 'bieu-2-btctw', period: PERIOD });
    expect(filled.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
  });
});
