import { makeXmlDecoder, type PieceDecoder } from './decode-xml.ts';
import { inflatePart } from './inflate-part.ts';
import type { ReadJob } from './read-job.ts';
import { makeXmlScanner, type ElementHandlers } from './xml-scanner.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

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
  const damaged = () => job.stop('file.damaged', { detail: entry.name });
  const scanner = makeXmlScanner(handlers, (kind) =>
    kind === 'document-type' ? job.stop('file.suspicious', { detail: 'xml doctype' }) : damaged(),
  );
  let decoder: PieceDecoder | null = null;
  for await (const piece of inflatePart(bytes, entry, atMost, job)) {
    decoder ??= makeXmlDecoder(piece);
    const text = decoder.write(piece);
    if (text === null) throw damaged();
    scanner.write(text);
  }
  const last = decoder?.end();
  if (last === undefined || last === null) throw damaged();
  scanner.write(last);
  scanner.close();
}

/** `1` and `true`, as both are written. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
