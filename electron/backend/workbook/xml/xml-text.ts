const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));|&/g;
const LAST_CODE_POINT = 0x10ffff;

/** Text between tags or in an attribute: line ends as `\n`, entities decoded. Null when an entity is unknown. */
export function readXmlText(raw: string): string | null {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!lines.includes('&')) return lines;
  let known = true;
  const text = lines.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null;
    const letter = code === null ? NAMED[name ?? ''] : code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined;
    if (letter === undefined) known = false;
    return letter ?? '';
  });
  return known ? text : null;
}
