import { formatCodeOf } from '../sheet/named-formats.ts';
import { showsDay } from '../sheet/number-format.ts';
import { plainStyle, type CellStyle } from '../sheet/styles.ts';
import type { Attributes } from '../xml/xml-scanner.ts';

type Written = { parent: string } & Record<'font' | 'format' | 'struck', string | undefined>;

/** Styles of SpreadsheetML by id: font and format, each taken from the parent and then from `Default` where it is not said. */
export function collectStyles() {
  const written = new Map<string, Written>();
  const styles = new Map<string, CellStyle>();
  let current: Written | null = null;

  function inherited(id: string, what: 'font' | 'format' | 'struck'): string {
    const seen = new Set<string>();
    for (let at = id; !seen.has(at);) {
      seen.add(at);
      const style = written.get(at);
      const value = style?.[what];
      if (value !== undefined) return value;
      at = style?.parent ?? 'Default';
    }
    return '';
  }

  return {
    open(name: string, attributes: Attributes): void {
      const get = (attribute: string) => attributes.getPrefixed(attribute) ?? attributes.get(attribute);
      if (name === 'Style') {
        current = { parent: get('Parent') ?? 'Default', font: undefined, format: undefined, struck: undefined };
        written.set(get('ID') ?? '', current);
      } else if (current !== null && name === 'Font') {
        current.font = get('FontName');
        current.struck = get('StrikeThrough');
      }
      // An element without a format says General, whatever the parent says.
      else if (current !== null && name === 'NumberFormat') current.format = get('Format') ?? '';
    },
    styleOf(id: string): CellStyle {
      const known = styles.get(id);
      if (known !== undefined) return known;
      const format = formatCodeOf(inherited(id, 'format'));
      const font = inherited(id, 'font').normalize('NFC');
      const isStruck = inherited(id, 'struck') === '1';
      const isPlain = format === '' && font === '' && !isStruck;
      const style = isPlain ? plainStyle : { format, isDay: showsDay(format), font, isStruck };
      styles.set(id, style);
      return style;
    },
  };
}
