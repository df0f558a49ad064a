import type { ProblemCode } from '../../../shared/text/vi/problems.ts';
import { inflatePart } from './zip/inflate-part.ts';
import { parsePart, type Package } from './xml/parse-part.ts';
import type { ReadJob } from './job/read-job.ts';
import { findMainPart } from './xlsx/workbook-parts.ts';
import { readZipDirectory, type ZipDirectory } from './zip/zip-directory.ts';

/** A workbook in a zip: one of Excel's, with the path of its workbook part, or an OpenDocument one. */
export type OpenedPackage =
  | { readonly format: 'xlsx' | 'xlsm'; readonly source: Package; readonly mainPart: string }
  | { readonly format: 'ods'; readonly source: Package };

const WORKBOOK_TYPE = /spreadsheetml|ms-excel/i;
const MACRO_TYPE = /macroenabled/i;
const BINARY_TYPE = /sheet\.binary/i;
const LONGEST_TYPE = 1024;

/** Opens the bytes of a zip as a workbook package, or refuses them with the sentence for what they are. */
export async function openPackage(bytes: Buffer, job: ReadJob): Promise<OpenedPackage> {
  const source = { bytes, parts: readZipDirectory(bytes, job) };
  if (!source.parts.has('[content_types].xml')) {
    const type = await openDocumentType(source, job);
    if (type?.includes('opendocument.spreadsheet') === true) return { format: 'ods', source };
    throw job.stop(codeOfOtherZip(source, type));
  }
  const mainPart = await findMainPart(source, job);
  if (mainPart === null) throw job.stop('file.not-a-workbook');
  const type = await contentType(source, mainPart, job);
  if (BINARY_TYPE.test(type)) throw job.stop('file.xlsb');
  if (/wordprocessingml|ms-word/i.test(type)) throw job.stop('file.word');
  if (/presentationml|ms-powerpoint/i.test(type)) throw job.stop('file.slides');
  if (!WORKBOOK_TYPE.test(type)) throw job.stop('file.not-a-workbook');
  return { source, mainPart, format: MACRO_TYPE.test(type) ? 'xlsm' : 'xlsx' };
}

/** What an OpenDocument file says it is; null for any other zip. */
async function openDocumentType(source: Package, job: ReadJob): Promise<string | null> {
  const entry = source.parts.get('mimetype');
  if (entry === undefined) return null;
  let type = '';
  for await (const piece of inflatePart(source.bytes, entry, LONGEST_TYPE, job)) type += piece.toString('latin1');
  return type;
}

/** A zip that holds no workbook: another OpenDocument file, a broken package, or any archive. */
function codeOfOtherZip(source: Package, type: string | null): ProblemCode {
  if (type === null) return looksLikePackage(source.parts) ? 'file.damaged' : 'file.archive';
  if (type.includes('opendocument.presentation')) return 'file.slides';
  return type.includes('opendocument.text') ? 'file.word' : 'file.not-a-workbook';
}

function looksLikePackage(parts: ZipDirectory): boolean {
  return [...parts.keys()].some((name) => name.startsWith('xl/') || name.startsWith('_rels/'));
}

/** The declared content type of a part: its own (Override), else that of its extension (Default). */
async function contentType(source: Package, part: string, job: ReadJob): Promise<string> {
  const entry = source.parts.get('[content_types].xml');
  if (entry === undefined) return '';
  let own = '';
  let byExtension = '';
  const extension = part.split('.').at(-1)?.toLowerCase();
  await parsePart(
    source,
    entry,
    job.limits.smallPartBytes,
    {
      open(name, attributes) {
        const type = attributes.get('ContentType') ?? '';
        if (name === 'Override' && attributes.get('PartName')?.toLowerCase() === `/${part.toLowerCase()}`) own = type;
        if (name === 'Default' && attributes.get('Extension')?.toLowerCase() === extension) byExtension = type;
      },
    },
    job,
  );
  return own === '' ? byExtension : own;
}
