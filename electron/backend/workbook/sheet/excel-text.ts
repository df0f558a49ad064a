const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text of a cell as a person sees it: `_x000D_` decoded (ECMA-376-1, 22.9.2.19), letters in one form (NFC). */
export function readExcelText(raw: string): string {
  const text = raw.includes('_x')
    ? raw.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : raw;
  return text.normalize('NFC');
}
