import { expect, test } from 'vitest';
import { findNodeFault } from '../../../build/check-node.ts';

test('Node 24 is good enough', () => {
  expect(findNodeFault({ node: '24.21.0', napi: '10' })).toBeNull();
});

test('Node 20 is refused with the version to install', () => {
  expect(findNodeFault({ node: '20.20.2', napi: '9' })).toContain('Node.js 24 is needed: this is 20.20.2');
});
