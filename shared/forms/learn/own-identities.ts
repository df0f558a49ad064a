import type { Problem } from '../../contract/problem.ts';
import { cellRef, isValueKey, parseCellRef, valueColumns } from '../form-cells.ts';
import type { FormIdentity } from '../form-definition.ts';
import type { DraftForm } from './draft-form.ts';
import type { OwnIdentity } from './learn-answers.ts';

/** Identities the person gave by clicking cells, in the figures of the form; a cell that holds no figure is told. */
export function ownIdentities(
  draft: DraftForm,
  given: readonly OwnIdentity[],
): { readonly identities: readonly FormIdentity[]; readonly faults: readonly Pick<Problem, 'code' | 'facts'>[] } {
  const refs = new Map([...draft.cells].map(([ref, cell]) => [cell, ref]));
  const faults: Pick<Problem, 'code' | 'facts'>[] = [];
  const identities = given.flatMap(({ whole, relation, parts, everywhere = false }, at): readonly FormIdentity[] => {
    const all = [whole, ...parts].map((cell) => ({
      cell: bare(cell),
      minus: cell.startsWith('-') ? '-' : '',
      ref: refs.get(bare(cell)),
    }));
    const unknown = all.find(({ ref }) => ref === undefined);
    if (unknown !== undefined || parts.length === 0) {
      faults.push({ code: 'learn.identity-cell', facts: { cell: unknown?.cell ?? whole } });
      return [];
    }
    const [first = '', ...others] = all.map(({ minus, ref = '' }) => minus + ref);
    const [left, right] = relation === '=' ? [[first], others] : [others, [first]];
    const one: FormIdentity = { id: `own-${at + 1}`, left, relation, right, weight: 'fix', basis: 'lập khi học biểu' };
    return everywhere ? repeat(draft, one) : [one];
  });
  return { identities, faults };
}

const bare = (text: string) => text.replace(/^-/, '');

/** In every row when it is about one row, else in every column. */
function repeat(draft: DraftForm, identity: FormIdentity): readonly FormIdentity[] {
  const own = [...identity.left, ...identity.right].map((ref) => parseCellRef(ref));
  const isAcross = new Set(own.map(({ row }) => row)).size === 1;
  const moved = (change: (place: { row: string; key: string }) => { row: string; key: string }) => (ref: string) => {
    const { row, key } = change(parseCellRef(ref));
    return (ref.startsWith('-') ? '-' : '') + (isValueKey(key) ? cellRef(row, key) : ref);
  };
  const places = isAcross
    ? draft.rows.flatMap(({ code, kind }) =>
        kind === 'count' ? [{ name: code, at: moved(({ key }) => ({ row: code, key })) }] : [],
      )
    : valueColumns(draft).map(({ key }) => ({ name: key, at: moved(({ row }) => ({ row, key })) }));
  const known = (ref: string) => draft.cells.has(bare(ref));
  const repeated = places.map(({ name, at }) => ({
    ...identity,
    id: `${identity.id} ${name}`,
    left: identity.left.map(at),
    right: identity.right.map(at),
  }));
  // Where one of the cells is crossed out there is nothing to hold.
  return repeated.filter(({ left, right }) => [...left, ...right].every(known));
}
