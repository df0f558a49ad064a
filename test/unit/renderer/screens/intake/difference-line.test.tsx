// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { DifferenceLine } from '../../../../../renderer/screens/intake/difference/difference-line.tsx';
import type { DifferenceRow } from '../../../../../shared/contract/views.ts';

afterEach(cleanup);
const gone: DifferenceRow = {
  key: 'person:7',
  state: 'remove',
  label: 'Lò Văn Bún',
  place: null,
  cells: [{ field: 'Họ và tên', before: 'Lò Văn Bún', after: '', isCorrected: true }],
};

test('who goes with a correction of the board is neither kept nor taken away before it is said', () => {
  const onOverrule = vi.fn<(wins: boolean) => void>();
  const line = (isOpen: boolean, isOverruled: boolean) => (
    <table>
      <DifferenceLine
        row={gone}
        position={2}
        isTaken
        isOpen={isOpen}
        isOverruled={isOverruled}
        hasConflicts
        onTake={null}
        onOverrule={onOverrule}
      />
    </table>
  );
  const { rerender } = render(line(true, false));
  const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
  expect([radio('Giữ bản đã sửa').checked, radio('Bỏ theo bản mới').checked]).toEqual([false, false]);
  fireEvent.click(radio('Bỏ theo bản mới'));
  fireEvent.click(radio('Giữ bản đã sửa'));
  expect(onOverrule.mock.calls).toEqual([[true], [false]]);
  rerender(line(false, true));
  expect([radio('Giữ bản đã sửa').checked, radio('Bỏ theo bản mới').checked]).toEqual([false, true]);
});
