import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeKrongPac } from '../../fixtures/seeds/krong-pac.ts';
import { takeInSeed, type SeedData } from './seed-data.ts';

const FIVE_YEARS = '2016-01-01..2020-12-31';

let data: SeedData;
beforeAll(async () => {
  data = await takeInSeed(
    { profile: 'district', organisationName: 'Krông Pắc', superiorName: 'Tỉnh ủy Đắk Lắk' },
    writeKrongPac,
  );
});
afterAll(() => data.close());

describe('the district Krông Pắc from 2016 to 2020', () => {
  test.each([
    ['admitted.total', '1.481'],
    ['target.term', '1.385'],
    ['target.term.achievement', '106,93%'],
    ['admitted.female', '713'],
    ['admitted.female.share', '48,14%'],
    ['admitted.minority', '294'],
    ['admitted.minority.share', '19,85%'],
    ['admitted.religious', '40'],
    ['admitted.religious.share', '2,70%'],
    ['admitted.education.lower-secondary', '158'],
    ['admitted.education.lower-secondary.share', '10,67%'],
    ['admitted.education.upper-secondary', '1.323'],
    ['admitted.education.upper-secondary.share', '89,33%'],
    ['admitted.qualification.intermediate', '264'],
    ['admitted.qualification.intermediate.share', '17,83%'],
    ['admitted.qualification.college', '218'],
    ['admitted.qualification.college.share', '14,72%'],
    ['admitted.qualification.university', '540'],
    ['admitted.qualification.university.share', '36,46%'],
    ['admitted.qualification.master', '10'],
    ['admitted.qualification.master.share', '0,68%'],
  ])('%s is %s as printed', async (indicator, printed) => {
    expect(await data.shown(FIVE_YEARS, indicator)).toBe(printed);
  });

  test('leaves 449 people outside the four professional levels', async () => {
    expect(await data.shown(FIVE_YEARS, 'admitted.qualification.none')).toBe('449');
  });
});

describe('the district Krông Pắc in September 2021', () => {
  test.each([
    ['members.total', '7.267'],
    ['members.female', '2.941'],
    ['members.female.share', '40,47%'],
    ['members.minority', '1.301'],
    ['members.minority.share', '17,90%'],
    ['members.religious', '74'],
    ['members.religious.share', '1,02%'],
    ['organisations.total', '48'],
    ['organisations.committees', '23'],
    ['organisations.cells', '25'],
  ])('%s is %s as printed', async (indicator, printed) => {
    expect(await data.shown('2021-9M', indicator)).toBe(printed);
  });

  test('has 492 cells inside its committees, which are not counted among the 48', async () => {
    const units = await data.call('units/list', { on: '2021-09-30' });
    expect(units.filter(({ kind }) => kind === 'cell')).toHaveLength(492);
  });
});
