import { cleanup, configure, render } from '@testing-library/react';
import { afterEach } from 'vitest';
import { createFakeClient, type FakeAnswers, type FakeClient } from '../../../renderer/api/fake-client.ts';
import { App } from '../../../renderer/app/app.tsx';
import { sampleAnswers } from './sample-answers.ts';

// Screens are loaded on demand, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
// happy-dom lays nothing out, and lists and sheets draw only as much as their size holds.
give('clientHeight', { configurable: true, get: () => 600 });
give('clientWidth', { configurable: true, get: () => 1000 });
// Its animations reject when they are cancelled, which real ones do not let out; without them nothing moves.
give('animate', { configurable: true, value: undefined });

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

/** Puts a property where happy-dom's own elements have it; the prototypes it shows are not theirs. */
function give(name: string, property: PropertyDescriptor): void {
  let owner: object | null = document.createElement('div');
  while (owner !== null && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
  if (owner !== null) Object.defineProperty(owner, name, property);
}
