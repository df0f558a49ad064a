import type { ProblemCode } from '../../../shared/text/vi/problems.ts';
import { utf16Of } from './text/text-encoding.ts';

/** What the bytes are: a package or text of some kind to look into, or something that is refused with this code. */
export type Sniffed =
  | { readonly is: 'zip' | 'compound-file' | 'html' | 'xml-2003' | 'csv' }
  | { readonly is: 'refused'; readonly code: ProblemCode };

const LOOK_AT = 8192;
const refused = (code: ProblemCode): Sniffed => ({ is: 'refused', code });

/** Recognises a file by its content; names lie (an HTML page saved as .xls, a .docx renamed .xlsx). */
export function sniffFormat(bytes: Buffer, file: string): Sniffed {
  if (bytes.length === 0) return refused('file.empty');
  // Excel's marker of an open workbook: 165 bytes that hold a person's name.
  if (file.startsWith('~$') && bytes.length < 1024) return refused('file.lock-file');
  const head = bytes.subarray(0, LOOK_AT);
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return { is: 'zip' };
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return { is: 'compound-file' };
  if (isOldBinaryWorkbook(head)) return refused('file.old-xls');
  const byMark = codeByMark(head);
  if (byMark !== null) return refused(byMark);
  // A copy that broke off on a USB stick often has its full length, filled with zeros.
  if (head.every((byte) => byte === 0)) return refused('file.damaged');
  const text = decodeHead(head);
  return text === null ? refused('file.not-a-workbook') : sniffText(text);
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** BIFF2 to BIFF4: a bare BOF record (9) of version 0, 2 or 4, as written before Excel 5. */
function isOldBinaryWorkbook(head: Buffer): boolean {
  return (
    head[0] === 0x09 && [0x00, 0x02, 0x04].includes(head[1] ?? -1) && [4, 6].includes(head[2] ?? -1) && head[3] === 0
  );
}

function codeByMark(head: Buffer): ProblemCode | null {
  const latin = head.subarray(0, 1024).toString('latin1');
  if (latin.includes('%PDF-')) return 'file.pdf';
  if (latin.startsWith('{\\rtf')) return 'file.word';
  const pictures = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'];
  if (pictures.some((mark) => latin.startsWith(mark))) return 'file.picture';
  if (latin.startsWith('BM') && latin.slice(6, 10) === '\0\0\0\0') return 'file.picture';
  if (latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP') return 'file.picture';
  if (/^ftyp(heic|heix|mif1|avif)/.test(latin.slice(4, 12))) return 'file.picture';
  if (latin.startsWith('L\0\0\0\x01\x14\x02\0')) return 'file.shortcut';
  const archives = ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x1f\x8b'];
  return archives.some((mark) => latin.startsWith(mark)) ? 'file.archive' : null;
}

/** The head as text, or null when it holds bytes that no text has. */
function decodeHead(head: Buffer): string | null {
  const wide = utf16Of(head);
  if (wide !== null) return new TextDecoder(wide).decode(head);
  const isControl = (byte: number) => byte < 32 && ![9, 10, 12, 13].includes(byte);
  return head.some(isControl) ? null : head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
}

const HTML_TAG = /<(!doctype html|html|head|body|table|meta|style|div)\b/;

function sniffText(text: string): Sniffed {
  const start = text.trimStart().toLowerCase();
  if (start.startsWith('mime-version:')) return refused('file.web-archive');
  // Pages made by programs may begin with a word or two; a list of people holds no table tag.
  if (!start.startsWith('<')) return { is: /<table\b/.test(start) ? 'html' : 'csv' };
  const isXml = start.startsWith('<?xml');
  if (isXml && start.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?workbook\b/.test(start))
    return { is: 'xml-2003' };
  if (isXml && start.includes(FLAT_DOCUMENT)) return refused(codeOfFlatDocument(start));
  if (start.includes('progid="excel.sheet"')) return { is: 'xml-2003' };
  if (start.includes('progid="word.document"')) return refused('file.word');
  return HTML_TAG.test(start) ? { is: 'html' } : refused('file.not-a-workbook');
}

const FLAT_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns:office';

/** An OpenDocument file in one piece of XML (.fods, .fodt, .fodp) says what it is in its first element. */
function codeOfFlatDocument(start: string): ProblemCode {
  if (start.includes('opendocument.spreadsheet')) return 'file.flat-ods';
  if (start.includes('opendocument.presentation')) return 'file.slides';
  return start.includes('opendocument.text') ? 'file.word' : 'file.not-a-workbook';
}
