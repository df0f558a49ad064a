import { readXmlText } from './xml-text.ts';

/** Attributes of the element that was just opened; they are overwritten by the next one. */
export type Attributes = {
  get(name: string): string | undefined;
  /** An attribute that carries a prefix, whatever the prefix: `r:id` for `id`. */
  getPrefixed(local: string): string | undefined;
};

/** What is told about a document. Element names are local: the prefix a writer chose means nothing. */
export type ElementHandlers = {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** Text between tags, possibly in several pieces; entities are decoded, line ends are `\n`. */
  text?(text: string): void;
};

export type XmlFault = 'not-well-formed' | 'document-type';

/** Takes a document in pieces. `fault` makes the error to throw. */
export type XmlScanner = {
  write(piece: string): void;
  /** Local name of the element that is open, when nothing of the pieces so far is still unread. */
  innermost(): string | null;
  close(): void;
};

/** No tag, comment or entity of a real workbook is nearly as long. */
const LONGEST_MARKUP = 1024 * 1024;
/** Elements within elements; the parts of workbooks have some twenty. */
const DEEPEST = 256;
const TAB = 9;
const NEW_LINE = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const DASH = 45;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const EXCLAMATION = 33;
/** What a step answers when its end is not in this piece yet. */
const INCOMPLETE = -1;

/**
 * A forward scanner for the XML of workbooks: elements, attributes, text, CDATA, the five entities and character
 * numbers. It refuses broken nesting, loose text, unknown entities and any document type. Written for sheets of many
 * megabytes, where a general parser takes twice as long; the tests hold it against `saxes`.
 */
