import { useEffect, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Spinner } from '@fluentui/react-components';
import type { DifferenceSummary } from '../../../../shared/contract/views.ts';
import { formatCount } from '../../../../shared/text/format.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { ask, useClient } from '../../../api/client.ts';
import { keepOldRows, overruleRows, type ChoiceStep, type IntakeChoices } from '../intake-choices.ts';
import { usePages } from '../use-pages.ts';
import { DifferenceLine } from './difference-line.tsx';
import './difference.css';

type DifferenceViewProps = {
  readonly planId: string | null;
  readonly summary: DifferenceSummary;
  readonly choices: IntakeChoices;
  readonly isBusy: boolean;
  /** Null: nothing can be decided (any more). */
  readonly onChoose: ((step: ChoiceStep) => void) | null;
};

const LINE = 30;

/** A workbook sent again against what is kept: only what changed. The old version stays until the new one is accepted. */
export function DifferenceView({ planId, summary, choices, isBusy, onChoose }: DifferenceViewProps) {
  const words = ui.intake.desk.difference;
  const isTaken = choices.replaceSubmission === true;
  const keepOld = choices.keepOld ?? [];
  const decide = (replaceSubmission: boolean) => onChoose?.((before) => ({ ...before, replaceSubmission }));
  return (
    <div className="difference" role="region" aria-label={words.title}>
      <div className="difference-head">
        <table className="plain-table difference-totals" aria-label={words.totals}>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col" className="number">
                {words.before}
              </th>
              <th scope="col" className="number">
                {words.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.totals.map(({ label, before, after }) => (
              <tr key={label} className={before === after ? '' : 'difference-changed'}>
                <th scope="row">{label}</th>
                <td className="number">{before === null ? words.absent : formatCount(before)}</td>
                <td className="number">{after === null ? words.absent : formatCount(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <fieldset className="difference-decision" disabled={onChoose === null}>
          <legend>{words.decision}</legend>
          {([false, true] as const).map((takes) => (
            <label key={String(takes)} className="question-option">
              <input type="radio" name="difference" checked={isTaken === takes} onChange={() => decide(takes)} />
              <span>{takes ? words.accept : words.keep}</span>
            </label>
          ))}
          <p className="quiet">
            {words.cells(formatCount(summary.cells))}
            {summary.conflicts > 0 && ` · ${words.conflicts(formatCount(summary.conflicts))}`}
            {keepOld.length > 0 && ` · ${words.kept(formatCount(keepOld.length))}`}
          </p>
          {keepOld.length > 0 && (
            <Button size="small" onClick={() => onChoose?.(keepOldRows([]))}>
              {words.takeAll}
            </Button>
          )}
        </fieldset>
      </div>
      {planId === null ? (
        isBusy ? (
          <Spinner size="tiny" label={ui.intake.desk.choices.readingAgain} />
        ) : (
          <p className="quiet desk-none">{words.notYet}</p>
        )
      ) : (
        <DifferenceRows key={planId} planId={planId} choices={choices} onChoose={onChoose} />
      )}
    </div>
  );
}

type RowsProps = Pick<DifferenceViewProps, 'choices' | 'onChoose'> & { readonly planId: string };

function DifferenceRows({ planId, choices, onChoose }: RowsProps) {
  const client = useClient();
  const words = ui.intake.desk.difference;
  const scroll = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  // A row is as tall as it has changed values, which is known once its page came.
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(new Map());
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
  const fresh = items.filter(({ index }) => pages.row(index) !== null && !heights.has(index));
  useEffect(() => {
    if (fresh.length === 0) return;
    const seen = fresh.map(({ index }) => [index, Math.max(1, pages.row(index)?.cells.length ?? 1)] as const);
    setHeights((before) => new Map([...before, ...seen]));
  });
  useEffect(() => virtual.measure(), [virtual, heights]);
  const keepOld = choices.keepOld ?? [];
  const overrule = choices.overrule ?? [];
  const toggled = (keys: readonly string[], key: string) =>
    keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    <div className="table-scroll difference-scroll" ref={scroll} tabIndex={0} role="region" aria-label={words.list}>
      <table className="plain-table difference-table" aria-rowcount={(pages.total ?? 0) + 1}>
        <thead>
          <tr>
            <th scope="col">{words.take}</th>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.conflict}</th>
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
              isOverruled={overrule.includes(row.key)}
              onTake={onChoose === null ? null : () => onChoose(keepOldRows(toggled(keepOld, row.key)))}
              onOverrule={onChoose === null ? null : () => onChoose(overruleRows(toggled(overrule, row.key)))}
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
