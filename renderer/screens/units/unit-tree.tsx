import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { ui } from '../../../shared/text/vi/ui.ts';
import { treeMove } from './tree-keys.ts';
import type { UnitNode, VisibleNodes } from '../../../shared/units/unit-nodes.ts';
import { UnitRow } from './unit-row.tsx';

const ROW_HEIGHT = 28;
const HEAD_HEIGHT = 30;

type UnitTreeProps = {
  readonly nodes: readonly UnitNode[];
  readonly visible: VisibleNodes;
  readonly open: ReadonlySet<number>;
  readonly onOpen: (open: ReadonlySet<number>) => void;
  /** The unit whose detail is shown. */
  readonly chosen: number | null;
  readonly onChoose: (unitId: number) => void;
  readonly label: string;
};

/** A tree with columns; only the rows in sight are drawn. One tab stop, arrows as in Explorer. */
export function UnitTree({ nodes, visible, open, onOpen, chosen, onChoose, label }: UnitTreeProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const [activeId, setActiveId] = useState<number | null>(null);
  const { indexes, hits } = visible;
  const isSearching = hits !== null;
  const isOpen = useCallback((unitId: number) => isSearching || open.has(unitId), [isSearching, open]);
  const found = indexes.findIndex((index) => nodes[index]?.unit.unitId === activeId);
  // Where the row is gone (closed, searched away, another day) the first hit or the first row takes its place.
  const at = found >= 0 ? found : Math.max(0, hits === null ? 0 : indexes.findIndex((index) => hits.has(index)));

  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here only and never memoised
  const rows = useVirtualizer({
    count: indexes.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    overscan: 3,
    // The row that has the focus stays drawn wherever it is scrolled to.
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([...defaultRangeExtractor(range), at])].filter((one) => one < range.count).sort((a, b) => a - b),
      [at],
    ),
  });
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    scroll.current?.querySelector<HTMLElement>('[data-pane-start]')?.focus({ preventScroll: true });
  });

  const goTo = (to: number) => {
    const unitId = nodes[indexes[to] ?? -1]?.unit.unitId;
    if (unitId === undefined) return;
    takesFocus.current = true;
    setActiveId(unitId);
    rows.scrollToIndex(to, { align: 'auto' });
    if (chosen !== null) onChoose(unitId);
  };
  const setOpenOf = (unitId: number, isNowOpen: boolean) => {
    const next = new Set(open);
    if (isNowOpen) next.add(unitId);
    else next.delete(unitId);
    onOpen(next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const pageRows = Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
    // The row that has the focus, also when it was given by a screen reader just now.
    const own = event.target instanceof HTMLElement ? Number(event.target.dataset['unit']) : Number.NaN;
    const here = indexes.findIndex((index) => nodes[index]?.unit.unitId === own);
    const from = here >= 0 ? here : at;
    const move = treeMove(event.key, { nodes, visible: indexes, at: from, isOpen, pageRows });
    if (move === null) return;
    event.preventDefault();
    const current = nodes[indexes[from] ?? -1];
    if (move.is === 'go') goTo(move.to);
    else if (move.is !== 'choose') {
      takesFocus.current = true;
      if (current !== undefined) setActiveId(current.unit.unitId);
      if (!isSearching) setOpenOf(move.unitId, move.is === 'open');
    } else if (current !== undefined) onChoose(current.unit.unitId);
  };
  const point = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-unit]') : null;
    if (row === null) return;
    const unitId = Number(row.dataset['unit']);
    takesFocus.current = true;
    setActiveId(unitId);
    const isTwisty = event.target instanceof Element && event.target.closest('[data-twisty]') !== null;
    if (isTwisty && !isSearching) setOpenOf(unitId, !open.has(unitId));
    else onChoose(unitId);
  };

  const words = ui.units.tree;
  return (
    <div
      className="unit-tree table-scroll"
      ref={scroll}
      role="treegrid"
      tabIndex={-1}
      data-pane
      aria-label={label}
      aria-description={words.hint}
      aria-rowcount={indexes.length + 1}
      aria-colcount={5}
      onKeyDown={press}
      onClick={point}
      onFocus={({ target }) => {
        const unitId = target instanceof HTMLElement ? target.dataset['unit'] : undefined;
        if (unitId !== undefined) setActiveId(Number(unitId));
      }}
    >
      <div className="unit-canvas" style={{ height: rows.getTotalSize() }}>
        <div className="unit-row unit-heads" role="row" aria-rowindex={1}>
          {[words.name, words.kind, words.type, words.cells, words.days].map((head, index) => (
            <span
              key={head}
              role="columnheader"
              aria-colindex={index + 1}
              className={`unit-cell-${index}`}
              title={index === 3 ? words.cellsTitle : head}
            >
              {head}
            </span>
          ))}
        </div>
        {rows.getVirtualItems().map(({ index, start }) => {
          const node = nodes[indexes[index] ?? -1];
          if (node === undefined) return null;
          return (
            <UnitRow
              key={node.unit.unitId}
              node={node}
              start={start}
              rowIndex={index + 2}
              isOpen={isOpen(node.unit.unitId)}
              isActive={index === at}
              isChosen={node.unit.unitId === chosen}
              isHit={hits?.has(indexes[index] ?? -1) === true}
            />
          );
        })}
      </div>
    </div>
  );
}
