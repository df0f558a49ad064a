import { useEffect, useRef, type KeyboardEvent } from 'react';

export type CellDraft = { readonly rowId: string; readonly columnId: string; readonly text: string };

type EditorProps = {
  readonly name: string;
  /** What stands in the cell; selected, so that typing replaces it. Empty when a key began it. */
  readonly start: string;
  readonly isRefused: boolean;
  /** `true`: with Enter, the cell below comes next. */
  readonly onDone: (text: string, goesOn: boolean) => void;
  readonly onCancel: () => void;
};

/** The input of one cell. Enter and leaving it write, Esc takes nothing over; the browser's own typing is left alone. */
export function TargetCellEditor({ name, start, isRefused, onDone, onCancel }: EditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (goesOn: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(input.current?.value ?? '', goesOn);
  };
  const press = (event: KeyboardEvent) => {
    // A key that still belongs to the keyboard program's composition is its own.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(true);
    else if (event.key === 'Escape') {
      isOver.current = true;
      onCancel();
    } else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={input}
      className="target-editor"
      aria-label={name}
      aria-invalid={isRefused}
      defaultValue={start}
      autoComplete="off"
      onKeyDown={press}
      onBlur={() => finish(false)}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
