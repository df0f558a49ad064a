import type { FormIdentity } from './form-definition.ts';

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
