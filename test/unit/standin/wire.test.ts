import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWire } from '../../standin/wire.ts';

const { encode, decode } = makeWire();
const copy = (value: unknown) => decode(encode(value));

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true });

test('a copy is what the structured clone makes', () => {
  fc.assert(
    fc.property(anything, (value) => {
      const expected = structuredClone(value);
      expect(isDeepStrictEqual(copy(value), expected)).toBe(true);
    }),
  );
});

test('cycles and shared parts stay cycles and shared parts', () => {
  const shared = { name: 'Đảng bộ' };
  const value: { list: unknown[]; self?: unknown } = { list: [shared, shared] };
  value.self = value;
  const made = copy(value) as typeof value;
  expect(made.self).toBe(made);
  expect(made.list[0]).toBe(made.list[1]);
});

test('the class of an object is lost, that of an error is kept', () => {
  class Person {
    readonly name = 'x';
  }
  expect(Object.getPrototypeOf(copy(new Person()))).toBe(Object.prototype);
  expect(copy(new RangeError('quá giới hạn'))).toEqual(new RangeError('quá giới hạn'));
});

test('a name like __proto__ is a name like any other', () => {
  const made = copy(JSON.parse('{"__proto__": {"isAdmin": true}}')) as { isAdmin?: boolean };
  expect(made.isAdmin).toBeUndefined();
  expect(Object.keys(made)).toEqual(['__proto__']);
});

test.each([[() => 1], [Symbol('x')], [Promise.resolve()], [new WeakMap()]])('%o cannot be cloned', (value) => {
  expect(() => encode({ value })).toThrow('could not be cloned');
});
