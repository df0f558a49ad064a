import { expect, test } from 'vitest';
import type { Overview } from '../../../../../shared/contract/views.ts';
import { changeLists } from '../../../../../shared/reports/overview/change-lines.ts';
import { overviewAnswers } from '../../../../support/window/sample-overview.ts';

// The sample's answer takes the period alone.
const sample = (overviewAnswers['overview/read'] as (input: { period: string }) => Overview)({ period: '2017-Q1' });

test('where no unit could be held against the period before, nobody is said to have changed or not', () => {
  const { changes } = sample;
  const none = { admissions: 0, progress: 0 };
  const empty = { 'caught-up': [], 'fell-behind': [] };
  const lists = changeLists({ ...sample, changes: { ...changes, compared: none, progress: empty } });
  const [caughtUp] = lists;
  expect(caughtUp).toMatchObject({ key: 'caught-up', base: null, nothing: 'Chưa so sánh được đơn vị nào', lines: [] });
  const compared = changeLists({
    ...sample,
    changes: { ...changes, compared: { ...none, progress: 3 }, progress: empty },
  });
  expect(compared[0]).toMatchObject({ base: '0/3 đơn vị so sánh được', nothing: 'Không có' });
});
