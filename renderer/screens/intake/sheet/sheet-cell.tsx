import type { CSSProperties } from 'react';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { WeightIcon } from '../../../components/problem-list.tsx';
import { CellEditor } from './cell-editor.tsx';
import { addressOf, type Spot } from './sheet-address.ts';
import type { SheetMarks } from './sheet-marks.ts';
import type { PictureCell } from './use-sheet-rows.ts';

type SheetCellProps = {
  readonly spot: Spot;
  readonly cell: PictureCell | null;
  readonly style: CSSProperties;
  readonly className: string;
  readonly marks: SheetMarks;
  /** The cell the keyboard stands on. */
  readonly isStop: boolean;
  /** The cell of the problem or question that is looked at. */
  readonly isShown: boolean;
  readonly isEditing: boolean;
  readonly onEditDone: ((text: string | null) => void) | null;
};

/** A text over more columns than this would stand out of sight in their middle. */
const WIDE = 6;

/** One cell of the picture: its text or what the board put there, and what is to be said about it. */
export function SheetCell({
  spot,
  cell,
  style,
  className,
  marks,
  isStop,
  isShown,
  isEditing,
  onEditDone,
}: SheetCellProps) {
  const words = ui.intake.sheet;
  const address = addressOf(spot);
  const written = cell?.text ?? '';
  const fix = marks.fixes.get(address);
  const text = fix ?? written;
  const mark = marks.cells.get(address);
  const isOut = marks.cellsOut.has(address);
  const name = words.cell(address, text);
  const said = mark === undefined ? name : words.marked(name, ui.problems.weightNames[mark.weight], mark.what);
  const classes = [
    'sheet-cell',
    className,
    cell?.isNumber === true && fix === undefined ? 'sheet-number' : '',
    cell?.spans === undefined ? '' : 'sheet-merged',
    (cell?.spans?.columns ?? 1) > WIDE ? 'sheet-wide' : '',
    mark === undefined ? '' : `sheet-mark sheet-mark-${mark.weight}`,
    fix === undefined ? '' : 'sheet-fixed',
    isOut ? 'sheet-out' : '',
    isShown ? 'sheet-shown' : '',
  ];
  const hint = [mark?.what, fix === undefined ? undefined : words.fixed(written), text]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
  return (
    <div
      role="gridcell"
      className={classes.filter(Boolean).join(' ')}
      style={style}
      tabIndex={isStop ? 0 : -1}
      data-spot={`${spot.row}:${spot.column}`}
      {...(isStop ? { 'data-pane-start': '' } : {})}
      aria-colindex={spot.column + 1}
      aria-label={isOut ? `${said} (${words.leftOut})` : fix === undefined ? said : `${said}. ${words.fixed(written)}`}
      {...(hint === '' ? {} : { title: hint })}
    >
      {isEditing && onEditDone !== null ? (
        <CellEditor address={address} text={text} onDone={onEditDone} />
      ) : (
        <>
          {mark !== undefined && <WeightIcon weight={mark.weight} />}
          <span className="sheet-text">{text}</span>
        </>
      )}
    </div>
  );
}
