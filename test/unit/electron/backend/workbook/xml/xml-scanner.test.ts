import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { makeXmlScanner, type XmlFault } from '../../../../../../electron/backend/workbook/xml/xml-scanner.ts';

type Event =
  | readonly ['open', string, Readonly<Record<string, string>>]
  | readonly ['close', string]
  | readonly ['text', string];

class Fault extends Error {
  readonly kind: XmlFault;
  constructor(kind: XmlFault) {
    super(kind);
    this.kind = kind;
  }
}

const NAMES = ['a', 'b', 'r', 'row', 'v'];

/** What our scanner tells about a document handed over in these pieces; texts in several pieces are joined. */
function scanned(pieces: readonly string[]): readonly Event[] {
  const events: Event[] = [];
  const scanner = makeXmlScanner(
    {
      open: (name, attributes) => {
        const found = NAMES.map((key) => [key, attributes.get(key)] as const).filter(
          ([, value]) => value !== undefined,
        );
        events.push(['open', name, Object.fromEntries(found) as Record<string, string>]); // undefined was filtered out
      },
      close: (name) => events.push(['close', name]),
      text: (text) => addText(events, text),
    },
    (kind) => new Fault(kind),
  );
  for (const piece of pieces) scanner.write(piece);
  scanner.close();
  return events;
}

/** The same told by saxes, the parser that other programs trust. */
function parsed(document: string): readonly Event[] {
  const events: Event[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => events.push(['open', name, { ...attributes }]));
  parser.on('closetag', ({ name }) => events.push(['close', name]));
  parser.on('text', (text) => addText(events, text));
  parser.on('cdata', (text) => addText(events, text));
  parser.write(document).close();
  return events.filter(([kind], index) => kind !== 'text' || (index > 0 && index < events.length - 1));
}

function addText(events: Event[], text: string): void {
  const last = events.at(-1);
  if (last?.[0] === 'text') events[events.length - 1] = ['text', last[1] + text];
  else if (text !== '') events.push(['text', text]);
}

const plainText = fc.string({
  unit: fc.constantFrom('a', 'Ễ', 'đ', ' ', '\n', '\r', '\r\n', '1', '=', '/', "'", '"', '😀'),
});
const escaped = fc.constantFrom('&amp;', '&lt;', '&gt;', '&#7877;', '&#xEA;', '&quot;', '&#13;');
const text = fc.array(fc.oneof(plainText, escaped), { maxLength: 4 }).map((parts) => parts.join(''));
const value = text.map((inner) => inner.replace(/["<]|\s/g, ''));
const attributes = fc
  .uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 })
  .chain((names) => fc.tuple(...names.map((name) => value.map((inner) => ` ${name} = "${inner}"`))))
  .map((all) => all.join(''));
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.constantFrom('<!-- <c> & -->', '<?x y?>', '<![CDATA[<b> & ]]>', '<![CDATA[a\r\n]b]]>'),
    tie('element'),
  ),
  element: fc
    .tuple(fc.constantFrom(...NAMES), attributes, fc.array(tie('content'), { maxLength: 4 }))
    .map(([name, inside, parts]) =>
      parts.length === 0 ? `<${name}${inside} />` : `<${name}${inside}>${parts.join('')}</${name} >`,
    ),
}));

test('any document in any pieces is understood as saxes understands it whole', () => {
  fc.assert(
    fc.property(element, fc.array(fc.nat()), (root, cuts) => {
      const document = `<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- x -->${root}\n`;
      const places = [...new Set(cuts.map((cut) => cut % document.length))].sort((a, b) => a - b);
      const pieces = [0, ...places].map((from, index) => document.slice(from, places[index] ?? document.length));
      expect(scanned(pieces)).toEqual(parsed(document));
    }),
    { numRuns: 500 },
  );
});

test('letter by letter makes no difference', () => {
  const document = `<a r='1>2' b="&lt;"><!--x--><v>12&amp;\r\n</v><![CDATA[<]]></a>`;
  expect(scanned([...document])).toEqual(parsed(document));
});

test.each([
  '',
  'text',
  '<a>',
  '<a></b>',
  '<a></a><a/>',
  '<a/>text',
  '<a b=1/>',
  '<a b="1/>',
  '<a b/>',
  '<a><//a>',
  '<a>&x;</a>',
  '<a>& </a>',
  '<a>&#xFFFFFFFF;</a>',
  '<a b="&x;"/>',
  '< a/>',
  '<a><!x></a>',
  '</a>',
  '<a></aa>',
  '<a><![CDATA[</a>',
  '<a><?xml version="1.0"?></a>',
  '<?xml version="1.0"?><?xml version="1.0"?><a/>',
  ' <?xml version="1.0"?><a/>',
  '<a b&="1"/>',
  '<a "b="1"/>',
  '<a 9b="1"/>',
  '<9a/>',
  '<a b\u0000="1"/>',
])('%j is not well-formed', (document) => {
  expect(() => scanned([document])).toThrow(Fault);
  expect(() => parsed(document)).toThrow();
});

test('a byte order mark before the declaration is no content', () => {
  expect(scanned(['\ufeff<?xml version="1.0"?><a/>'])).toEqual([
    ['open', 'a', {}],
    ['close', 'a'],
  ]);
});

test('a document type is refused by name', () => {
  expect(() => scanned(['<!DOCTYPE a [<!ENTITY x "y">]><a/>'])).toThrow('document-type');
});

test('a text longer than any markup may be is told in pieces, entities and line ends whole', () => {
  const text = `${'dài '.repeat(150_000)}\r\n&lt;&#x111;&gt;`;
  const document = `<a>${text.repeat(4)}</a>`;
  // Sizes that cut within entities and line ends.
  for (const size of [600_007, 600_010, 600_013, 700_001]) {
    const pieces = Array.from({ length: Math.ceil(document.length / size) }, (_, index) =>
      document.slice(index * size, (index + 1) * size),
    );
    expect(scanned(pieces)).toEqual(parsed(document));
  }
});
