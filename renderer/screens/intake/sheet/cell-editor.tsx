import { useRef, type KeyboardEvent } from 'react';
import { ui } from '../../../../shared/text/vi/ui.ts';

type CellEditorProps = {
  readonly address: string;
  readonly text: string;
  readonly onDone: (text: string | null) => void;
};

/**
 * Mends a cell in place. The input is the browser's own and is never written to while typing: programs for Vietnamese
 * typing send deletions and replacements of letters. `onDone` gets null when nothing is to change.
 */
export function CellEditor({ address, text, onDone }: CellEditorProps) {
  const isDone = useRef(false);
  const finish = (written: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(written === null || written === text ? null : written.normalize('NFC'));
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // The Enter that ends a composition belongs to the keyboard program.
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish(event.key === 'Enter' ? event.currentTarget.value : null);
  };
  return (
    <input
      className="sheet-editor"
      type="text"
      defaultValue={text}
      maxLength={32_767}
      autoComplete="off"
      spellCheck={false}
      aria-label={ui.intake.sheet.editor(address)}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person asked to edit this very cell
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={press}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  );
}
