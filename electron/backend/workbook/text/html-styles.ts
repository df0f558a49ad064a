import type { HtmlAttributes } from './html-parser.ts';
import { formatCodeOf } from '../sheet/named-formats.ts';

/** What a style of a page says about reading a cell; absent where it says nothing. */
export type HtmlStyle = {
  readonly font?: string;
  readonly format?: string;
  readonly isHidden?: boolean;
  readonly isStruck?: boolean;
};

const NOTHING: HtmlStyle = {};
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const COMMENT = /<!--|-->|\/\*.*?\*\//gs;
const SELECTOR = /^([a-z]*)((?:\.[\w-]+)?)$/i;

/** Styles of a page: of its style sheets, classes and elements. */
export type HtmlStyles = {
  addSheet(css: string): void;
  /** What the element's own class, style and face say. */
  of(name: string, attributes: HtmlAttributes): HtmlStyle;
};

export function makeHtmlStyles(): HtmlStyles {
  const rules = new Map<string, HtmlStyle>();
  const inline = new Map<string, HtmlStyle>();
  const declared = (text: string | undefined): HtmlStyle => {
    if (text === undefined || text === '') return NOTHING;
    const known = inline.get(text);
    if (known !== undefined) return known;
    const read = readDeclarations(text);
    inline.set(text, read);
    return read;
  };
  return {
    addSheet(css) {
      for (const [, selectors = '', body = ''] of css.replace(COMMENT, ' ').matchAll(RULE)) {
        const style = readDeclarations(body);
        for (const selector of selectors.split(',')) {
          const match = SELECTOR.exec(selector.trim());
          if (match === null) continue;
          const [, tag = '', className = ''] = match;
          const key = className === '' ? tag.toLowerCase() : className.slice(1);
          rules.set(`${className === '' ? '' : '.'}${key}`, {
            ...rules.get(`${className === '' ? '' : '.'}${key}`),
            ...style,
          });
        }
      }
    },
    of(name, attributes) {
      const ofTag = rules.get(name);
      const classes = attributes['class'];
      const face = attributes['face'];
      const own = declared(attributes['style']);
      if (ofTag === undefined && classes === undefined && face === undefined) return own;
      const ofClasses = (classes ?? '').split(/\s+/).map((one) => rules.get(`.${one}`) ?? NOTHING);
      const ofFace = face === undefined ? NOTHING : { font: firstFont(face) };
      return Object.assign({}, ofTag, ...ofClasses, ofFace, own) as HtmlStyle;
    },
  };
}

function readDeclarations(text: string): HtmlStyle {
  const font = /(?:^|[;\s])font-family\s*:\s*([^;]+)/i.exec(text)?.[1];
  const format = /(?:^|[;\s])mso-number-format\s*:\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^;]+)/i.exec(text)?.[1];
  const isStruck = /(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*line-through/i.test(text);
  const isHidden = /(?:^|[;\s])display\s*:\s*none/i.test(text);
  return {
    ...(font === undefined ? {} : { font: firstFont(font) }),
    ...(format === undefined ? {} : { format: formatCodeOf(unescapeCss(format)) }),
    ...(isHidden ? { isHidden } : {}),
    ...(isStruck ? { isStruck } : {}),
  };
}

/** `".VnTime", sans-serif` → `.VnTime`. */
function firstFont(list: string): string {
  return (list.split(',', 1)[0] ?? '')
    .trim()
    .replace(/^["']|["']$/g, '')
    .normalize('NFC');
}

function unescapeCss(value: string): string {
  const bare = value.trim().replace(/^["']|["']$/g, '');
  return bare.replace(/\\(?:([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
