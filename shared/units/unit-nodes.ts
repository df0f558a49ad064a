import { foldText } from '../text/fold.ts';
import type { ListedUnit } from './list-tree.ts';

/** A unit in its place in the tree. Places among siblings count from 1; the organisation itself has level 1. */
export type UnitNode = {
  readonly unit: ListedUnit;
  readonly level: number;
  /** Index of the parent among all nodes; -1 for the organisation itself. */
  readonly parent: number;
  readonly position: number;
  readonly siblings: number;
  /** Cells below it, at any depth. */
  readonly cells: number;
  /** Name and code as they are searched. */
  readonly key: string;
};

const CELLS: ReadonlySet<string> = new Set(['cell', 'village-cell', 'base-cell']);

/** The nodes in the order of the list: parents before children. */
export function unitNodes(units: readonly ListedUnit[]): readonly UnitNode[] {
  const indexes = new Map(units.map(({ unitId }, index) => [unitId, index]));
  const parents = units.map(({ parentId }) => (parentId === null ? -1 : (indexes.get(parentId) ?? -1)));
  const cells = units.map(() => 0);
  const counts = new Map<number, number>();
  const positions = parents.map((parent) => {
    const position = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, position);
    return position;
  });
  const levels: number[] = [];
  parents.forEach((parent) => levels.push(parent < 0 ? 1 : (levels[parent] ?? 0) + 1));
  // Children stand behind their parents: from the end up every sum is complete when it is added.
  for (let index = units.length - 1; index >= 0; index -= 1) {
    const parent = parents[index] ?? -1;
    if (parent < 0) continue;
    const own = CELLS.has(units[index]?.kind ?? '') ? 1 : 0;
    cells[parent] = (cells[parent] ?? 0) + (cells[index] ?? 0) + own;
  }
  return units.map((unit, index) => ({
    unit,
    level: levels[index] ?? 1,
    parent: parents[index] ?? -1,
    position: positions[index] ?? 1,
    siblings: counts.get(parents[index] ?? -1) ?? 1,
    cells: cells[index] ?? 0,
    key: foldText(`${unit.name} ${unit.code}`),
  }));
}

/** What is to be seen: indexes of nodes in order, and those of them that answer the search. */
export type VisibleNodes = { readonly indexes: readonly number[]; readonly hits: ReadonlySet<number> | null };

/** Without a search the children of open units; with one the hits and the way down to them. */
export function visibleNodes(nodes: readonly UnitNode[], open: ReadonlySet<number>, search: string): VisibleNodes {
  const key = foldText(search);
  if (key !== '') return searchNodes(nodes, key);
  const shown: boolean[] = [];
  const indexes: number[] = [];
  nodes.forEach(({ parent }, index) => {
    const above = nodes[parent];
    const isShown = above === undefined || (shown[parent] === true && open.has(above.unit.unitId));
    shown.push(isShown);
    if (isShown) indexes.push(index);
  });
  return { indexes, hits: null };
}

function searchNodes(nodes: readonly UnitNode[], key: string): VisibleNodes {
  const hits = new Set<number>();
  const shown = new Set<number>();
  nodes.forEach((node, index) => {
    if (!node.key.includes(key)) return;
    hits.add(index);
    for (let at = index; at >= 0 && !shown.has(at); at = nodes[at]?.parent ?? -1) shown.add(at);
  });
  return { indexes: [...shown].sort((one, other) => one - other), hits };
}
