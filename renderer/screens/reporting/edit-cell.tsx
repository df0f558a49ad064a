import { useEffect, useRef, type KeyboardEvent } from 'react';

type EditCellProps = {
  readonly label: string;
  readonly text: string;
  /** The text as typed when it is to be kept; null when nothing is. */
  readonly onDone: (text: string | null) => void;
};

/** The text of a cell while it is written: Enter and leaving keep it, Esc does not. */
export function EditCell({ label, text, onDone }: EditCellProps) {
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const end = (typed: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(typed === null || typed.trim() === text ? null : typed.trim());
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // Keyboard programs for Vietnamese end a word with Enter, too.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') end(event.currentTarget.value);
    else if (event.key === 'Escape') {
      event.preventDefault();
      end(null);
    }
  };
  return (
    <input
      ref={input}
      className="board-edit"
      aria-label={label}
      defaultValue={text}
      maxLength={300}
      autoComplete="off"
      onKeyDown={press}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  );
}
