import { memo, useEffect, useRef, useState } from 'react';
import { Button, Select } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { IntakePreview, IntakeRowView, RowState } from '../../../shared/contract/views.ts';
import type { SheetRow } from '../../../shared/intake/questions/stage-choices.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ask, useClient } from '../../api/client.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { WeightIcon } from '../../components/problem-list.tsx';
import { usePages } from './use-pages.ts';

const ROW_HEIGHT = 30;
const STATES = ['add', 'change', 'same', 'question', 'left-out'] as const;

type RowPreviewProps = {
  readonly planId: string;
  readonly preview: IntakePreview;
  readonly leftOut: readonly SheetRow[];
  /** Null once the file is written: then nothing can be left out any more. */
  readonly onLeaveOut: ((row: SheetRow) => void) | null;
  readonly onTakeBack: ((row: SheetRow) => void) | null;
};

/** What each row of the file will do, by state; only the rows in sight are drawn. */
export function RowPreview({ planId, preview, leftOut, onLeaveOut, onTakeBack }: RowPreviewProps) {
  const [state, setState] = useState<RowState | null>(null);
  const client = useClient();
  const scroll = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here only and never memoised
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 15,
  });
  const items = virtual.getVirtualItems();
  const pages = usePages(
    ['intake/read-rows', planId, state],
    (from, count) => ask(client, 'intake/read-rows', { planId, from, count, ...(state === null ? {} : { state }) }),
    items.map(({ index }) => index),
  );
  const headers = pages.first?.headers ?? [];
  const words = ui.intake.rows;

  useEffect(() => setTotal(pages.total ?? 0), [pages.total]);
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
        <table className="plain-table" aria-label={words.label} aria-rowcount={total + 1}>
          <thead>
            <tr>
              <th scope="col" className="number">
                {words.row}
              </th>
              <th scope="col">{words.state}</th>
              {headers.map((header, index) => (
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
                  <td colSpan={headers.length + 2}>{words.loading}</td>
                </tr>
              ) : (
                <Row
                  key={index}
                  row={row}
                  position={index + 2}
                  leftOut={leftOut}
                  onLeaveOut={onLeaveOut}
                  onTakeBack={onTakeBack}
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

type RowProps = Pick<RowPreviewProps, 'leftOut' | 'onLeaveOut' | 'onTakeBack'> & {
  readonly row: IntakeRowView;
  readonly position: number;
};

const Row = memo(function Row({ row, position, leftOut, onLeaveOut, onTakeBack }: RowProps) {
  const words = ui.intake.rows;
  const isThis = ({ sheet, row: number }: SheetRow) => sheet === row.sheet && number === row.row;
  const isOut = leftOut.some(isThis);
  const canLeaveOut =
    onLeaveOut !== null && !isOut && (row.state === 'question' || row.problems.some(({ weight }) => weight !== 'note'));
  return (
    <tr aria-rowindex={position} className={`intake-row intake-row-${row.state}`}>
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
            onClick={() => onLeaveOut({ sheet: row.sheet, row: row.row })}
          >
            {words.leaveOut}
          </Button>
        )}
        {onTakeBack !== null && isOut && (
          <Button
            size="small"
            aria-label={words.takeBackRow(row.row)}
            onClick={() => onTakeBack({ sheet: row.sheet, row: row.row })}
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
});
