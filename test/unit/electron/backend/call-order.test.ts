import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCallOrder } from '../../../../electron/backend/call-order.ts';

type Kind = 'reads' | 'writes' | 'alone';

test('a read runs while a write is under way', async () => {
  const order = makeCallOrder();
  const seen: string[] = [];
  let finishWrite = () => {};
  const write = order.writes(async () => {
    await new Promise<void>((resolve) => (finishWrite = resolve));
    seen.push('write');
  });
  await order.reads(async () => seen.push('read'));
  finishWrite();
  await write;
  expect(seen).toEqual(['read', 'write']);
});

test('in any order of calls writes never overlap, nothing overlaps what runs alone, and all get their turn', async () => {
  const kinds = fc.array(fc.constantFrom<Kind>('reads', 'writes', 'alone'), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(kinds, fc.infiniteStream(fc.nat(3)), async (wanted, turns) => {
      const order = makeCallOrder();
      const running: Kind[] = [];
      const finished: number[] = [];
      const run = (kind: Kind, index: number) => async () => {
        if (kind === 'alone') expect(running).toEqual([]);
        else expect(running).not.toContain('alone');
        if (kind === 'writes') expect(running).not.toContain('writes');
        running.push(kind);
        const turn = turns.next();
        for (let left = turn.done === true ? 0 : turn.value; left > 0; left -= 1) await Promise.resolve();
        running.splice(running.indexOf(kind), 1);
        finished.push(index);
      };
      await Promise.all(wanted.map((kind, index) => order[kind](run(kind, index))));
      expect(finished.toSorted((one, other) => one - other)).toEqual(wanted.map((_kind, index) => index));
      const writes = finished.filter((index) => wanted[index] === 'writes');
      expect(writes).toEqual(writes.toSorted((one, other) => one - other));
    }),
  );
});
