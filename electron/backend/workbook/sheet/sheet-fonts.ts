import type { GridRow } from '../../../../shared/intake/grid/grid.ts';
import type { CellStyle } from './styles.ts';

/**
 * Finds the commonest font of a sheet and notes the font of every cell that has another, and every cell struck through. `styles` are those of the
 * cells, in the order of rows and cells; a style without a font name counts for nothing.
 */
export function markFonts(
  rows: readonly GridRow[],
  styles: readonly CellStyle[],
): { readonly rows: readonly GridRow[]; readonly font: string } {
  const cellsOfStyle = new Map<CellStyle, number>();
  for (const style of styles) cellsOfStyle.set(style, (cellsOfStyle.get(style) ?? 0) + 1);
  const cellsOfFont = new Map<string, number>();
  for (const [{ font }, count] of cellsOfStyle) {
    if (font !== '') cellsOfFont.set(font, (cellsOfFont.get(font) ?? 0) + count);
  }
  const [commonest] = [...cellsOfFont].sort(([, a], [, b]) => b - a);
  const font = commonest?.[0] ?? '';
  const anyStruck = [...cellsOfStyle.keys()].some(({ isStruck }) => isStruck);
  if (cellsOfFont.size <= 1 && !anyStruck) return { rows, font };

  const hasOtherFont = (style: CellStyle) => style.font !== '' && style.font !== font;
  const isOther = (style: CellStyle | undefined) => style !== undefined && (style.isStruck || hasOtherFont(style));
  let index = 0;
  const marked = rows.map((row) => {
    const first = index;
    index += row.cells.length;
    if (!styles.slice(first, index).some(isOther)) return row;
    const cells = row.cells.map((cell, at) => {
      const style = styles[first + at];
      if (style === undefined || !isOther(style)) return cell;
      return {
        ...cell,
        ...(hasOtherFont(style) ? { font: style.font } : {}),
        ...(style.isStruck ? { isStruck: true as const } : {}),
      };
    });
    return { ...row, cells };
  });
  return { rows: marked, font };
}
