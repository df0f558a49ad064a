/** How a person arranged the columns of a grid: by code; what is not named stays as it comes. */
export type ColumnLayout = {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** CSS pixels. */
  readonly widths: Readonly<Record<string, number>>;
};
export const plainLayout: ColumnLayout = { order: [], hidden: [], widths: {} };

export const LEAST_WIDTH = 84;
export const MOST_WIDTH = 600;

/** The columns to show, in their order. At least one is always shown. */
export function arrange(codes: readonly string[], { order, hidden }: ColumnLayout): string[] {
  const place = new Map(order.map((code, index) => [code, index]));
  const at = (code: string) => place.get(code) ?? order.length;
  const sorted = codes.toSorted((one, other) => at(one) - at(other));
  const shown = sorted.filter((code) => !hidden.includes(code));
  return shown.length === 0 ? sorted.slice(0, 1) : shown;
}

/** A column moved one place among `codes`, which are all columns in their order. */
export function moveColumn(layout: ColumnLayout, codes: readonly string[], code: string, by: -1 | 1): ColumnLayout {
  const from = codes.indexOf(code);
  const to = from + by;
  if (from < 0 || to < 0 || to >= codes.length) return layout;
  const moved = codes.with(from, codes[to] ?? code).with(to, code);
  // Columns of other groups keep their place behind those that were moved here.
  return { ...layout, order: [...moved, ...layout.order.filter((one) => !moved.includes(one))] };
}

export function toggleColumn(layout: ColumnLayout, code: string): ColumnLayout {
  const { hidden } = layout;
  return { ...layout, hidden: hidden.includes(code) ? hidden.filter((one) => one !== code) : [...hidden, code] };
}

/** `width` null: as wide as it comes. */
export function widen(layout: ColumnLayout, code: string, width: number | null): ColumnLayout {
  const widths = Object.fromEntries(Object.entries(layout.widths).filter(([one]) => one !== code));
  if (width === null || !Number.isFinite(width)) return { ...layout, widths };
  return { ...layout, widths: { ...widths, [code]: Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width))) } };
}

/** What was kept as text; the plain layout when it is nothing of ours. */
export function readLayout(text: string | null): ColumnLayout {
  if (text === null) return plainLayout;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return plainLayout;
    const { order, hidden, widths } = kept as Readonly<Record<string, unknown>>; // any object; its parts are looked at
    const codes = (list: unknown) =>
      Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
    const layout = { order: codes(order), hidden: codes(hidden), widths: {} };
    if (typeof widths !== 'object' || widths === null) return layout;
    return Object.entries(widths).reduce(
      (made: ColumnLayout, [code, width]) => (typeof width === 'number' ? widen(made, code, width) : made),
      layout,
    );
  } catch {
    // Whatever else stands there is no layout.
    return plainLayout;
  }
}
