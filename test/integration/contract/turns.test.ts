import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeTurns } from '../../../electron/backend/turns.ts';
import type { WriteDb } from '../../../electron/backend/store/db.ts';
import type { Steps } from '../../../shared/domain/steps.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { tempStore } from '../../support/temp-store.ts';

// A clock that goes on by ten milliseconds whenever somebody looks: a stretch is two steps.
function steppingClock(): () => number {
  let now = 0;
  return () => (now += 10);
}

function* work(name: string, steps: number, done: string[]): Steps<string> {
  for (let step = 1; step <= steps; step += 1) {
    done.push(`${name}${step}`);
    yield;
  }
  return name;
}

const write = (db: WriteDb) => db.exec('UPDATE meta SET revision = revision + 1');

test('what was asked last is answered first, and then what was asked before it goes on where it was', async () => {
  const { db } = tempStore();
  const turns = makeTurns(steppingClock());
  const done: string[] = [];
  const before = turns.take(db, () => work('a', 6, done));
  await setImmediate();
  const later = turns.take(db, () => work('b', 4, done));
  const order: string[] = [];
  await Promise.all([before.then((name) => order.push(name)), later.then((name) => order.push(name))]);
  expect(order).toEqual(['b', 'a']);
  const steps = (name: string) => done.filter((one) => one.startsWith(name));
  expect(steps('a')).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6']);
  expect(done.indexOf('b4')).toBeLessThan(done.indexOf('a6'));
});

test('other calls have their turn between two stretches', async () => {
  const { db } = tempStore();
  const done: string[] = [];
  const long = makeTurns(steppingClock()).take(db, () => work('a', 20, done));
  await setImmediate();
  await setImmediate();
  const sawOnTheWay = done.length;
  await long;
  expect(sawOnTheWay).toBeGreaterThan(0);
  expect(sawOnTheWay).toBeLessThan(20);
});

test('when something is written in between the work begins anew, so that nothing is half old', async () => {
  const { db } = tempStore();
  const seen: number[] = [];
  const revisionOf = () => (db.prepare('SELECT revision FROM meta').get() as { revision: number }).revision;
  const outcome = makeTurns(steppingClock()).take(db, function* (): Steps<readonly number[]> {
    const read: number[] = [];
    for (let step = 0; step < 8; step += 1) {
      read.push(revisionOf());
      seen.push(revisionOf());
      yield;
    }
    return read;
  });
  await setImmediate();
  write(db);
  const read = await outcome;
  expect(new Set(read).size).toBe(1);
  expect(read).toHaveLength(8);
  expect(new Set(seen).size).toBe(2);
});

test('work nobody waits for any more stops, and the others go on', async () => {
  const { db } = tempStore();
  const turns = makeTurns(steppingClock());
  const done: string[] = [];
  const waiting = turns.take(db, () => work('a', 4, done));
  const controller = new AbortController();
  const givenUp = problemFromAsync(turns.take(db, () => work('b', 1000, done), controller.signal));
  await setImmediate();
  controller.abort();
  expect((await givenUp).code).toBe('app.call-given-up');
  expect(await waiting).toBe('a');
  expect(done.filter((one) => one.startsWith('b')).length).toBeLessThan(1000);
});

test('work that fails is the failure of who asked for it alone', async () => {
  const { db } = tempStore();
  const turns = makeTurns(steppingClock());
  const waiting = turns.take(db, () => work('a', 4, []));
  const failing = turns.take(db, function* (): Steps<never> {
    yield;
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(await waiting).toBe('a');
});
