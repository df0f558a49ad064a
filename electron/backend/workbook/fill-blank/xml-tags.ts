/** One tag of a document that stays as text: where it stands, what it is. Names are local, `prefix` has its colon. */
export type XmlTag = {
  readonly start: number;
  /** Index after `>`. */
  readonly end: number;
  readonly is: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly prefix: string;
};

/** An attribute as written; `start` is the index of the white space before it, `value` is not decoded. */
export type XmlAttribute = {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

const TAB = 9;
const NEW_LINE = 10;
const RETURN = 13;
const SPACE = 32;
const EXCLAMATION = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

/** The first tag at or after `from`, past comments, CDATA and instructions; null at the end or where it is broken off. */
export function nextTag(text: string, from: number): XmlTag | null {
  let at = text.indexOf('<', from);
  while (at >= 0) {
    const passed = endOfOther(text, at);
    if (passed === null) return tagAt(text, at);
    if (passed < 0) return null;
    at = text.indexOf('<', passed);
  }
  return null;
}

/** The tag that closes `open`; the same tag when it is an empty one. Null when there is none. */
export function closingTag(text: string, open: XmlTag): XmlTag | null {
  if (open.is === 'empty') return open;
  let depth = 1;
  for (let tag = nextTag(text, open.end); tag !== null; tag = nextTag(text, tag.end)) {
    if (tag.is === 'open') depth += 1;
    if (tag.is === 'close') depth -= 1;
    if (depth === 0) return tag;
  }
  return null;
}

/** The attributes of an opening tag, with their places in the document. */
export function attributesOf(text: string, tag: XmlTag): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  let at = endOfName(text, tag.start + 1);
  for (;;) {
    const start = at;
    const nameStart = skipSpace(text, start);
    at = endOfName(text, nameStart);
    if (at === nameStart || at >= tag.end) return attributes;
    const equals = skipSpace(text, at);
    const open = skipSpace(text, equals + 1);
    const quote = text.charCodeAt(open);
    if (text.charCodeAt(equals) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) return attributes;
    const close = text.indexOf(quote === QUOTE ? '"' : "'", open + 1);
    if (close < 0) return attributes;
    attributes.push({ name: text.slice(nameStart, at), value: text.slice(open + 1, close), start, end: close + 1 });
    at = close + 1;
  }
}

/** Value of an attribute as written; undefined when the tag has none of this name. */
export function attributeOf(text: string, tag: XmlTag, name: string): string | undefined {
  return attributesOf(text, tag).find((attribute) => attribute.name === name)?.value;
}

/** Index after a comment, CDATA or instruction that begins here; null when a tag does, -1 when it has no end. */
function endOfOther(text: string, at: number): number | null {
  const second = text.charCodeAt(at + 1);
  if (second !== EXCLAMATION && second !== QUESTION) return null;
  const mark = endMark(text, at);
  const end = text.indexOf(mark, at + 2);
  return end < 0 ? -1 : end + mark.length;
}

function endMark(text: string, at: number): string {
  if (text[at + 1] === '?') return '?>';
  if (text.startsWith('<!--', at)) return '-->';
  return text.startsWith('<![CDATA[', at) ? ']]>' : '>';
}

function tagAt(text: string, start: number): XmlTag | null {
  const end = endOfTag(text, start);
  if (end < 0) return null;
  const isClose = text.charCodeAt(start + 1) === SLASH;
  let nameStart = start + (isClose ? 2 : 1);
  const nameEnd = endOfName(text, nameStart);
  let prefix = '';
  for (let at = nameStart; at < nameEnd; at += 1) {
    if (text.charCodeAt(at) !== COLON) continue;
    prefix = text.slice(nameStart, at + 1);
    nameStart = at + 1;
    break;
  }
  const is = isClose ? 'close' : text.charCodeAt(end - 2) === SLASH ? 'empty' : 'open';
  return { start, end, is, name: text.slice(nameStart, nameEnd), prefix };
}

/** A `>` may stand in the value of an attribute. */
function endOfTag(text: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (quote !== 0) {
      if (letter === quote) quote = 0;
    } else if (letter === GREATER) return at + 1;
    else if (letter === QUOTE || letter === APOSTROPHE) quote = letter;
  }
  return -1;
}

function endOfName(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === GREATER || letter === EQUALS || letter === SLASH || isSpace(letter)) break;
  }
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(letter: number): boolean {
  return letter <= SPACE && (letter === SPACE || letter === NEW_LINE || letter === RETURN || letter === TAB);
}
