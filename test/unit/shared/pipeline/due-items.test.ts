import { describe, expect, test } from 'vitest';
import { openWorkCalendar } from '../../../../shared/domain/calendar/work-calendar.ts';
import { ruleOn } from '../../../../shared/domain/rules/dated-rule.ts';
import { admissionRules } from '../../../../shared/domain/rules/admission-rules.ts';
import { dueItems } from '../../../../shared/pipeline/due-items.ts';
import { eligibilityNotes } from '../../../../shared/pipeline/eligibility-notes.ts';
import { knownSteps } from '../../../../shared/pipeline/known-steps.ts';
import { makePerson } from '../../../support/pipeline-people.ts';

/** A calendar without holidays, so that working days can be counted by hand. */
const plain = openWorkCalendar(
  [2016, 2024, 2025, 2026].map((year) => ({ year, isConfirmed: year !== 2026, days: [] })),
);
type Rows = Parameters<typeof makePerson>[0];
const due = (rows: Rows, day: string) => dueItems(knownSteps(makePerson(rows)), { day, calendar: plain });
const only = (rows: Rows, day: string, kind: string) => due(rows, day).items.find((item) => item.kind === kind);

describe('certificates', () => {
  const rows = [{ certificateDate: '2021-03-15' }];
  test('run out when 60 months end, told by 30, 60 and 90 days', () => {
    expect(only(rows, '2025-12-01', 'certificates')).toMatchObject({ dueOn: '2026-03-15', state: 'later' });
    expect(only(rows, '2025-12-15', 'certificates')?.state).toBe('within-90');
    expect(only(rows, '2026-01-14', 'certificates')?.state).toBe('within-60');
    expect(only(rows, '2026-02-13', 'certificates')).toMatchObject({ state: 'within-30', daysLeft: 30 });
    expect(only(rows, '2026-03-15', 'certificates')).toMatchObject({ state: 'within-30', daysLeft: 0 });
    expect(only(rows, '2026-03-16', 'certificates')).toMatchObject({ state: 'over', daysOver: 1 });
  });

  test('the limit no longer runs once the chi bộ has considered the person', () => {
    expect(
      only([{ certificateDate: '2021-03-15', meetingDate: '2026-03-01' }], '2026-03-16', 'certificates'),
    ).toBeUndefined();
  });

  test('without its day, or with the month alone, the person is told apart', () => {
    expect(due([{ certificateNumber: '21/GCN' }], '2026-03-16').missing).toMatchObject([
      { kind: 'certificates', step: 'certificate', partly: '' },
    ]);
    expect(due([{ certificateDate: '2021-03' }], '2026-03-16').missing).toMatchObject([{ partly: '2021-03' }]);
  });
});

describe('probation', () => {
  const admitted = [{ table: 'admission', decisionDate: '2025-02-20', ceremonyDate: '2025-03-10' } as const];
  test('ends on the day the twelve months end', () => {
    expect(only(admitted, '2026-02-20', 'probation')).toMatchObject({
      dueOn: '2026-03-10',
      daysLeft: 18,
      state: 'within-30',
    });
  });

  test('then the chi bộ has 30 working days; after them recognition is late', () => {
    expect(only(admitted, '2026-03-10', 'recognition')).toMatchObject({ dueOn: '2026-04-21', state: 'within-60' });
    const late = only(admitted, '2026-04-28', 'recognition');
    expect(late).toMatchObject({ state: 'over', daysOver: 5, isUntold: true, unconfirmedYears: [2026] });
    expect(late?.rule).toMatchObject({ clause: '4.2.1', document: { number: 'QĐ 294-QĐ/TW' } });
  });

  test('nothing is due of somebody recognised', () => {
    expect(due([{ ...admitted[0], officialDate: '2026-03-01' }], '2026-03-20').items).toEqual([]);
  });
});

