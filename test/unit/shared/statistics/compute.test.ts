import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdmissionFact } from '../../../../shared/domain/admission.ts';
import { educations, occupations, qualifications, sexes } from '../../../../shared/domain/admission.ts';
import { defaultSettings, type Settings } from '../../../../shared/domain/settings.ts';
import { compileCounter } from '../../../../shared/statistics/compute.ts';
import { indicators } from '../../../../shared/statistics/indicators.ts';
import { makeAdmission } from '../../../support/make-facts.ts';

const LAST_DAY = '2017-03-31';

function count(people: readonly Partial<AdmissionFact>[], settings: Partial<Settings> = {}) {
  const counter = compileCounter(indicators, { ...defaultSettings, ...settings });
  const tally = counter.tally(people.map(makeAdmission), LAST_DAY);
  return {
    ...tally,
    of: (code: string) => tally.matched[counter.indexOf(code)],
    unknownOf: (code: string) => tally.unknown[counter.indexOf(code)],
  };
}

describe('age bands', () => {
  const bandOf = (birth: string) => {
    const counted = count([{ birth, decisionDate: '2017-02-10' }]);
    return indicators
      .map(({ code }) => code)
      .filter((code) => code.startsWith('admitted.age.') && code !== 'admitted.age.mean' && counted.of(code) === 1);
  };

  test.each([
    ['1999-02-11', []],
    ['1999-02-10', ['admitted.age.18-30']],
    ['1986-02-11', ['admitted.age.18-30']],
    ['1986-02-10', ['admitted.age.31-35']],
    ['1981-02-10', ['admitted.age.36-40']],
    ['1976-02-10', ['admitted.age.41-45']],
    ['1971-02-10', ['admitted.age.46-50']],
    ['1966-02-10', ['admitted.age.51-55']],
    ['1961-02-10', ['admitted.age.56-60']],
    ['1956-02-11', ['admitted.age.56-60']],
    ['1956-02-10', ['admitted.age.over-60']],
  ])('born %s and decided on 10/02/2017', (birth, band) => expect(bandOf(birth)).toEqual(band));

  test('a birth year alone that allows two bands counts by the years and is named', () => {
    const counted = count([{ birth: '1986' }, { birth: '1990' }]);
    expect([counted.of('admitted.age.31-35'), counted.of('admitted.age.18-30'), counted.ageByYears]).toEqual([1, 1, 1]);
  });

  test('without a birth date nobody is put into a band', () => {
    const counted = count([{ birth: null }, {}]);
    expect([counted.of('admitted.age.18-30'), counted.unknownOf('admitted.age.18-30'), counted.ageCount]).toEqual([
      1, 1, 1,
    ]);
  });

  test('age is taken at the meeting, at the decision or on the last day, as the setting says', () => {
    const person = { birth: '1986-02-10', meetingDate: '2017-01-20', decisionDate: '2017-02-05' };
    const inBand = (ageDay: Settings['ageDay']) => count([person], { ageDay }).of('admitted.age.31-35');
    expect([inBand('meeting-or-decision'), inBand('decision'), inBand('period-end')]).toEqual([0, 0, 1]);
    const later = { ...person, birth: '1986-02-01' };
    expect([
      count([later]).of('admitted.age.31-35'),
      count([later], { ageDay: 'decision' }).of('admitted.age.31-35'),
    ]).toEqual([0, 1]);
  });
});

describe('what the list does not say', () => {
  test('is neither yes nor no', () => {
    const counted = count([{ people: null }, { people: 'thai' }, { people: 'kinh' }]);
    expect([counted.of('admitted.minority'), counted.unknownOf('admitted.minority')]).toEqual([1, 1]);
  });

  test('a list that tells of nobody whether in the youth union does not tell that nobody is', () => {
    const silent = { flags: [], listSaysYouthUnion: false };
    const counted = count([silent, { ...silent, flags: ['readmission'] }]);
    expect([counted.of('admitted.youth-union'), counted.unknownOf('admitted.youth-union')]).toEqual([0, 2]);
    expect([counted.of('admitted.readmitted'), counted.unknownOf('admitted.readmitted')]).toEqual([1, 0]);
  });

  test('a scientific title that is not written is a title nobody has', () => {
    const counted = count([{ scienceTitle: null }, { scienceTitle: 'professor' }]);
    expect([counted.of('admitted.title.professor'), counted.unknownOf('admitted.title.professor')]).toEqual([1, 0]);
  });
});

test('people of foreign origin are a minority only when the setting says so', () => {
  const people = [{ people: 'foreign-origin' }, { people: 'mong' }];
  expect(count(people).of('admitted.minority')).toBe(1);
  expect(count(people, { foreignOriginIsMinority: true }).of('admitted.minority')).toBe(2);
});

test('the enterprise sub-total counts its three kinds once', () => {
  const counted = count([
    { occupation: 'enterprise-manager' },
    { occupation: 'enterprise-worker' },
    { occupation: 'farmer' },
  ]);
  expect(counted.of('admitted.occupation.enterprise')).toBe(2);
});

describe('any people', () => {
  const anyone = fc.record({
    birth: fc.integer({ min: 1957, max: 1998 }).map((year) => `${year}-06-15`),
    sex: fc.constantFrom(...sexes),
    education: fc.constantFrom(...educations),
    qualification: fc.constantFrom(...qualifications),
    occupation: fc.constantFrom(...occupations),
  });
  const sumOf = (counted: ReturnType<typeof count>, codes: readonly string[]) =>
    codes.reduce((sum, code) => sum + (counted.of(code) ?? 0), 0);
  const codesUnder = (prefix: string) =>
    indicators
      .filter(({ code, source }) => code.startsWith(prefix) && source.from === 'admissions')
      .map(({ code }) => code)
      .filter((code) => !code.startsWith('admitted.occupation.enterprise-'));

  test.each(['admitted.age.', 'admitted.education.', 'admitted.qualification.', 'admitted.occupation.'])(
    'each of them stands in exactly one row of %s',
    (prefix) => {
      fc.assert(
        fc.property(fc.array(anyone, { maxLength: 40 }), (people) => {
          expect(sumOf(count(people), codesUnder(prefix))).toBe(people.length);
        }),
      );
    },
  );

  test('two groups counted apart add up to both counted together', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 30 }), fc.array(anyone, { maxLength: 30 }), (some, others) => {
        const [a, b, both] = [count(some), count(others), count([...some, ...others])];
        expect(both.matched).toEqual(a.matched.map((value, index) => value + (b.matched[index] ?? 0)));
        expect([both.ageSum, both.ageCount]).toEqual([a.ageSum + b.ageSum, a.ageCount + b.ageCount]);
      }),
    );
  });
});
