import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Input } from '../../../shared/contract/calls.ts';
import type { PipelineLine } from '../../../shared/pipeline/pipeline-views.ts';
import type { PipelineListName } from '../../../shared/pipeline/pipeline-lists.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ask, useClient } from '../../api/client.ts';
import { usePages } from '../intake/use-pages.ts';
import { columnsOf, type PeopleColumn } from './people-columns.ts';
import { useListCopy } from './use-list-copy.ts';

const ROW_HEIGHT = 28;
const PAGE_ROWS = 10;

type TableProps = {
  readonly list: PipelineListName;
  readonly input: Omit<Input<'pipeline/list-people'>, 'from' | 'count'>;
  /** The person the keyboard stands on. */
  readonly at: number | null;
  readonly onMove: (personId: number | null) => void;
  readonly onExplain: (personId: number) => void;
  /** More buttons below the table. */
  readonly children?: ReactNode;
};

/** A list of people; arrow keys move, Enter and F4 tell where the days come from. Only rows in sight are drawn. */
export function PeopleTable({ list, input, at, onMove, onExplain, children }: TableProps) {
  const client = useClient();
  const scroll = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const [position, setPosition] = useState(0);
  const isMoving = useRef(false);
  const columns = columnsOf(list);
  const words = ui.pipeline.list;
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here only and never memoised
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const pages = usePages(
    ['pipeline/list-people', input],
    (from, count) => ask(client, 'pipeline/list-people', { ...input, from, count }),
    items.map(({ index }) => index),
  );
  const { copied, copy } = useListCopy(columns, total, (from, count) =>
    ask(client, 'pipeline/list-people', { ...input, from, count }),
  );
  useEffect(() => setTotal(pages.total ?? 0), [pages.total]);
  const here = pages.row(position);
  const herePerson = here?.personId ?? null;
  useEffect(() => {
    if (herePerson !== at) onMove(herePerson);
  }, [herePerson, at, onMove]);
  // The row may have to be drawn first, then it takes the focus.
  useEffect(() => {
    if (!isMoving.current) return;
    const row = scroll.current?.querySelector<HTMLElement>(`[data-row="${position}"]`);
    if (row == null) return;
    isMoving.current = false;
    row.focus();
  });

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && herePerson !== null) {
      event.preventDefault();
      return onExplain(herePerson);
    }
    const last = total - 1;
    const to = {
      ArrowDown: position + 1,
      ArrowUp: position - 1,
      Home: 0,
      End: last,
      PageDown: position + PAGE_ROWS,
      PageUp: position - PAGE_ROWS,
    }[event.key];
    if (to === undefined || total === 0) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(last, to));
    isMoving.current = true;
    setPosition(next);
    virtual.scrollToIndex(next);
  };

  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <>
      <div className="table-scroll pipeline-scroll" ref={scroll}>
        <table
          className="plain-table pipeline-table"
          role="grid"
          aria-label={words.total(formatCount(total))}
          aria-rowcount={total + 1}
          onKeyDown={press}
        >
          <thead>
            <tr>
              {columns.map(({ key, head }) => (
                <th key={key} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr style={{ height: before }} aria-hidden />}
            {items.map(({ index }) => (
              <PersonRow
                key={index}
                line={pages.row(index)}
                index={index}
                columns={columns}
                isStop={index === position}
                onFocus={() => setPosition(index)}
                onExplain={onExplain}
              />
            ))}
            {after > 0 && <tr style={{ height: after }} aria-hidden />}
          </tbody>
        </table>
        {pages.total === 0 && <p className="quiet pipeline-none">{words.none}</p>}
      </div>
      <div className="pipeline-foot">
        <span>{words.total(formatCount(total))}</span>
        <Button
          size="small"
          title={ui.frame.withKey(words.explain, 'F4')}
          disabledFocusable={herePerson === null}
          onClick={() => herePerson !== null && onExplain(herePerson)}
        >
          {words.explain}
        </Button>
        <Button size="small" icon={<CopyRegular />} disabledFocusable={total === 0} onClick={copy}>
          {words.copy}
        </Button>
        <span className="quiet" role="status">
          {copied}
        </span>
        {children}
      </div>
    </>
  );
}

type RowProps = {
  readonly line: PipelineLine | null;
  readonly index: number;
  readonly columns: readonly PeopleColumn[];
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onExplain: (personId: number) => void;
};

function PersonRow({ line, index, columns, isStop, onFocus, onExplain }: RowProps) {
  if (line === null)
    return (
      <tr aria-rowindex={index + 2}>
        <td colSpan={columns.length}>{ui.pipeline.list.loading}</td>
      </tr>
    );
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      tabIndex={isStop ? 0 : -1}
      {...(isStop ? { 'data-pane-start': '' } : {})}
      onFocus={onFocus}
      onDoubleClick={() => onExplain(line.personId)}
    >
      {columns.map(({ key, text, isLong }) => {
        const shown = text(line);
        return (
          <td key={key} role="gridcell" {...(isLong === true ? { className: 'pipeline-long', title: shown } : {})}>
            {shown}
          </td>
        );
      })}
    </tr>
  );
}
