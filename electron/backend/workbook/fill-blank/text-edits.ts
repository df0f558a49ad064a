/** Puts `text` in place of what stands from `start` to `end` (equal: only put in). */
export type TextEdit = { readonly start: number; readonly end: number; readonly text: string };

/** The text with all edits made; they must not overlap. Those at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new Error('edits overlap');
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return [...pieces, text.slice(at)].join('');
}
