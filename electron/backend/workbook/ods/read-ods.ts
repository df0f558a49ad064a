import type { SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import { inflatePart } from '../zip/inflate-part.ts';
import { collectOdsSheets } from './ods-sheets.ts';
import { collectOdsStyles } from './ods-styles.ts';
import { parsePart, type Package } from '../xml/parse-part.ts';
import type { ReadJob } from '../job/read-job.ts';

/** Reads the sheets of an OpenDocument workbook. Throws `file.password` when its parts are encrypted. */
export async function readOds(source: Package, job: ReadJob): Promise<readonly SheetGrid[]> {
  const { partBytes, smallPartBytes, rows, cells } = job.limits;
  if (await isEncrypted(source, job)) throw job.stop('file.password');
  const content = source.parts.get('content.xml');
  if (content === undefined) throw job.stop('file.damaged', { detail: 'content.xml' });
  const common = source.parts.get('styles.xml');
  job.expect(content.size + (common?.size ?? 0));

  const styles = collectOdsStyles();
  if (common !== undefined) await parsePart(source, common, smallPartBytes, styles.handlers, job);
  const body = collectOdsSheets(styles, { rows, cells }, job);
  await parsePart(
    source,
    content,
    partBytes,
    {
      // Styles stand before the sheets that use them.
      open(name, attributes) {
        body.handlers.open(name, attributes);
        if (!body.isInSheets()) styles.handlers.open(name, attributes);
      },
      text(piece) {
        if (body.isInSheets()) body.handlers.text(piece);
        else styles.handlers.text(piece);
      },
      close(name) {
        if (!body.isInSheets()) styles.handlers.close(name);
        body.handlers.close(name);
      },
    },
    job,
  );
  if (body.sheets.length === 0) throw job.stop('file.no-sheet');
  return body.sheets;
}

/** The list of parts says of each how it is encrypted; the parts themselves are noise then. */
async function isEncrypted(source: Package, job: ReadJob): Promise<boolean> {
  if (source.parts.has('encrypted-package')) return true;
  const manifest = source.parts.get('meta-inf/manifest.xml');
  if (manifest === undefined) return false;
  let text = '';
  for await (const piece of inflatePart(source.bytes, manifest, job.limits.smallPartBytes, job)) {
    text += piece.toString('latin1');
  }
  return /<(?:\w+:)?encryption-data\b/.test(text);
}
