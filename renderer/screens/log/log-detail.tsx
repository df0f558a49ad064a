import { useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { LogChange, LogEntry } from '../../../shared/contract/log-views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { logWords } from '../../../shared/text/vi/log.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ask, useClient } from '../../api/client.ts';
import { useAct } from '../../api/use-call.ts';
import { Notice } from '../../components/notice.tsx';
import { UndoRefusal } from '../intake/undo-refusal.tsx';
import { usePages } from '../intake/use-pages.ts';

const ROW_HEIGHT = 30;
const HEADS = Object.values(ui.log.change);

type DetailProps = { readonly entry: LogEntry; readonly onGoTo: (changeSetId: number) => void };

/** One act opened: what it changed row by row, before and after, and its way back. */
export function LogDetail({ entry, onGoTo }: DetailProps) {
  const words = ui.log;
  const { changeSetId, kind, changes, undoneBy, undoes, mayUndo } = entry;
  const undo = useAct('changes/undo');
  const number = formatCount(changeSetId);
  const other = undoneBy ?? undoes;
  return (
    <section className="log-detail" aria-label={words.detail(logWords.kinds[kind], number)}>
      <header className="log-detail-head">
        <h2>{words.detail(logWords.kinds[kind], number)}</h2>
        <span className="quiet">{words.changes(formatCount(changes))}</span>
        {mayUndo && (
          <Button
            size="small"
            disabledFocusable={undo.isPending}
            aria-label={words.undoOf(number)}
            onClick={() => undo.mutate({ changeSetId })}
          >
            {words.undo}
          </Button>
        )}
        {other !== null && (
          <Button size="small" appearance="subtle" onClick={() => onGoTo(other)}>
            {words.goTo(formatCount(other))}
          </Button>
        )}
      </header>
      {undo.isError && <UndoRefusal error={undo.error} changeSetId={changeSetId} onClose={undo.reset} />}
      {undo.isSuccess && <Notice intent="success" title={words.undone(number)} onClose={undo.reset} />}
      <Changes changeSetId={changeSetId} />
    </section>
  );
}

function Changes({ changeSetId }: { readonly changeSetId: number }) {
  const client = useClient();
  const scroll = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here only and never memoised
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const pages = usePages(
    ['log/read-changes', changeSetId],
    (from, count) => ask(client, 'log/read-changes', { changeSetId, from, count }),
    items.map(({ index }) => index),
  );
  useEffect(() => setTotal(pages.total ?? 0), [pages.total]);
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const label = ui.log.changesOf(formatCount(changeSetId));
  return (
    <div className="table-scroll log-changes" ref={scroll} tabIndex={0} role="region" aria-label={label}>
      <table className="plain-table" aria-label={label} aria-rowcount={total + 1}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr style={{ height: before }} aria-hidden />}
          {items.map(({ index }) => {
            const change = pages.row(index);
            return (
              <tr key={index} data-index={index} ref={virtual.measureElement} aria-rowindex={index + 2}>
                {change === null ? <td colSpan={HEADS.length}>{ui.log.loading}</td> : <ChangeCells change={change} />}
              </tr>
            );
          })}
          {after > 0 && <tr style={{ height: after }} aria-hidden />}
        </tbody>
      </table>
    </div>
  );
}

function ChangeCells({ change }: { readonly change: LogChange }) {
  const { act, table, subject, fields, reason } = change;
  const lines = (text: (field: LogChange['fields'][number]) => string) =>
    fields.map((field, index) => <div key={index}>{text(field)}</div>);
  const shown = (text: string) => (text === '' ? ui.log.empty : text);
  return (
    <>
      <td>{logWords.acts[act]}</td>
      <td>{table}</td>
      <td>{subject}</td>
      <td>{lines(({ label }) => label)}</td>
      <td>{act === 'add' ? '' : lines(({ before }) => shown(before))}</td>
      <td>{act === 'remove' ? '' : lines(({ after }) => shown(after))}</td>
      <td>{reason}</td>
    </>
  );
}
