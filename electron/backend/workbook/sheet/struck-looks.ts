import type { CellStyle } from './styles.ts';

/** Styles by number, with further ones for cells of which only the text is struck through. */
export type StruckLooks = {
  readonly all: readonly CellStyle[];
  /** The number of the same style struck through. */
  readonly struck: (look: number) => number;
};

/** Numbers are kept in two bytes: a book of so many styles shares one for struck texts. */
const MOST = 0xffff;

/** Adds the struck ones when they are first asked for, after the given styles. */
export function struckLooks(styles: readonly CellStyle[]): StruckLooks {
  const all = [...styles];
  const ids = new Map<number, number>();
  return {
    all,
    struck(look) {
      const known = ids.get(look);
      const style = all[look];
      if (known !== undefined) return known;
      if (style === undefined || style.isStruck) return look;
      const id = all.length > MOST ? all.length - 1 : all.push({ ...style, isStruck: true }) - 1;
      ids.set(look, id);
      return id;
    },
  };
}
