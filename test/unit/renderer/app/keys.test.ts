import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOfKey } from '../../../../renderer/app/keys.ts';

const plain = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

describe('keys', () => {
  test('each key of the handbook does its command', () => {
    expect(commandOfKey({ ...plain, key: 'F4' })).toBe('figure/explain');
    expect(commandOfKey({ ...plain, key: 'F6' })).toBe('view/next-pane');
    expect(commandOfKey({ ...plain, key: 'F8' })).toBe('problem/next');
    expect(commandOfKey({ ...plain, key: 'F8', shiftKey: true })).toBe('problem/previous');
    expect(commandOfKey({ ...plain, key: 'o', ctrlKey: true })).toBe('intake/choose-files');
    expect(commandOfKey({ ...plain, key: 'O', ctrlKey: true })).toBe('intake/choose-files');
    expect(commandOfKey({ ...plain, key: '4', ctrlKey: true })).toBe('screen/figures');
  });

  test('keys of Vietnamese keyboard programs and plain letters are left alone', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 3 }), fc.boolean(), (key, shiftKey) => {
        expect(commandOfKey({ ...plain, key, ctrlKey: true, shiftKey: true })).toBeNull();
        expect(commandOfKey({ ...plain, key, altKey: true, shiftKey })).toBeNull();
      }),
    );
    expect(commandOfKey({ ...plain, key: 'o' })).toBeNull();
    expect(commandOfKey({ ...plain, key: 'z', altKey: true })).toBeNull();
  });
});