export function makeXmlScanner(handlers: ElementHandlers, fault: (kind: XmlFault) => Error): XmlScanner {
  const { open, close, text } = handlers;
  const names: string[] = [];
  const values: string[] = [];
  const openElements: string[] = [];
  const localNames: string[] = [];
  let attributeCount = 0;
  let rest = '';
  let rootSeen = false;
  let atStart = true;
  // True when nothing in the present piece needs decoding, which is so in most of a sheet.
  let isPlain = false;

  const attributes: Attributes = {
    get(name) {
      for (let index = 0; index < attributeCount; index += 1) if (names[index] === name) return decoded(values[index]);
      return undefined;
    },
    getPrefixed(local) {
      for (let index = 0; index < attributeCount; index += 1) {
        if (names[index]?.endsWith(`:${local}`)) return decoded(values[index]);
      }
      return undefined;
    },
  };

  function decoded(value: string | undefined): string | undefined {
    if (isPlain || value === undefined) return value;
    const plain = readXmlText(value);
    if (plain === null) notWellFormed();
    return plain;
  }

  function emitText(piece: string): void {
    if (openElements.length === 0) {
      // A byte order mark is no content.
      if (piece !== '\ufeff') atStart = false;
      if (piece.trim() !== '') notWellFormed();
      return;
    }
    text?.(decoded(piece) ?? '');
  }

  /** Tells of a text whose end is far, up to what its next piece may belong to; markup is never so long. */
  function emitLongText(): void {
    if (rest.startsWith('<')) notWellFormed();
    const open = /(?:&[^;]{0,10}|\r)$/.exec(rest)?.[0].length ?? 0;
    const text = rest.slice(0, rest.length - open);
    rest = rest.slice(text.length);
    isPlain = false;
    emitText(text);
  }

  /** Reads the tag at `from` (`<name …>`); gives the position after it, or INCOMPLETE. */
  function readOpenTag(source: string, from: number): number {
    let at = endOfName(source, from + 1);
    const name = source.slice(from + 1, at);
    attributeCount = 0;
    for (;;) {
      const code = source.charCodeAt(at);
      if (isSpace(code)) at += 1;
      else if (code === GREATER) {
        openElement(name);
        return at + 1;
      } else if (code === SLASH) {
        if (at + 1 >= source.length) return INCOMPLETE;
        if (source.charCodeAt(at + 1) !== GREATER) notWellFormed();
        openElement(name);
        closeElement();
        return at + 2;
      } else {
        at = readAttribute(source, at);
        if (at === INCOMPLETE) return INCOMPLETE;
      }
    }
  }

  /** Reads `name="value"` at `from`; gives the position after it, or INCOMPLETE. */
  function readAttribute(source: string, from: number): number {
    const nameEnd = endOfName(source, from);
    const equals = skipSpace(source, nameEnd);
    const quoteAt = skipSpace(source, equals + 1);
    if (quoteAt >= source.length) return INCOMPLETE;
    const quote = source.charCodeAt(quoteAt);
    if (
      nameEnd === from ||
      !startsName(source, from) ||
      source.charCodeAt(equals) !== EQUALS ||
      (quote !== QUOTE && quote !== APOSTROPHE)
    ) {
      notWellFormed();
    }
    // Values are short: looking letter by letter beats `indexOf`.
    let valueEnd = quoteAt + 1;
    while (valueEnd < source.length && source.charCodeAt(valueEnd) !== quote) valueEnd += 1;
    if (valueEnd === source.length) return INCOMPLETE;
    if (valueEnd - quoteAt > LONGEST_MARKUP) notWellFormed();
    names[attributeCount] = source.slice(from, nameEnd);
    values[attributeCount] = source.slice(quoteAt + 1, valueEnd);
    attributeCount += 1;
    return valueEnd + 1;
  }

  function openElement(name: string): void {
    if (
      name === '' ||
      !startsName(name, 0) ||
      (rootSeen && openElements.length === 0) ||
      openElements.length === DEEPEST
    )
      notWellFormed();
    rootSeen = true;
    openElements.push(name);
    const local = localName(name);
    localNames.push(local);
    open?.(local, attributes);
  }

  function closeElement(): void {
    openElements.pop();
    const local = localNames.pop();
    if (local === undefined) notWellFormed();
    else close?.(local);
  }

  /** Reads the end tag at `from` (`</name>`); gives the position after it, or INCOMPLETE. */
  function readEndTag(source: string, from: number): number {
    const name = openElements.at(-1);
    if (name === undefined) notWellFormed();
    const nameEnd = from + 2 + name.length;
    if (nameEnd >= source.length) return source.includes('>', from) ? notWellFormed() : INCOMPLETE;
    if (!source.startsWith(name, from + 2)) notWellFormed();
    const end = skipSpace(source, nameEnd);
    if (end >= source.length) return INCOMPLETE;
    if (source.charCodeAt(end) !== GREATER) notWellFormed();
    closeElement();
    return end + 1;
  }

  function notWellFormed(): never {
    throw fault('not-well-formed');
  }

  /** Reads the markup at `from`; gives the position after it, or INCOMPLETE. */
  function readMarkup(source: string, from: number): number {
    const code = source.charCodeAt(from + 1);
    if (code === SLASH) return readEndTag(source, from);
    if (code === QUESTION) {
      // A declaration anywhere but at the start is another document that was pasted in.
      if (!atStart && /^<\?xml\s/.test(source.slice(from, from + 6))) notWellFormed();
      atStart = false;
      return endOf(source, '?>', from + 2);
    }
    atStart = false;
    if (code !== EXCLAMATION) return from + 1 < source.length ? readOpenTag(source, from) : INCOMPLETE;
    if (source.startsWith('<!--', from)) return endOf(source, '-->', from + 4);
    if (source.startsWith('<![CDATA[', from)) {
      const end = source.indexOf(']]>', from + 9);
      if (end < 0) return INCOMPLETE;
      if (openElements.length === 0) notWellFormed();
      text?.(source.slice(from + 9, end).replace(/\r\n?/g, '\n'));
      return end + 3;
    }
    if (source.startsWith('<!DOCTYPE', from)) throw fault('document-type');
    if (source.length - from >= '<![CDATA['.length) notWellFormed();
    return INCOMPLETE;
  }

  return {
    write(piece) {
      const all = rest + piece;
      // Up to the last `>` all markup is whole, but for a `>` inside a value or comment: no step runs into the end.
      const source = all.slice(0, all.lastIndexOf('>') + 1);
      isPlain = !source.includes('&') && !source.includes('\r');
      let at = 0;
      while (at < source.length) {
        const markup = endOfText(source, at);
        if (markup > at) emitText(source.slice(at, markup));
        at = markup;
        if (at === source.length) break;
        const next = readMarkup(source, markup);
        if (next === INCOMPLETE) break;
        at = next;
      }
      rest = all.slice(at);
      if (rest.length > LONGEST_MARKUP) emitLongText();
    },
    innermost: () => (rest === '' ? (localNames.at(-1) ?? null) : null),
    close() {
      if (rest.trim() !== '' || !rootSeen || openElements.length > 0) notWellFormed();
    },
  };
}

function endOf(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? INCOMPLETE : at + mark.length;
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (at < source.length && isSpace(source.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code <= SPACE && (code === SPACE || code === NEW_LINE || code === RETURN || code === TAB);
}

function endOfName(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    // Of the signs below the letters only `-`, `.`, digits and `:` belong to a name.
    if (code <= GREATER && (code < DASH || code === SLASH || code > COLON)) break;
  }
  return at;
}

/** True where neither a digit nor `-` or `.` stands, with which no name begins. */
function startsName(source: string, at: number): boolean {
  return source.charCodeAt(at) >= COLON;
}

function endOfText(source: string, from: number): number {
  let at = from;
  while (at < source.length && source.charCodeAt(at) !== LESS) at += 1;
  return at;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
