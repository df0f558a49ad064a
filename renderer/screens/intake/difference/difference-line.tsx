import { useId } from 'react';
import { WarningRegular } from '@fluentui/react-icons';
import type { DifferenceRow } from '../../../../shared/contract/views.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';

type DifferenceLineProps = {
  readonly row: DifferenceRow;
  readonly position: number;
  readonly isTaken: boolean;
  /** The new version wins over the board's correction. */
  readonly isOverruled: boolean;
  /** Somebody whose values the board corrected is no longer in the new version: neither stays nor goes unasked. */
  readonly isOpen: boolean;
  /** Some row has a correction of the board to decide about. */
  readonly hasConflicts: boolean;
  readonly onTake: (() => void) | null;
  /** Whether the new version wins over the correction. */
  readonly onOverrule: ((wins: boolean) => void) | null;
};

/** One person or row of a form: each changed value before and after, and where the board had corrected it. */
export function DifferenceLine({
  row,
  position,
  isTaken,
  isOverruled,
  isOpen,
  hasConflicts,
  onTake,
  onOverrule,
}: DifferenceLineProps) {
  const words = ui.intake.desk.difference;
  const name = useId();
  const { label, state, place, cells } = row;
  const isConflict = cells.some(({ isCorrected }) => isCorrected);
  const height = Math.max(1, cells.length);
  const lines = cells.length === 0 ? [{ field: '', before: '', after: '' }] : cells;
  return (
    <tbody className={`difference-row difference-${state}${isTaken ? '' : ' difference-kept'}`}>
      {lines.map(({ field, before, after }, index) => (
        <tr key={index} {...(index === 0 ? { 'aria-rowindex': position } : {})}>
          {index === 0 && (
            <>
              <td rowSpan={height}>
                <label className="difference-take">
                  <input
                    type="checkbox"
                    checked={isTaken}
                    disabled={onTake === null}
                    aria-label={words.takeRow(label)}
                    onChange={() => onTake?.()}
                  />
                </label>
              </td>
              <th scope="rowgroup" rowSpan={height} title={label}>
                <span className="difference-label">{label}</span>
                {place !== null && <span className="quiet"> {words.sheetRow(place.row)}</span>}
              </th>
              <td rowSpan={height}>{words.states[state]}</td>
            </>
          )}
          <td title={field}>{field}</td>
          <td className={before === '' ? 'quiet' : 'difference-before'} title={before}>
            {before === '' ? <em>{words.empty}</em> : before}
          </td>
          <td className="difference-after" title={after}>
            {after === '' ? <em>{words.empty}</em> : after}
          </td>
          {index === 0 && hasConflicts && (
            <td rowSpan={height}>
              {isConflict && (
                <fieldset className="difference-conflict" disabled={onOverrule === null}>
                  <legend className="visually-hidden">{words.correctionOf(label)}</legend>
                  <WarningRegular aria-hidden />
                  {([false, true] as const).map((wins) => (
                    <label key={String(wins)}>
                      <input
                        type="radio"
                        name={name}
                        checked={!isOpen && isOverruled === wins}
                        onChange={() => onOverrule?.(wins)}
                      />
                      {wins ? (state === 'remove' ? words.takeAway : words.takeNew) : words.keepCorrection}
                    </label>
                  ))}
                </fieldset>
              )}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}
