import { cellRef, parseCellRef } from './form-cells.ts';
import type { FormIdentity, FormRow, ValueKey } from './form-definition.ts';

const ARITHMETIC = 'số học của biểu';
export const INFERRED = 'suy ra, hướng dẫn không ghi';

/** `whole` = sum of `parts`; a leading `-` subtracts. */
export function sumOf(id: string, whole: string, parts: readonly string[]): FormIdentity {
  return { id, left: [whole], relation: '=', right: parts, weight: 'fix', basis: ARITHMETIC };
}

/** Sum of `parts` ≤ `whole`. */
export function partOf(id: string, parts: readonly string[], whole: string): FormIdentity {
  return { id, left: parts, relation: '<=', right: [whole], weight: 'fix', basis: ARITHMETIC };
}

/** Row codes `II.1.01` … of a block numbered with two digits. */
export function codes(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);
}

/** The same identities in further columns of figures. */
export function inEveryColumn(identities: readonly FormIdentity[], keys: readonly ValueKey[]): readonly FormIdentity[] {
  const inColumn = (key: ValueKey) => (ref: string) =>
    (ref.startsWith('-') ? '-' : '') + cellRef(parseCellRef(ref).row, key);
  return keys.flatMap((key) =>
    identities.map((identity) => ({
      ...identity,
      id: key === 'this-period' ? identity.id : `${identity.id}@${key}`,
      left: identity.left.map(inColumn(key)),
      right: identity.right.map(inColumn(key)),
    })),
  );
}

/** In every row: the figure of column `left` against those of the columns `right` added up; a leading `-` subtracts. */
export function acrossColumns(
  id: string,
  rows: readonly FormRow[],
  [left, relation, right]: readonly [ValueKey, FormIdentity['relation'], readonly (ValueKey | `-${ValueKey}`)[]],
): readonly FormIdentity[] {
  return rows
    .filter(({ kind }) => kind !== 'heading')
    .map(({ code }) => ({
      id: `${id} ${code}`,
      left: [cellRef(code, left)],
      relation,
      right: right.map((key) =>
        key.startsWith('-') ? `-${cellRef(code, key.slice(1) as ValueKey)}` : cellRef(code, key as ValueKey),
      ),
      weight: 'fix',
      basis: ARITHMETIC,
    }));
}
