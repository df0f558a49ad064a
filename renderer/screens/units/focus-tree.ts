/** Gives the focus to the row of the tree that has the tab stop; nothing when there is no tree. */
export function focusTree(): void {
  document.querySelector<HTMLElement>('.unit-tree [data-pane-start]')?.focus();
}
