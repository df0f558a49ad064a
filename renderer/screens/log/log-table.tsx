import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Input } from '../../../shared/contract/calls.ts';
import type { LogEntry } from '../../../shared/contract/log-views.ts';
import { momentWords, unitsWords } from '../../../shared/log/log-report.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { logWords } from '../../../shared/text/vi/log.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ask, useClient } from '../../api/client.ts';
import { usePages } from '../intake/use-pages.ts';

const ROW_HEIGHT = 30;
const COLUMNS = Object.keys(ui.log.columns) as readonly (keyof typeof ui.log.columns)[]; // keys of the object itself

type TableProps = {
  readonly filter: Input<'log/list'>['filter'];
  /** How many fit, as far as the first page told. */
  readonly total: number;
  readonly onTotal: (total: number) => void;
  readonly chosen: LogEntry | null;
  readonly onChoose: (entry: LogEntry) => void;
};

/** Every act, the newest first; only the rows in sight are asked for and drawn. Arrow keys go from act to act. */
export function LogTable({ filter, total, onTotal, chosen, onChoose }: TableProps) {
  const client = useClient();
  const scroll = useRef<HTMLDivElement>(null);
  const at = useRef(0);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here only and never memoised
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const pages = usePages(
    ['log/list', filter],
    (from, count) => ask(client, 'log/list', { filter, from, count }),
    items.map(({ index }) => index),
  );
  useEffect(() => {
    if (pages.total !== null) onTotal(pages.total);
  }, [pages.total, onTotal]);

  const go = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(total - 1, step(at.current, total)));
    const entry = pages.row(next);
    virtual.scrollToIndex(next);
    at.current = next;
    if (entry !== null) onChoose(entry);
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-act="${next}"]`)?.focus());
  };

  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const words = ui.log;
  const shownChosen = items.some(({ index }) => pages.row(index)?.changeSetId === chosen?.changeSetId);
  return (
    <div className="table-scroll log-scroll" ref={scroll}>
      <table
        className="plain-table log-table"
        role="grid"
        aria-label={words.table}
        aria-rowcount={total + 1}
        onKeyDown={go}
      >
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === 'changes' || column === 'number' ? 'number' : ''}>
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr style={{ height: before }} aria-hidden />}
          {items.map(({ index }) => {
            const entry = pages.row(index);
            if (entry === null)
              return (
                <tr key={index} aria-rowindex={index + 2}>
                  <td colSpan={COLUMNS.length}>{words.loading}</td>
                </tr>
              );
            const isChosen = entry.changeSetId === chosen?.changeSetId;
            const isStop = isChosen || (!shownChosen && index === items[0]?.index);
            return (
              <tr
                key={index}
                aria-rowindex={index + 2}
                aria-selected={isChosen}
                data-act={index}
                tabIndex={isStop ? 0 : -1}
                className={entry.undoneBy === null ? '' : 'log-undone'}
                onClick={() => {
                  at.current = index;
                  onChoose(entry);
                }}
                onFocus={() => (at.current = index)}
              >
                <Cells entry={entry} />
              </tr>
            );
          })}
          {after > 0 && <tr style={{ height: after }} aria-hidden />}
        </tbody>
      </table>
      {pages.total === 0 && <p className="quiet">{words.none}</p>}
    </div>
  );
}

const PAGE_ROWS = 10;
const STEPS: Readonly<Record<string, (at: number, total: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE_ROWS,
  PageUp: (at) => at - PAGE_ROWS,
  Home: () => 0,
  End: (_, total) => total - 1,
  Enter: (at) => at,
};

function Cells({ entry }: { readonly entry: LogEntry }) {
  const { changeSetId, at, by, kind, file, intake, form, period, changes } = entry;
  const about = [form ?? (intake === null ? '' : ui.intake.kinds[intake]), file ?? ''].filter((text) => text !== '');
  return (
    <>
      <td className="number">{formatCount(changeSetId)}</td>
      <td>{momentWords(at)}</td>
      <td title={by ?? ''}>{by}</td>
      <td>{logWords.kinds[kind]}</td>
      <td title={about.join(' · ')}>{about.join(' · ')}</td>
      <td title={unitsWords(entry)}>{unitsWords(entry)}</td>
      <td>{period?.name}</td>
      <td className="number">{formatCount(changes)}</td>
      <td title={linkOf(entry)}>{stateOf(entry)}</td>
    </>
  );
}

function stateOf({ undoneBy, undoes }: LogEntry): string {
  const words = ui.log.states;
  return undoneBy !== null ? words.undone : undoes !== null ? words.undoes(formatCount(undoes)) : words.stands;
}

/** Which act took it back, or which one it takes back. */
function linkOf({ undoneBy, undoes }: LogEntry): string {
  if (undoneBy !== null) return logWords.undone(formatCount(undoneBy));
  return undoes === null ? '' : logWords.undoes(formatCount(undoes));
}
