import { makeDataStyleReader } from './ods-formats.ts';
import { showsDay } from '../sheet/number-format.ts';
import type { CellStyle } from '../sheet/styles.ts';
import type { Attributes, ElementHandlers } from '../xml/xml-scanner.ts';

/** What the styles of an OpenDocument workbook say, gathered from `styles.xml` and `content.xml` in turn. */
export type OdsStyles = {
  /** Takes elements in; those that are no styles are let pass. */
  readonly handlers: Required<ElementHandlers>;
  /** The style of cells by its name, what it inherits put in. Undefined: the default. */
  cellStyle(name: string | undefined): CellStyle;
  /** True when the style of letters within a cell strikes them through. */
  isStruckText(name: string | undefined): boolean;
  isHiddenTable(name: string | undefined): boolean;
};

type Written = {
  parent: string | undefined;
  dataStyle: string | undefined;
  font: string | undefined;
  isStruck: boolean | undefined;
};

/** Styles inherit from each other; more steps than this is a circle. */
const MOST_STEPS = 30;
/** Name of the style that all others inherit from. */
const DEFAULT = '';

export function collectOdsStyles(): OdsStyles {
  const faces = new Map<string, string>();
  const cellStyles = new Map<string, Written>();
  const textStyles = new Map<string, Written>();
  const hiddenTables = new Set<string>();
  const dataStyles = makeDataStyleReader();
  const resolved = new Map<string, CellStyle>();
  let present: Written | null = null;
  let presentTable: string | null = null;

  function openStyle(name: string, attributes: Attributes): void {
    const family = attributes.get('style:family');
    const ownName = name === 'default-style' ? DEFAULT : (attributes.get('style:name') ?? DEFAULT);
    present = null;
    presentTable = family === 'table' ? ownName : null;
    if (family !== 'table-cell' && family !== 'text') return;
    present = {
      parent: attributes.get('style:parent-style-name'),
      dataStyle: attributes.get('style:data-style-name'),
      font: undefined,
      isStruck: undefined,
    };
    (family === 'text' ? textStyles : cellStyles).set(ownName, present);
    resolved.clear();
  }

  function fontOf(attributes: Attributes): string | undefined {
    const face = attributes.get('style:font-name');
    if (face !== undefined) return faces.get(face) ?? face;
    const family = attributes.get('fo:font-family');
    return family === undefined ? undefined : plainFamily(family);
  }

  function resolve(name: string): CellStyle {
    let format: string | undefined;
    let font: string | undefined;
    let isStruck: boolean | undefined;
    let step: string = name;
    for (let count = 0; count < MOST_STEPS; count += 1) {
      const written = cellStyles.get(step);
      if (format === undefined && written?.dataStyle !== undefined) format = dataStyles.format(written.dataStyle);
      font ??= written?.font;
      isStruck ??= written?.isStruck;
      if (step === DEFAULT) break;
      step = written?.parent ?? DEFAULT;
    }
    const code = format ?? '';
    return { format: code, isDay: showsDay(code), font: (font ?? '').normalize('NFC'), isStruck: isStruck ?? false };
  }

  return {
    handlers: {
      open(name, attributes) {
        if (dataStyles.open(name, attributes)) return;
        switch (name) {
          case 'font-face':
            faces.set(
              attributes.get('style:name') ?? '',
              plainFamily(attributes.get('svg:font-family') ?? attributes.get('style:name') ?? ''),
            );
            return;
          case 'default-style':
          case 'style':
            return openStyle(name, attributes);
          case 'text-properties':
            if (present !== null) {
              // LibreOffice writes the kind of line alone.
              const line =
                attributes.get('style:text-line-through-style') ?? attributes.get('style:text-line-through-type');
              present.font ??= fontOf(attributes);
              if (line !== undefined) present.isStruck = line !== 'none';
            }
            return;
          case 'table-properties':
            if (presentTable !== null && attributes.get('table:display') === 'false') hiddenTables.add(presentTable);
        }
      },
      text: (piece) => dataStyles.text(piece),
      close(name) {
        dataStyles.close(name);
        if (name === 'style' || name === 'default-style') present = null;
      },
    },
    cellStyle(name = DEFAULT) {
      const known = resolved.get(name);
      if (known !== undefined) return known;
      const style = resolve(name);
      resolved.set(name, style);
      return style;
    },
    isStruckText(name) {
      let step = name;
      for (let count = 0; step !== undefined && count < MOST_STEPS; count += 1) {
        const written = textStyles.get(step);
        if (written?.isStruck !== undefined) return written.isStruck;
        step = written?.parent;
      }
      return false;
    },
    isHiddenTable: (name) => name !== undefined && hiddenTables.has(name),
  };
}

/** The first name of a list of families, without its quotes. */
function plainFamily(family: string): string {
  return (family.split(',', 1)[0] ?? '').trim().replace(/^['"]|['"]$/g, '');
}
