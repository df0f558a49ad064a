import { isUtf8 } from 'node:buffer';

/** A part as text, and its bytes again once the text was changed. */
export type PartText = { readonly text: string; encode(text: string): Buffer };

/** Reads the bytes of an XML part so that every byte comes back: UTF-16 by its mark, else UTF-8. Null: no such text. */
export function readPartText(bytes: Buffer): PartText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes.length % 2 === 0)
    return { text: bytes.toString('utf16le'), encode: (text) => Buffer.from(text, 'utf16le') };
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0) {
    const text = Buffer.from(bytes).swap16().toString('utf16le');
    return { text, encode: (changed) => Buffer.from(changed, 'utf16le').swap16() };
  }
  return isUtf8(bytes) ? { text: bytes.toString('utf8'), encode: (text) => Buffer.from(text, 'utf8') } : null;
}
