import { formatDecimal } from './format.ts';

type ShownValue = { readonly value: number; readonly valueTo: number | null; readonly decimals: number };

/** `1.385`, `4–5`, `80%`, `3–4%`: a target as it stands on screen and paper. */
export function targetValueText({ value, valueTo, decimals }: ShownValue, isShare: boolean): string {
  const shown = (scaled: number) => formatDecimal({ scaled, decimals });
  const sign = isShare ? '%' : '';
  return valueTo === null ? `${shown(value)}${sign}` : `${shown(value)}–${shown(valueTo)}${sign}`;
}
