import { makeXmlDecoder, type PieceDecoder } from './decode-xml.ts';
import { inflatePart } from '../zip/inflate-part.ts';
import type { ReadJob } from '../job/read-job.ts';
import { makeXmlScanner, type ElementHandlers } from './xml-scanner.ts';
import type { ZipDirectory, ZipEntry } from '../zip/zip-directory.ts';

/** An opened workbook: its bytes and what its zip directory lists. */
export type Package = { readonly bytes: Buffer; readonly parts: ZipDirectory };

/**
 * Reads one XML part element by element, without holding it in memory. Throws `file.damaged` when it is not
 * well-formed, `file.suspicious` when it brings a document type (workbooks have none; entity bombs do).
 */
export async function parsePart(
  { bytes }: Package,
  entry: ZipEntry,
  atMost: number,
  handlers: ElementHandlers,
  job: ReadJob,
): Promise<void> {
  const parser = makePartParser(entry, handlers, job);
  for await (const piece of inflatePart(bytes, entry, atMost, job)) parser.write(piece);
  parser.end();
}

/** Takes the bytes of a part in pieces; throws as told at `parsePart`. */
export type PartParser = {
  write(piece: Buffer): void;
  /** Local name of the element that is open, when nothing of the pieces so far is still unread. */
  innermost(): string | null;
  end(): void;
};

export function makePartParser(entry: ZipEntry, handlers: ElementHandlers, job: ReadJob): PartParser {
  const damaged = () => job.stop('file.damaged', { detail: entry.name });
  const scanner = makeXmlScanner(handlers, (kind) =>
    kind === 'document-type' ? job.stop('file.suspicious', { detail: 'xml doctype' }) : damaged(),
  );
  let decoder: PieceDecoder | null = null;
  return {
    write(piece) {
      decoder ??= makeXmlDecoder(piece);
      const text = decoder.write(piece);
      if (text === null) throw damaged();
      scanner.write(text);
    },
    innermost: () => scanner.innermost(),
    end() {
      const last = decoder?.end();
      if (last === undefined || last === null) throw damaged();
      scanner.write(last);
      scanner.close();
    },
  };
}

/** `1` and `true`, as both are written. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The same where an element says yes by being there: `<strike/>`, `<strike val="0"/>`. */
export function isOnByItself(value: string | undefined): boolean {
  return value === undefined || isOn(value);
}
