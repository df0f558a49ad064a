import type { UnitNode } from '../../../shared/units/unit-nodes.ts';

/** What a key does: the focus goes to a row (index among the visible ones), or a unit is opened or closed. */
export type TreeMove =
  | { readonly is: 'go'; readonly to: number }
  | { readonly is: 'open' | 'close'; readonly unitId: number }
  | { readonly is: 'choose' };

type TreeState = {
  readonly nodes: readonly UnitNode[];
  readonly visible: readonly number[];
  /** Index among the visible ones. */
  readonly at: number;
  readonly isOpen: (unitId: number) => boolean;
  readonly pageRows: number;
};

/** Keys of a tree as Windows has them; letters do nothing. Null for any other key. */
export function treeMove(key: string, { nodes, visible, at, isOpen, pageRows }: TreeState): TreeMove | null {
  const last = visible.length - 1;
  const index = visible[at];
  const node = index === undefined ? undefined : nodes[index];
  if (node === undefined) return null;
  const go = (to: number): TreeMove => ({ is: 'go', to: Math.max(0, Math.min(last, to)) });
  const { unitId, childCount } = node.unit;
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + pageRows);
    case 'PageUp':
      return go(at - pageRows);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'ArrowRight':
      if (childCount === 0) return null;
      return isOpen(unitId) ? go(at + 1) : { is: 'open', unitId };
    case 'ArrowLeft':
      if (childCount > 0 && isOpen(unitId)) return { is: 'close', unitId };
      return node.parent < 0 ? null : go(visible.indexOf(node.parent));
    case 'Enter':
      return { is: 'choose' };
    default:
      return null;
  }
}