describe('decisions and ceremonies', () => {
  test('of a resolution after 26/05/2025 the decision has 45 working days, with 15 more at most', () => {
    const item = only([{ meetingDate: '2025-06-02' }], '2025-08-05', 'decisions');
    expect(item).toMatchObject({ dueOn: '2025-08-04', lastOn: '2025-08-25', state: 'over', daysOver: 1 });
  });

  test('a resolution from before is judged by the rule of its own day: 60 working days', () => {
    const item = only([{ meetingDate: '2025-05-23' }], '2025-08-01', 'decisions');
    expect(item).toMatchObject({ dueOn: '2025-08-15', state: 'within-30', limit: { days: 60, unit: 'working-days' } });
    expect(item?.rule.document.number).toBe('QĐ 232-QĐ/TW');
  });

  test('before 25/07/2016 calendar days are counted, and the rule is marked as not read', () => {
    const item = only([{ meetingDate: '2016-05-02' }], '2016-07-02', 'decisions');
    expect(item).toMatchObject({ dueOn: '2016-07-01', state: 'over', rule: { basis: 'assumed' } });
  });

  test('a decision in time is due no longer, a late one is told with how late it was', () => {
    const taken = (decisionDate: string) => [{ meetingDate: '2025-06-02', decisionDate }];
    expect(only(taken('2025-08-04'), '2026-01-05', 'decisions')).toBeUndefined();
    expect(only(taken('2025-08-11'), '2026-01-05', 'decisions')).toMatchObject({ state: 'done-late', daysOver: 5 });
  });

  test('a ceremony is due 30 working days after the decision', () => {
    const item = only([{ decisionDate: '2025-06-02' }], '2025-07-15', 'ceremonies');
    expect(item).toMatchObject({ dueOn: '2025-07-14', state: 'over', daysOver: 1 });
  });

  test('a decision without the day of the meeting is counted among those whose day is missing', () => {
    expect(due([{ decisionDate: '2025-06-02' }], '2025-07-15').missing).toMatchObject([
      { kind: 'decisions', step: 'considered' },
    ]);
  });
});

describe('conditions, as notes', () => {
  const notes = (birth: string, rows: Rows, day = '2026-03-02') => {
    const person = makePerson(rows, { birth });
    return eligibilityNotes(person, knownSteps(person), day).map(({ code, rule }) => `${code} ${rule.document.number}`);
  };

  test('age counts by months, on the day of the meeting', () => {
    const met = [{ meetingDate: '2025-06-02' }];
    expect(notes('2007-06-30', met)).toEqual([]);
    expect(notes('2007-07-01', met)).toEqual(['under-age QĐ 294-QĐ/TW']);
    expect(notes('1965-06-01', met)).toEqual([]);
    expect(notes('1965-05-31', met)).toEqual(['over-age QĐ 294-QĐ/TW']);
    expect(notes('2007', met)).toEqual(['age-unclear QĐ 294-QĐ/TW']);
  });

  test('a meeting from before 26/05/2025 is judged by the rule of then', () => {
    expect(notes('1963-01-01', [{ meetingDate: '2023-06-02' }])).toEqual(['over-age QĐ 24-QĐ/TW']);
  });

  test('somebody under 18 in the class is no reason for a note', () => {
    expect(notes('2009-01-01', [{ certificateDate: '2026-01-10' }])).toEqual([]);
  });

  test('schooling and readmission are pointed out', () => {
    expect(notes('1990-01-01', [{ education: 'primary' }])).toEqual(['schooling-special QĐ 294-QĐ/TW']);
    expect(notes('1990-01-01', [{ education: 'lower-secondary' }])).toEqual([]);
    expect(notes('1990-01-01', [{ flags: ['readmission'] }])).toEqual(['readmission-check QĐ 294-QĐ/TW']);
    const left = { table: 'member_record', status: 'struck-off', statusDate: '2024-01-05' } as const;
    const again = { meetingDate: '2025-06-02', decisionDate: '2025-07-01', flags: ['readmission'] } as const;
    expect(notes('1990-01-01', [left, again])).toEqual(['readmission-early QĐ 294-QĐ/TW']);
  });
});

test('every rule has its versions in order, none overlapping', () => {
  for (const versions of Object.values(admissionRules)) {
    for (const [index, { document }] of versions.entries()) {
      const next = versions[index + 1]?.document;
      if (next === undefined) expect(document.until).toBeNull();
      else expect(document.until !== null && document.until < next.date).toBe(true);
    }
  }
  expect(ruleOn(admissionRules.decision, '2025-05-26').value.days).toBe(45);
});

test('members whose days of admission nobody knows, or that lie before every rule, get no notes', () => {
  const member = { table: 'member_record', education: 'primary' } as const;
  const notes = (row: object) => {
    const person = makePerson([{ ...member, ...row }], { birth: '1945-01-01' });
    return eligibilityNotes(person, knownSteps(person), '2026-03-02');
  };
  expect(notes({})).toEqual([]);
  expect(notes({ ceremonyDate: '1970-02-03' })).toEqual([]);
  expect(notes({ ceremonyDate: '2020-02-03' }).map(({ code }) => code)).toEqual(['over-age', 'schooling-special']);
});

test('past the probation nobody is told apart for a day of the meeting', () => {
  const rows = [{ table: 'admission', decisionDate: '2017-01-20', ceremonyDate: '2017-02-03' } as const];
  expect(due(rows, '2017-03-01').missing.map(({ kind }) => kind)).toEqual(['decisions']);
  expect(due(rows, '2026-03-02').missing).toEqual([]);
});
