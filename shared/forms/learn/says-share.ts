import { foldText } from '../../text/fold.ts';

/** A head or a row that is a share or a mean. `100%` in a name is none: there the sign follows its number. */
export function saysShare(text: string): boolean {
  return /(?<!\d\s*)%/u.test(text) || /\b(?:ty le|ti le|so voi|binh quan|trung binh)\b/.test(foldText(text));
}
