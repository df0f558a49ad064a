import { Parser } from 'htmlparser2';

export type HtmlAttributes = Readonly<Record<string, string | undefined>>;

/** What is told about a page. Names are in small letters; every `open` has its `close`, also where the page forgets it. */
export type HtmlHandlers = {
  open(name: string, attributes: HtmlAttributes): void;
  close(name: string): void;
  /** Text with entities decoded, possibly in several pieces. */
  text(text: string): void;
  comment(text: string): void;
};

/** No table nests nearly as deep; deeper ones make the parser slow. */
const DEEPEST = 500;

/** Parses a page that comes in pieces, as forgiving as a browser; nothing of it is run or fetched. */
export function makeHtmlParser(handlers: HtmlHandlers, tooDeep: () => Error) {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw tooDeep();
        handlers.open(name, attributes);
      },
      onclosetag(name) {
        depth -= 1;
        handlers.close(name);
      },
      ontext: (text) => handlers.text(text),
      oncomment: (text) => handlers.comment(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  return { write: (piece: string) => parser.write(piece), end: () => parser.end() };
}
