// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { indicators } from '../../../../shared/statistics/indicators.ts';
import { arrange, plainLayout } from '../../../../renderer/components/grid/column-layout.ts';
import { indicatorsOf } from '../../../../renderer/screens/figures/indicator-groups.ts';
import {
  boardQuestion,
  firstGroup,
  firstPipeline,
  firstSpan,
  firstTargets,
  pipelineQuestion,
  tableQuestion,
  targetsQuestion,
} from '../../../../renderer/app/first-questions.ts';
import { sampleBoard } from '../../../support/window/sample-reporting.ts';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

const never = () => new Promise<never>(() => undefined);

test.each([
  ['/reporting', 'reporting/read-board'],
  ['/figures', 'figures/read-table'],
  ['/targets', 'targets/read-progress'],
])('%s shows its units while their figures are counted, and says so in every line', async (path, call) => {
  renderWindow(path, { [call]: never });
  const table = await screen.findByRole('table', { name: 'Các đơn vị đang được tính số liệu' });
  expect(screen.getByText(/^Đang tính số liệu của \d+ đơn vị…$/)).toBeTruthy();
  const rows = [...table.querySelectorAll('tbody tr')];
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(row.lastElementChild?.textContent).toBe('đang tính…');
});

test('the stages of the way into the Party and the questions of Tổng quan wait with a word, too', async () => {
  renderWindow('/pipeline', { 'pipeline/read': never });
  await screen.findByText('Cảm tình Đảng');
  expect(screen.getAllByText('đang tính…').length).toBeGreaterThan(3);
  renderWindow('/', { 'overview/read': never });
  expect(await screen.findByText('Đơn vị nào chậm?')).toBeTruthy();
});

test('who leaves a screen before its answer is there gives the call up, and asks again on coming back', async () => {
  const client = renderWindow('/figures', { 'figures/read-table': never });
  await screen.findByRole('table', { name: 'Các đơn vị đang được tính số liệu' });
  window.location.hash = '#/settings';
  await waitFor(() => expect(client.givenUp).toContain('figures/read-table'));
  window.location.hash = '#/figures';
  await waitFor(() => expect(client.made.filter(({ name }) => name === 'figures/read-table')).toHaveLength(2));
});

test('what is asked in advance is what the screens ask when they are opened', async () => {
  const codes = arrange(
    indicatorsOf(firstGroup, indicators).map(({ code }) => code),
    plainLayout,
  );
  const period = '2017-Q1';
  const expected = [
    ['/reporting', 'reporting/read-board', boardQuestion(period, firstSpan)],
    ['/figures', 'figures/read-table', tableQuestion(period, codes, {})],
    ['/targets', 'targets/read-progress', targetsQuestion(period, firstTargets)],
  ] as const;
  for (const [path, name, input] of expected) {
    const client = renderWindow(path);
    await waitFor(() => expect(client.made.find((one) => one.name === name)?.input).toEqual(input));
  }
  const client = renderWindow('/pipeline');
  await waitFor(() => expect(client.made.some(({ name }) => name === 'pipeline/read')).toBe(true));
  const asked = client.made.find(({ name }) => name === 'pipeline/read')?.input as { readonly day: string };
  expect(asked).toEqual(pipelineQuestion(period, firstPipeline(asked.day)));
});

test('after something was written a screen that nobody looked at shows nothing of before', async () => {
  let isWritten = false;
  const client = renderWindow('/reporting', {
    'reporting/read-board': () => (isWritten ? never() : sampleBoard('2017-Q1', 1)),
  });
  await screen.findByRole('grid');
  window.location.hash = '#/settings';
  await screen.findByRole('tab', { name: 'Quy tắc tính' });
  isWritten = true;
  client.emit('data/changed', { revision: 9 });
  window.location.hash = '#/reporting';
  await screen.findByRole('table', { name: 'Các đơn vị đang được tính số liệu' });
  expect(screen.queryByRole('grid')).toBeNull();
});
