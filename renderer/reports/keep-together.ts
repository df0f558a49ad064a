import type { ReportBlock } from '../../shared/reports/report-document.ts';

/** Lines of notes that are not worth two pages. */
const SHORT = 3;

/**
 * Which rows of a table, or lines of notes with their title first, stay on the page of what follows them: group titles,
 * the title of notes, the last line but one (no line alone on a page), and the last one above signatures, which never
 * stand on a page by themselves. Notes of three lines are not split at all.
 */
export function rowsKeptWithNext(
  block: Extract<ReportBlock, { kind: 'table' | 'notes' }>,
  next: ReportBlock | undefined,
): readonly boolean[] {
  const isAboveSignatures = next?.kind === 'closing';
  if (block.kind === 'table') {
    const { rows } = block.table;
    return rows.map(({ keepWithNext }, row) => keepWithNext === true || (isAboveSignatures && row === rows.length - 1));
  }
  const last = block.lines.length;
  return [block.title, ...block.lines].map(
    (_, line) =>
      (line < last && (line === 0 || line === last - 1 || last <= SHORT)) || (isAboveSignatures && line === last),
  );
}
