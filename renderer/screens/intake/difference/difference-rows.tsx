import { useEffect, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { ask, useClient } from '../../../api/client.ts';
import { decideConflict, isOpenRemoval, keepOldRows, type ChoiceStep, type IntakeChoices } from '../intake-choices.ts';
import { usePages } from '../use-pages.ts';
import { DifferenceLine } from './difference-line.tsx';

/** Height of one changed value in pixels, see `difference.css`. */
const LINE = 30;

type RowsProps = {
  readonly planId: string;
  readonly choices: IntakeChoices;
  /** The board corrected something that the new version says otherwise. */
  readonly hasConflicts: boolean;
  /** Null: nothing can be decided (any more). */
  readonly onChoose: ((step: ChoiceStep) => void) | null;
};

/** The rows that differ, each with the values before and after; only what is in sight is drawn. */
export function DifferenceRows({ planId, choices, hasConflicts, onChoose }: RowsProps) {
  const client = useClient();
  const words = ui.intake.desk.difference;
  const scroll = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  // A row is as tall as it has changed values, which is known once its page came.
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(new Map());
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here only and never memoised
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => LINE * (heights.get(index) ?? 1),
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const pages = usePages(
    ['intake/read-difference', planId],
    (from, count) => ask(client, 'intake/read-difference', { planId, from, count }),
    items.map(({ index }) => index),
  );
  useEffect(() => setTotal(pages.total ?? 0), [pages.total]);
  const tall = items.flatMap(({ index }) => {
    const lines = pages.row(index)?.cells.length ?? 1;
    return lines > 1 && !heights.has(index) ? [[index, lines] as const] : [];
  });
  const tallKey = JSON.stringify(tall);
  useEffect(() => {
    if (tall.length > 0) setHeights((before) => new Map([...before, ...tall]));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the rows are told apart by their key
  }, [tallKey]);
  useEffect(() => virtual.measure(), [virtual, heights]);
  const keepOld = choices.keepOld ?? [];
  const overrule = choices.overrule ?? [];
  const toggled = (keys: readonly string[], key: string) =>
    keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    <div className="table-scroll difference-scroll" ref={scroll} tabIndex={0} role="region" aria-label={words.list}>
      <table className="plain-table difference-table" aria-label={words.list} aria-rowcount={(pages.total ?? 0) + 1}>
        <thead>
          <tr>
            <th scope="col">{words.take}</th>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            {hasConflicts && <th scope="col">{words.conflict}</th>}
          </tr>
        </thead>
        {before > 0 && (
          <tbody aria-hidden>
            <tr style={{ height: before }} />
          </tbody>
        )}
        {items.map(({ index }) => {
          const row = pages.row(index);
          return row === null ? (
            <tbody key={index}>
              <tr>
                <td colSpan={7}>{ui.intake.rows.loading}</td>
              </tr>
            </tbody>
          ) : (
            <DifferenceLine
              key={index}
              row={row}
              position={index + 2}
              isTaken={!keepOld.includes(row.key)}
              isOverruled={overrule.includes(row.key) && !keepOld.includes(row.key)}
              isOpen={isOpenRemoval(row) && !overrule.includes(row.key) && !keepOld.includes(row.key)}
              hasConflicts={hasConflicts}
              onTake={onChoose === null ? null : () => onChoose(keepOldRows(toggled(keepOld, row.key)))}
              onOverrule={onChoose === null ? null : (wins) => onChoose(decideConflict(row, wins))}
            />
          );
        })}
        {after > 0 && (
          <tbody aria-hidden>
            <tr style={{ height: after }} />
          </tbody>
        )}
      </table>
      {pages.total === 0 && <p className="quiet desk-none">{words.none}</p>}
    </div>
  );
}
