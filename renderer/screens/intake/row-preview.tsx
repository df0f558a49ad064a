import { useEffect, useRef, useState } from 'react';
import { Button, Select } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { IntakePreview, IntakeRowView, RowState } from '../../../shared/contract/views.ts';
import type { SheetRow } from '../../../shared/intake/stage-choices.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { WeightIcon } from '../../components/problem-list.tsx';
import { useRowPages } from './use-row-pages.ts';

const ROW_HEIGHT = 30;
const STATES = ['add', 'change', 'same', 'question', 'left-out'] as const;

export type CellToShow = { readonly sheet: string; readonly row: number };
type RowPreviewProps = {
  readonly planId: string;
  readonly preview: IntakePreview;
  /** Scrolled to and marked; a new object scrolls again. */
  readonly cellToShow: CellToShow | null;
  readonly leftOut: readonly SheetRow[];
  /** Null once the file is written: then nothing can be left out any more. */
  readonly onLeaveOut: ((rows: readonly SheetRow[]) => void) | null;
};

/** What each row of the file will do, by state; only the rows in sight are drawn. */
export function RowPreview({ planId, preview, cellToShow, leftOut, onLeaveOut }: RowPreviewProps) {
  const [state, setState] = useState<RowState | null>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 15,
  });
  const items = virtual.getVirtualItems();
  const pages = useRowPages(
    planId,
    state,
    items.map(({ index }) => index),
  );
  const words = ui.intake.rows;

  useEffect(() => setTotal(pages.total ?? 0), [pages.total]);
  useEffect(() => {
    if (cellToShow === null) return;
    setState(null);
    let isCurrent = true;
    void pages.find(cellToShow.sheet, cellToShow.row).then((index) => {
      if (!isCurrent || index === null) return;
      setMarked(cellToShow.row);
      virtual.scrollToIndex(index, { align: 'center' });
    });
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a new cell scrolls; the others are new at each drawing
  }, [cellToShow]);

  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="intake-rows">
      <InlineField label={words.filter}>
        <Select
          size="small"
          value={state ?? ''}
          onChange={(_, { value }) => setState(STATES.find((each) => each === value) ?? null)}
        >
          <option value="">{words.all}</option>
          {STATES.map((each) => (
            <option key={each} value={each}>
              {words.states[each]}
            </option>
          ))}
        </Select>
      </InlineField>
      <div className="table-scroll intake-row-scroll" ref={scroll} tabIndex={0} role="region" aria-label={words.label}>
        <table className="plain-table" aria-rowcount={total + 1}>
          <thead>
            <tr>
              <th scope="col" className="number">
                {words.row}
              </th>
              <th scope="col">{words.state}</th>
              {pages.headers.map((header, index) => (
                <th key={index} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr style={{ height: before }} aria-hidden />}
            {items.map(({ index }) => {
              const row = pages.row(index);
              return row === null ? (
                <tr key={index} aria-rowindex={index + 2}>
                  <td colSpan={pages.headers.length + 2}>{words.loading}</td>
                </tr>
              ) : (
                <Row
                  key={index}
                  row={row}
                  position={index + 2}
                  isMarked={row.row === marked}
                  leftOut={leftOut}
                  onLeaveOut={onLeaveOut}
                />
              );
            })}
            {after > 0 && <tr style={{ height: after }} aria-hidden />}
          </tbody>
        </table>
        {pages.total === 0 && (
          <p className="quiet intake-none">{preview.counts.rows === 0 ? ui.intake.detail.noRows : words.none}</p>
        )}
      </div>
    </div>
  );
}

type RowProps = Pick<RowPreviewProps, 'leftOut' | 'onLeaveOut'> & {
  readonly row: IntakeRowView;
  readonly position: number;
  readonly isMarked: boolean;
};

function Row({ row, position, isMarked, leftOut, onLeaveOut }: RowProps) {
  const words = ui.intake.rows;
  const isThis = ({ sheet, row: number }: SheetRow) => sheet === row.sheet && number === row.row;
  const isOut = leftOut.some(isThis);
  const canLeaveOut =
    onLeaveOut !== null && !isOut && (row.state === 'question' || row.problems.some(({ weight }) => weight !== 'note'));
  return (
    <tr
      aria-rowindex={position}
      className={`intake-row intake-row-${row.state}${isMarked ? ' intake-row-marked' : ''}`}
    >
      <th scope="row" className="number">
        {row.row}
      </th>
      <td className="intake-row-state">
        <span>{words.states[row.state]}</span>
        {row.problems.map((problem, index) => (
          <span key={index} title={describeProblem(problem).what}>
            <WeightIcon weight={problem.weight} />
          </span>
        ))}
        {canLeaveOut && (
          <Button
            size="small"
            aria-label={words.leaveOutRow(row.row)}
            onClick={() => onLeaveOut([...leftOut, { sheet: row.sheet, row: row.row }])}
          >
            {words.leaveOut}
          </Button>
        )}
        {onLeaveOut !== null && isOut && (
          <Button
            size="small"
            aria-label={words.takeBackRow(row.row)}
            onClick={() => onLeaveOut(leftOut.filter((each) => !isThis(each)))}
          >
            {words.takeBack}
          </Button>
        )}
      </td>
      {row.cells.map((cell, index) => (
        <td key={index}>{cell}</td>
      ))}
    </tr>
  );
}
