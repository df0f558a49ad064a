import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeXmlDecoder } from '../../../../../../electron/backend/workbook/xml/decode-xml.ts';

/** The text of these pieces, or null as soon as one is no text. */
function decoded(pieces: readonly Buffer[]): string | null {
  const decoder = makeXmlDecoder(pieces[0] ?? Buffer.alloc(0));
  const texts = [...pieces.map((piece) => decoder.write(piece)), decoder.end()];
  return texts.includes(null) ? null : texts.join('');
}

const cutAt = (bytes: Buffer, cuts: readonly number[]) => {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => bytes.subarray(from, places[index] ?? bytes.length));
};

test('letters stay whole wherever the pieces are cut', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', 'ễ', 'Đ', '😀', '<') });
  fc.assert(
    fc.property(text, fc.array(fc.nat()), (written, cuts) => {
      expect(decoded(cutAt(Buffer.from(written, 'utf8'), cuts))).toBe(written);
      const utf16 = Buffer.from(`\ufeff${written}`, 'utf16le');
      expect(decoded([utf16.subarray(0, 2), ...cutAt(utf16.subarray(2), cuts)])).toBe(written);
    }),
  );
});

test.each([[[0xff]], [[0x41, 0xe1, 0xbb]], [[0xe1, 0xbb, 0x41]], [[0x80]], [[0xc0, 0x80]]])(
  'bytes %j are no text',
  (bytes) => {
    expect(decoded([Buffer.from(bytes)])).toBeNull();
  },
);
