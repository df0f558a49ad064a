import { growingArray } from './growing-array.ts';
import type { PackedTexts } from './packed-grid.ts';

/** Collects texts as UTF-8, each under a number. */
export type TextTable = {
  /** How many there are. */
  readonly count: number;
  /** Puts a text at the end, whether it is known or not. */
  append(text: string): number;
  /** The same with bytes that are valid UTF-8. */
  appendBytes(bytes: Buffer, from: number, end: number): number;
  /** The number of a text that may come again. */
  idOf(text: string): number;
  isEmpty(id: number): boolean;
  /** The texts so far, without copying; only until the next one is put in. */
  look(): PackedTexts;
  finish(): PackedTexts;
};

/** UTF-8 takes at most three bytes for each unit of a string. */
const MOST_BYTES = 3;

export function makeTextTable(): TextTable {
  const allBytes = growingArray(Uint8Array);
  const allStarts = growingArray(Uint32Array);
  const ids = new Map<string, number>();
  let bytes = allBytes.room(0);
  let target = Buffer.from(bytes.buffer);
  let starts = allStarts.room(1);
  let count = 0;
  let end = 0;

  const makeRoom = (length: number) => {
    const room = allBytes.room(end + length);
    if (room !== bytes) {
      bytes = room;
      target = Buffer.from(bytes.buffer);
    }
    starts = allStarts.room(count + 2);
  };
  const close = (): number => {
    count += 1;
    starts[count] = end;
    return count - 1;
  };
  const append = (text: string): number => {
    makeRoom(text.length * MOST_BYTES);
    end += target.write(text, end);
    return close();
  };

  return {
    get count() {
      return count;
    },
    append,
    appendBytes(from, start, stop) {
      makeRoom(stop - start);
      from.copy(target, end, start, stop);
      end += stop - start;
      return close();
    },
    idOf(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      const id = append(text);
      ids.set(text, id);
      return id;
    },
    isEmpty: (id) => starts[id] === starts[id + 1],
    look: () => ({ bytes: bytes.subarray(0, end), starts: starts.subarray(0, count + 1) }),
    finish: () => ({ bytes: allBytes.finish(end), starts: allStarts.finish(count + 1) }),
  };
}
