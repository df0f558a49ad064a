import { cleanup, render } from '@testing-library/react';
import { afterEach } from 'vitest';
import { createFakeClient, type FakeAnswers, type FakeClient } from '../../../renderer/api/fake-client.ts';
import { App } from '../../../renderer/app/app.tsx';
import { sampleAnswers } from './sample-answers.ts';

/** Draws the whole window at a place (`/intake`), answered by the sample and what a test puts in its stead. */
export function renderWindow(path = '/', answers: FakeAnswers = {}): FakeClient {
  window.location.hash = `#${path}`;
  const client = createFakeClient({ ...sampleAnswers, ...answers });
  render(<App client={client} styleNonce="test" />);
  return client;
}

/** Takes every drawn window away after each test of the file. */
export function cleanWindows(): void {
  afterEach(() => {
    cleanup();
    window.location.hash = '';
  });
}
