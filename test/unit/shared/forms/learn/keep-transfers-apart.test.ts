import { expect, test } from 'vitest';
import { bieu1 } from '../../../../../shared/forms/definitions/bieu-1-btctw.ts';
import { keepTransfersApart } from '../../../../../shared/forms/learn/keep-transfers-apart.ts';

const learned = bieu1.rows.map((row) => ({ ...row, addsUp: 'sum' as const }));
const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);

test('transfers, their parts and what adds them up are not added up over units', () => {
  const { rows, apart } = keepTransfersApart(learned, bieu1.identities);
  expect(codes(apart)).toEqual(['B', 'B2', 'B2a', 'B2b', 'C', 'C5', 'C5a', 'C5b']);
  expect(codes(rows.filter(({ addsUp }) => addsUp === 'recompute'))).toEqual(codes(apart));
});

test('whatever Biểu 1 keeps apart is kept apart when it is learned', () => {
  const kept = codes(bieu1.rows.filter(({ addsUp }) => addsUp === 'recompute'));
  for (const identities of [bieu1.identities, []])
    expect(codes(keepTransfersApart(learned, identities).apart)).toEqual(expect.arrayContaining(kept));
});

test('rows beside transfers and figures of the catalogue add up as before', () => {
  const { rows } = keepTransfersApart(learned, bieu1.identities);
  const sums = codes(rows.filter(({ addsUp }) => addsUp === 'sum'));
  expect(sums).toEqual(['A', 'B1', 'B3', 'C1', 'C2', 'C3', 'C3x', 'C4', 'D']);
});
