import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { UnitRef } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { FileRow } from './file-row.tsx';
import type { IntakeFile } from './intake-file.ts';
import type { IntakeSession } from './intake-session.ts';

const ROW_HEIGHT = 34;

type FileTableProps = {
  readonly files: readonly IntakeFile[];
  readonly units: readonly UnitRef[];
  /** The row the keyboard stands on at first. */
  readonly start: string | null;
  readonly session: IntakeSession;
};

/** One row per file: what it is taken for, with the guesses open to change, and how far it is. Draws what is in sight. */
export function FileTable({ files, units, start, session }: FileTableProps) {
  const words = ui.intake.files;
  const scroll = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(start);
  const isMoving = useRef(start !== null);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here only and never memoised
  const virtual = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const position = Math.max(
    0,
    files.findIndex(({ file }) => file.token === at),
  );
  const stop = files[position]?.file.token ?? null;

  // The row may have to be drawn first, then it takes the focus.
  useEffect(() => {
    if (!isMoving.current) return;
    const name = scroll.current?.querySelector<HTMLElement>('[data-file-stop]');
    if (name == null) return virtual.scrollToIndex(position);
    isMoving.current = false;
    name.focus();
  });

  const move = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('.intake-file-name')) return;
    const last = files.length - 1;
    const to = {
      ArrowDown: position + 1,
      ArrowUp: position - 1,
      Home: 0,
      End: last,
      PageDown: position + 10,
      PageUp: position - 10,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(last, to));
    isMoving.current = true;
    setAt(files[next]?.file.token ?? null);
    virtual.scrollToIndex(next);
  };

  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="table-scroll intake-files" ref={scroll}>
      <table className="plain-table" aria-label={words.title} aria-rowcount={files.length + 1} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">{words.file}</th>
            <th scope="col">{words.content}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.period}</th>
            <th scope="col" className="number">
              {words.rows}
            </th>
            <th scope="col">{words.state}</th>
            <th scope="col">
              <span className="visually-hidden">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr style={{ height: before }} aria-hidden />}
          {items.map(({ index }) => {
            const entry = files[index];
            return (
              entry !== undefined && (
                <FileRow
                  key={entry.file.token}
                  entry={entry}
                  position={index + 2}
                  isStop={entry.file.token === stop}
                  units={units}
                  session={session}
                  onFocus={setAt}
                />
              )
            );
          })}
          {after > 0 && <tr style={{ height: after }} aria-hidden />}
        </tbody>
      </table>
      {files.length === 0 && <p className="quiet intake-none">{words.none}</p>}
    </div>
  );
}
