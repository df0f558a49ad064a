import { expect, test } from 'vitest';
import { startsOf, targetsInForce } from '../../../../shared/statistics/targets-in-force.ts';
import { makeTarget } from '../../../support/make-facts.ts';

const first = makeTarget(3, '2017', 9, { documentDate: '2017-01-06' });
const mended = makeTarget(3, '2017', 8, { revisesId: first.id, documentDate: '2017-01-06' });
const raised = makeTarget(3, '2017', 12, { revisesId: mended.id, documentDate: '2017-07-15' });
const typed = makeTarget(3, '2017', 13, { revisesId: raised.id, documentDate: null });

const valuesOn = (targets: readonly ReturnType<typeof makeTarget>[], day: string) =>
  targetsInForce(targets, day).map(({ value }) => value);

test('a revision by another document counts from its date; before, the one it revises does', () => {
  const chain = [first, mended, raised];
  expect([valuesOn(chain, '2017-07-14'), valuesOn(chain, '2017-07-15')]).toEqual([[8], [12]]);
});

test('a value mended under the same document counts from the beginning', () => {
  expect(valuesOn([first, mended], '2017-01-01')).toEqual([8]);
});

test('a target entered years later counts for its own days', () => {
  expect(valuesOn([makeTarget(3, '2017', 9, { documentDate: '2024-05-01' })], '2017-03-31')).toEqual([9]);
});

test('a revision without a date of its own mends the one it revises', () => {
  const chain = [first, mended, raised, typed];
  expect(startsOf(chain)).toEqual(['', '', '2017-07-15', '2017-07-15']);
  expect([valuesOn(chain, '2017-07-14'), valuesOn(chain, '2017-08-01')]).toEqual([[8], [13]]);
});

test('each chain gives one target, in whatever order the rows come', () => {
  const other = makeTarget(2, '2017', 5);
  expect(valuesOn([typed, other, raised, mended, first], '2017-12-31').toSorted()).toEqual([13, 5]);
});
