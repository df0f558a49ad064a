import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exceededWords, formatDecimal, formatPercent, meanOf, reachedWords } from '../../../shared/text/format.ts';
import { writeHamYen } from '../../fixtures/seeds/ham-yen.ts';
import { muongLaReported, muongLaTerm, writeMuongLa } from '../../fixtures/seeds/muong-la.ts';
import { writeThanhYen } from '../../fixtures/seeds/thanh-yen.ts';
import { takeInSeed, type SeedData } from './seed-data.ts';

describe('the commune Thanh Yên in 9 months of 2021', () => {
  let data: SeedData;
  beforeAll(async () => {
    data = await takeInSeed({ profile: 'commune', organisationName: 'Thanh Yên' }, writeThanhYen);
  });
  afterAll(() => data.close());

  test('went from 311 to 323 members by admitting 12', async () => {
    expect(await data.shown('2021-9M', 'members.opening')).toBe('311');
    expect(await data.shown('2021-9M', 'members.total')).toBe('323');
    expect(await data.shown('2021-9M', 'admitted.total')).toBe('12');
  });
});

describe('the district Hàm Yên in 9 months of 2023', () => {
  let data: SeedData;
  beforeAll(async () => {
    data = await takeInSeed({ profile: 'district', organisationName: 'Hàm Yên' }, writeHamYen);
  });
  afterAll(() => data.close());

  test('admitted 133 of 248, which is 53,63%', async () => {
    expect(await data.figure('2023-9M', 'target.year.achievement')).toEqual({ is: 'ratio', part: 133, whole: 248 });
    expect(await data.shown('2023-9M', 'target.year.achievement')).toBe('53,63%');
  });
});

describe('the district Mường La in the term 2020-2025', () => {
  let data: SeedData;
  beforeAll(async () => {
    data = await takeInSeed({ profile: 'district', organisationName: 'Mường La' }, writeMuongLa);
  });
  afterAll(() => data.close());

  test('has 57 base organisations and reached 647 of 700, printed as 92,4%', async () => {
    expect(await data.shown(muongLaReported, 'organisations.total')).toBe('57');
    const achievement = await data.figure(muongLaReported, 'target.term.achievement');
    expect(achievement).toEqual({ is: 'ratio', part: 647, whole: 700 });
    expect(achievement.is === 'ratio' && formatPercent(achievement.part, achievement.whole, 1)).toBe('92,4%');
  });

  test('Chiềng Lao has 52 of them', async () => {
    expect(await data.shown(muongLaReported, 'admitted.total', 'Đảng bộ xã Chiềng Lao')).toBe('52');
  });

  test('900 of 700 is “đạt 128,57%” or “vượt 28,57%”, not “vượt 128%” as printed', async () => {
    const achievement = await data.figure(muongLaTerm, 'target.term.achievement');
    expect(achievement).toEqual({ is: 'ratio', part: 900, whole: 700 });
    if (achievement.is !== 'ratio') return;
    expect(reachedWords(achievement.part, achievement.whole)).toBe('đạt 128,57%');
    expect(exceededWords(achievement.part, achievement.whole)).toBe('vượt 28,57%');
  });
});

describe('figures of Tuyên Quang that do not hold as printed', () => {
  test('152 of “trên 300” is over 50% for 300 and not over it for 304', () => {
    expect(formatPercent(152, 300)).toBe('50,67%');
    expect(formatPercent(152, 304)).toBe('50,00%');
  });

  test('4.000 since the congress of 14/10/2020 is 1.351 a year, not 1.111; that fits 4.166 since 01/01/2020', () => {
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    expect(formatDecimal(meanOf(4_000 * 365, days('2020-10-14', '2023-09-30'), 0))).toBe('1.351');
    expect(formatDecimal(meanOf(4_166 * 100, 375, 0))).toBe('1.111');
  });
});
