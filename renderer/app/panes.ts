const PANE = '[data-pane]';
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** Moves the focus to the pane after the innermost one that holds it (F6); the last is followed by the first. */
export function focusNextPane(root: Document): void {
  const panes = [...root.querySelectorAll<HTMLElement>(PANE)].filter((pane) => !pane.hidden);
  const holding = panes.findLastIndex((pane) => pane.contains(root.activeElement));
  const next = panes[(holding + 1) % panes.length];
  if (next === undefined) return;
  // Prefer the place a pane names itself (a grid's active cell) over its first control.
  const target =
    next.querySelector<HTMLElement>('[data-pane-start]') ?? next.querySelector<HTMLElement>(FOCUSABLE) ?? next;
  target.focus();
}
