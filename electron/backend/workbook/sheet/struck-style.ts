import type { CellStyle } from './styles.ts';

/** Gives the same style struck through, one and the same for each style: of a cell of which only the text is. */
export function struckStyles(): (style: CellStyle) => CellStyle {
  const made = new Map<CellStyle, CellStyle>();
  return (style) => {
    if (style.isStruck) return style;
    const known = made.get(style) ?? { ...style, isStruck: true };
    made.set(style, known);
    return known;
  };
}
