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

const NAME_END = /[\s/>]/g;
const ATTRIBUTE = /\s+([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

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
  for (const match of text.slice(tag.start, tag.end).matchAll(ATTRIBUTE)) {
    const start = tag.start + match.index;
    const [whole, name = '', double, single] = match;
    attributes.push({ name, value: double ?? single ?? '', start, end: start + whole.length });
  }
  return attributes;
}

/** Value of an attribute as written; undefined when the tag has none of this name. */
export function attributeOf(text: string, tag: XmlTag, name: string): string | undefined {
  return attributesOf(text, tag).find((attribute) => attribute.name === name)?.value;
}

/** Index after a comment, CDATA or instruction that begins here; null when a tag does, -1 when it has no end. */
function endOfOther(text: string, at: number): number | null {
  const second = text[at + 1];
  if (second !== '!' && second !== '?') return null;
  const end = text.indexOf(endMark(text, at), at + 2);
  return end < 0 ? -1 : end + endMark(text, at).length;
}

function endMark(text: string, at: number): string {
  if (text[at + 1] === '?') return '?>';
  if (text.startsWith('<!--', at)) return '-->';
  return text.startsWith('<![CDATA[', at) ? ']]>' : '>';
}

function tagAt(text: string, start: number): XmlTag | null {
  const end = endOfTag(text, start);
  if (end < 0) return null;
  const isClose = text[start + 1] === '/';
  const nameStart = start + (isClose ? 2 : 1);
  NAME_END.lastIndex = nameStart;
  const nameEnd = NAME_END.exec(text)?.index ?? end;
  const written = text.slice(nameStart, nameEnd);
  const colon = written.indexOf(':') + 1;
  const is = isClose ? 'close' : text[end - 2] === '/' ? 'empty' : 'open';
  return { start, end, is, name: written.slice(colon), prefix: written.slice(0, colon) };
}

/** A `>` may stand in the value of an attribute. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  return -1;
}
