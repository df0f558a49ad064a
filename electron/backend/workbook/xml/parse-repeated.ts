import { inflatePart } from '../zip/inflate-part.ts';
import { makePartParser, type Package } from './parse-part.ts';
import type { ReadJob } from '../job/read-job.ts';
import type { ElementHandlers } from './xml-scanner.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

/** The elements that make up nearly all of a part, and a short cut over those that are spelled as most writers do. */
export type Repeated = {
  /** Local names: of the element around them, and their own. */
  readonly container: string;
  readonly item: string;
  /** Takes items from this place on as long as it can; gives the place after the last. Untaken ones have no effect. */
  readonly scan: (bytes: Buffer, from: number) => number;
};

const TAG_END = 62;
/** An item longer than this is left to the parser, piece by piece. */
const LONGEST_ITEM = 4 * 1024 * 1024;

/**
 * Reads a part as `parsePart` does, most of it several times as fast: items in plain spelling take the short cut over
 * their bytes, every other item and all around them goes through the parser.
 */
export async function parseRepeated(
  { bytes }: Package,
  entry: ZipEntry,
  handlers: ElementHandlers,
  { container, item, scan }: Repeated,
  job: ReadJob,
): Promise<void> {
  const parser = makePartParser(entry, handlers, job);
  const opening = Buffer.from(`<${container}`);
  const itemStart = Buffer.from(`<${item}`);
  const itemEnd = Buffer.from(`</${item}>`);
  let mode: 'before' | 'items' | 'after' = 'before';
  let rest: Buffer | null = null;

  /** Gives bytes to the parser; goes on with items when they end between two of them. */
  const parse = (piece: Buffer): void => {
    parser.write(piece);
    mode = parser.innermost() === container ? 'items' : 'after';
  };

  const take = (piece: Buffer): void => {
    let at = 0;
    if (mode === 'before') {
      const mark = piece.indexOf(opening);
      at = mark < 0 ? 0 : piece.indexOf(TAG_END, mark) + 1;
      if (at > 0) parse(piece.subarray(0, at));
    }
    while (mode === 'items') {
      at = scan(piece, at);
      if (at === piece.length) return;
      const isItem = piece.subarray(at, at + itemStart.length).equals(itemStart);
      const end = isItem ? piece.indexOf(itemEnd, at) : -1;
      if (end < 0) {
        if (piece.length - at < (isItem ? LONGEST_ITEM : itemStart.length)) {
          rest = piece.subarray(at);
          return;
        }
        mode = 'after';
      } else {
        parse(piece.subarray(at, end + itemEnd.length));
        at = end + itemEnd.length;
      }
    }
    if (at < piece.length) parser.write(piece.subarray(at));
  };

  for await (const piece of inflatePart(bytes, entry, job.limits.partBytes, job)) {
    const whole: Buffer = rest === null ? piece : Buffer.concat([rest, piece]);
    rest = null;
    take(whole);
  }
  if (rest !== null) parser.write(rest);
  parser.end();
}
