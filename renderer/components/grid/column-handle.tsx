import { useRef } from 'react';
import { ui } from '../../../shared/text/vi/ui.ts';

type HandleProps = { readonly onWidth: (width: number | null) => void };

/** The right edge of a head: dragged it changes the width, pressed twice it gives the column its own width back. */
export function ColumnHandle({ onWidth }: HandleProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <span
      className="column-handle"
      aria-hidden
      title={ui.figures.columns.drag}
      onPointerDown={(event) => {
        const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
        start.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (start.current !== null) onWidth(start.current.width + event.clientX - start.current.x);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onDoubleClick={() => onWidth(null)}
    />
  );
}
