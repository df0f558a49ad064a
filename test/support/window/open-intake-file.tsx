import { fireEvent, screen } from '@testing-library/react';
import type { FakeClient } from '../../../renderer/api/fake-client.ts';
import { renderWindow } from './render-window.tsx';

/** Chooses the sample files, waits until all were read and looks into one. */
export async function openIntakeFile(name: string | RegExp): Promise<FakeClient> {
  const client = renderWindow('/intake');
  fireEvent.click(await screen.findByRole('button', { name: 'Chọn tệp…' }));
  await screen.findByText('1 tệp nhận đủ, 8 tệp để lại');
  fireEvent.click(screen.getByRole('button', { name }));
  await screen.findByRole('region', { name: /^Tệp / });
  return client;
}

/** What the window last asked the backend to stage. */
export const stagedLast = ({ made }: FakeClient) => made.filter(({ name }) => name === 'intake/stage').at(-1)?.input;
