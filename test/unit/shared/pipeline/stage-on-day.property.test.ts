import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../shared/domain/calendar/count-days.ts';
import { knownSteps } from '../../../../shared/pipeline/known-steps.ts';
import { stageOnDay, stages } from '../../../../shared/pipeline/stage-on-day.ts';
import { makeList, makePerson } from '../../../support/pipeline-people.ts';

const day = fc.integer({ min: 0, max: 4000 }).map((index) => addDays('2014-01-01', index));
/** A whole day, a month, a year or nothing. */
const date = fc.oneof(
  day,
  day.map((one) => one.slice(0, 7)),
  day.map((one) => one.slice(0, 4)),
  fc.constant(null),
);
const row = fc.record({
  table: fc.constantFrom('candidate' as const, 'admission' as const),
  list: fc.record({ intakeId: fc.integer({ min: 1, max: 9 }), to: fc.oneof(day, fc.constant(null)) }).map(makeList),
  recognisedDate: date,
  classDecisionDate: date,
  certificateDate: date,
  meetingDate: date,
  decisionDate: date,
  ceremonyDate: date,
  officialDate: date,
});
const rank = (stage: (typeof stages)[number] | null) => (stage === null ? -1 : stages.indexOf(stage));

describe('the stage of a person', () => {
  test('never goes back while nobody leaves', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), day, day, (rows, one, other) => {
        const known = knownSteps(makePerson(rows));
        const [before, after] = one < other ? [one, other] : [other, one];
        expect(rank(stageOnDay(known, after).surely)).toBeGreaterThanOrEqual(rank(stageOnDay(known, before).surely));
      }),
    );
  });

  test('what may have been reached lies beyond what surely was', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), day, (rows, on) => {
        const { surely, perhaps } = stageOnDay(knownSteps(makePerson(rows)), on);
        if (perhaps !== null) expect(rank(perhaps)).toBeGreaterThan(rank(surely));
      }),
    );
  });

  test('does not depend on the order in which the lists are held', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 4 }), day, (rows, on) => {
        const ids = rows.map((one, index) => ({ ...one, id: 10 + index }));
        const stage = (given: typeof ids) => stageOnDay(knownSteps(makePerson(given)), on);
        expect(stage(ids.toReversed())).toEqual(stage(ids));
      }),
    );
  });
});

const stage = (rows: Parameters<typeof makePerson>[0], on: string) => stageOnDay(knownSteps(makePerson(rows)), on);

describe('what is known of the steps', () => {
  test('a month alone leaves the stage open within it and settles it after', () => {
    const rows = [{ recognisedDate: '2024-01-05', certificateDate: '2024-03' }];
    expect(stage(rows, '2024-02-29')).toEqual({ surely: 'recognised', perhaps: null });
    expect(stage(rows, '2024-03-10')).toEqual({ surely: 'recognised', perhaps: 'trained' });
    expect(stage(rows, '2024-03-31')).toEqual({ surely: 'trained', perhaps: null });
  });

  test('the newest list that gives a day counts; one that gives none forgets nothing', () => {
    const older = makeList({ intakeId: 1, to: '2023-12-31' });
    const newer = makeList({ intakeId: 2, to: '2024-12-31' });
    const known = knownSteps(
      makePerson([
        { list: older, certificateDate: '2023-05-01', recognisedDate: '2022-01-01' },
        { list: newer, certificateDate: '2023-06-01' },
      ]),
    );
    expect([known.certificate?.text, known.recognised?.text]).toEqual(['2023-06-01', '2022-01-01']);
  });

  test('a day after the list came is a plan', () => {
    expect(stage([{ recognisedDate: '2026-02-01', ceremonyDate: '2026-05-19' }], '2026-12-31').surely).toBe(
      'recognised',
    );
  });

  test('a day of recognition printed in advance is no recognition', () => {
    const members = makeList({ kind: 'members', to: '2025-06-30', saysOfficial: true });
    const rows = [
      { table: 'member_record', list: members, ceremonyDate: '2025-02-03', officialDate: '2026-02-03' } as const,
    ];
    expect(stage(rows, '2026-01-31')).toEqual({ surely: 'probationary', perhaps: null });
    expect(stage(rows, '2026-03-02')).toEqual({ surely: 'probationary', perhaps: 'official' });
    expect(knownSteps(makePerson(rows)).announcedOfficial?.from).toBe('2026-02-03');
  });

  test('past the probation a person of whom no list tells more is neither taken for official nor for probationary', () => {
    const rows = [{ table: 'admission', decisionDate: '2017-01-20', ceremonyDate: '2017-02-03' } as const];
    expect(stage(rows, '2018-02-02')).toEqual({ surely: 'probationary', perhaps: null });
    expect(stage(rows, '2018-02-03')).toEqual({ surely: 'probationary', perhaps: 'official' });
  });

  test('a list of members that leaves the day empty for one person says that they are not recognised', () => {
    const members = makeList({ kind: 'members', to: '2025-06-30', saysOfficial: true });
    const rows = [{ table: 'member_record', list: members, ceremonyDate: '2024-02-03' } as const];
    expect(stage(rows, '2025-06-30')).toEqual({ surely: 'probationary', perhaps: null });
  });

  test('somebody struck off is at no stage of the way; an admission after it begins anew', () => {
    const members = makeList({ kind: 'members', to: '2024-12-31' });
    const gone = { table: 'member_record', list: members, ceremonyDate: '2020-02-03', status: 'struck-off' } as const;
    expect(stage([{ ...gone, statusDate: '2024-05-01' }], '2024-05-01').surely).toBe('removed');
    const again = {
      table: 'admission',
      list: makeList({ intakeId: 3, kind: 'admissions' }),
      ceremonyDate: '2026-01-05',
    };
    expect(stage([{ ...gone, statusDate: '2020-05-01' }, again as never], '2026-03-02').surely).toBe('probationary');
  });

  test('people sent to the class are in it by the days of their list', () => {
    const list = makeList({
      title: 'DANH SÁCH QUẦN CHÚNG ƯU TÚ CỬ ĐI HỌC LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG',
      ...{ from: '2017-01-01', to: '2017-12-31' },
    });
    expect(knownSteps(makePerson([{ list }])).class).toMatchObject({
      from: '2017-01-01',
      to: '2017-12-31',
      basis: 'list',
    });
  });
});
