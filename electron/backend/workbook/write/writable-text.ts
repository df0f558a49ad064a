// Control characters have no place in XML 1.0; tab and line end stay.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as it comes back from a workbook: NFC, without characters that XML cannot hold, line ends as `\n`. */
export function writableText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNWRITABLE, '').normalize('NFC');
}

/** A writable text with `_x0041_` protected, which Excel would read as the letter A. */
export function escapeExcelText(text: string): string {
  return writableText(text).replace(LOOKS_ESCAPED, '_x005F_');
}
