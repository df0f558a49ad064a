/** Presses “Sửa” of the workbook cell the focus stands on in the panel “Nguồn gốc số liệu”. False when it is not there. */
export function pressFocusedLeaf(page: Document): boolean {
  const panel = page.activeElement?.closest('.explanation');
  if (panel === null || panel === undefined) return false;
  const near = page.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-correct]');
  const buttons = [...panel.querySelectorAll<HTMLElement>('[data-correct]')];
  const only = buttons.length === 1 ? buttons[0] : undefined;
  const button = near ?? only;
  if (button !== undefined) {
    button.click();
    return true;
  }
  for (const fold of panel.querySelectorAll('details')) fold.open = true;
  buttons[0]?.focus();
  return true;
}
