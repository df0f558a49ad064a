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
    const left = addSide(identity.left, valueOf);
    const right = addSide(identity.right, valueOf);
    if (left === null || right === null) return [];
    const holds = identity.relation === '=' ? left === right : left <= right;
    return holds ? [] : [{ identity, left, right, difference: left - right }];
  });
}

/** Sum of rows, a leading `-` subtracts; null when none of them has a number or one is not known. */
function addSide(rows: readonly string[], valueOf: (row: string) => RowValue): number | null {
  let sum: number | null = null;
  for (const row of rows) {
    const value = valueOf(row.replace(/^-/, ''));
    if (value === 'unknown') return null;
    if (value !== null) sum = (sum ?? 0) + (row.startsWith('-') ? -value : value);
  }
  return sum;
}
