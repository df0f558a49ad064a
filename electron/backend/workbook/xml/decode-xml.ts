import { isUtf8 } from 'node:buffer';

/** Turns pieces of bytes into text; a letter cut by the border of two pieces stays whole. Null: no such text. */
export type PieceDecoder = { write(piece: Buffer): string | null; end(): string | null };

/** A decoder for the encoding that the first bytes show: UTF-16 by its mark, else UTF-8 (XML 1.0, appendix F). */
export function makeXmlDecoder(first: Buffer): PieceDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return makeUtf16Decoder('utf-16le');
  if (first[0] === 0xfe && first[1] === 0xff) return makeUtf16Decoder('utf-16be');
  return makeUtf8Decoder();
}

// Node's TextDecoder keeps letters whole too, but is several times slower when it streams.
function makeUtf8Decoder(): PieceDecoder {
  let rest = Buffer.alloc(0);
  return {
    write(piece) {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const end = lastWholeLetter(bytes);
      const whole = bytes.subarray(0, end);
      // The piece may be reused by whoever gave it.
      rest = Buffer.from(bytes.subarray(end));
      // The one forbidden character that is cheap to look for, and the one that damage brings.
      return isUtf8(whole) && !whole.includes(0) ? whole.toString('utf8') : null;
    },
    end: () => (rest.length === 0 ? '' : null),
  };
}

/** Where the last letter that is complete ends; a letter has at most four bytes. */
function lastWholeLetter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function makeUtf16Decoder(encoding: 'utf-16le' | 'utf-16be'): PieceDecoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const orNull = (decode: () => string) => {
    try {
      return decode();
    } catch {
      return null;
    }
  };
  return {
    write: (piece) => orNull(() => decoder.decode(piece, { stream: true })),
    end: () => orNull(() => decoder.decode()),
  };
}
