import { useEffect, useRef, useState, type RefObject } from 'react';

type GridClipboard = {
  /** Puts the selected cells on the clipboard and gives their number. */
  readonly put: (clipboard: DataTransfer, withHeads: boolean) => number;
  /** Takes what was pasted; absent: nothing can be pasted. */
  readonly take?: (clipboard: DataTransfer) => void;
};

/**
 * Copying from and pasting into a grid. The events need no clipboard permission, which the shell refuses to every page.
 * They go to the document, because nothing is selected in the browser's own sense; `beforecopy` and `beforepaste` tell
 * it that there is something to copy and a place to paste.
 */
export function useGridClipboard(
  area: RefObject<HTMLElement | null>,
  { put, take }: GridClipboard,
): { readonly copied: number | null; readonly copy: (withHeads: boolean) => void } {
  const [copied, setCopied] = useState<number | null>(null);
  const copiesHeads = useRef(false);
  const latest = useRef({ put, take });
  useEffect(() => {
    latest.current = { put, take };
  });
  useEffect(() => {
    // In a cell that is being edited, the text in it is copied and pasted.
    const isHere = () => {
      const { activeElement } = document;
      return (
        !(activeElement instanceof HTMLInputElement) &&
        area.current?.querySelector('[role=grid]')?.contains(activeElement) === true
      );
    };
    const allow = (event: Event) => {
      if (isHere()) event.preventDefault();
    };
    const copyCells = (event: ClipboardEvent) => {
      if (!isHere() || event.clipboardData === null) return;
      setCopied(latest.current.put(event.clipboardData, copiesHeads.current));
      event.preventDefault();
    };
    const pasteCells = (event: ClipboardEvent) => {
      if (!isHere() || event.clipboardData === null || latest.current.take === undefined) return;
      latest.current.take(event.clipboardData);
      event.preventDefault();
    };
    document.addEventListener('beforecopy', allow);
    document.addEventListener('beforepaste', allow);
    document.addEventListener('copy', copyCells);
    document.addEventListener('paste', pasteCells);
    return () => {
      document.removeEventListener('beforecopy', allow);
      document.removeEventListener('beforepaste', allow);
      document.removeEventListener('copy', copyCells);
      document.removeEventListener('paste', pasteCells);
    };
  }, [area]);
  const copy = (withHeads: boolean) => {
    copiesHeads.current = withHeads;
    area.current?.querySelector<HTMLElement>('[data-pane-start]')?.focus();
    document.execCommand('copy');
    copiesHeads.current = false;
  };
  return { copied, copy };
}
