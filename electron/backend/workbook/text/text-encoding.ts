import { isUtf8 } from 'node:buffer';
import { readableShare } from '../../../../shared/text/legacy/judge-encoding.ts';
import { tcvn3ToUnicode } from '../../../../shared/text/legacy/tcvn3.ts';
import { vniToUnicode } from '../../../../shared/text/legacy/vni.ts';
import { makeXmlDecoder } from '../xml/decode-xml.ts';
import type { ReadJob } from '../job/read-job.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1258';

const PIECE = 256 * 1024;
/** So much is looked at to tell an encoding. */
const SAMPLE = 256 * 1024;
const READS_WELL = 0.75;
const AHEAD = 0.3;
const LEAST_PAIRS = 4;

const declaredEncodings: Readonly<Record<string, TextEncoding>> = {
  'windows-1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1258': 'windows-1258',
};

/** UTF-16 by its mark, or by the zero bytes that letters of ASCII have in it; null for everything else. */
export function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, 4096) >> 1;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Letters in parts have a zero on the other side now and then: their tone is U+0300.
  const isLopsided = Math.min(even, odd) * 4 <= Math.max(even, odd);
  if (pairs < LEAST_PAIRS || even + odd < pairs / 4 || !isLopsided) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, pairs * 2));
  // Tables of small numbers have zero bytes in the same places, but their signs are no letters.
  return /[\u0001-\u0008\u000e-\u001f\ud800-\udfff\ufffd-\uffff]/.test(text) ? null : encoding;
}

/**
 * The encoding of a text: by its mark, by being valid UTF-8 (no other Vietnamese text is), by what it declares, else by
 * which of Windows-1258 and Windows-1252 (where TCVN3 and VNI live) gives Vietnamese words. Null: it cannot be told.
 */
export function findEncoding(bytes: Buffer, declared: string | null): TextEncoding | null {
  const wide = utf16Of(bytes);
  if (wide !== null) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const known = declaredEncodings[declared?.trim().toLowerCase() ?? ''];
  return known ?? judgeEightBit(bytes.subarray(0, SAMPLE));
}

function judgeEightBit(sample: Buffer): TextEncoding | null {
  const as1252 = new TextDecoder('windows-1252').decode(sample);
  const as1258 = new TextDecoder('windows-1258').decode(sample).normalize('NFC');
  const of1252 = Math.max(...[as1252, tcvn3ToUnicode(as1252), vniToUnicode(as1252)].map(wellReadShare));
  const of1258 = wellReadShare(as1258);
  if (Math.max(of1258, of1252) < READS_WELL) return null;
  if (as1252 === as1258) return 'windows-1258';
  if (Math.abs(of1258 - of1252) < AHEAD) return null;
  return of1258 > of1252 ? 'windows-1258' : 'windows-1252';
}

/** Bytes that the encoding has no sign for come out as control signs. */
function wellReadShare(text: string): number {
  return /[\u0080-\u009f]/.test(text) ? 0 : readableShare(text);
}

/** The text in pieces, without its mark. Throws `file.damaged` for bytes that the encoding does not have. */
export async function* decodePieces(bytes: Buffer, encoding: TextEncoding, job: ReadJob): AsyncGenerator<string> {
  const damaged = () => job.stop('file.damaged', { detail: encoding });
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  // A copy that broke off is filled with zeros.
  if (!isWide && bytes.includes(0)) throw damaged();
  job.expect(bytes.length);
  const decoder = encoding === 'utf-8' ? makeXmlDecoder(Buffer.alloc(0)) : makePieceDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const text = decoder.write(piece);
    if (text === null) throw damaged();
    yield at === 0 && text.startsWith('\ufeff') ? text.slice(1) : text;
    job.advance(piece.length);
    await job.breathe();
  }
  const rest = decoder.end();
  if (rest === null) throw damaged();
  if (rest !== '') yield rest;
}

function makePieceDecoder(encoding: TextEncoding) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const orNull = (decode: () => string) => {
    try {
      return decode();
    } catch {
      return null;
    }
  };
  return {
    write: (piece: Buffer) => orNull(() => decoder.decode(piece, { stream: true })),
    end: () => orNull(() => decoder.decode()),
  };
}
