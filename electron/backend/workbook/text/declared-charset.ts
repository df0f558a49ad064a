/** The encoding a page says it is written in; null when it says none. */
export function declaredCharset(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, 4096);
  return /<(?:meta|\?xml)[^>]*\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}
