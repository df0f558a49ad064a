import type { FormDefinition, FormIdentity } from './form-definition.ts';

/** An identity that does not hold, with both sides as added up. `difference` = left − right. */
export type FailedIdentity = {
  readonly identity: FormIdentity;
  readonly left: number;
  readonly right: number;
  readonly difference: number;
};

/** What a form says in a row: a number, nothing (`null`), or what cannot be known from what was sent. */
export type RowValue = number | null | 'unknown';

/**
 * Holds the numbers of a form against its identities. Empty cells are left out of a sum; a side in which nothing is
 * filled in is not checked, as nothing was said there, nor is an identity with a row that is not known.
 */
export function checkIdentities(form: FormDefinition, valueOf: (row: string) => RowValue): readonly FailedIdentity[] {
  return form.identities.flatMap((identity) => {
    const left = addSide(signedRows(identity.left), valueOf);
    const right = addSide(signedRows(identity.right), valueOf);
    if (left === null || right === null) return [];
    const holds = identity.relation === '=' ? left === right : left <= right;
    return holds ? [] : [{ identity, left, right, difference: left - right }];
  });
}

/** Sum of rows, a leading `-` subtracts; null when none of them has a number or one is not known. */
function addSide(rows: readonly SignedRow[], valueOf: (row: string) => RowValue): number | null {
  let sum: number | null = null;
  for (const { row, isLess } of rows) {
    const value = valueOf(row);
    if (value === 'unknown') return null;
    if (value !== null) sum = (sum ?? 0) + (isLess ? -value : value);
  }
  return sum;
}

type SignedRow = { readonly row: string; readonly isLess: boolean };
const signed = new WeakMap<readonly string[], readonly SignedRow[]>();

/** The rows of a side without their signs; thousands of forms are held against the same few identities. */
function signedRows(side: readonly string[]): readonly SignedRow[] {
  const known = signed.get(side) ?? side.map((row) => ({ row: row.replace(/^-/, ''), isLess: row.startsWith('-') }));
  signed.set(side, known);
  return known;
}
