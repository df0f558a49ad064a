import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate, type MeasuredBlock } from '../../../../renderer/reports/paginate.ts';

const whole = (height: number, keepWithNext = false): MeasuredBlock => ({ kind: 'whole', height, keepWithNext });
const rows = (head: number, ...heights: number[]): MeasuredBlock => ({
  kind: 'rows',
  head,
  rows: heights.map((height) => ({ height, keepWithNext: false })),
});

describe('pages of the preview', () => {
  test('what fits stays on one page', () => {
    expect(paginate([whole(30), rows(10, 20, 20), whole(20)], 100)).toEqual([
      [
        { block: 0, from: 0, to: 1 },
        { block: 1, from: 0, to: 2 },
        { block: 2, from: 0, to: 1 },
      ],
    ]);
  });

  test('a table goes on with its head again', () => {
    // First page: 30 + head 10 + 3 × 20; the next ones: head 10 + 4 × 20.
    expect(paginate([whole(30), rows(10, 20, 20, 20, 20, 20, 20, 20, 20)], 100)).toEqual([
      [
        { block: 0, from: 0, to: 1 },
        { block: 1, from: 0, to: 3 },
      ],
      [{ block: 1, from: 3, to: 7 }],
      [{ block: 1, from: 7, to: 8 }],
    ]);
  });

  test('a group title is not left alone at the foot of a page', () => {
    const table: MeasuredBlock = {
      kind: 'rows',
      head: 0,
      rows: [20, 20, 20, 20, 20].map((height, index) => ({ height, keepWithNext: index === 2 })),
    };
    expect(paginate([table], 60)).toEqual([[{ block: 0, from: 0, to: 2 }], [{ block: 0, from: 2, to: 5 }]]);
  });

  test('a title goes over with the head and first row of its table', () => {
    expect(paginate([whole(60), whole(20, true), rows(10, 20)], 100)).toEqual([
      [{ block: 0, from: 0, to: 1 }],
      [
        { block: 1, from: 0, to: 1 },
        { block: 2, from: 0, to: 1 },
      ],
    ]);
  });

  test('a title goes over with its table although a second, empty title stands between them', () => {
    expect(paginate([whole(60), whole(20, true), whole(5, true), rows(10, 20)], 100)).toHaveLength(2);
    expect(paginate([whole(45), whole(20, true), whole(5, true), rows(10, 20)], 100)).toHaveLength(1);
  });

  test('a title goes over with a table of one row that stays above the signatures', () => {
    const table: MeasuredBlock = { kind: 'rows', head: 10, rows: [{ height: 10, keepWithNext: true }] };
    expect(paginate([whole(50), whole(10, true), table, whole(40)], 100)).toEqual([
      [{ block: 0, from: 0, to: 1 }],
      [
        { block: 1, from: 0, to: 1 },
        { block: 2, from: 0, to: 1 },
        { block: 3, from: 0, to: 1 },
      ],
    ]);
  });

  test('the last rows of a table go over with what must not stand alone below them', () => {
    const table: MeasuredBlock = {
      kind: 'rows',
      head: 10,
      rows: [20, 20, 20, 20].map((height, index) => ({ height, keepWithNext: index >= 2 })),
    };
    const all = (block: number, from: number, to: number) => ({ block, from, to });
    expect(paginate([table, whole(30)], 100)).toEqual([[all(0, 0, 2)], [all(0, 2, 4), all(1, 0, 1)]]);
    expect(paginate([table, whole(10)], 100)).toEqual([[all(0, 0, 4), all(1, 0, 1)]]);
  });

  test('a row higher than a page gets a page and nothing is lost', () => {
    expect(paginate([rows(10, 500, 20)], 100)).toEqual([
      [{ block: 0, from: 0, to: 1 }],
      [{ block: 0, from: 1, to: 2 }],
    ]);
  });

  const block = fc.oneof(
    fc.record({
      kind: fc.constant('whole' as const),
      height: fc.integer({ min: 1, max: 90 }),
      keepWithNext: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('rows' as const),
      head: fc.integer({ min: 0, max: 20 }),
      rows: fc.array(fc.record({ height: fc.integer({ min: 1, max: 25 }), keepWithNext: fc.boolean() }), {
        minLength: 1,
        maxLength: 40,
      }),
    }),
  );

  test('every piece is drawn exactly once and in order, whatever the heights', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const drawn = paginate(blocks, 100)
          .flat()
          .flatMap(({ block: index, from, to }) =>
            Array.from({ length: to - from }, (_, at) => `${index}.${from + at}`),
          );
        const all = blocks.flatMap((each, index) =>
          Array.from({ length: each.kind === 'whole' ? 1 : each.rows.length }, (_, at) => `${index}.${at}`),
        );
        expect(drawn).toEqual(all);
      }),
    );
  });

  test('no page is fuller than the paper while its pieces are lower than a page', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        // Long chains of “keep with next” may be higher than a page; then no break could please.
        const loose = blocks.map((each): MeasuredBlock =>
          each.kind === 'whole'
            ? { ...each, keepWithNext: false }
            : { ...each, rows: each.rows.map((row) => ({ ...row, keepWithNext: false })) },
        );
        for (const page of paginate(loose, 100)) {
          const height = page.reduce((sum, { block: index, from, to }) => {
            const each = loose[index];
            if (each === undefined) throw new Error('no such block');
            return (
              sum +
              (each.kind === 'whole'
                ? each.height
                : each.head + each.rows.slice(from, to).reduce((rest, row) => rest + row.height, 0))
            );
          }, 0);
          expect(height).toBeLessThanOrEqual(100.5);
        }
      }),
    );
  });
});
