import type { ReportDocument } from '../../shared/reports/report-document.ts';
import { rowsKeptWithNext } from './keep-together.ts';
import type { MeasuredBlock } from './paginate.ts';

/** Heights of every block of a drawn `ReportSheet`. Fonts must be loaded before. */
export function measureSheet(sheet: Element, { blocks }: ReportDocument): readonly MeasuredBlock[] {
  const sections = [...sheet.querySelectorAll('[data-block]')];
  return sections.map((section, index): MeasuredBlock => {
    const block = blocks[index];
    if (block?.kind === 'table') {
      const keeps = rowsKeptWithNext(block, blocks[index + 1]);
      const heights = [...section.querySelectorAll('tbody > tr')].map(heightOf);
      const head = section.querySelector('thead');
      return {
        kind: 'rows',
        head: head === null ? 0 : heightOf(head),
        rows: heights.map((height, row) => ({ height, keepWithNext: keeps[row] === true })),
      };
    }
    if (block?.kind === 'notes') {
      const keeps = rowsKeptWithNext(block, blocks[index + 1]);
      const padding = heightOf(section) - sumOf([...section.querySelectorAll('.paper-line')].map(heightOf));
      const lines = [...section.querySelectorAll('.paper-line')].map((line, row) => ({
        height: heightOf(line) + (row === 0 ? padding : 0),
        keepWithNext: keeps[row] === true,
      }));
      return { kind: 'rows', head: 0, rows: lines };
    }
    return {
      kind: 'whole',
      height: heightOf(section),
      keepWithNext: block?.kind === 'title' || block?.kind === 'trend',
    };
  });
}

const heightOf = (element: Element) => element.getBoundingClientRect().height;
const sumOf = (heights: readonly number[]) => heights.reduce((sum, height) => sum + height, 0);
