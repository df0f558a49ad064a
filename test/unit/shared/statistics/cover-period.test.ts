import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, dayBefore } from '../../../../shared/domain/period.ts';
import { coverPeriod, type Span } from '../../../../shared/statistics/cover-period.ts';
import { period } from '../../../support/make-facts.ts';

const cover = (code: string, forms: readonly string[], lists: readonly string[], prefer: 'form' | 'list' = 'form') =>
  coverPeriod({ period: period(code), forms: forms.map(period), lists: lists.map(period), prefer })?.map((part) =>
    part.by === 'form' ? `form ${part.form.code}` : `lists ${part.span.from}..${part.span.to}`,
  ) ?? null;

describe('one piece', () => {
  test('a form for exactly the period goes before a list', () => {
    expect(cover('2017-Q1', ['2017-Q1'], ['2017-Q1'])).toEqual(['form 2017-Q1']);
  });

  test('unless the board prefers lists', () => {
    expect(cover('2017-Q1', ['2017-Q1'], ['2017-Q1'], 'list')).toEqual(['lists 2017-01-01..2017-03-31']);
  });

  test('a list of the year covers each of its quarters, a form of the year none', () => {
    expect(cover('2017-Q2', [], ['2017'])).toEqual(['lists 2017-04-01..2017-06-30']);
    expect(cover('2017-Q2', ['2017'], [])).toBeNull();
  });

  test('lists that overlap cover, lists with a day between them do not', () => {
    expect(cover('2017-6M', [], ['2017-Q1', '2017-03-01..2017-06-30'])).not.toBeNull();
    expect(cover('2017-6M', [], ['2017-Q1', '2017-04-02..2017-06-30'])).toBeNull();
  });
});

describe('several pieces', () => {
  test('quarters make a year', () => {
    expect(cover('2017', ['2017-Q3', '2017-Q1', '2017-Q4', '2017-Q2'], [])).toEqual([
      'form 2017-Q1',
      'form 2017-Q2',
      'form 2017-Q3',
      'form 2017-Q4',
    ]);
  });

  test('a longer form is taken before shorter ones', () => {
    expect(cover('2017', ['2017-Q1', '2017-Q2', '2017-6M', '2017-Q3', '2017-Q4'], [])).toEqual([
      'form 2017-6M',
      'form 2017-Q3',
      'form 2017-Q4',
    ]);
  });

  test('a longer form that leads nowhere is given up for the shorter one', () => {
    expect(cover('2017-9M', ['2017-6M', '2017-Q1', '2017-04-01..2017-09-30'], [])).toEqual([
      'form 2017-Q1',
      'form 2017-04-01..2017-09-30',
    ]);
  });

  test('a list fills the gap between two forms', () => {
    expect(cover('2017-9M', ['2017-Q1', '2017-Q3'], ['2017-Q2'])).toEqual([
      'form 2017-Q1',
      'lists 2017-04-01..2017-06-30',
      'form 2017-Q3',
    ]);
  });

  test('forms that overlap are never added up', () => {
    expect(cover('2017-9M', ['2017-6M', '2017-04-01..2017-09-30'], [])).toBeNull();
  });

  test('a missing quarter leaves the year without evidence', () => {
    expect(cover('2017', ['2017-Q1', '2017-Q2', '2017-Q4'], [])).toBeNull();
  });
});

describe('any evidence', () => {
  // Days 1 to 30 of one month, so that the right answer can be found by looking at every day.
  const day = (number: number) => `2017-06-${String(number).padStart(2, '0')}`;
  const span = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }))
    .map(([a, b]): Span => ({ from: day(Math.min(a, b)), to: day(Math.max(a, b)) }));
  const evidence = fc.record({
    period: span,
    forms: fc.array(span, { maxLength: 6 }),
    lists: fc.array(span, { maxLength: 4 }),
    prefer: fc.constantFrom('form' as const, 'list' as const),
  });

  test('pieces lie end to end over the whole period and nothing but it', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const parts = coverPeriod(given);
        if (parts === null) return;
        expect(parts[0]?.span.from).toBe(given.period.from);
        expect(parts.at(-1)?.span.to).toBe(given.period.to);
        for (const [index, part] of parts.entries()) {
          expect(part.span.from <= part.span.to).toBe(true);
          if (index > 0) expect(part.span.from).toBe(dayAfter(parts[index - 1]?.span.to ?? ''));
          if (part.by === 'form') expect(part.span).toEqual({ from: part.form.from, to: part.form.to });
        }
      }),
    );
  });

  test('a period without evidence really has none', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        expect(coverPeriod(given) === null).toBe(!reachesEnd(given.period, given.forms, given.lists));
      }),
    );
  });

  /** Day by day: from a reached day the next is reached when a list speaks for it or a form begins there and ends inside. */
  function reachesEnd(whole: Span, forms: readonly Span[], lists: readonly Span[]): boolean {
    const reached = new Set([dayBefore(whole.from)]);
    for (let at = whole.from; at <= whole.to; at = dayAfter(at)) {
      if (!reached.has(dayBefore(at))) continue;
      if (lists.some((list) => list.from <= at && list.to >= at)) reached.add(at);
      for (const form of forms) if (form.from === at && form.to <= whole.to) reached.add(form.to);
    }
    return reached.has(whole.to);
  }
});
