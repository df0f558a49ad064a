// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { stopWith } from '../../../../../shared/contract/problem.ts';
import { closedPeriodAnswers } from '../../../../support/window/sample-closings.ts';
import { unitViews } from '../../../../support/window/sample-figures.ts';
import { fewFiles } from '../../../../support/window/sample-files.ts';
import { stageSample } from '../../../../support/window/sample-intake.ts';
import { cleanWindows, renderWindow } from '../../../../support/window/render-window.tsx';

cleanWindows();

test('a file that would change a closed period is not written; one press leads to Chốt kỳ of that period', async () => {
  const [file] = fewFiles;
  if (file === undefined) throw new Error('no sample file');
  const closed = stopWith(
    'closing.period-closed',
    {
      ...{ period: 'Quý I/2017', periodCode: '2017-Q1', day: '07/04/2017', count: '2' },
      ...{ figure: 'Nữ', unit: 'Đảng bộ xã Nậm Sen', was: '3', is: '2' },
    },
    { at: 'file', file: file.name },
  ).problem;
  renderWindow('/intake', {
    ...closedPeriodAnswers,
    'dialog/choose-workbooks': () => [{ token: file.token, name: file.name }],
    'intake/stage': (input) => ({ ...stageSample(input, unitViews), planHash: null, problems: [closed] }),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Chọn tệp…' }));
  fireEvent.click(await screen.findByRole('button', { name: file.name }));
  const said = await screen.findByText(/Quý I\/2017 đã chốt ngày 07\/04\/2017\. Lần ghi này làm 2 số đã ký khác đi/);
  fireEvent.click(said);
  fireEvent.click(await screen.findByRole('button', { name: 'Mở mục Chốt kỳ' }));
  expect(await screen.findByRole('heading', { name: 'Chốt kỳ', level: 1 })).toBeTruthy();
  expect(await screen.findByText('Quý I/2017 đã chốt ngày 07/04/2017')).toBeTruthy();
});
