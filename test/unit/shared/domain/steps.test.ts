import { expect, test } from 'vitest';
import { finish, shareSteps, type Steps } from '../../../../shared/domain/steps.ts';

function* countTo(most: number, said: number[]): Steps<number> {
  for (let one = 1; one <= most; one += 1) {
    said.push(one);
    yield;
  }
  return most;
}

test('work in steps that is finished at once has the outcome of all its steps', () => {
  const said: number[] = [];
  expect(finish(countTo(3, said))).toBe(3);
  expect(said).toEqual([1, 2, 3]);
});

test('work that two wait for is done once, whoever takes it further', () => {
  const said: number[] = [];
  const shared = shareSteps(countTo(4, said));
  const [first, second] = [shared(), shared()];
  first.next();
  second.next();
  expect(finish(second)).toBe(4);
  expect(finish(first)).toBe(4);
  expect(finish(shared())).toBe(4);
  expect(said).toEqual([1, 2, 3, 4]);
});

test('work that fails, fails for everybody who waits for it', () => {
  const shared = shareSteps(
    (function* (): Steps<never> {
      yield;
      throw new Error('broken');
    })(),
  );
  const waiting = shared();
  waiting.next();
  expect(() => finish(shared())).toThrow('broken');
  expect(() => finish(waiting)).toThrow('broken');
  expect(() => finish(shared())).toThrow('broken');
});
