import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listC, person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk } from '../../support/intake-desk.ts';

// Lists and supplements in any order, taken back from the last one on, against a model that knows who owns whom.

const people = ['Bun', 'Dinh', 'Mai', 'Sùa', 'Lử', 'Vừ'].map((given, at) =>
  person({
    name: `Lò Văn ${given}`,
    male: day(`198${at}-05-14`),
    people: 'Thái',
    decisionDate: day('2017-02-03'),
  }),
);
type Act = { readonly list: string | null; readonly who: readonly number[] } | 'undo';
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        list: fc.constantFrom(null, 'bổ sung', 'bổ sung lần 2'),
        who: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
      }),
    },
    { weight: 1, arbitrary: fc.constant('undo' as const) },
  ),
  { minLength: 3, maxLength: 8 },
);

/** Who stands in which list after one more was taken in. */
function taken(before: ReadonlyMap<number, string | null>, { list, who }: Exclude<Act, 'undo'>) {
  const after = new Map([...before].filter(([one, owner]) => owner !== list || who.includes(one)));
  for (const one of who) if (list === null || !after.has(one)) after.set(one, list);
  return after;
}

test('whoever stands in a list that was not replaced or taken back counts, and once', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (order) => {
      const desk = await openIntakeDesk();
      try {
        const states: ReadonlyMap<number, string | null>[] = [new Map()];
        const sets: number[] = [];
        for (const [at, act] of order.entries()) {
          const last = sets.at(-1);
          if (act === 'undo') {
            if (last === undefined) continue;
            await desk.call('changes/undo', { changeSetId: last });
            sets.pop();
            states.pop();
          } else {
            const title = act.list === null ? {} : { title: 'DANH SÁCH BỔ SUNG ĐẢNG VIÊN MỚI KẾT NẠP' };
            const rows = people.filter((_, number) => act.who.includes(number));
            // The empty sheet makes each its own file.
            const path = await desk.write(`${at}.xlsx`, [listC(rows, title), { name: `Trang ${at}`, rows: [] }]);
            const preview = await desk.stage(path, {
              replaceSubmission: true,
              ...(act.list === null ? {} : { answers: [{ about: 'supplement', sheet: 'Danh sách', name: act.list }] }),
            });
            const codes = preview.problems.flatMap(({ code, weight }) => (weight === 'note' ? [] : [code]));
            expect(codes).toEqual([]);
            const now = states.at(-1) ?? new Map<number, string | null>();
            if (preview.planHash === null) expect(taken(now, act)).toEqual(now);
            else {
              states.push(taken(now, act));
              sets.push((await desk.commit(preview)).changeSetId);
            }
          }
          const { total } = await desk.call('figures/read-table', {
            period: '2017-Q1',
            indicators: ['admitted.total'],
          });
          const figure = total.figures[0]?.value;
          expect(figure?.is === 'number' ? figure.value : 0).toBe(states.at(-1)?.size ?? 0);
        }
      } finally {
        await desk.close();
      }
    }),
    { numRuns: 6 },
  );
}, 120_000);
